/** Where the corners of a shape lie while somebody drags it out. */
import type { XY } from '../geometry.ts'

export interface ShapeKeys {
  /** Equal sides, or a line at a whole multiple of 15 degrees. */
  readonly shift: boolean
  /** The shape grows from its middle. */
  readonly alt: boolean
}

const ANGLE_STEP = Math.PI / 12

export function lineCorners(from: XY, to: XY, { shift, alt }: ShapeKeys): XY[] {
  const end = shift ? straightened(from, to) : to
  const start = alt ? { x: 2 * from.x - end.x, y: 2 * from.y - end.y } : from
  return [start, end]
}

/** The corners of a frame in turn: top left, top right, bottom right, bottom left. */
export function frameCorners(from: XY, to: XY, { shift, alt }: ShapeKeys): XY[] {
  const size = { x: to.x - from.x, y: to.y - from.y }
  const longer = Math.max(Math.abs(size.x), Math.abs(size.y))
  const end = shift ? { x: from.x + signed(longer, size.x), y: from.y + signed(longer, size.y) } : to
  const start = alt ? { x: 2 * from.x - end.x, y: 2 * from.y - end.y } : from
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

/** Standing on the lower side of the frame. */
export function triangleCorners(from: XY, to: XY, keys: ShapeKeys): XY[] {
  const [topLeft, topRight, bottomRight, bottomLeft] = frameCorners(from, to, keys) as [XY, XY, XY, XY]
  return [{ x: (topLeft.x + topRight.x) / 2, y: topLeft.y }, bottomRight, bottomLeft]
}

/** A regular one, as large as fits between two opposite corners of a frame, standing on a side. */
export function pentagonIn(from: XY, to: XY): XY[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const radius = Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 2
  return [0, 1, 2, 3, 4].map(corner => {
    const angle = (2 * Math.PI * corner) / 5 - Math.PI / 2
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }
  })
}

function straightened(from: XY, to: XY): XY {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const angle = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / ANGLE_STEP) * ANGLE_STEP
  return { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) }
}

function signed(size: number, like: number): number {
  return like < 0 ? -size : size
}
