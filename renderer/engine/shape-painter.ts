/** Paints shapes and highlighter strokes. Handwriting has `ink-painter.ts`. */
import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import type { XY } from './geometry.ts'
import { inkColour } from './ink-colour.ts'
import type { Ink, InkContext } from './ink-painter.ts'
import { isClosed, type Shape, traceShape } from './shape-path.ts'

/** Thinner outlines than this would fade away. */
const THINNEST_PX = 0.75

export function paintShape(
  context: InkContext,
  shape: Shape,
  ink: Ink,
  transform: DeviceTransform,
  theme: BoardTheme,
  fading: number,
): void {
  const { pencil } = ink
  const width = Math.max(THINNEST_PX, pencil.width * transform.scale)
  context.globalAlpha = pencil.opacity * fading
  context.beginPath()
  traceShape(context, shape, pixelsOf(ink, transform), width)
  if (pencil.fill !== undefined && isClosed(shape)) {
    context.fillStyle = inkColour(pencil.fill, theme.paper, theme.dark)
    context.fill()
  }
  context.strokeStyle = inkColour(pencil.color, theme.paper, theme.dark)
  context.lineWidth = width
  context.stroke()
}

/** The points of an item in device pixels. */
export function pixelsOf({ points, count }: Ink, { scale, offsetX, offsetY }: DeviceTransform): XY[] {
  const pixels: XY[] = []
  for (let at = 0; at < count * POINT_STRIDE; at += POINT_STRIDE) {
    pixels.push({ x: points[at]! * scale + offsetX, y: points[at + 1]! * scale + offsetY })
  }
  return pixels
}
