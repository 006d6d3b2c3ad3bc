/** Paints the paper of a page: under the ink of the board, and under what is saved or printed of it. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { DeviceTransform } from './camera.ts'
import type { Rect, Size } from './geometry.ts'
import { type Lines, paperMarks, type Tone } from './paper.ts'

export interface PaperSheet {
  readonly paper: Paper
  readonly dark: boolean
  /** In device pixels, as the transform has them. */
  readonly size: Size
  readonly transform: DeviceTransform
  /** Device pixels to a CSS pixel. */
  readonly pixelRatio: number
}

/** Strokes have flat ends here. */
export interface PaperContext {
  globalAlpha: number
  strokeStyle: unknown
  fillStyle: unknown
  lineWidth: number
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  rect(x: number, y: number, width: number, height: number): void
  stroke(): void
  fill(): void
}

const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, string>>>> = {
  light: { fine: '#cfdcea', broad: '#9db4d6', margin: '#e39a96', axis: '#6b7a86' },
  dark: { fine: '#2a3a41', broad: '#41596b', margin: '#7d4643', axis: '#8fa1a9' },
}
const DOT_PX = 2.5
const AXIS_PX = 1.75

export function paintPaper(context: PaperContext, sheet: PaperSheet): void {
  const { paper, dark, size, transform, pixelRatio } = sheet
  const { scale, offsetX, offsetY } = transform
  const view: Rect = {
    minX: -offsetX / scale,
    minY: -offsetY / scale,
    maxX: (size.width - offsetX) / scale,
    maxY: (size.height - offsetY) / scale,
  }
  const { lines, dots } = paperMarks(paper, view, scale / pixelRatio)
  const colours = COLOURS[dark ? 'dark' : 'light']
  for (const one of lines) paintLines(context, one, colours[one.tone], transform, pixelRatio)
  context.globalAlpha = 1
  paintDots(context, dots, colours.broad, transform, pixelRatio)
}

/** Row by row: one path of ten thousand squares takes a browser four times as long. */
function paintDots(
  context: PaperContext,
  dots: readonly number[],
  colour: string,
  { scale, offsetX, offsetY }: DeviceTransform,
  pixelRatio: number,
): void {
  const side = Math.round(DOT_PX * pixelRatio)
  context.fillStyle = colour
  for (let at = 0; at < dots.length; at += 2) {
    if (dots[at + 1] !== dots[at - 1]) context.beginPath()
    const [x, y] = [dots[at]! * scale + offsetX, dots[at + 1]! * scale + offsetY]
    context.rect(Math.round(x - side / 2), Math.round(y - side / 2), side, side)
    if (dots[at + 1] !== dots[at + 3]) context.fill()
  }
}

function paintLines(
  context: PaperContext,
  { tone, strength, ends }: Lines,
  colour: string,
  { scale, offsetX, offsetY }: DeviceTransform,
  pixelRatio: number,
): void {
  const width = Math.max(1, Math.round((tone === 'axis' ? AXIS_PX : 1) * pixelRatio))
  // An odd width is sharp in the middle of a pixel, an even one between two.
  const shift = width % 2 === 0 ? 0 : 0.5
  const sharp = (value: number): number => Math.round(value) + shift
  context.globalAlpha = strength
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  for (let at = 0; at < ends.length; at += 4) {
    const [x1, y1] = [ends[at]! * scale + offsetX, ends[at + 1]! * scale + offsetY]
    const [x2, y2] = [ends[at + 2]! * scale + offsetX, ends[at + 3]! * scale + offsetY]
    const isSlanted = x1 !== x2 && y1 !== y2
    context.moveTo(isSlanted ? x1 : sharp(x1), isSlanted ? y1 : sharp(y1))
    context.lineTo(isSlanted ? x2 : sharp(x2), isSlanted ? y2 : sharp(y2))
  }
  context.stroke()
}
