/** Paints what shows that something is selected: frames, handles, the marquee and the lines that things line up with. */
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import type { DeviceTransform } from '../camera.ts'
import type { Rect, XY } from '../geometry.ts'
import {
  FRAME_MARGIN_PX,
  frameAround,
  type Frame,
  type Framed,
  fromFrame,
  handlesOf,
  placeOf,
} from './selection-handles.ts'
import type { Guide } from './selection-transform.ts'

export interface SelectionPicture {
  /** Each has a frame of its own if there are several. */
  readonly items: readonly Framed[]
  readonly frame: Frame | null
  /** What a drag has done to the frame so far. */
  readonly matrix: Matrix
  readonly look: 'handles' | 'dragged' | 'locked'
  readonly marquee: Rect | null
  readonly guides: readonly Guide[]
}

const ACCENT = '#1c6fd6'
const GUIDE = '#d6459a'
const MARQUEE_FILL = 'rgb(28 111 214 / 0.1)'
const HANDLE_PX = 4.5
/** More frames than this say less than the one around all of them. */
const MOST_FRAMES = 100

/** @param unitsPerPixel canvas units in a CSS pixel */
export function paintSelection(
  context: CanvasRenderingContext2D,
  picture: SelectionPicture,
  transform: DeviceTransform,
  unitsPerPixel: number,
): void {
  const devicePx = transform.scale * unitsPerPixel
  context.lineWidth = 1.5 * devicePx
  context.strokeStyle = ACCENT
  context.lineJoin = 'miter'
  if (picture.items.length > 1 && picture.items.length <= MOST_FRAMES) {
    context.globalAlpha = 0.5
    for (const item of picture.items) {
      polygon(
        context,
        cornersOf(frameAround([item])!, 0).map(at => toPixel(at, transform)),
      )
    }
    context.globalAlpha = 1
  }
  if (picture.frame !== null) paintFrame(context, picture.frame, picture, transform, unitsPerPixel)
  if (picture.marquee !== null) paintMarquee(context, picture.marquee, transform)
  paintGuides(context, picture.guides, transform, devicePx)
}

function paintFrame(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { matrix, look }: SelectionPicture,
  transform: DeviceTransform,
  unitsPerPixel: number,
): void {
  const devicePx = transform.scale * unitsPerPixel
  if (look === 'locked') context.setLineDash([5 * devicePx, 4 * devicePx])
  const margin = FRAME_MARGIN_PX * unitsPerPixel
  const pixel = (at: XY) => toPixel(at, transform)
  polygon(
    context,
    cornersOf(frame, margin).map(at => pixel(placed(at, matrix))),
  )
  context.setLineDash([])
  if (look !== 'handles') return
  const knob = pixel(placeOf({ kind: 'rotate' }, frame, unitsPerPixel))
  const top = pixel(placeOf({ kind: 'resize', x: 0, y: -1 }, frame, unitsPerPixel))
  context.beginPath()
  context.moveTo(top.x, top.y)
  context.lineTo(knob.x, knob.y)
  context.stroke()
  context.fillStyle = '#ffffff'
  for (const handle of handlesOf(frame, unitsPerPixel)) {
    const { x, y } = pixel(placeOf(handle, frame, unitsPerPixel))
    const side = HANDLE_PX * devicePx
    context.beginPath()
    if (handle.kind === 'rotate') context.arc(x, y, side * 1.2, 0, 2 * Math.PI)
    else context.rect(x - side, y - side, 2 * side, 2 * side)
    context.fill()
    context.stroke()
  }
}

function cornersOf(frame: Frame, margin: number): XY[] {
  const [right, bottom] = [frame.width / 2 + margin, frame.height / 2 + margin]
  return [
    fromFrame(frame, -right, -bottom),
    fromFrame(frame, right, -bottom),
    fromFrame(frame, right, bottom),
    fromFrame(frame, -right, bottom),
  ]
}

function paintMarquee(context: CanvasRenderingContext2D, box: Rect, transform: DeviceTransform): void {
  const start = toPixel({ x: box.minX, y: box.minY }, transform)
  const end = toPixel({ x: box.maxX, y: box.maxY }, transform)
  context.fillStyle = MARQUEE_FILL
  context.fillRect(start.x, start.y, end.x - start.x, end.y - start.y)
  context.strokeRect(start.x, start.y, end.x - start.x, end.y - start.y)
}

/** From edge to edge of the view. */
function paintGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  transform: DeviceTransform,
  devicePx: number,
): void {
  context.strokeStyle = GUIDE
  context.lineWidth = devicePx
  const { width, height } = context.canvas
  for (const { axis, at } of guides) {
    const { x, y } = toPixel({ x: at, y: at }, transform)
    context.beginPath()
    context.moveTo(axis === 'x' ? x : 0, axis === 'x' ? 0 : y)
    context.lineTo(axis === 'x' ? x : width, axis === 'x' ? height : y)
    context.stroke()
  }
}

function polygon(context: CanvasRenderingContext2D, corners: readonly XY[]): void {
  context.beginPath()
  corners.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.closePath()
  context.stroke()
}

function placed({ x, y }: XY, [a, b, c, d, e, f]: Matrix): XY {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function toPixel({ x, y }: XY, { scale, offsetX, offsetY }: DeviceTransform): XY {
  return { x: x * scale + offsetX, y: y * scale + offsetY }
}
