import { expect, it } from 'vitest'
import { BoardFrame, type FrameParts } from '../../../renderer/engine/board-frame.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import type { LiveInk } from '../../../renderer/engine/live-layer.ts'
import type { BoardStatus } from '../../../renderer/engine/status.ts'
import { drawing } from './builders.ts'

/** A frame of a board with nothing on it but what others draw, and what it paints and says of that. */
function board() {
  const drawings = new Drawings()
  const painted: LiveInk[] = []
  let status: BoardStatus | null = null
  const nothing = () => undefined
  const content = {
    drawings,
    scene: { visibleCount: 0 },
    page: { has: () => true },
    own: { inks: () => [], settle: nothing },
    arrivals: { takeIn: nothing, awaited: () => ({ what: 'nothing', untilMs: null }), isEmpty: true },
    trails: { size: 0, nextMs: () => null },
  }
  const layers = {
    paper: { paint: nothing },
    settled: { paint: () => ({ isCurrent: true, isBusy: false }) },
    live: {
      invalidate: nothing,
      paint: (_: unknown, inks: readonly LiveInk[]) => painted.splice(0, Infinity, ...inks),
    },
    overlay: { paint: nothing },
    people: { paint: () => false },
  }
  const parts = {
    content,
    layers,
    viewport: {},
    motions: {},
    tools: () => [],
    tellOthers: nothing,
    showStatus: (said: BoardStatus) => (status = said),
  } as unknown as FrameParts
  return { drawings, painted, frame: new BoardFrame(parts, false), live: () => status?.live }
}

it('a stroke that was given up is not painted once more in the frame in which it goes: no other would follow', () => {
  const { drawings, frame, painted, live } = board()
  drawings.apply(drawing(1, 0, [[0, 0]]), 0)
  frame.run(20_300)
  expect(painted.map(({ fading }) => fading)).toEqual([0.5])
  const rest = frame.run(20_700)
  expect(painted).toEqual([])
  expect(live()).toBe(0)
  expect(rest).toEqual({ again: false, wakeAtMs: null })
})
