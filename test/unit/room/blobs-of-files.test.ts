import { Readable } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { aWorldEach, BLUE, hashOf, RED, ROOM, soon } from './blobs-world.ts'

const world = aWorldEach()

async function takeIn(room: string, bytes: Uint8Array): Promise<number> {
  const taken = world().blobs.takeIn(room, Readable.from([{ sha256: hashOf(bytes), bytes }]))
  await soon()
  return taken
}

it('pictures of a file are kept, and no longer asked for, as far as the room may hold them', async () => {
  world().holders = ['ben']
  world().blobs.get(ROOM, hashOf(RED))
  expect(await takeIn(ROOM, RED)).toBe(0)
  world().taken = LIMITS.blobBytesPerRoom
  expect(await takeIn(ROOM, BLUE)).toBe(1)
  await soon()
  expect([[...world().disk.keys()], world().arrived, world().asked]).toEqual([[hashOf(RED)], [hashOf(RED)], []])
})

it('a picture that is damaged on this disk is mended by a file that brings it', async () => {
  const sha256 = world().blobs.put(ROOM, RED)
  world().disk.set(sha256, BLUE)
  await takeIn(ROOM, RED)
  expect(world().blobs.find(ROOM, sha256)).toBe(RED)
})

it('pictures of a file that are here already are looked at one by one, so that others have their turn', async () => {
  vi.useRealTimers()
  world().blobs.put(ROOM, RED)
  let turns = 0
  let ended = false
  const count = (): void => {
    turns += 1
    if (!ended) setImmediate(count)
  }
  setImmediate(count)
  const pictures = Array.from({ length: 20 }, () => ({ sha256: hashOf(RED), bytes: RED }))
  await world().blobs.takeIn(ROOM, Readable.from(pictures))
  ended = true
  expect(turns).toBeGreaterThanOrEqual(19)
})
