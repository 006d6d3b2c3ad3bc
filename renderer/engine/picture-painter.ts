/** Paints pictures into their frames, at whatever angle those lie, and what stands for one that is not here yet. */
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import type { XY } from './geometry.ts'
import type { Ink, InkContext } from './ink-painter.ts'
import { FONT_FAMILY, letters } from './letters.ts'
import { pictures } from './pictures.ts'
import { pixelsOf } from './shape-painter.ts'

export interface PictureInk extends Ink {
  /** What it shows, in words. */
  readonly text?: string
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly picture?: string | null
}

/** What painting pictures needs besides; contexts that only measure or trace do not have it. */
interface PictureContext extends InkContext {
  imageSmoothingQuality: string
  drawImage(image: ImageBitmap, x: number, y: number): void
}

/** Letters of a placeholder, as a part of its height and in device pixels. */
const WORDS_PART = 0.12
const LARGEST_WORDS_PX = 18
const LEAST_WORDS_PX = 6

export function paintPicture(
  context: InkContext,
  item: PictureInk,
  transform: DeviceTransform,
  theme: BoardTheme,
  fading: number,
): void {
  const [a, b, , d] = pixelsOf(item, transform)
  if (a === undefined || b === undefined || d === undefined) return
  const side = Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y))
  const picture = typeof item.picture === 'string' ? pictures.get(item.picture, side) : undefined
  context.save()
  context.globalAlpha = item.pencil.opacity * fading
  if (picture !== undefined && canPaintPictures(context)) {
    context.imageSmoothingQuality = 'high'
    const { width, height } = picture
    context.transform((b.x - a.x) / width, (b.y - a.y) / width, (d.x - a.x) / height, (d.y - a.y) / height, a.x, a.y)
    context.drawImage(picture, 0, 0)
  } else {
    const words = item.text ?? ''
    paintPlaceholder(context, [a, b, d], letters.hasFor(item, words) ? words : '', theme)
  }
  context.restore()
}

function canPaintPictures(context: InkContext): context is PictureContext {
  return 'drawImage' in context
}

/** An empty frame with what the picture shows, as its author called it. */
function paintPlaceholder(
  context: InkContext,
  [a, b, d]: readonly [XY, XY, XY],
  words: string,
  { dark }: BoardTheme,
): void {
  const width = Math.hypot(b.x - a.x, b.y - a.y)
  const height = Math.hypot(d.x - a.x, d.y - a.y)
  if (width === 0 || height === 0) return
  context.transform((b.x - a.x) / width, (b.y - a.y) / width, (d.x - a.x) / height, (d.y - a.y) / height, a.x, a.y)
  context.beginPath()
  context.rect(0, 0, width, height)
  context.clip()
  context.fillStyle = dark ? '#26332f' : '#eceee8'
  context.fillRect(0, 0, width, height)
  context.strokeStyle = dark ? '#55645f' : '#b3b9b1'
  context.lineWidth = 2
  context.stroke()
  const size = Math.min(LARGEST_WORDS_PX, height * WORDS_PART)
  if (words === '' || size < LEAST_WORDS_PX) return
  context.fillStyle = dark ? '#a9b8b2' : '#5c665f'
  context.font = `${size}px ${FONT_FAMILY}`
  context.direction = 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(words, width / 2, height / 2)
}
