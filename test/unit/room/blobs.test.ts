import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Readable } from 'node:stream'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Allowances } from '../../../p2p/network/allowances.ts'
import { Conduct } from '../../../p2p/network/conduct.ts'
import { Guard } from '../../../p2p/guard.ts'
import { makePng } from '../../support/make-png.ts'
import { aWorldEach, BLUE, hashOf, itemOf, missing, RED, ROOM, soon } from './blobs-world.ts'

const world = aWorldEach()

async function takeIn(room: string, bytes: Uint8Array): Promise<number> {
  const taken = world().blobs.takeIn(room, Readable.from([{ sha256: hashOf(bytes), bytes }]))
  await soon()
  return taken
}

describe('a picture that a room shows', () => {
  it('is fetched from whoever put it there, before all others', async () => {
    world().holders = ['ben', 'cem', 'ann']
    world().items = [itemOf(RED, 'ann')]
    world().gives('ann', RED)
    world().blobs.opened(ROOM)
    await soon()
    expect([world().asked, world().arrived]).toEqual([['ann'], [hashOf(RED)]])
    expect(world().blobs.get(ROOM, hashOf(RED))).toBe(RED)
  })

  it('is asked for one after another, each once a round, and again after a while', async () => {
    world().holders = ['ben', 'cem', 'dan']
    expect(world().blobs.get(ROOM, hashOf(RED))).toBeUndefined()
    await soon()
    expect([...world().asked].sort()).toEqual(['ben', 'cem', 'dan'])
    world().gives('cem', RED)
    await vi.advanceTimersByTimeAsync(2 * LIMITS.blobAskAgainMs)
    expect(world().arrived).toEqual([hashOf(RED)])
    const { length } = world().asked
    await vi.advanceTimersByTimeAsync(10 * LIMITS.blobLongestPauseMs)
    expect(world().asked).toHaveLength(length)
  })

  it('is asked for again at once, though others have been missing for long', async () => {
    world().holders = ['ben']
    world().blobs.get(ROOM, hashOf(BLUE))
    await vi.advanceTimersByTimeAsync(5 * LIMITS.blobLongestPauseMs)
    // Ben hears only now that the room shows it.
    world().blobs.get(ROOM, hashOf(RED))
    await soon()
    world().gives('ben', RED)
    world().asked.length = 0
    await vi.advanceTimersByTimeAsync(2 * LIMITS.blobAskAgainMs)
    expect([world().asked, world().arrived]).toEqual([['ben'], [hashOf(RED)]])
  })

  it('is asked for ever more rarely', async () => {
    world().holders = ['ben']
    world().blobs.get(ROOM, hashOf(RED))
    await vi.advanceTimersByTimeAsync(60 * LIMITS.blobLongestPauseMs)
    expect(world().asked.length).toBeGreaterThan(60)
    expect(world().asked.length).toBeLessThan(75)
  })

  it('that nobody has comes as soon as someone who has it returns', async () => {
    world().holders = ['ben']
    world().blobs.get(ROOM, hashOf(RED))
    await soon()
    world().holders = ['ben', 'ann']
    world().gives('ann', RED)
    world().blobs.came('ann')
    await soon()
    expect([world().asked, world().arrived]).toEqual([['ben', 'ann'], [hashOf(RED)]])
  })

  it('is not asked for by more at once than may be, nor of one peer twice at once', async () => {
    let open = 0
    let most = 0
    for (const peer of (world().holders = ['ben', 'cem', 'dan'])) {
      world().answers.set(peer, async () => {
        most = Math.max(most, (open += 1))
        await new Promise(resolve => setTimeout(resolve, 10))
        open -= 1
        throw new Error('not here')
      })
    }
    world().items = Array.from({ length: 20 }, (_, at) => itemOf(Buffer.of(at), 'ann'))
    world().blobs.opened(ROOM)
    await vi.advanceTimersByTimeAsync(400)
    expect([most, world().asked.length]).toEqual([LIMITS.blobsFetchedAtOnce, 60])
  })

  it('is asked for no faster than the others take it, however many there are that nobody has', async () => {
    const nowMs = (): number => performance.now()
    const conduct = new Conduct({ nowMs, log: () => undefined })
    const guard = new Guard(conduct, new Allowances(nowMs))
    world().holders = ['ben', 'cem']
    for (const peer of world().holders) {
      world().answers.set(peer, async () => {
        guard.admitsBlobRequest(`me, asking ${peer}`)
        await new Promise(resolve => setTimeout(resolve, 4))
        throw new Error('not here')
      })
    }
    world().items = Array.from({ length: LIMITS.blobsWanted }, (_, at) => missing(at))
    world().blobs.opened(ROOM)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(conduct.judgements()).toEqual([])
  })

  it('is asked for seldom once nobody had it, however many such there are and however many may have them', async () => {
    world().holders = Array.from({ length: 30 }, (_, at) => `peer ${at}`)
    world().items = Array.from({ length: LIMITS.blobsWanted }, (_, at) => missing(at))
    world().blobs.opened(ROOM)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    world().asked.length = 0
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world().asked.length).toBeLessThanOrEqual(60 * LIMITS.allowances.blobsAskedForAgain.perSecond + 1)
    // Whoever comes may have any of them.
    world().holders.push('zoe')
    world().blobs.came('zoe')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world().asked.filter(peer => peer === 'zoe').length).toBeGreaterThanOrEqual(LIMITS.blobsWanted)
  })

  it('comes also if more are missing than are remembered', async () => {
    const pictures = Array.from({ length: LIMITS.blobsWanted + 200 }, (_, at) => makePng(4, 3, [at % 256, at >> 8, 0]))
    world().holders = ['ben']
    world().items = pictures.map(bytes => itemOf(bytes, 'ben'))
    // Asked in the order in which the board shows them.
    const left = pictures.values()
    world().answers.set('ben', () => Promise.resolve(left.next().value!))
    world().blobs.opened(ROOM)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world().disk.size).toBe(pictures.length)
  })

  it('is asked for at once though so many others are missing that no more are remembered', async () => {
    world().holders = ['ben', 'cem']
    world().items = Array.from({ length: LIMITS.blobsWanted }, (_, at) => missing(at))
    world().blobs.opened(ROOM)
    await vi.advanceTimersByTimeAsync(120_000)
    world().gives('ben', RED)
    expect(world().blobs.get(ROOM, hashOf(RED))).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(world().arrived).toEqual([hashOf(RED)])
  })

  it('is not asked for any more once the room is closed', async () => {
    world().holders = ['ben']
    world().blobs.get(ROOM, hashOf(RED))
    world().isOpen = false
    await vi.advanceTimersByTimeAsync(10 * LIMITS.blobAskAgainMs)
    expect(world().asked).toEqual([])
  })
})

