/** What a press on the board is the beginning of, and what a drag makes of the selection. Pure, in canvas units. */
import { compose, type Matrix, translation } from '../../../p2p/canvas/matrix.ts'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import type { Rect, XY } from '../geometry.ts'
import type { Scene, SceneLine } from '../scene.ts'
import type { SelectItem } from './select-item.ts'
import { itemAt } from './selection.ts'
import { type Frame, fromFrame, type Handle, handleAt, isInFrame, type ResizeHandle } from './selection-handles.ts'
import { type Guide, moving, resizing, rotating, snapBox, snapPoint } from './selection-transform.ts'
import type { HeldKeys } from './tool.ts'

export type Press =
  | { readonly kind: 'handle'; readonly handle: Handle }
  /** On what can be moved. */
  | { readonly kind: 'item'; readonly line: SceneLine }
  /** Within the frame of what is selected, on none of it. */
  | { readonly kind: 'inside'; readonly locked: SceneLine | null }
  /** On paper, or on what is locked: that is as paper for a drag, and can be pointed out. */
  | { readonly kind: 'empty'; readonly locked: SceneLine | null }

/** A drag of items. */
export interface Drag {
  readonly grip: Handle | { readonly kind: 'move' }
  readonly from: XY
  readonly frame: Frame
  /** As they were before. */
  readonly items: readonly SelectItem[]
  /** Around their points. */
  readonly box: Rect
  /** What they may be lined up with. */
  readonly others: readonly Rect[]
}

export interface Dragged {
  readonly matrix: Matrix
  /** By what the letters of texts grow. */
  readonly letters: number
  readonly guides: readonly Guide[]
}

/** How near a press must be to an item, and how near its sides to those of others to be drawn to them; CSS pixels. */
const REACH_PX = 5
const SNAP_PX = 6
/** Their shape belongs to what they show. */
const PROPORTIONAL: ReadonlySet<Tool> = new Set<Tool>(['picture', 'text'])

/**
 * @param frame with handles around what is selected, if that can be moved
 * @param reach how many times as far as a mouse the pointer may miss what it means
 */
export function pressAt(scene: Scene, frame: Frame | null, at: XY, unitsPerPixel: number, reach: number): Press {
  const handle = frame === null ? null : handleAt(frame, at, unitsPerPixel, reach)
  if (handle !== null) return { kind: 'handle', handle }
  const near = REACH_PX * unitsPerPixel * reach
  const line = itemAt(scene, at, near)
  if (line?.locked === false) return { kind: 'item', line }
  const isInside = frame !== null && isInFrame(frame, at, near)
  return { kind: isInside ? 'inside' : 'empty', locked: line ?? null }
}

/** Shift keeps to a straight way, to the proportions or to steps of 15 degrees; Ctrl lets go of what lies near. */
export function dragged(drag: Drag, to: XY, keys: HeldKeys, unitsPerPixel: number): Dragged {
  const reach = keys.ctrl ? -1 : SNAP_PX * unitsPerPixel
  switch (drag.grip.kind) {
    case 'move':
      return moved(drag, to, keys, reach)
    case 'resize':
      return resized(drag, drag.grip, to, keys, reach)
    case 'rotate':
      return { matrix: rotating(drag.frame, drag.from, to, keys.shift), letters: 1, guides: [] }
  }
}

function moved(drag: Drag, to: XY, keys: HeldKeys, reach: number): Dragged {
  const matrix = moving(drag.from, to, keys.shift)
  const { box } = drag
  const [dx, dy] = [matrix[4], matrix[5]]
  const there = { minX: box.minX + dx, minY: box.minY + dy, maxX: box.maxX + dx, maxY: box.maxY + dy }
  const snap = snapBox(there, drag.others, keys.shift ? -1 : reach)
  return { matrix: compose(translation(snap.dx, snap.dy), matrix), letters: 1, guides: snap.guides }
}

function resized(drag: Drag, handle: ResizeHandle, to: XY, keys: HeldKeys, reach: number): Dragged {
  const { frame, from, items, others } = drag
  const isCorner = handle.x !== 0 && handle.y !== 0
  const keepsShape = isCorner && items.some(({ pencil }) => PROPORTIONAL.has(pencil.tool))
  const proportional = keys.shift !== keepsShape
  const grip = fromFrame(frame, (handle.x * frame.width) / 2, (handle.y * frame.height) / 2)
  const there = { x: grip.x + to.x - from.x, y: grip.y + to.y - from.y }
  // Sides that lie at an angle have nothing to line up with.
  const canSnap = frame.angle === 0 && !proportional
  const axes = { x: canSnap && handle.x !== 0, y: canSnap && handle.y !== 0 }
  const snap = snapPoint(there, axes, others, reach)
  const end = { x: to.x + snap.dx, y: to.y + snap.dy }
  const matrix = resizing(frame, handle, from, end, { proportional, fromMiddle: keys.alt })
  const [a, b, c, d] = matrix
  const letters = proportional && isCorner ? Math.sqrt(Math.abs(a * d - b * c)) : 1
  return { matrix, letters, guides: snap.guides }
}
