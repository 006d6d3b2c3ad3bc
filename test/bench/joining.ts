import { statSync } from 'node:fs'
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { canvasFrames } from '../../p2p/network/canvas-serving.ts'
import { Ledger } from '../../p2p/room/ledger.ts'
import { Storage } from '../../p2p/storage/storage.ts'
import { toTuples } from '../support/handwriting.ts'
import type { PointTuple } from '../../p2p/api/contract.ts'
import { ms, percentile, type Figure } from './figure.ts'
import { handwriting } from './large-room.ts'
import { startPair } from './pair.ts'

const LINES = 10_000
const JOINS = 5
const PENCIL = { color: '#1c3f94', width: 3 }

/** Joining a room of 10,000 lines of handwriting, and what they take on the wire and on disk. */
export async function measureJoining(): Promise<Figure[]> {
  const lines = handwriting(LINES).map(toTuples)
  const points = lines.reduce((sum, line) => sum + line.length, 0)
  const { first, second, room, folders, close } = await startPair({ join: false })
  const samples: number[] = []
  try {
    await Promise.all(lines.map(line => first.call('canvas.add', { room, line: { pencil: PENCIL, points: line } })))
    const expected = await first.call('canvas.digest', { room })
    for (let at = 0; at < JOINS; at += 1) {
      if (at > 0) await second.call('rooms.forget', { id: room })
      const asked = performance.now()
      await second.call('rooms.join', { id: room })
      samples.push(performance.now() - asked)
      const got = await second.call('canvas.digest', { room })
      if (got.lines !== LINES || got.sha256 !== expected.sha256) throw new Error(`Joined, but has ${got.lines} lines.`)
    }
    await Promise.all([first.stop(), second.stop()])
    const disk = statSync(join(folders[0], 'chalkboard.db')).size
    const wire = wireBytes(join(folders[0], 'chalkboard.db'))
    const json = lines.reduce((sum, line) => sum + JSON.stringify(line).length, 0)
    const took = percentile(samples, 0.5)
    return [
      {
        name: `join a room of ${LINES.toLocaleString('en')} lines (${points.toLocaleString('en')} points): request -> complete and verified`,
        measured: `${ms(took)} (worst of ${JOINS}: ${ms(Math.max(...samples))})`,
        toReach: '<= 1000 ms',
        reached: took <= 1000,
        baseline: `the points as JSON over TCP and parsed, neither checked nor stored: ${ms(await jsonOverTcpMs(lines))}`,
      },
      {
        name: 'canvas bytes a point, on the wire / on disk',
        measured: `${(wire / points).toFixed(2)} / ${(disk / points).toFixed(2)}`,
        toReach: '<= 4',
        reached: wire <= 4 * points && disk <= 4 * points,
        baseline: `the points alone as JSON: ${(json / points).toFixed(1)}`,
      },
    ]
  } finally {
    await close()
  }
}

function wireBytes(file: string): number {
  const storage = new Storage(file)
  const [description] = storage.rooms()
  const nothing = new Map<string, number>()
  const ledger = new Ledger(description!, storage)
  const answer = {
    description: description!,
    ...ledger.sizeSince(nothing),
    yours: ledger.head(''),
    runs: ledger.runsSince(nothing),
  }
  let bytes = 0
  for (const frame of canvasFrames(answer)) bytes += frame.length
  storage.close()
  return bytes
}

async function jsonOverTcpMs(lines: readonly PointTuple[][]): Promise<number> {
  const text = JSON.stringify(lines.map((points, index) => ({ index, pencil: PENCIL, points })))
  const server = createServer(socket => socket.end(text))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const asked = performance.now()
  let received = ''
  for await (const chunk of createConnection((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8')) {
    received += chunk as string
  }
  const parsed = JSON.parse(received) as unknown[]
  if (parsed.length !== lines.length) throw new Error('JSON lost lines.')
  server.close()
  return performance.now() - asked
}
