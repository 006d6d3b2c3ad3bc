import { expect, it } from 'vitest'
import { BoardContent, type ContentOptions } from '../../../renderer/engine/board-content.ts'
import { BoardFrame, type FrameParts } from '../../../renderer/engine/board-frame.ts'
import type { LiveInk } from '../../../renderer/engine/ink-layer.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { ShownPage } from '../../../renderer/engine/shown-page.ts'
import type { BoardStatus } from '../../../renderer/engine/status.ts'
import { drawing } from './builders.ts'

/** A frame of a board with nothing on it but what others draw, and what it paints and says of that. */
function board() {
  const painted: LiveInk[] = []
  let status: BoardStatus | null = null
  const settled = { changes: [], isCurrent: true, isBusy: false }
  const told: string[] = []
  const nothing = () => undefined
  const layers = {
    paper: { paint: nothing },
    settled: { paint: () => settled, reset: nothing },
    ink: {
      invalidate: nothing,
      paint: (_: unknown, __: unknown, inks: readonly LiveInk[]) => painted.splice(0, Infinity, ...inks),
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
    viewShown: () => told.push('shown'),
  } as unknown as FrameParts
  const frame = new BoardFrame(parts, false)
  return { content, drawings: content.drawings, painted, settled, told, frame, live: () => status?.live }
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

it('tells once that what is in view can be seen: when all of it has come and is painted, be it nothing', () => {
  const { content, frame, settled, told } = board()
  frame.run(0)
  expect(told, 'nothing has come').toEqual([])
  const delta = { room: 'r', put: [], gone: [], ended: [], canUndo: false, canRedo: false }
  content.applyDelta({ ...delta, reset: true, more: true, completesView: true })
  settled.isCurrent = false
  while (!content.arrivals.isEmpty) frame.run(20)
  expect(content.arrivals.hasView).toBe(true)
  expect(told, 'it is not painted').toEqual([])
  settled.isCurrent = true
  frame.run(40)
  frame.run(60)
  expect(told).toEqual(['shown'])
})
