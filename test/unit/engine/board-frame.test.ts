import { expect, it } from 'vitest'
import { BoardContent, type ContentOptions } from '../../../renderer/engine/board-content.ts'
import { BoardFrame, type FrameParts } from '../../../renderer/engine/board-frame.ts'
import type { LiveInk } from '../../../renderer/engine/live-layer.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { ShownPage } from '../../../renderer/engine/shown-page.ts'
import type { BoardStatus } from '../../../renderer/engine/status.ts'
import { drawing } from './builders.ts'

/** A frame of a board with nothing on it but what others draw, and what it paints and says of that. */
function board() {
  const painted: LiveInk[] = []
  let status: BoardStatus | null = null
  const nothing = () => undefined
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
  const content = new BoardContent({
    scene: new Scene(),
    page: new ShownPage(null),
    trails: { size: 0, nextMs: () => null },
    layers,
    firstStroke: 1,
    onScene: nothing,
    onChange: nothing,
  } as unknown as ContentOptions)
  const parts = {
    content,
    layers,
    viewport: {},
    motions: {},
    tools: () => [],
    tellOthers: nothing,
    showStatus: (said: BoardStatus) => (status = said),
  } as unknown as FrameParts
  return { drawings: content.drawings, painted, frame: new BoardFrame(parts, false), live: () => status?.live }
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
