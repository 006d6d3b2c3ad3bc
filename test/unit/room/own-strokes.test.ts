import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Line } from '../../../p2p/canvas/item.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPoints, toPoints, unpackPoints, type Point } from '../../../p2p/canvas/point.ts'
import { OwnStrokes } from '../../../p2p/room/own-strokes.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { StrokeJournal } from '../../../p2p/storage/stroke-journal.ts'
import { roomNumber } from '../storage/lessons.ts'

const PENCIL = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const
const room = roomNumber(1)
let storage: Storage
let lines: { seq: number; points: Uint8Array }[]

beforeEach(() => {
  vi.useFakeTimers()
  storage = new Storage(':memory:')
  storage.keepRoom(room)
  lines = []
})
afterEach(() => {
  vi.useRealTimers()
  storage.close()
})

/** A run of the peer; `add` is what making a line does. */
function open(add: (line: Line) => number = keep): OwnStrokes {
  const own = new OwnStrokes({
    author: 'ann',
    journal: new StrokeJournal(storage.sql, room.id),
    nowMs: () => Date.now(),
    add: (line, stroke) => {
      const seq = add(line)
      own.ended(stroke)
      return seq
    },
    lastLines: count => lines.slice(-count),
    log: () => undefined,
  })
  own.open()
  return own
}

function keep({ points }: Line): number {
  return lines.push({ seq: lines.length + 1, points })
}

function points(from: number, count: number): Point[] {
  return Array.from({ length: count }, (_, at) => ({ x: from + at, y: 0, pressure: 1 }))
}

function lengths(): number[] {
  return lines.map(line => toPoints(unpackPoints(line.points)).length)
}

/** What the journal holds after a crash now. */
function crash(): OwnStrokes {
  return open()
}

describe('this person’s strokes', () => {
  it('that go silent become lines of what there is', () => {
    const own = open()
    own.grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.strokeSilentMs - 1)
    own.keepHouse()
    expect(lengths()).toEqual([])
    vi.advanceTimersByTime(1)
    own.keepHouse()
    own.keepHouse()
    expect(lengths()).toEqual([4])
    expect(own.partOf(5)).toEqual({ author: 'ann', seq: 1, position: 0 })
  })

  it('become lines when the room closes under them', () => {
    const own = open()
    own.grow(5, PENCIL, 0, points(0, 4))
    own.close()
    expect(lengths()).toEqual([4])
    expect(crash().partOf(5)).toEqual({ author: 'ann', seq: 1, position: 0 })
  })

  it('that a crash interrupts become lines when the peer is back, once', () => {
    open().grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.journalAfterMs)
    for (let run = 0; run < 2; run += 1) {
      const again = crash()
      vi.advanceTimersByTime(LIMITS.strokeReturnMs)
      again.keepHouse()
    }
    expect(lengths()).toEqual([4])
  })

  it('that had become lines just before a crash do not become lines again', () => {
    open().grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.journalAfterMs)
    lines.push({ seq: 3, points: packPoints(points(100, 9)) }, { seq: 4, points: packPoints(points(0, 9)) })
    const again = crash()
    vi.advanceTimersByTime(LIMITS.strokeReturnMs)
    again.keepHouse()
    expect(lengths()).toEqual([9, 9])
    expect(again.partOf(5)).toMatchObject({ seq: 4 })
  })

  it('that were taken back leave nothing, crash or not', () => {
    const own = open()
    own.grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.journalAfterMs)
    own.grow(5, PENCIL, 4, [])
    own.close()
    crash().close()
    expect(lengths()).toEqual([])
  })

  it('are tried again later when the disk refuses their lines, and do not stop anything', () => {
    let full = true
    const own = open(line => {
      if (full) throw new Error('full')
      return keep(line)
    })
    own.grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    own.keepHouse()
    full = false
    own.keepHouse()
    expect(lengths()).toEqual([])
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    own.keepHouse()
    expect(lengths()).toEqual([4])
  })

  it('go on when the disk refuses the journal', () => {
    const own = open()
    storage.sql.run('PRAGMA query_only = ON')
    own.grow(5, PENCIL, 0, points(0, 4))
    vi.advanceTimersByTime(LIMITS.journalAfterMs)
    own.grow(5, PENCIL, 4, points(4, 2))
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    own.keepHouse()
    expect(lengths()).toEqual([6])
  })
})
