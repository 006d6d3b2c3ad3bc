/**
 * Ink as paths, in device pixels. A line of even pressure is a centreline to be stroked: one operation, so that it never
 * darkens where it crosses itself. Otherwise it is a ribbon to be filled by the nonzero rule, which gives the same.
 *
 * Points are mapped to pixels here, in doubles: a canvas' own transform works in single precision, and would shake far
 * from the origin.
 */
import type { PathSink } from './path-sink.ts'
import { type Point, POINT_STRIDE, type PointArray } from '../../p2p/canvas/point.ts'
import type { DeviceTransform } from './camera.ts'
import type { Rect, XY } from './geometry.ts'
import { RibbonTracer } from './ribbon.ts'

/** Points nearer to the one before than this are left out: nobody sees them. */
const SPACING_PX = 0.7

/**
 * So are points nearer than half the width of the line, or this many units for wide lines: they tell of the grid of the
 * mouse and the tremor of the hand rather than of what was meant, and make the edges knobbly.
 */
const LARGEST_SPACING_UNITS = 2.5

/** How near to each other points of a line may be in canvas units before some are left out, at whatever scale. */
export function spacingUnits(width: number): number {
  return Math.min(width / 2, LARGEST_SPACING_UNITS)
}

/** How wide a line is at a pressure, as a share of its pencil's width: 1 at 0.5, never nothing. */
export function widthAt(pressure: number): number {
  return 0.4 + 1.2 * pressure
}

/** The largest value of {@link widthAt}. */
export const WIDEST = widthAt(1)

/** What of a line is wanted, and where. */
export interface Trace {
  readonly points: PointArray
  /** How many of the points count. */
  readonly count: number
  readonly transform: DeviceTransform
  /** At pressure 0.5, in device pixels. */
  readonly radius: number
  /** From {@link spacingUnits}. */
  readonly spacing: number
  /** Device pixels: only what comes near is traced. Null: everything. */
  readonly clip: Rect | null
}

/** The centreline, for `stroke()` with round caps and joins. */
export function traceCentreline(sink: PathSink, trace: Trace): void {
  traceCurves(trace, (a, control, b, isFresh) => {
    if (isFresh) sink.moveTo(a.x, a.y)
    sink.quadraticCurveTo(control.x, control.y, b.x, b.y)
  })
}

/** The outline of a line of changing pressure, for `fill()` with the nonzero rule. */
export function traceRibbon(sink: PathSink, trace: Trace): void {
  const ribbon = new RibbonTracer(sink)
  traceCurves(trace, (a, control, b, isFresh) => {
    if (isFresh) ribbon.start(a.x, a.y, trace.radius * widthAt(a.pressure))
    ribbon.curveTo(control.x, control.y, b.x, b.y, trace.radius * widthAt(b.pressure))
  })
  ribbon.end()
}

interface MutablePoint {
  x: number
  y: number
  pressure: number
}

/**
 * Gives a line as curves from a to b, drawn to a control point, each of which leaves where the one before it arrived,
 * in the same direction. `isFresh`: the one before it was left out. The points are only good during the call: this is
 * the innermost loop of all painting, and makes no garbage.
 */
function traceCurves(
  { points, count, transform, radius, spacing, clip }: Trace,
  onCurve: (a: Readonly<Point>, control: Readonly<Point>, b: Readonly<Point>, isFresh: boolean) => void,
): void {
  const { scale, offsetX, offsetY } = transform
  const spacingPx = Math.max(SPACING_PX, spacing * scale)
  const margin = radius * WIDEST
  const a: MutablePoint = { x: 0, y: 0, pressure: 0 }
  const control: MutablePoint = { x: 0, y: 0, pressure: 0 }
  const b: MutablePoint = { x: 0, y: 0, pressure: 0 }
  let isFresh = true

  const curveTo = (x: number, y: number, pressure: number) => {
    setPoint(b, x, y, pressure)
    if (clip === null || isNear(clip, margin, a, control, b)) {
      onCurve(a, control, b, isFresh)
      isFresh = false
    } else {
      isFresh = true
    }
    setPoint(a, x, y, pressure)
  }
  /** Ends a curve half way to the next control point. */
  const turnTo = (x: number, y: number, pressure: number) => {
    curveTo((control.x + x) / 2, (control.y + y) / 2, (control.pressure + pressure) / 2)
    setPoint(control, x, y, pressure)
  }

  setPoint(a, points[0]! * scale + offsetX, points[1]! * scale + offsetY, points[2]!)
  setPoint(control, a.x, a.y, a.pressure)
  // The last two points that were not left out. The second becomes a control point once its neighbours are known, a
  // little nearer to them than it was.
  let beforeX = a.x
  let beforeY = a.y
  let beforePressure = a.pressure
  let pointX = a.x
  let pointY = a.y
  let pointPressure = a.pressure
  let hasPoint = false
  const last = count - 1
  for (let index = 1; index <= last; index++) {
    const at = index * POINT_STRIDE
    const x = points[at]! * scale + offsetX
    const y = points[at + 1]! * scale + offsetY
    const pressure = points[at + 2]!
    const distance = Math.hypot(x - pointX, y - pointY)
    const isLast = index === last
    if (distance < spacingPx && !isLast) continue
    // A point that the end is very near to would only make it crooked.
    if (hasPoint && (!isLast || distance >= spacingPx / 2)) {
      const softenX = (beforeX + x) / 4 - pointX / 2
      const softenY = (beforeY + y) / 4 - pointY / 2
      // Between points far apart a bend is meant.
      const share = Math.min(1, spacingPx / 2 / (Math.hypot(softenX, softenY) || 1))
      turnTo(pointX + share * softenX, pointY + share * softenY, (beforePressure + 2 * pointPressure + pressure) / 4)
    }
    beforeX = pointX
    beforeY = pointY
    beforePressure = pointPressure
    pointX = x
    pointY = y
    pointPressure = pressure
    hasPoint = true
  }
  curveTo(pointX, pointY, pointPressure)
}

function setPoint(point: MutablePoint, x: number, y: number, pressure: number): void {
  point.x = x
  point.y = y
  point.pressure = pressure
}

function isNear(clip: Rect, margin: number, a: XY, b: XY, c: XY): boolean {
  return (
    Math.min(a.x, b.x, c.x) - margin <= clip.maxX &&
    Math.max(a.x, b.x, c.x) + margin >= clip.minX &&
    Math.min(a.y, b.y, c.y) - margin <= clip.maxY &&
    Math.max(a.y, b.y, c.y) + margin >= clip.minY
  )
}
