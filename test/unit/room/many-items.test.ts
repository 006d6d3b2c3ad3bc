/** Whole boards are moved: what it takes until all see it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import { Classroom } from './classroom.ts'

const LINES = 10_000

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
afterEach(() => vi.useRealTimers())

async function fullClassroom(): Promise<{ classroom: Classroom; items: ItemId[] }> {
  const classroom = await Classroom.of(2, () => [1], Math.random)
  const [room] = classroom.rooms
  await vi.advanceTimersByTimeAsync(50)
  classroom.draw(0, 1)
  const { line } = room!.canvas.items()[0]!
  const add = Array.from({ length: 1_000 }, () => ({ kind: 'add' as const, line: line! }))
  for (let at = 0; at < LINES; at += add.length) room!.act(add)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(classroom.rooms[1]!.canvas.size).toBe(LINES + 1)
  return { classroom, items: room!.canvas.items().map(({ author, seq, position }) => ({ author, seq, position })) }
}

it('ten thousand lines that are moved together are one entry, one message and one step to undo', async () => {
  const { classroom, items } = await fullClassroom()
  const [room] = classroom.rooms
  const [before, published] = [classroom.looks()[0], classroom.published[0]!]
  room!.act([{ kind: 'set', items, field: 'matrix', value: [1, 0, 0, 1, 40, 50] }])
  await vi.advanceTimersByTimeAsync(100)
  expect(classroom.published[0]! - published).toBe(1)
  expect(classroom.looks()[1]).toBe(classroom.looks()[0])
  expect(classroom.looks()[0]).not.toBe(before)
  room!.undo()
  await vi.advanceTimersByTimeAsync(100)
  expect(classroom.looks()).toEqual([before, before])
  classroom.close()
}, 60_000)

it('ten thousand of which each goes its own way are one entry too, which the others are told to come for', async () => {
  const { classroom, items } = await fullClassroom()
  const [room] = classroom.rooms
  const [before, published] = [classroom.looks()[0], classroom.published[0]!]
  const values = items.map((_, at): Matrix => [1, 0, 0, 1, at / 3, -at / 7])
  room!.act([{ kind: 'setEach', items, field: 'matrix', values }])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(classroom.published[0]! - published).toBeLessThanOrEqual(2)
  expect(classroom.looks()[1]).toBe(classroom.looks()[0])
  expect(classroom.looks()[0]).not.toBe(before)
  room!.undo()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(classroom.looks()).toEqual([before, before])
  classroom.close()
}, 60_000)
