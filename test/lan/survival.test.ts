/** Lids shut, plugs pulled, files damaged: what was acknowledged is there again, from this disk or from the others. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import { createPeer } from '../../p2p/peer.ts'
import { chosenSeed, Random } from '../support/random.ts'
import { draw, handwriting, join as joinRoom, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { toTuples } from '../support/handwriting.ts'
import { PeerProcess } from '../support/peer-process.ts'
import { it } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

const KILLS = 12
const LONGEST_LIFE_MS = 400
const ALONE = ['--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0']

it(
  'every line that was acknowledged is there again after kill -9 at any moment',
  { timeout: 180_000 },
  async ({ onTestFinished }) => {
    const seed = chosenSeed()
    const random = new Random(seed)
    const data = freshFolder(onTestFinished)
    const strokes = handwriting(300)
    const acknowledged = new Set<string>()
    let room: string | undefined
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const peer = await PeerProcess.start({ name: 'Anna', data, arguments: ALONE })
      onTestFinished(() => peer.kill('SIGKILL').then(() => undefined))
      room ??= (await peer.call('rooms.create', { name: 'Kept' })).id
      await peer.call('rooms.join', { id: room })
      const there = new Set((await peer.call('canvas.lines', { room })).map(({ id }) => id))
      const lost = [...acknowledged].filter(id => !there.has(id))
      expect(lost, `seed ${seed}, after ${kill} kills, of ${acknowledged.size} lines`).toEqual([])
      expect(peer.log).not.toContain('damaged')
      const drawing = drawWithoutEnd(peer, room)
      await delay(random.below(LONGEST_LIFE_MS))
      await peer.kill('SIGKILL')
      await drawing
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS)

    /** Several lines on their way at once, as fast as they are answered, until the peer is gone. */
    async function drawWithoutEnd(peer: PeerProcess, id: string): Promise<void> {
      let next = random.below(strokes.length)
      const pen = async (): Promise<void> => {
        while (peer.running) {
          const stroke = strokes[(next += 1) % strokes.length]!
          const line = { pencil: { color: '#1a5fb4', width: 3 }, points: toTuples(stroke) }
          acknowledged.add((await peer.call('canvas.add', { room: id, line })).id)
        }
      }
      await Promise.allSettled([pen(), pen(), pen()])
    }
  },
)

it('a damaged file is put aside and named, and the others bring back what it held', async ({ lab }) => {
  const [ben] = await startPeers(lab, 'Ben')
  const host = await lab.host()
  const anna = await host.startPeer({ name: 'Anna' })
  const { data } = anna.options
  const file = join(data, 'chalkboard.db')
  const room = await anna.call('rooms.create', { name: 'Maths' })
  const { id } = await anna.info()
  await joinRoom(ben, room)
  await draw(anna, room.id, handwriting(150))
  await draw(ben, room.id, handwriting(10, { from: 40, top: 600 }))
  const whole = await untilSame([anna, ben], room.id, 160)
  await anna.stop()
  const bytes = readFileSync(file)
  for (let at = 40_000; at < bytes.length; at += 3) bytes[at] = 0x5a
  writeFileSync(file, bytes)

  const again = await host.startPeer({ name: 'Anna', data })
  const [, copy] = /the damaged file was put in (\S+)\.$/m.exec(again.log)!
  expect(existsSync(copy!)).toBe(true)
  expect((await again.info()).id).toBe(id)
  await joinRoom(again, room)
  expect(await untilSame([again, ben], room.id, 160)).toBe(whole)
  await draw(again, room.id, handwriting(2, { from: 20, top: 900 }))
  await untilSame([again, ben], room.id, 162)
})

it('a line whose author is killed mid-stroke fades, and is completed from the author’s journal', async ({ lab }) => {
  const [ben, cleo] = await startPeers(lab, 'Ben', 'Cleo')
  const host = await lab.host()
  const anna = await host.startPeer({ name: 'Anna' })
  const { id: room } = await anna.call('rooms.create', { name: 'Maths' })
  for (const peer of [ben, cleo]) await joinRoom(peer, { id: room })
  const whole = Array.from({ length: 80 }, (_, at): [number, number, number] => [at * 4, at * 2, 1])
  const pencil = { color: '#a51d2d', width: 3 }
  const seen = [ben, cleo].map(peer => peer.waitFor('canvas.drawing', ({ points }) => points.length > 0))
  const faded = [ben, cleo].map(peer => peer.waitFor('canvas.drawing', ({ done }) => done))
  for (let at = 0; at < 60; at += 1) {
    await anna.call('canvas.preview', { room, stroke: 9, pencil, from: at, points: [whole[at]!] })
    // As a pen does.
    await delay(16)
  }
  await Promise.all(seen)
  await anna.kill('SIGKILL')
  expect((await Promise.all(faded)).map(({ stroke }) => stroke)).toEqual([9, 9])
  await untilSame([ben, cleo], room, 0)

  const again = await host.startPeer({ name: 'Anna', data: anna.options.data })
  await joinRoom(again, { id: room })
  await untilSame([again, ben, cleo], room, 1)
  const [line] = await ben.call('canvas.lines', { room })
  expect(line!.points.length).toBeGreaterThan(20)
  expect(line!.points).toEqual(whole.slice(0, line!.points.length))

  // A window that had lived on may have the whole of it.
  await again.call('canvas.add', { room, stroke: 9, line: { pencil, points: whole } })
  await untilSame([again, ben, cleo], room, 1)
  await eventually('the whole takes its place', async () => {
    return (await cleo.call('canvas.lines', { room }))[0]?.points.length === whole.length
  })
})

it('whoever looks at a peer that found its data damaged is told so', async ({ onTestFinished }) => {
  const data = freshFolder(onTestFinished)
  const first = await PeerProcess.start({ name: 'Anna', data, arguments: ALONE })
  const room = await first.call('rooms.create', { name: 'Maths' })
  await draw(first, room.id, handwriting(5))
  await first.stop()
  const file = join(data, 'chalkboard.db')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, 0, 16))

  const again = await createPeer({ dataDir: data, mdns: false, listen: ['/ip4/127.0.0.1/tcp/0'] })
  onTestFinished(() => again.stop())
  const told: unknown[] = []
  again.connect({
    mayUseFiles: false,
    emit: (event, payload) => event === 'peer.notice' && told.push(payload),
    onClose: () => undefined,
  })
  expect(told).toMatchObject([{ kind: 'data', message: expect.stringContaining(`put in ${file}.damaged-`) as string }])
})

it('a key that is none ends the start with a sentence that says what to do', async ({ onTestFinished }) => {
  const data = freshFolder(onTestFinished)
  await (await PeerProcess.start({ name: 'Anna', data, arguments: ALONE })).stop()
  const key = join(data, 'peer.key')
  writeFileSync(key, 'no key')
  const again = new PeerProcess({ name: 'Anna', data, arguments: ALONE })
  expect((await again.exited).code).toBe(1)
  expect(again.log.trim().split('\n')).toHaveLength(1)
  expect(again.log).toMatch(
    /peer\.key should hold this computer's key, but does not\. Put a copy of it back, or move it/,
  )
  expect(readFileSync(key, 'utf8')).toBe('no key')
})

function freshFolder(onTestFinished: (work: () => void | Promise<void>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'chalkboard-survival-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
