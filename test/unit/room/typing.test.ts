import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Classroom } from './classroom.ts'

const TEXT = { tool: 'text', color: '#112233', width: 20, opacity: 1 } as const
const FRAME = [
  [0, 0],
  [100, 0],
  [100, 30],
  [0, 30],
].map(([x, y]) => ({ x: x!, y: y!, pressure: 0.5 }))

let classroom: Classroom

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  classroom = await Classroom.of(2, () => [1], Math.random)
  await pass(2_000)
})
afterEach(() => {
  classroom.close()
  vi.useRealTimers()
})

function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms)
}

function type(text: string): void {
  classroom.rooms[0]!.preview(7, TEXT, 0, FRAME, { text })
}

describe('a text in progress', () => {
  it('is seen by the others as it grows, and no more once it was given up', async () => {
    const seen = classroom.drawings[1]!
    for (const text of ['w', 'wa', 'wat']) {
      type(text)
      await pass(50)
    }
    expect(seen.map(({ wording }) => wording?.text)).toEqual(['w', 'wa', 'wat'])
    expect(seen.every(({ points, done }) => points.length === 4 && !done)).toBe(true)
    classroom.rooms[0]!.preview(7, TEXT, 0, [])
    await pass(50)
    expect(seen.at(-1)).toMatchObject({ author: classroom.author(0), stroke: 7, points: [], done: true })
    expect(classroom.rooms[1]!.canvas.size).toBe(0)
  })

  it('is told at the pace of the room, and only as it is by then', async () => {
    const before = classroom.published[0]!
    for (let length = 1; length <= 1_000; length += 1) {
      type('x'.repeat(length))
      await pass(1)
    }
    await pass(50)
    expect(classroom.published[0]! - before).toBeLessThanOrEqual(63)
    expect(classroom.drawings[1]!.at(-1)!.wording!.text).toHaveLength(1_000)
  })

  it('ends when its writer falls silent', async () => {
    type('hm')
    await pass(LIMITS.strokeSilentMs + 2_000)
    expect(classroom.drawings[1]!.map(({ done }) => done)).toEqual([false, true])
    // Half a text is no item that anybody asked for.
    expect(classroom.rooms.map(room => room.canvas.size)).toEqual([0, 0])
  })

  it('can be longer than most messages, and arrives beside its line', async () => {
    const text = '光'.repeat(LIMITS.textLength)
    type(text)
    classroom.rooms[0]!.act([{ kind: 'add', line: { pencil: packPencil(TEXT), points: packPoints(FRAME), text } }])
    await pass(200)
    expect(classroom.drawings[1]!.at(-1)!.wording!.text).toBe(text)
    expect(classroom.rooms[1]!.canvas.size).toBe(1)
  })

  it('is refused here already where the others would not take it', () => {
    const [room] = classroom.rooms
    expect(() => room!.preview(7, TEXT, 0, FRAME.slice(1), { text: 'x' })).toThrow(RangeError)
    expect(() => room!.preview(7, TEXT, 0, FRAME, { text: 'x'.repeat(LIMITS.textLength + 1) })).toThrow(RangeError)
    expect(() => room!.preview(7, { ...TEXT, tool: 'pen' }, 0, FRAME, { text: 'x' })).toThrow('says something')
  })
})
