/**
 * Which shape a stroke nearly is. Only what is plainly meant counts: a letter that were turned into a shape would annoy
 * more than a shape that is left as it was drawn. Pure; in canvas units.
 */
import type { XY } from './geometry.ts'
import { arrowOf } from './straighten-arrow.ts'
import { closedShapeOf } from './straighten-closed.ts'
import { boxOf, distanceToSegment, lengthOf, resampled } from './way.ts'

export interface Straightened {
  readonly tool: 'line' | 'arrow' | 'rectangle' | 'ellipse' | 'triangle'
  /** As many as the tool takes, in its order. */
  readonly corners: readonly XY[]
}

/** So many points say all of a shape. */
const SAMPLES = 96

/** The ends of a closed shape lie nearer to each other than this share of its way. */
const CLOSED_SHARE = 0.12

/** A line strays from the straight way between its ends by no more than this share of it. */
const LINE_SHARE = 0.05

/** @param least how large it must be for anything to be meant by its form */
export function straighten(points: readonly XY[], least: number): Straightened | null {
  const [start, end] = [points[0], points.at(-1)]
  if (start === undefined || end === undefined) return null
  const { width, height } = boxOf(points)
  if (Math.hypot(width, height) < least) return null
  const way = resampled(points, SAMPLES)
  const apart = Math.hypot(end.x - start.x, end.y - start.y)
  if (apart < CLOSED_SHARE * lengthOf(points)) return closedShapeOf(way)
  return isStraight(way, start, end) ? { tool: 'line', corners: [start, end] } : arrowOf(way)
}

function isStraight(way: readonly XY[], start: XY, end: XY): boolean {
  const apart = Math.hypot(end.x - start.x, end.y - start.y)
  const strays = way.some(point => distanceToSegment(point, start, end) > LINE_SHARE * apart)
  // Who goes to and fro on one line draws no line.
  return !strays && lengthOf(way) < (1 + LINE_SHARE) * apart
}
