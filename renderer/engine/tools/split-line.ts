/** What is left of a line where an eraser has gone over it. All in canvas units. */
import { type Point, STEPS_PER_UNIT } from '../../../p2p/canvas/point.ts'
import { growRect, rectAround, rectsOverlap, type XY } from '../geometry.ts'
import { toSteps } from './steps.ts'

/** Ends are cut so far off, so that the grid on which points are kept brings none of them back under the eraser. */
export const CUT_MARGIN = 1 / STEPS_PER_UNIT

/** A part of a way, 0..1 from its start to its end. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The pieces of a line that a disc of this radius leaves on its way along a sweep. Points that it does not come near stay
 * as they are; no part of a piece lies within the radius, though each cut that comes after it may turn one by less than a step of
 * the grid.
 */
export function splitLine(points: readonly Point[], sweep: readonly XY[], radius: number): Point[][] {
  let pieces: Point[][] = [[...points]]
  for (const [at, to] of sweep.entries()) {
    const from = sweep[at - 1] ?? to
    if (at === 0 && sweep.length > 1) continue
    pieces = pieces.flatMap(piece => splitOnce(piece, from, to, radius + CUT_MARGIN))
  }
  return pieces
}

function splitOnce(points: readonly Point[], from: XY, to: XY, reach: number): Point[][] {
  const [first, ...rest] = points
  if (first === undefined) return []
  if (rest.length === 0) return spanWithin(first, first, from, to, reach) === null ? [[first]] : []
  const pieces: Point[][] = []
  let piece: Point[] = [first]
  const finish = () => {
    if (piece.length > 0) pieces.push(piece)
    piece = []
  }
  for (const [at, b] of rest.entries()) {
    const a = points[at]!
    const erased = spanWithin(a, b, from, to, reach)
    if (erased === null) {
      piece.push(b)
      continue
    }
    if (erased.from > 0) piece.push(...cutBefore(a, b, erased.from))
    else piece.pop()
    finish()
    if (erased.to < 1) piece = [...cutBefore(b, a, 1 - erased.to), b]
  }
  finish()
  return pieces
}

/** Where a piece ends that goes on from a towards b; nothing if that is a itself. */
function cutBefore(a: Point, b: Point, share: number): Point[] {
  const cut = between(a, b, share)
  return cut.x === a.x && cut.y === a.y ? [] : [cut]
}

function between(a: Point, b: Point, share: number): Point {
  const mixed = (from: number, to: number) => from + share * (to - from)
  return toSteps({ x: mixed(a.x, b.x), y: mixed(a.y, b.y), pressure: mixed(a.pressure, b.pressure) })
}

/** Which part of the way from a to b lies within reach of the way from `from` to `to`; null if none. */
function spanWithin(a: XY, b: XY, from: XY, to: XY, reach: number): Span | null {
  if (!rectsOverlap(rectAround(a, b), growRect(rectAround(from, to), reach))) return null
  // All within reach has no dents, so that what a straight way has of it is in one piece.
  const spans = [spanInDisc(a, b, from, reach), spanInDisc(a, b, to, reach), spanInBand(a, b, from, to, reach)]
  return spans.reduce<Span | null>((all, span) => {
    if (all === null || span === null) return all ?? span
    return { from: Math.min(all.from, span.from), to: Math.max(all.to, span.to) }
  }, null)
}

function spanInDisc(a: XY, b: XY, middle: XY, radius: number): Span | null {
  const [dx, dy, x, y] = [b.x - a.x, b.y - a.y, a.x - middle.x, a.y - middle.y]
  const squared = dx * dx + dy * dy
  const outside = x * x + y * y - radius * radius
  if (squared === 0) return outside <= 0 ? { from: 0, to: 1 } : null
  const half = (x * dx + y * dy) / squared
  const root = half * half - outside / squared
  if (root < 0) return null
  return clipped(-half - Math.sqrt(root), -half + Math.sqrt(root))
}

/** The band beside the way from `from` to `to`, without the discs at its ends. */
function spanInBand(a: XY, b: XY, from: XY, to: XY, reach: number): Span | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return null
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const along = (point: XY) => (point.x - from.x) * ux + (point.y - from.y) * uy
  const beside = (point: XY) => (point.y - from.y) * ux - (point.x - from.x) * uy
  const first = spanBetween(along(a), along(b), 0, length)
  const second = spanBetween(beside(a), beside(b), -reach, reach)
  if (first === null || second === null) return null
  return clipped(Math.max(first.from, second.from), Math.min(first.to, second.to))
}

/** When a value on its even way from `start` to `end` lies between two others. */
function spanBetween(start: number, end: number, least: number, most: number): Span | null {
  if (start === end) return start >= least && start <= most ? { from: 0, to: 1 } : null
  const [at, then] = [(least - start) / (end - start), (most - start) / (end - start)]
  return clipped(Math.min(at, then), Math.max(at, then))
}

function clipped(from: number, to: number): Span | null {
  if (from > to || to < 0 || from > 1) return null
  return { from: Math.max(0, from), to: Math.min(1, to) }
}
