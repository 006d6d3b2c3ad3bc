/** Ellipses, triangles and rectangles, at any angle. */
import type { XY } from './geometry.ts'
import type { Straightened } from './straighten.ts'
import { bends, boxOf, distance, distanceToSegment, turnAt } from './way.ts'

/** How far an ellipse may be off, as a share of its radius: on the whole, and anywhere. */
const ELLIPSE_OFF = 0.075
const ELLIPSE_FURTHEST = 0.2

/** Rounder than this, it is meant as a circle. */
const CIRCLE_SHARE = 0.88

/** An upright shape is worth so much more than a tilted one. */
const UPRIGHT_BONUS = 1.25

/** Of the size of the whole: what is no bend yet, and how far a side may be off. */
const BEND_SHARE = 0.07
const SIDE_FURTHEST = 0.07
const SHORTEST_SIDE = 0.12

/** In radians. A bend of less is none; a right angle may be off by so much; a tilt of less is none. */
const LEAST_BEND = Math.PI / 6
const RIGHT_ANGLE_OFF = Math.PI / 9
const LEAST_TILT = Math.PI / 24

export function closedShapeOf(way: readonly XY[]): Straightened | null {
  return ellipseOf(way) ?? polygonOf(way)
}

/** A box that lies at an angle. */
interface Frame {
  readonly angle: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function ellipseOf(way: readonly XY[]): Straightened | null {
  const upright = { angle: 0, ...boxOf(way) }
  const tilted = frameAt(way, mainAngle(way))
  const [offUpright, offTilted] = [offEllipse(way, upright), offEllipse(way, tilted)]
  const isUpright = offUpright.mean < UPRIGHT_BONUS * offTilted.mean
  const off = isUpright ? offUpright : offTilted
  if (off.mean > ELLIPSE_OFF || off.most > ELLIPSE_FURTHEST) return null
  return { tool: 'ellipse', corners: cornersOf(isUpright ? rounded(upright) : tilted) }
}

function polygonOf(way: readonly XY[]): Straightened | null {
  const { width, height } = boxOf(way)
  const size = Math.hypot(width, height)
  const corners = cornersOfLoop(way, size)
  const shape = corners.length === 3 ? triangle(corners) : corners.length === 4 ? rectangle(corners) : null
  if (shape === null) return null
  const isNear = (point: XY) => distanceToOutline(point, shape.corners) <= SIDE_FURTHEST * size
  return way.every(isNear) ? shape : null
}

function triangle(corners: readonly XY[]): Straightened {
  return { tool: 'triangle', corners }
}

function rectangle(corners: readonly XY[]): Straightened | null {
  const isRight = (_: XY, at: number) => {
    const [before, corner, after] = [corners.at(at - 1)!, corners[at]!, corners[(at + 1) % 4]!]
    return Math.abs(turnAt(before, corner, after) - Math.PI / 2) < RIGHT_ANGLE_OFF
  }
  if (!corners.every(isRight)) return null
  const sides = corners.map((corner, at) => [corner, corners[(at + 1) % 4]!] as const)
  const [a, b] = sides.reduce((one, other) => (distance(...other) > distance(...one) ? other : one))
  const tilt = withinQuarter(Math.atan2(b.y - a.y, b.x - a.x))
  const angle = Math.abs(tilt) < LEAST_TILT ? 0 : tilt
  // Each side at the middle of what its two corners say.
  const turned = corners.map(corner => turnedBy(corner, -angle))
  const [x1, x2, x3, x4] = turned.map(({ x }) => x).sort(byNumber) as [number, number, number, number]
  const [y1, y2, y3, y4] = turned.map(({ y }) => y).sort(byNumber) as [number, number, number, number]
  const [left, top] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const frame = { angle, left, top, width: (x3 + x4) / 2 - left, height: (y3 + y4) / 2 - top }
  return { tool: 'rectangle', corners: cornersOf(frame) }
}

/** The bends of a way that ends where it began, which may be in the middle of a side. */
function cornersOfLoop(way: readonly XY[], size: number): XY[] {
  const { left, top, width, height } = boxOf(way)
  const middle = { x: left + width / 2, y: top + height / 2 }
  const start = way.reduce((one, other) => (distance(other, middle) > distance(one, middle) ? other : one))
  const at = way.indexOf(start)
  const loop = [...way.slice(at), ...way.slice(0, at), start]
  const corners = bends(loop, BEND_SHARE * size).slice(0, -1)
  const apart = corners.filter((corner, at) => distance(corner, corners.at(at - 1)!) > SHORTEST_SIDE * size)
  return apart.filter((corner, at) => turnAt(apart.at(at - 1)!, corner, apart[(at + 1) % apart.length]!) > LEAST_BEND)
}

/** How far the points are off the ellipse in a frame, as shares of its radius there. */
function offEllipse(way: readonly XY[], { angle, left, top, width, height }: Frame): { mean: number; most: number } {
  const offs = way.map(point => {
    const { x, y } = turnedBy(point, -angle)
    return Math.abs(Math.hypot((2 * (x - left)) / width - 1, (2 * (y - top)) / height - 1) - 1)
  })
  const mean = Math.sqrt(offs.reduce((sum, off) => sum + off * off, 0) / offs.length)
  return { mean, most: Math.max(...offs) }
}

function rounded({ angle, left, top, width, height }: Frame): Frame {
  if (Math.min(width, height) < CIRCLE_SHARE * Math.max(width, height)) return { angle, left, top, width, height }
  const size = (width + height) / 2
  return { angle, left: left + (width - size) / 2, top: top + (height - size) / 2, width: size, height: size }
}

function frameAt(way: readonly XY[], angle: number): Frame {
  return { angle, ...boxOf(way.map(point => turnedBy(point, -angle))) }
}

/** Along which a way is longest, by its second moments. */
function mainAngle(way: readonly XY[]): number {
  const mean = (value: (point: XY) => number) => way.reduce((sum, point) => sum + value(point), 0) / way.length
  const [x, y] = [mean(point => point.x), mean(point => point.y)]
  const xx = mean(point => (point.x - x) ** 2)
  const yy = mean(point => (point.y - y) ** 2)
  const xy = mean(point => (point.x - x) * (point.y - y))
  return withinQuarter(Math.atan2(2 * xy, xx - yy) / 2)
}

/** In turn, from the top left of a frame that is turned by no more than 45 degrees. */
function cornersOf({ angle, left, top, width, height }: Frame): XY[] {
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ].map(corner => turnedBy(corner, angle))
}

function distanceToOutline(point: XY, corners: readonly XY[]): number {
  return Math.min(...corners.map((corner, at) => distanceToSegment(point, corner, corners[(at + 1) % corners.length]!)))
}

function turnedBy({ x, y }: XY, angle: number): XY {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: cos * x - sin * y, y: sin * x + cos * y }
}

/** The same direction for something with four sides, within 45 degrees of upright. */
function withinQuarter(angle: number): number {
  const quarter = Math.PI / 2
  return angle - quarter * Math.round(angle / quarter)
}

function byNumber(a: number, b: number): number {
  return a - b
}
