import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { UnfinishedStrokes, type Unfinished } from '../../../p2p/room/unfinished-strokes.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { StrokeJournal } from '../../../p2p/storage/stroke-journal.ts'
import { roomNumber } from '../storage/lessons.ts'

const PENCIL = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const
const room = roomNumber(1)
let storage: Storage

beforeEach(() => {
  storage = new Storage(':memory:')
  storage.keepRoom(room)
})
afterEach(() => storage.close())

/** Another run of the peer, with the same journal. */
function strokes(nowMs = 0): UnfinishedStrokes {
  const unfinished = new UnfinishedStrokes(new StrokeJournal(storage.sql, room.id))
  unfinished.load(nowMs)
  return unfinished
}

function points(from: number, count: number): Point[] {
  return Array.from({ length: count }, (_, at) => ({ x: from + at, y: 0, pressure: 1 }))
}

function journaled(): number {
  return Number(storage.sql.get('SELECT coalesce(sum(count), 0) AS points FROM strokePoints')!['points'])
}

function xs(unfinished: readonly Unfinished[]): number[][] {
  return unfinished.map(stroke => stroke.points.map(({ x }) => x))
}

describe('a stroke in progress', () => {
  it('costs no disk while it is young, and then only its new points', () => {
    const own = strokes()
    own.grow(1, PENCIL, 0, points(0, 3), 0)
    expect(own.write(LIMITS.journalAfterMs - 1)).toBe(true)
    expect(journaled()).toBe(0)
    expect(own.write(LIMITS.journalAfterMs)).toBe(false)
    expect(journaled()).toBe(3)
    own.grow(1, PENCIL, 3, points(3, 2), 300)
    own.write(500)
    expect(storage.sql.all('SELECT first, count FROM strokePoints')).toEqual([
      { first: 0, count: 3 },
      { first: 3, count: 2 },
    ])
  })

  it('does not wait for the disk, and leaves everything else to do so', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'chalkboard-journal-')), 'chalkboard.db')
    const onDisk = new Storage(file)
    onTestFinished(() => rmSync(dirname(file), { recursive: true }))
    onTestFinished(() => onDisk.close())
    onDisk.keepRoom(room)
    const own = new UnfinishedStrokes(new StrokeJournal(onDisk.sql, room.id))
    own.grow(1, PENCIL, 0, points(0, 3), 0)
    own.write(300)
    own.end(1)
    expect(onDisk.sql.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
  })

  it('leaves the journal when it becomes a line or is taken back', () => {
    const own = strokes()
    own.grow(1, PENCIL, 0, points(0, 3), 0)
    own.grow(2, PENCIL, 0, points(0, 3), 0)
    own.write(300)
    own.end(1)
    expect(journaled()).toBe(3)
    own.end(2)
    expect([journaled(), xs(own.all()), xs(strokes().all())]).toEqual([0, [], []])
  })

  it('is to be made a line of when it has been silent for a while, and not before', () => {
    const own = strokes()
    own.grow(1, PENCIL, 0, points(0, 3), 0)
    own.grow(1, PENCIL, 3, points(3, 1), 5_000)
    expect(own.due(4_999 + LIMITS.strokeSilentMs)).toEqual([])
    expect(xs(own.due(5_000 + LIMITS.strokeSilentMs))).toEqual([[0, 1, 2, 3]])
  })

  it('that is a dot is no line that somebody began', () => {
    const own = strokes()
    own.grow(1, PENCIL, 0, points(0, 1), 0)
    own.write(300)
    expect(own.due(300 + LIMITS.strokeSilentMs)).toEqual([])
    expect(journaled()).toBe(0)
  })

  it('is there after a crash as far as it was written down', () => {
    const before = strokes()
    before.grow(7, PENCIL, 0, points(0, 3), 0)
    before.write(300)
    before.grow(7, PENCIL, 3, points(3, 4), 400)
    before.write(600)
    before.grow(7, PENCIL, 7, points(7, 9), 650)
    const after = strokes(1_000)
    expect(after.due(999 + LIMITS.strokeReturnMs)).toEqual([])
    const [stroke] = after.due(1_000 + LIMITS.strokeReturnMs)
    expect(stroke).toMatchObject({ stroke: 7, recovered: true, pencil: { color: 0x112233, width: 24 } })
    expect(xs([stroke!])).toEqual([[0, 1, 2, 3, 4, 5, 6]])
  })

  it('that goes on after a crash is waited for, and takes no points that do not follow', () => {
    const before = strokes()
    before.grow(7, PENCIL, 0, points(0, 3), 0)
    before.write(300)
    const after = strokes()
    after.grow(7, PENCIL, 2, points(2, 3), 1_000)
    after.grow(7, PENCIL, 9, points(9, 3), 2_000)
    expect(after.due(LIMITS.strokeReturnMs)).toEqual([])
    expect(xs(after.due(2_000 + LIMITS.strokeSilentMs))).toEqual([[0, 1, 2, 3, 4]])
  })

  it('of which a line was made is known by its number, also after a crash, until the whole comes', () => {
    const own = strokes()
    own.grow(7, PENCIL, 0, points(0, 3), 0)
    own.write(300)
    own.finished(own.all()[0]!, 12)
    own.grow(7, PENCIL, 3, points(3, 3), 400)
    expect([own.all(), journaled(), own.lineOf(7)]).toEqual([[], 0, 12])
    const after = strokes()
    expect([after.all(), after.lineOf(7)]).toEqual([[], 12])
    after.end(7)
    expect([after.lineOf(7), strokes().lineOf(7)]).toEqual([undefined, undefined])
  })

  it('is one of few, and so are those remembered', () => {
    const own = strokes()
    for (let number = 0; number < 200; number += 1) own.grow(number, PENCIL, 0, points(0, 2), 0)
    const all = own.all()
    expect(all).toHaveLength(LIMITS.strokesInProgressPerPeer)
    for (let number = 0; number < 200; number += 1) own.finished({ ...all[0]!, stroke: number }, number + 1)
    expect([own.lineOf(0), own.lineOf(199)]).toEqual([undefined, 200])
    expect(storage.sql.get('SELECT count(*) AS strokes FROM strokes')).toEqual({ strokes: LIMITS.finishedStrokes })
  })
})
