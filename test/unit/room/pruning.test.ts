import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { isTombstone } from '../../../p2p/feed/run.ts'
import { formatMark, isDue, parseMark, sizeOf } from '../../../p2p/room/pruning.ts'
import { maths } from '../feed/authored.ts'
import { School, type Desk } from './school.ts'

describe('a mark of what is dead', () => {
  const mark = { atMs: 1_000, vector: new Map([['ann', 3]]) }

  it('is made, waited for, and used when the grace time is over', () => {
    expect(isDue(undefined, 1_000, 500)).toBe('mark')
    expect([isDue(mark, 1_000, 500), isDue(mark, 1_499, 500), isDue(mark, 1_500, 500)]).toEqual([
      'wait',
      'wait',
      'drop',
    ])
  })

  it('is made anew by a clock that was put back', () => {
    expect(isDue(mark, 999, 500)).toBe('mark')
  })

  it('comes back from its text, and from no other', () => {
    expect(parseMark(formatMark(mark))).toEqual(mark)
    for (const text of ['', '{', 'null', '{}', '[]', '{"atMs":"x","vector":[]}', '{"atMs":5,"vector":3}']) {
      expect(parseMark(text), text).toBeUndefined()
    }
  })

  it('names so many entries', () => {
    expect(sizeOf(new Map([['ann', [[1, 3], [7, 7]]], ['ben', [[2, 2]]]]))).toBe(5) // prettier-ignore
    expect(sizeOf(new Map())).toBe(0)
  })
})

describe('a room that is pruned', () => {
  const GRACE_MS = 60_000
  const LOOK_AGAIN_MS = 5 * 60_000 + 2_000
  let school: School

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
    school = await School.of(3)
    for (const desk of school.desks) desk.graceMs = GRACE_MS
  })
  afterEach(() => {
    school.close()
    vi.useRealTimers()
  })

  /** How many of an author's entries are left on a disk as hashes only. */
  function buried({ storage }: Desk, author: string): number {
    return storage.feeds.slots(maths.id, author, 1, 10_000).filter(isTombstone).length
  }

  function remove(desk: Desk, author: string, first: number, last: number): void {
    const items = Array.from({ length: last - first + 1 }, (_, at) => ({ author, seq: first + at, position: 0 }))
    desk.act([{ kind: 'remove', items }])
  }

  /** Ben draws 100 lines and erases all but 10; then the room's owner makes a mark. */
  async function erased(): Promise<[Desk, Desk, Desk]> {
    const [ann, ben] = school.desks as [Desk, Desk, Desk]
    ben.drawAll(...Array.from({ length: 100 }, (_, at) => at + 1))
    remove(ben, ben.author, 11, 100)
    await school.heal()
    ann.mark = undefined
    ann.room.prune()
    return school.desks as [Desk, Desk, Desk]
  }

  it('leaves only hashes of what was erased, on every disk, after the grace time and not before', async () => {
    const [ann, ben] = await erased()
    const before = school.desks.map(({ looks }) => looks)
    await school.pass(GRACE_MS - 20_000)
    ann.room.prune()
    await school.heal()
    expect(school.desks.map(desk => buried(desk, ben.author))).toEqual([0, 0, 0])
    await school.pass(20_000)
    ann.room.prune()
    await school.heal()
    // The eraser's entry goes with what it erased.
    expect(school.desks.map(desk => buried(desk, ben.author))).toEqual([91, 91, 91])
    expect(school.desks.map(({ looks }) => looks)).toEqual(before)
    expect(new Set(before).size).toBe(1)
  })

  it('is pruned by itself, now and then', async () => {
    const [, ben, cem] = await erased()
    await school.pass(2 * LOOK_AGAIN_MS)
    expect(buried(cem, ben.author)).toBe(91)
  })

  it('is pruned by nobody but its owner', async () => {
    const [, ben, cem] = await erased()
    const [ann] = school.desks as [Desk]
    ann.isConnected = false
    for (const desk of [ben, cem]) {
      desk.mark = { atMs: 0, vector: desk.kept.ledger.vector }
      const before = desk.kept.ledger.head(desk.author).seq
      desk.room.prune()
      expect(desk.kept.ledger.head(desk.author).seq).toBe(before)
      expect(desk.mark.atMs).toBe(0)
    }
  })

  it('waits for the grace time anew when the clock was put back', async () => {
    const [ann, ben] = await erased()
    ann.clockOffMs = -10 * GRACE_MS
    ann.room.prune()
    expect(ann.mark!.atMs).toBe(Date.now() - 10 * GRACE_MS)
    await school.pass(GRACE_MS - 1_000)
    ann.room.prune()
    expect(ann.room.canvas.charter.dropped.size).toBe(0)
    await school.pass(1_000)
    ann.room.prune()
    expect(ann.room.canvas.charter.dropped.get(ben.author)).toEqual([[11, 101]])
  })

  it('keeps what was brought back within the grace time, though it had been erased', async () => {
    const [ann, ben] = await erased()
    expect(ben.room.undo()).toBe(true)
    await school.pass(GRACE_MS)
    ann.room.prune()
    await school.heal()
    expect(ann.room.canvas.charter.dropped.size).toBe(0)
    expect(ben.marks).toHaveLength(100)
  })

  it('is not pruned for a few entries, which an entry of its own would not be worth', async () => {
    const [ann, ben] = school.desks as [Desk, Desk]
    ben.drawAll(...Array.from({ length: 100 }, (_, at) => at + 1))
    // With the eraser's own entries that is two too few, and then just enough.
    remove(ben, ben.author, 1, LIMITS.leastPrunedEntries - 3)
    await school.heal()
    ann.mark = { atMs: 0, vector: ann.kept.ledger.vector }
    ann.room.prune()
    expect(ann.room.canvas.charter.dropped.size).toBe(0)
    remove(ben, ben.author, LIMITS.leastPrunedEntries - 2, LIMITS.leastPrunedEntries - 2)
    await school.heal()
    ann.mark = { atMs: 0, vector: ann.kept.ledger.vector }
    ann.room.prune()
    expect(ann.room.canvas.charter.dropped.size).toBe(1)
  })

  it('has no undo any more for what is dropped, and still one for the rest', async () => {
    const [ann, ben] = await erased()
    await school.pass(GRACE_MS)
    ann.room.prune()
    await school.heal()
    let undone = 0
    while (ben.room.undo()) undone += 1
    expect([undone, ben.marks]).toEqual([10, []])
    await school.heal()
    expect(ann.marks).toEqual([])
    while (ben.room.redo());
    await school.heal()
    expect(ann.marks).toHaveLength(10)
  })

  it('gives who comes later the same canvas and hardly more than what is left of it', async () => {
    const [ann] = await erased()
    const whole = ann.kept.ledger.sizeSince(new Map()).bytes
    await school.pass(GRACE_MS)
    ann.room.prune()
    await school.heal()
    expect(ann.kept.ledger.sizeSince(new Map()).bytes).toBeLessThan(whole / 2)
    const before = ann.looks
    const late = await school.someoneNew()
    await school.heal()
    expect(late.looks).toBe(before)
    expect([late.refused, late.marks.length]).toEqual([[], 10])
  })
})
