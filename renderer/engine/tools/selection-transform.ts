/** What a drag does to the selection, as one matrix. Pure, in canvas units. */
import { about, compose, type Matrix, rotation, scaling, translation } from '../../../p2p/canvas/matrix.ts'
import type { Rect, XY } from '../geometry.ts'
import { type Frame, fromFrame, type ResizeHandle, toFrame } from './selection-handles.ts'

/** A line that something was lined up with, to be shown. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

export interface ResizeKeys {
  /** The proportions stay. */
  readonly proportional: boolean
  /** About the middle, not the other side. */
  readonly fromMiddle: boolean
}

const ANGLE_STEP = Math.PI / 12
/** What is made flat could never be brought back. */
const LEAST_SCALE = 0.01
/** A frame flatter than this cannot be stretched across. */
const FLAT = 1e-3

export function moving(from: XY, to: XY, isStraight: boolean): Matrix {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (!isStraight) return translation(dx, dy)
  return Math.abs(dx) >= Math.abs(dy) ? translation(dx, 0) : translation(0, dy)
}

/** About the middle of the frame; in steps, the frame then lies at a whole multiple of 15 degrees. */
export function rotating(frame: Frame, from: XY, to: XY, inSteps: boolean): Matrix {
  const { x, y } = frame.middle
  const turned = Math.atan2(to.y - y, to.x - x) - Math.atan2(from.y - y, from.x - x)
  const angle = inSteps ? Math.round((frame.angle + turned) / ANGLE_STEP) * ANGLE_STEP - frame.angle : turned
  return about(x, y, rotation(angle))
}

export function resizing(frame: Frame, handle: ResizeHandle, from: XY, to: XY, keys: ResizeKeys): Matrix {
  const [start, end] = [toFrame(frame, from), toFrame(frame, to)]
  const growth = keys.fromMiddle ? 2 : 1
  const scaleX = scaleOf(frame.width, handle.x * growth * (end.x - start.x))
  const scaleY = scaleOf(frame.height, handle.y * growth * (end.y - start.y))
  const scale = keys.proportional ? proportional(handle, scaleX, scaleY) : scaling(scaleX ?? 1, scaleY ?? 1)
  const anchor = keys.fromMiddle
    ? frame.middle
    : fromFrame(frame, (-handle.x * frame.width) / 2, (-handle.y * frame.height) / 2)
  return about(anchor.x, anchor.y, compose(rotation(frame.angle), compose(scale, rotation(-frame.angle))))
}

/** How far to shift a box so that its sides or its middle line up with those of others near enough. */
export function snapBox(box: Rect, others: readonly Rect[], reach: number): Snapped {
  const x = nearest(
    marksOf(box.minX, box.maxX),
    others.flatMap(other => marksOf(other.minX, other.maxX)),
    reach,
  )
  const y = nearest(
    marksOf(box.minY, box.maxY),
    others.flatMap(other => marksOf(other.minY, other.maxY)),
    reach,
  )
  return snapped(x, y)
}

/** The same for a single place; an axis that is left out stays. */
export function snapPoint(
  { x, y }: XY,
  axes: { x: boolean; y: boolean },
  others: readonly Rect[],
  reach: number,
): Snapped {
  return snapped(
    axes.x
      ? nearest(
          [x],
          others.flatMap(other => marksOf(other.minX, other.maxX)),
          reach,
        )
      : null,
    axes.y
      ? nearest(
          [y],
          others.flatMap(other => marksOf(other.minY, other.maxY)),
          reach,
        )
      : null,
  )
}

interface Mark {
  readonly shift: number
  readonly at: number
}

function snapped(x: Mark | null, y: Mark | null): Snapped {
  const guides: Guide[] = []
  if (x !== null) guides.push({ axis: 'x', at: x.at })
  if (y !== null) guides.push({ axis: 'y', at: y.at })
  return { dx: x?.shift ?? 0, dy: y?.shift ?? 0, guides }
}

function marksOf(min: number, max: number): number[] {
  return [min, (min + max) / 2, max]
}

function nearest(own: readonly number[], others: readonly number[], reach: number): Mark | null {
  let best: Mark | null = null
  for (const at of others) {
    for (const mark of own) {
      const shift = at - mark
      if (Math.abs(shift) <= reach && (best === null || Math.abs(shift) < Math.abs(best.shift))) best = { shift, at }
    }
  }
  return best
}

function proportional({ x, y }: ResizeHandle, scaleX: number | null, scaleY: number | null): Matrix {
  const [across, down] = [scaleX ?? scaleY ?? 1, scaleY ?? scaleX ?? 1]
  if (x === 0) return scaling(Math.abs(down), down)
  if (y === 0) return scaling(across, Math.abs(across))
  const size = Math.max(Math.abs(across), Math.abs(down))
  return scaling(size * Math.sign(across), size * Math.sign(down))
}

/** Null if there is nothing to stretch. */
function scaleOf(size: number, growth: number): number | null {
  if (size < FLAT) return null
  const scale = (size + growth) / size
  return Math.abs(scale) < LEAST_SCALE ? LEAST_SCALE * (scale < 0 ? -1 : 1) : scale
}
