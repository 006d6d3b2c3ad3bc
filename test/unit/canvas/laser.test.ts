import { describe, expect, it } from 'vitest'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { OwnStrokes } from '../../../p2p/room/own-strokes.ts'
import { Previews } from '../../../p2p/room/previews.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { StrokeJournal } from '../../../p2p/storage/stroke-journal.ts'
import { readLine } from '../../../p2p/views.ts'
import { decodeEntry, encodeEntry } from '../../../p2p/wire/entry.ts'
import { roomNumber } from '../storage/lessons.ts'

const LASER = { tool: 'laser', color: '#f0141e', width: 4, opacity: 1 } as const
const POINTS = [
  { x: 0, y: 0, pressure: 0.5 },
  { x: 5, y: 5, pressure: 0.5 },
]

describe('the trail of a laser pointer', () => {
  it.each([1, 2, 4])('is never a line, of %i points', count => {
    const points = Array.from({ length: count }, (_, at): [number, number] => [at, at])
    expect(() => readLine({ pencil: LASER, points })).toThrow(RangeError)
    const line = { pencil: packPencil(LASER), points: packPoints(points.map(([x, y]) => ({ x, y, pressure: 0.5 }))) }
    const bytes = encodeEntry({ lamport: 1, time: 1, operation: [{ kind: 'add', line }] })
    expect(() => decodeEntry(bytes, 'anna', 1)).toThrow('laser')
  })

  it('is shown while it is drawn', () => {
    const data = { stroke: 1, pencil: packPencil(LASER), from: 0, points: packPoints(POINTS), done: true }
    expect(new Previews().hear('anna', data, 0)).toMatchObject({
      pencil: LASER,
      points: POINTS.map(({ x, y }) => ({ x, y })),
      done: true,
    })
  })

  it('does not become a line when the room closes under it', () => {
    const storage = new Storage(':memory:')
    const room = roomNumber(1)
    storage.keepRoom(room)
    const lines: number[] = []
    const own = new OwnStrokes({
      author: 'ann',
      journal: new StrokeJournal(storage.sql, room.id),
      nowMs: () => 0,
      add: (_, stroke) => lines.push(stroke),
      lastLines: () => [],
      log: () => undefined,
    })
    own.open()
    own.grow(1, LASER, 0, POINTS)
    own.grow(2, { ...LASER, tool: 'pen' }, 0, POINTS)
    own.close()
    expect(lines).toEqual([2])
    storage.close()
  })
})
