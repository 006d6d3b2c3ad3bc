/** Paints lines onto a canvas. */
import { type PointArray, POINT_STRIDE } from '../../p2p/canvas/point.ts'
import { isInk, type Pencil } from '../../p2p/canvas/pencil.ts'
import type { BoardTheme } from './board.ts'
import { type DeviceTransform, toDevice } from './camera.ts'
import type { Rect } from './geometry.ts'
import { spacingUnits, traceCentreline, traceRibbon, WIDEST, widthAt } from './ink.ts'
import { inkColour } from './ink-colour.ts'
import { traceDisc } from './ribbon.ts'
import { paintPicture } from './picture-painter.ts'
import { paintShape } from './shape-painter.ts'
import { isShape, shapeMargin } from './shape-path.ts'
import { paintText, type TextContext, textMargin } from './text-painter.ts'

/** What has to be known of a line to paint it. Units are those of the canvas. */
export interface Ink {
  readonly pencil: Pencil
  readonly points: PointArray
  /** How many of the points count. */
  readonly count: number
  /** The box of all ink, width included. */
  readonly bounds: Rect
  /** All points have one pressure. */
  readonly even: boolean
}

/** Ink that may say or show something. */
export interface Item extends Ink {
  /** What a text or a note says, or what a picture shows. Empty: nothing. */
  readonly text: string
  /** The SHA-256 of a picture's bytes, in hexadecimal digits. */
  readonly picture: string | null
}

/** How far an item reaches beyond the box of its points. */
export function inkMargin({ tool, width }: Pencil): number {
  if (isShape(tool)) return shapeMargin(tool, width)
  if (tool === 'text' || tool === 'note') return textMargin({ tool, width })
  return isInk(tool) ? (width / 2) * WIDEST : 0
}

/** The part of a CanvasRenderingContext2D that painting needs. */
export interface InkContext extends TextContext {
  strokeStyle: unknown
  lineWidth: number
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
}

/** Thinner than this many pixels, a line fades so much that handwriting could not be made out. */
const THINNEST_PX = 0.6

/** A line within a box of this size is a dot. */
const DOT_PX = 1.5

/**
 * @param clip device pixels; what lies outside may be left out. The caller has set the same clip on the context.
 * @param fading 1, or less for a stroke on its way out
 */
export function paintInk(
  context: InkContext,
  ink: Ink & Partial<Pick<Item, 'text' | 'picture'>>,
  transform: DeviceTransform,
  theme: BoardTheme,
  clip: Rect | null,
  fading = 1,
): void {
  const { pencil, points, count } = ink
  if (isShape(pencil.tool)) {
    paintShape(context, pencil.tool, ink, transform, theme, fading)
    return
  }
  if (pencil.tool === 'text' || pencil.tool === 'note') {
    paintText(context, ink, transform, theme, fading)
    return
  }
  if (pencil.tool === 'picture') {
    paintPicture(context, ink, transform, theme, fading)
    return
  }
  const colour = inkColour(pencil.color, theme.paper, theme.dark)
  const box = toDevice(ink.bounds, transform)
  const width = Math.max(THINNEST_PX, pencil.width * transform.scale)
  const trace = { points, count, transform, radius: width / 2, spacing: spacingUnits(pencil.width), clip }
  context.globalAlpha = pencil.opacity * fading
  if (box.maxX - box.minX < DOT_PX && box.maxY - box.minY < DOT_PX) {
    context.fillStyle = colour
    context.fillRect((box.minX + box.maxX - width) / 2, (box.minY + box.maxY - width) / 2, width, width)
  } else if (staysInPlace(points, count)) {
    context.fillStyle = colour
    context.beginPath()
    const { scale, offsetX, offsetY } = transform
    traceDisc(context, points[0]! * scale + offsetX, points[1]! * scale + offsetY, (width / 2) * widthAt(points[2]!))
    context.fill()
  } else if (ink.even || pencil.tool === 'highlighter') {
    // One operation for the whole stroke of a highlighter: it never darkens where it crosses itself.
    context.strokeStyle = colour
    context.lineWidth = pencil.tool === 'highlighter' ? width : width * widthAt(points[2]!)
    context.beginPath()
    traceCentreline(context, trace)
    context.stroke()
  } else {
    context.fillStyle = colour
    context.beginPath()
    traceRibbon(context, trace)
    context.fill()
  }
}

/** Round ends and joins, which {@link paintInk} expects of a context. A canvas forgets them when it is resized. */
export function prepareContext(context: { lineCap: string; lineJoin: string }): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
}

/** A canvas would not stroke a path that goes nowhere. */
function staysInPlace(points: PointArray, count: number): boolean {
  for (let at = POINT_STRIDE; at < count * POINT_STRIDE; at += POINT_STRIDE) {
    if (points[at] !== points[0] || points[at + 1] !== points[1]) return false
  }
  return true
}
