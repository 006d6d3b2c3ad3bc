import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Wording } from '../../../p2p/canvas/wording.ts'
import { LiveText, pauseMs } from '../../../renderer/engine/tools/live-text.ts'
import { PENCIL, point } from './builders.ts'

const TEXT: Pencil = { ...PENCIL, tool: 'text' }
const CORNERS = [point(0, 0), point(9, 0), point(9, 5), point(0, 5)]
const KEY_MS = 50

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function someone() {
  let [text, strokes] = ['', 0]
  const told: { stroke: number; text: string | undefined; isTakenBack: boolean }[] = []
  const live = new LiveText({
    preview: (stroke, _pencil, _from, points, wording?: Wording<string>) => {
      told.push({ stroke, text: wording?.text, isTakenBack: points.length === 0 })
    },
    look: () => ({ pencil: TEXT, points: CORNERS, wording: { text } }),
    newStroke: () => ++strokes,
  })
  const type = (more: string) => {
    for (const letter of more) {
      text += letter
      live.changed()
      vi.advanceTimersByTime(KEY_MS)
    }
  }
  return { live, told, type }
}

describe('a text while it is written', () => {
  it('is told from the first letter on, each time as it is then, and to the last', () => {
    const { told, type } = someone()
    type('Photosynthesis')
    vi.advanceTimersByTime(LIMITS.textPreviewEveryMs)
    expect(told[0]).toEqual({ stroke: 1, text: 'P', isTakenBack: false })
    expect(told.at(-1)!.text).toBe('Photosynthesis')
    expect(new Set(told.map(({ stroke }) => stroke))).toEqual(new Set([1]))
  })

  it('is told a few times a second at most, however fast the keys are pressed', () => {
    const { told, type } = someone()
    type('x'.repeat(2_000))
    const seconds = (2_000 * KEY_MS) / 1_000
    expect(told.length).toBeGreaterThan(seconds)
    expect(told.length).toBeLessThanOrEqual(seconds * 4 + 1)
  })

  it('is told the less often the longer it is', () => {
    const { told, type } = someone()
    type('x'.repeat(LIMITS.textLength - 1_000))
    told.length = 0
    type('x'.repeat(1_000))
    const letters = told.reduce((sum, { text }) => sum + text!.length, 0)
    const seconds = (1_000 * KEY_MS) / 1_000
    expect(letters).toBeLessThanOrEqual((seconds + 2) * LIMITS.textPreviewLettersPerSecond)
    expect([pauseMs(''), pauseMs('x'.repeat(8_000))]).toEqual([LIMITS.textPreviewEveryMs, 1_000])
  })

  it('is told again while nothing is typed, before others give it up', () => {
    const { told, type } = someone()
    type('a')
    told.length = 0
    vi.advanceTimersByTime(LIMITS.strokeSilentMs - 1)
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ text }) => text === 'a')).toBe(true)
  })

  it('begins anew for those who have given it up', () => {
    const { live, told, type } = someone()
    type('a')
    // As in a page that the browser lets do nothing.
    live.pause()
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    type('b')
    expect(told.at(-1)).toEqual({ stroke: 2, text: 'ab', isTakenBack: false })
  })

  it('is told no more while it waits for its answer, and goes on when that is no', () => {
    const { live, told, type } = someone()
    type('ab')
    live.pause()
    const before = told.length
    vi.advanceTimersByTime(60_000)
    expect(told).toHaveLength(before)
    live.changed()
    vi.advanceTimersByTime(0)
    expect(told).toHaveLength(before + 1)
  })

  it('is taken back when it ends, once, and not at all if nobody has heard of it', () => {
    const { live, told, type } = someone()
    live.changed()
    live.end()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([])
    type('a')
    live.end()
    live.end()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([
      { stroke: 1, text: 'a', isTakenBack: false },
      { stroke: 1, text: undefined, isTakenBack: true },
    ])
    expect(live.isSeen).toBe(false)
  })
})
