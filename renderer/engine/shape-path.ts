/** Shapes as paths. Points are in whatever units the caller draws in; frames and corners may lie at any angle. */
import type { Tool } from '../../p2p/canvas/pencil.ts'
import type { XY } from './geometry.ts'
import type { PathSink } from './path-sink.ts'

/** Tools whose points are corners that a path joins. */
export const SHAPES = ['line', 'arrow', 'rectangle', 'ellipse', 'triangle', 'polygon'] as const
export type Shape = (typeof SHAPES)[number]

export function isShape(tool: Tool): tool is Shape {
  return (SHAPES as readonly Tool[]).includes(tool)
}

/** Whether it has an inside that can be filled. */
export function isClosed(shape: Shape): boolean {
  return shape !== 'line' && shape !== 'arrow'
}

/** Of an arrow's head, in widths of its line, and at least so many units for thin ones. */
const HEAD_WIDTHS = 4
const LEAST_HEAD_UNITS = 9
const HEAD_ANGLE = Math.PI / 7
/** A quadratic curve for each of these parts of an ellipse strays from it by less than a thousandth of its size. */
const ELLIPSE_PARTS = 12

/** How far a shape reaches beyond the box of its points, in the units of `width`. */
export function shapeMargin(shape: Shape, width: number): number {
  // Twice the half, for corners are round and heads stand out by less than their length.
  return shape === 'arrow' ? headLength(width) : width
}

/** @param width of the outline, in the units of the points */
export function traceShape(sink: PathSink, shape: Shape, points: readonly XY[], width: number): void {
  if (shape === 'ellipse') {
    traceEllipse(sink, points)
    return
  }
  tracePolyline(sink, points)
  if (isClosed(shape)) sink.closePath()
  if (shape === 'arrow') traceHead(sink, points, headLength(width))
}

/** The shape as corners joined by straight lines, near enough for finding what was touched. */
export function outlineOf(shape: Shape, points: readonly XY[]): XY[] {
  if (shape !== 'ellipse') return isClosed(shape) ? [...points, points[0]!] : [...points]
  const around: XY[] = []
  for (let part = 0; part <= 4 * ELLIPSE_PARTS; part += 1) around.push(onEllipse(points, part / (4 * ELLIPSE_PARTS)))
  return around
}

function headLength(width: number): number {
  return Math.max(LEAST_HEAD_UNITS, HEAD_WIDTHS * width)
}

function tracePolyline(sink: PathSink, points: readonly XY[]): void {
  points.forEach(({ x, y }, at) => (at === 0 ? sink.moveTo(x, y) : sink.lineTo(x, y)))
}

function traceHead(sink: PathSink, points: readonly XY[], length: number): void {
  const [before, tip] = points.slice(-2) as [XY, XY]
  const back = Math.atan2(before.y - tip.y, before.x - tip.x)
  const barb = (turn: number): XY => ({
    x: tip.x + length * Math.cos(back + turn),
    y: tip.y + length * Math.sin(back + turn),
  })
  tracePolyline(sink, [barb(HEAD_ANGLE), tip, barb(-HEAD_ANGLE)])
}

function traceEllipse(sink: PathSink, corners: readonly XY[]): void {
  const start = onEllipse(corners, 0)
  sink.moveTo(start.x, start.y)
  // The tangents at both ends of a part meet a little outside the ellipse, half way between them.
  const outside = 1 / Math.cos(Math.PI / ELLIPSE_PARTS)
  for (let part = 1; part <= ELLIPSE_PARTS; part += 1) {
    const control = onEllipse(corners, (part - 0.5) / ELLIPSE_PARTS, outside)
    const end = onEllipse(corners, part / ELLIPSE_PARTS)
    sink.quadraticCurveTo(control.x, control.y, end.x, end.y)
  }
  sink.closePath()
}

/** A point of the ellipse that touches all sides of a frame. @param turn 0..1 @param reach 1 on it, more outside */
function onEllipse([a, b, , d]: readonly XY[], turn: number, reach = 1): XY {
  const across = (1 + reach * Math.cos(2 * Math.PI * turn)) / 2
  const down = (1 + reach * Math.sin(2 * Math.PI * turn)) / 2
  return {
    x: a!.x + across * (b!.x - a!.x) + down * (d!.x - a!.x),
    y: a!.y + across * (b!.y - a!.y) + down * (d!.y - a!.y),
  }
}