describe('what comes', () => {
  it('with another hash is not kept, its giver is told on, and the next one is asked', async () => {
    world().holders = ['eve', 'ben']
    world().items = [itemOf(RED, 'eve')]
    world().gives('eve', BLUE)
    world().gives('ben', RED)
    world().blobs.opened(ROOM)
    await soon()
    expect([world().deceivers, world().arrived, world().disk.size]).toEqual([['eve'], [hashOf(RED)], 1])
  })

  it('with the right hash and is no picture is not kept, nobody is to blame, and it is not asked for again', async () => {
    const script = Buffer.from('<svg><script/></svg>')
    world().holders = ['eve', 'ben']
    world().items = [itemOf(script, 'eve')]
    for (const peer of world().holders) world().gives(peer, script)
    world().blobs.opened(ROOM)
    await soon()
    world().blobs.get(ROOM, hashOf(script))
    await vi.advanceTimersByTimeAsync(10 * LIMITS.blobAskAgainMs)
    expect([world().asked, world().deceivers, world().disk.size]).toEqual([['eve'], [], 0])
  })

  it('is not kept once the room holds as much as it may', async () => {
    world().taken = LIMITS.blobBytesPerRoom
    world().holders = ['ben']
    world().gives('ben', RED)
    world().blobs.get(ROOM, hashOf(RED))
    await soon()
    expect(world().disk.size).toBe(0)
    expect(() => world().blobs.put(ROOM, BLUE)).toThrow('as many pictures as it can')
  })
})

it('a picture that is damaged on this disk is given to nobody, and comes back from the others', async () => {
  const sha256 = world().blobs.put(ROOM, RED)
  world().disk.set(sha256, BLUE)
  world().holders = ['ben']
  world().gives('ben', RED)
  expect(world().blobs.find(ROOM, sha256)).toBeUndefined()
  expect(world().blobs.get(ROOM, sha256)).toBeUndefined()
  await soon()
  expect(world().blobs.find(ROOM, sha256)).toBe(RED)
})

describe('a picture of another room that is copied into this one', () => {
  beforeEach(() => {
    world().elsewhere.set('physics', RED)
    world().holders = ['ben']
  })

  it('is here at once if who copied it may have those of the other room, and nobody is asked', async () => {
    world().carriers.push('ann')
    world().items = [itemOf(RED, 'ann')]
    world().blobs.opened(ROOM)
    await soon()
    expect([world().asked, world().arrived, [...world().disk.keys()]]).toEqual([[], [hashOf(RED)], [hashOf(RED)]])
  })

  it('is not taken from there for who may not', async () => {
    world().items = [itemOf(RED, 'eve')]
    world().blobs.opened(ROOM)
    await soon()
    expect([world().asked, world().disk.size]).toEqual([['ben'], 0])
  })

  it('is not taken from there if it is damaged there, or this room is full', async () => {
    world().carriers.push('ann')
    world().items = [itemOf(RED, 'ann')]
    world().taken = LIMITS.blobBytesPerRoom
    world().blobs.opened(ROOM)
    await soon()
    expect([world().asked, world().disk.size]).toEqual([['ben'], 0])
  })

  it('is not even read where this room is full, however many items name it', async () => {
    world().carriers.push('eve')
    world().items = Array.from({ length: LIMITS.changesPerEntry }, () => itemOf(RED, 'eve'))
    world().taken = LIMITS.blobBytesPerRoom
    world().blobs.opened(ROOM)
    await soon()
    expect([world().reads, world().disk.size]).toEqual([0, 0])
  })

  it('is read once where the disk does not take it, however many items name it', async () => {
    world().carriers.push('eve')
    world().items = Array.from({ length: LIMITS.changesPerEntry }, () => itemOf(RED, 'eve'))
    world().keepFault = new Error('The disk is full.')
    world().blobs.opened(ROOM)
    await soon()
    expect([world().reads, world().faults]).toEqual([1, [world().keepFault]])
  })

  it('comes as soon as the other room has it', async () => {
    world().elsewhere.clear()
    world().carriers.push('ann')
    world().items = [itemOf(RED, 'ann')]
    world().blobs.opened(ROOM)
    await soon()
    await takeIn('physics', RED)
    expect([world().arrived, [...world().disk.keys()]]).toEqual([[hashOf(RED), hashOf(RED)], [hashOf(RED)]])
  })
})
