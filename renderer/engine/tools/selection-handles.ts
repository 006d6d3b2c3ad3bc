/** The frame around what is selected, and which of its handles a pointer is on. Pure, in canvas units. */
import { POINT_STRIDE } from '../../../p2p/canvas/point.ts'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import { rotation, type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { XY } from '../geometry.ts'
import type { Ink } from '../ink-painter.ts'
import { pointBox } from '../point-box.ts'
import { frameOf } from '../text-frame.ts'

/** A box at any angle. */
export interface Frame {
  readonly middle: XY
  readonly width: number
  readonly height: number
  /** In radians, clockwise. */
  readonly angle: number
}

/** Which side of the frame it moves: -1 left or top, 1 right or bottom, 0 neither. */
export interface ResizeHandle {
  readonly kind: 'resize'
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}
export type Handle = ResizeHandle | { readonly kind: 'rotate' }

/** What the frame is made from. */
export type Framed = Pick<Ink, 'points' | 'count' | 'pencil'> & { readonly matrix: Matrix }

const CORNERS: readonly ResizeHandle[] = [
  { kind: 'resize', x: -1, y: -1 },
  { kind: 'resize', x: 1, y: -1 },
  { kind: 'resize', x: 1, y: 1 },
  { kind: 'resize', x: -1, y: 1 },
]
const SIDES: readonly ResizeHandle[] = [
  { kind: 'resize', x: 0, y: -1 },
  { kind: 'resize', x: 1, y: 0 },
  { kind: 'resize', x: 0, y: 1 },
  { kind: 'resize', x: -1, y: 0 },
]
const ROTATE: Handle = { kind: 'rotate' }

/** Between what is selected and the frame around it, in CSS pixels. */
export const FRAME_MARGIN_PX = 6
const REACH_PX = 9
const ROTATE_AWAY_PX = 26
/** A side shorter than this has no handle in its middle. */
const SIDE_WITH_HANDLE_PX = 44

const FRAMED_TOOLS: ReadonlySet<Tool> = new Set<Tool>(['rectangle', 'ellipse', 'text', 'note', 'picture'])

/** One item has a frame at its own angle, several have an upright one together. */
export function frameAround(items: readonly Framed[]): Frame | null {
  const [only] = items
  if (only === undefined) return null
  const angle = items.length === 1 ? angleOf(only) : 0
  const upright = items.map(({ points, count }) => ({ points: turned(points, -angle), count }))
  const { minX, minY, maxX, maxY } = pointBox(upright)!
  const middle = turn({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, angle)
  return { middle, width: maxX - minX, height: maxY - minY, angle }
}

/** Where the handle is seen. */
export function placeOf(handle: Handle, frame: Frame, unitsPerPixel: number): XY {
  const margin = FRAME_MARGIN_PX * unitsPerPixel
  if (handle.kind === 'rotate') return fromFrame(frame, 0, -frame.height / 2 - ROTATE_AWAY_PX * unitsPerPixel)
  return fromFrame(frame, handle.x * (frame.width / 2 + margin), handle.y * (frame.height / 2 + margin))
}

/** The handles that there is space for, those on top last. */
export function handlesOf(frame: Frame, unitsPerPixel: number): Handle[] {
  const least = SIDE_WITH_HANDLE_PX * unitsPerPixel
  const sides = SIDES.filter(({ x }) => (x === 0 ? frame.width : frame.height) >= least)
  return [...sides, ...CORNERS, ROTATE]
}

/** The nearest one, if any is near. @param reach how many times as far as a mouse the pointer may miss it */
export function handleAt(frame: Frame, at: XY, unitsPerPixel: number, reach: number): Handle | null {
  const isOn = onItsSide(frame, at)
  let [nearest, least]: [Handle | null, number] = [null, REACH_PX * unitsPerPixel * reach]
  for (const handle of handlesOf(frame, unitsPerPixel)) {
    if (!isOn(handle)) continue
    const { x, y } = placeOf(handle, frame, unitsPerPixel)
    const away = Math.hypot(x - at.x, y - at.y)
    if (away <= least) [nearest, least] = [handle, away]
  }
  return nearest
}

/** However far a pointer may miss a handle, the middle of what is selected is there to move it by: two thirds, each way. */
function onItsSide(frame: Frame, at: XY): (handle: Handle) => boolean {
  const { x, y } = toFrame(frame, at)
  const isOn = (side: -1 | 0 | 1, along: number, length: number) => side === 0 || side * along >= length / 3
  return handle => handle.kind === 'rotate' || (isOn(handle.x, x, frame.width) && isOn(handle.y, y, frame.height))
}

export function isInFrame(frame: Frame, at: XY, margin: number): boolean {
  const { x, y } = toFrame(frame, at)
  return Math.abs(x) <= frame.width / 2 + margin && Math.abs(y) <= frame.height / 2 + margin
}

/** A CSS cursor for the handle, as the frame lies. */
export function cursorOf(handle: Handle, { angle }: Frame): string {
  if (handle.kind === 'rotate') return 'grab'
  const eighths = Math.round((Math.atan2(handle.y, handle.x) + angle) / (Math.PI / 4))
  return ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'][((eighths % 4) + 4) % 4]!
}

/** From the frame's own coordinates, with its middle at 0, to the canvas. */
export function fromFrame({ middle, angle }: Frame, x: number, y: number): XY {
  const place = turn({ x, y }, angle)
  return { x: middle.x + place.x, y: middle.y + place.y }
}

export function toFrame({ middle, angle }: Frame, { x, y }: XY): XY {
  return turn({ x: x - middle.x, y: y - middle.y }, -angle)
}

/** An item drawn in a frame lies as that does, others as they have been turned. One that was turned over stands on its feet. */
function angleOf({ points, pencil, matrix: [a, b, c, d] }: Framed): number {
  if (FRAMED_TOOLS.has(pencil.tool)) {
    const { across } = frameOf(points)
    return Math.atan2(across.y, across.x)
  }
  const isTurnedOver = a * d - b * c < 0 && a < 0
  return isTurnedOver ? Math.atan2(-b, -a) : Math.atan2(b, a)
}

function turn({ x, y }: XY, angle: number): XY {
  const [cos, sin, minusSin] = rotation(angle)
  return { x: cos * x + minusSin * y, y: sin * x + cos * y }
}

function turned(points: Float32Array, angle: number): Float32Array {
  if (angle === 0) return points
  const result = points.slice()
  for (let at = 0; at < points.length; at += POINT_STRIDE) {
    const { x, y } = turn({ x: points[at]!, y: points[at + 1]! }, angle)
    result[at] = x
    result[at + 1] = y
  }
  return result
}
