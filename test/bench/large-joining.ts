import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as Y from 'yjs'
import { canvasFrames } from '../../p2p/network/canvas-serving.ts'
import { Ledger } from '../../p2p/room/ledger.ts'
import { Storage } from '../../p2p/storage/storage.ts'
import { eventually } from '../support/eventually.ts'
import type { Stroke } from '../support/handwriting.ts'
import { PeerProcess } from '../support/peer-process.ts'
import { ms, percentile, type Figure } from './figure.ts'
import { handwriting, largeRoom, prune, type LargeRoom } from './large-room.ts'

const LINES = 100_000
const KEPT_LINES = 1_000
const TIMES = 3
const ALONE = ['--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0']

/** A room of 100,000 lines: joining it, opening it again from disk, and joining it when nearly all has been erased. */
export async function measureLargeRoom(): Promise<Figure[]> {
  const strokes = handwriting(LINES)
  const room = await largeRoom(strokes)
  const erased = await largeRoom(strokes, { keepOnly: KEPT_LINES })
  try {
    const joinMs = await joiningMs(room, LINES)
    const reopenMs = await reopeningMs(room)
    const yjs = await yjsJoiningMs(strokes, room.data)
    const before = { bytes: wireBytes(erased), ms: await joiningMs(erased, KEPT_LINES) }
    await prune(erased)
    const after = { bytes: wireBytes(erased), ms: await joiningMs(erased, KEPT_LINES) }
    const points = strokes.reduce((sum, stroke) => sum + stroke.points.length, 0)
    return [
      {
        name: `join ${LINES.toLocaleString('en')} lines (${points.toLocaleString('en')} points): request -> complete, verified and stored`,
        measured: ms(joinMs),
        toReach: '<= 5000 ms, and less than Yjs',
        reached: joinMs <= 5_000 && joinMs < yjs.ms,
        baseline: `the same strokes as a Yjs document over the same stream, stored, nobody's signature checked: ${ms(yjs.ms)} (${megabytes(yjs.bytes)})`,
      },
      {
        name: `open a room of ${LINES.toLocaleString('en')} lines again from disk, its chain checked`,
        measured: ms(reopenMs),
        toReach: '<= 1500 ms',
        reached: reopenMs <= 1_500,
        baseline: `joining it from another computer: ${ms(joinMs)}`,
      },
      {
        name: `join that room with all but ${KEPT_LINES.toLocaleString('en')} lines erased, after pruning: bytes, time`,
        measured: `${megabytes(after.bytes)}, ${ms(after.ms)}`,
        toReach: '<= 1/4 of both before pruning',
        reached: after.bytes * 4 <= before.bytes && after.ms * 4 <= before.ms,
        baseline: `before pruning: ${megabytes(before.bytes)}, ${ms(before.ms)}`,
      },
    ]
  } finally {
    for (const { data } of [room, erased]) rmSync(data, { recursive: true, force: true })
  }
}

/** The middle of several joins, each by a peer that has nothing. */
async function joiningMs({ data, id }: LargeRoom, lines: number): Promise<number> {
  const samples: number[] = []
  const first = await PeerProcess.start({ name: 'First', data, arguments: ALONE })
  try {
    await first.call('rooms.join', { id })
    for (let time = 0; time < TIMES; time += 1) {
      const joiner = join(data, `joiner-${time}`)
      const second = await PeerProcess.start({ name: 'Second', data: joiner, arguments: ALONE })
      await second.call('peer.dial', { address: (await first.info()).addresses[0]! })
      await eventually('the room is listed', async () =>
        (await second.call('rooms.list', {})).some(room => room.id === id),
      )
      const asked = performance.now()
      await second.call('rooms.join', { id })
      samples.push(performance.now() - asked)
      const got = await second.call('canvas.digest', { room: id })
      if (got.lines !== lines) throw new Error(`Joined, but has ${got.lines} lines.`)
      await second.stop()
      rmSync(joiner, { recursive: true, force: true })
    }
  } finally {
    await first.stop()
  }
  return percentile(samples, 0.5)
}

async function reopeningMs({ data, id }: LargeRoom): Promise<number> {
  const samples: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const peer = await PeerProcess.start({ name: 'First', data, arguments: ALONE })
    const asked = performance.now()
    await peer.call('rooms.join', { id })
    samples.push(performance.now() - asked)
    const { lines } = await peer.call('canvas.digest', { room: id })
    if (lines !== LINES) throw new Error(`Opened, but has ${lines} lines.`)
    await peer.stop()
  }
  return percentile(samples, 0.5)
}

async function yjsJoiningMs(strokes: readonly Stroke[], folder: string): Promise<{ ms: number; bytes: number }> {
  const doc = new Y.Doc()
  const lines = doc.getArray<Y.Map<unknown>>('lines')
  for (const stroke of strokes) {
    const line = new Y.Map<unknown>()
    line.set('color', '#1c3f94')
    line.set('width', 3)
    line.set(
      'points',
      stroke.points.flatMap(([x, y, pressure]) => [Math.round(x * 8), Math.round(y * 8), Math.round(pressure * 255)]),
    )
    lines.push([line])
  }
  const file = join(folder, 'document.yjs')
  writeFileSync(file, Y.encodeStateAsUpdate(doc))
  const server = yjsPeer('serve', file)
  try {
    const [address] = (await firstLine(server)).split(' ')
    const samples: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const child = yjsPeer('join', address!, join(folder, `yjs-${time}.db`))
      samples.push(Number(await firstLine(child)))
    }
    return { ms: percentile(samples, 0.5), bytes: statSync(file).size }
  } finally {
    server.kill()
  }
}

function yjsPeer(...args: string[]): ChildProcess {
  const script = new URL('yjs-peer.ts', import.meta.url).pathname
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return line
}

function wireBytes({ data }: LargeRoom): number {
  const storage = new Storage(join(data, 'chalkboard.db'))
  const ledger = new Ledger(storage.rooms()[0]!, storage)
  const nothing = new Map<string, number>()
  const { description } = ledger
  const size = ledger.sizeSince(nothing)
  let bytes = 0
  for (const frame of canvasFrames({ description, ...size, yours: ledger.head(''), runs: ledger.runsSince(nothing) })) {
    bytes += frame.length
  }
  storage.close()
  return bytes
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
