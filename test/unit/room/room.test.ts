import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Classroom, type Fate } from './classroom.ts'

const PROMPT: Fate = () => [1]
const PENCIL = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
afterEach(() => vi.useRealTimers())

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

describe('an open room', () => {
  it('shows what one draws to all, at once', async () => {
    const classroom = await Classroom.of(3, PROMPT, Math.random)
    await pass(50)
    classroom.draw(0, 1)
    await pass(5)
    expect(classroom.rooms.map(room => room.canvas.size)).toEqual([1, 1, 1])
    classroom.close()
  })

  it('shows a stroke while it grows, and ends it when its line has come', async () => {
    const classroom = await Classroom.of(2, PROMPT, Math.random)
    await pass(50)
    const [room] = classroom.rooms
    for (let at = 0; at < 10; at += 1) {
      room!.preview(7, PENCIL, at, [{ x: at, y: 0, pressure: 0.5 }])
      await pass(16)
    }
    const seen = classroom.drawings[1]!
    expect(seen.flatMap(({ points }) => points.map(({ x }) => x))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(seen.every(({ done }) => !done)).toBe(true)
    classroom.draw(0, 1, 7)
    await pass(30)
    expect(seen.at(-1)).toMatchObject({ stroke: 7, done: true, points: [] })
    classroom.close()
  })

  it('says at most 60 messages a second, however often the pen moves', async () => {
    const classroom = await Classroom.of(2, PROMPT, Math.random)
    await pass(2_000)
    const before = classroom.published[0]!
    for (let at = 0; at < 1_000; at += 1) {
      classroom.rooms[0]!.preview(7, PENCIL, at, [{ x: at, y: 0, pressure: 0.5 }])
      await pass(1)
    }
    expect(classroom.published[0]! - before).toBeLessThanOrEqual(63)
    expect(classroom.drawings[1]!.flatMap(({ points }) => points).length).toBeGreaterThan(980)
    classroom.close()
  })

  it('stays near 150 messages a second in all when many draw', async () => {
    const classroom = await Classroom.of(6, PROMPT, Math.random)
    const draw = async (fromMs: number, toMs: number): Promise<void> => {
      for (let at = fromMs; at < toMs; at += 1) {
        for (const room of classroom.rooms) room.preview(7, PENCIL, at, [{ x: at, y: 0, pressure: 0.5 }])
        await pass(1)
      }
    }
    // Until everyone has heard of everyone.
    await draw(0, 200)
    const before = classroom.published.reduce((sum, count) => sum + count, 0)
    await draw(200, 1_200)
    const messages = classroom.published.reduce((sum, count) => sum + count, 0) - before
    expect(messages).toBeGreaterThan(100)
    expect(messages).toBeLessThanOrEqual(180)
    classroom.close()
  })

  it('is quiet when nobody does anything: a digest now and then', async () => {
    const classroom = await Classroom.of(2, PROMPT, () => 0.5)
    await pass(1_000)
    const before = classroom.published[0]!
    await pass(60_000)
    expect(classroom.published[0]! - before).toBeLessThanOrEqual(16)
    classroom.close()
  })

  it('gives late comers and those who were cut off everything within 10 s of being back', async () => {
    const classroom = await Classroom.of(3, PROMPT, Math.random)
    await pass(100)
    classroom.cut(2)
    for (let x = 0; x < 20; x += 1) classroom.draw(x % 2, x)
    for (let x = 0; x < 5; x += 1) classroom.draw(2, x)
    await pass(3_000)
    expect(classroom.rooms.map(room => room.canvas.size)).toEqual([20, 20, 5])
    classroom.heal()
    await pass(10_000)
    expect(classroom.rooms.map(room => room.canvas.size)).toEqual([25, 25, 25])
    expect(new Set(classroom.looks()).size).toBe(1)
    classroom.close()
  })

  it('undoes only what its own person did', async () => {
    const classroom = await Classroom.of(2, PROMPT, Math.random)
    classroom.draw(0, 1)
    await pass(50)
    classroom.draw(1, 2)
    await pass(50)
    expect(classroom.rooms[0]!.undo()).toBe(true)
    expect(classroom.rooms[0]!.undo()).toBe(false)
    await pass(50)
    expect(classroom.rooms[1]!.canvas.items().map(({ author }) => author)).toEqual([classroom.author(1)])
    expect(classroom.rooms[0]!.redo()).toBe(true)
    await pass(50)
    expect(classroom.rooms[1]!.canvas.size).toBe(2)
    classroom.close()
  })

  it('looks the same everywhere in the end, whatever the network loses, doubles or delays', async () => {
    const act = fc.record({
      who: fc.nat(3),
      what: fc.constantFrom('draw', 'draw', 'draw', 'remove', 'clear', 'undo', 'redo', 'cut', 'heal'),
      x: fc.nat(1_000),
      waitMs: fc.nat(700),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 25, size: 'max' }),
        fc.infiniteStream(fc.nat(99)),
        async (acts, chances) => {
          const chance = (): number => chances.next().value as number
          const stormy: Fate = () =>
            Array.from({ length: chance() < 40 ? 0 : chance() < 70 ? 1 : 2 }, () => chance() * 5)
          const classroom = await Classroom.of(4, stormy, () => chance() / 100)
          for (const { who, what, x, waitMs } of acts) {
            const room = classroom.rooms[who]!
            if (what === 'draw') classroom.draw(who, x)
            else if (what === 'undo') room.undo()
            else if (what === 'redo') room.redo()
            else if (what === 'clear') room.clear()
            else if (what === 'cut') classroom.cut(who)
            else if (what === 'heal') classroom.heal()
            else {
              const items = room.canvas.items()
              const item = items[x % Math.max(1, items.length)]
              if (item !== undefined) {
                room.act([{ kind: 'remove', items: [{ author: item.author, seq: item.seq, position: item.position }] }])
              }
            }
            await pass(waitMs)
          }
          classroom.heal()
          classroom.fate = PROMPT
          await pass(15_000)
          expect(new Set(classroom.looks()).size).toBe(1)
          classroom.close()
        },
      ),
      { numRuns: 60 },
    )
  })
})
