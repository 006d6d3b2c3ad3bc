/** Paints texts and notes into their frames, at whatever angle those lie. */
import type { Matrix } from '../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import type { Size } from './geometry.ts'
import { inkColour } from './ink-colour.ts'
import type { Ink } from './ink-painter.ts'
import { FONT_FAMILY, letters } from './letters.ts'
import type { PathSink } from './path-sink.ts'
import { frameMatrix, frameOf, insideOf, noteMargin, type TextFrame } from './text-frame.ts'
import { fitText, type FittedText, LINE_HEIGHT, type Measure } from './text-layout.ts'

/** The paper of a note whose pencil has no fill. */
export const NOTE_PAPER = '#fff3a3'

/** The part of a CanvasRenderingContext2D that painting texts needs. */
export interface TextContext extends PathSink {
  fillStyle: unknown
  globalAlpha: number
  font: string
  direction: string
  textAlign: string
  textBaseline: string
  textRendering: string
  save(): void
  restore(): void
  transform(...matrix: Matrix): void
  beginPath(): void
  rect(x: number, y: number, width: number, height: number): void
  clip(): void
  fill(): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): {
    readonly width: number
    readonly fontBoundingBoxAscent: number
    readonly fontBoundingBoxDescent: number
  }
}

/** A text or a note. */
export interface TextInk extends Ink {
  readonly text?: string
}

/** Letters are measured and set in one size and brought to theirs by the transform: lines break alike at every zoom. */
export const FONT_PX = 64
/** As the shorthand of CSS has it. */
export const LETTER_FONT = `${FONT_PX}px ${FONT_FAMILY}`

/** Others may have wider letters than whose frame it is, or the frame was changed while the text was. */
export const SHRINKS_TO = 0.2

/** Each lies on the one before it, so that the rim grows softer outwards. In canvas units. */
const SHADOWS = [7, 5.5, 4, 2.5, 1] as const
const SHADOW_COLOUR = '#000000'
const SHADOW_OPACITY = 0.025
const SHADOW_DROP = 2
const PAPER_RADIUS = 3

/** How far a text or a note reaches beyond its frame: letters that lean out, or a shadow. */
export function textMargin({ tool, width }: Pick<Pencil, 'tool' | 'width'>): number {
  return tool === 'note' ? SHADOWS[0] + SHADOW_DROP : width / 4
}

/** Of pieces of text, in sizes of the letters. They are the same on every canvas. */
const widths = new Map<string, number>()
const MOST_WIDTHS = 20_000

/** What was found out of an item, which never changes: a moved or edited one is another object. */
const fittedTexts = new WeakMap<TextInk, FittedText>()

export function paintText(
  context: TextContext,
  ink: TextInk,
  { scale, offsetX, offsetY }: DeviceTransform,
  theme: BoardTheme,
  fading: number,
): void {
  const { pencil } = ink
  const frame = frameOf(ink.points)
  context.save()
  context.globalAlpha = pencil.opacity * fading
  context.transform(scale, 0, 0, scale, offsetX, offsetY)
  context.transform(...frameMatrix(frame))
  if (pencil.tool === 'note') paintPaper(context, frame, paperColour(pencil, theme), pencil.opacity * fading)
  context.fillStyle = letterColour(pencil, theme)
  if (ink.text !== undefined && ink.text !== '') paintLetters(context, ink, frame)
  context.restore()
}

/** @returns the widths of texts as this context has them, which takes the font for that */
export function measureWith(context: Pick<TextContext, 'font' | 'textRendering' | 'measureText'>): Measure {
  takeFont(context)
  return piece => {
    const known = widths.get(piece)
    if (known !== undefined) return known
    const width = context.measureText(piece).width / FONT_PX
    // Of other letters, which only stand in: they are measured again.
    if (!letters.has(piece)) return width
    // Whoever writes ever new words must not fill the memory.
    if (widths.size > MOST_WIDTHS) widths.clear()
    widths.set(piece, width)
    return width
  }
}

export function paperColour({ fill = NOTE_PAPER }: Pencil, { paper, dark }: BoardTheme): string {
  return inkColour(fill, paper, dark)
}

/** Letters on a note must stand out from its paper, whatever the board's. */
export function letterColour(pencil: Pencil, theme: BoardTheme): string {
  if (pencil.tool === 'note') return inkColour(pencil.color, paperColour(pencil, theme), true)
  return inkColour(pencil.color, theme.paper, theme.dark)
}

/** Where letters go within a frame. */
export function letterBox(tool: string, frame: Size, letters: number): Size & { readonly margin: number } {
  if (tool !== 'note') return { width: frame.width, height: frame.height, margin: 0 }
  return { ...insideOf(frame, letters), margin: noteMargin(frame, letters) }
}

function paintLetters(context: TextContext, ink: TextInk, frame: TextFrame): void {
  const { tool, width: size } = ink.pencil
  const { margin, ...box } = letterBox(tool, frame, size)
  const measure = measureWith(context)
  let fitted = fittedTexts.get(ink)
  if (fitted === undefined) {
    const text = ink.text ?? ''
    if (!letters.hasFor(ink, text)) return
    fitted = fitText(text, size, box, measure, size * SHRINKS_TO)
    fittedTexts.set(ink, fitted)
  }
  if (!fitted.fits) {
    context.beginPath()
    context.rect(0, 0, frame.width, frame.height)
    context.clip()
  }
  const letterScale = fitted.size / FONT_PX
  context.transform(letterScale, 0, 0, letterScale, margin, margin)
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x')
  const lineHeight = LINE_HEIGHT * FONT_PX
  // As a browser centres a line in its height.
  const baseline = (lineHeight + ascent - descent) / 2
  context.textBaseline = 'alphabetic'
  for (const [at, { text, rightToLeft }] of fitted.lines.entries()) {
    context.direction = rightToLeft ? 'rtl' : 'ltr'
    context.textAlign = rightToLeft ? 'right' : 'left'
    context.fillText(text, rightToLeft ? box.width / letterScale : 0, at * lineHeight + baseline)
  }
}

function takeFont(context: Pick<TextContext, 'font' | 'textRendering'>): void {
  context.font = LETTER_FONT
  // Without it, letters would be as wide as suits whole pixels, differently at each size.
  context.textRendering = 'geometricPrecision'
}

function paintPaper(context: TextContext, { width, height }: Size, colour: string, opacity: number): void {
  context.fillStyle = SHADOW_COLOUR
  context.globalAlpha = SHADOW_OPACITY * opacity
  for (const by of SHADOWS) {
    context.beginPath()
    traceRounded(context, -by, SHADOW_DROP - by, width + 2 * by, height + 2 * by, PAPER_RADIUS + by)
    context.fill()
  }
  context.fillStyle = colour
  context.globalAlpha = opacity
  context.beginPath()
  traceRounded(context, 0, 0, width, height, PAPER_RADIUS)
  context.fill()
}

function traceRounded(sink: PathSink, x: number, y: number, width: number, height: number, radius: number): void {
  const [right, bottom] = [x + width, y + height]
  const round = Math.min(radius, width / 2, height / 2)
  sink.moveTo(x + round, y)
  sink.lineTo(right - round, y)
  sink.quadraticCurveTo(right, y, right, y + round)
  sink.lineTo(right, bottom - round)
  sink.quadraticCurveTo(right, bottom, right - round, bottom)
  sink.lineTo(x + round, bottom)
  sink.quadraticCurveTo(x, bottom, x, bottom - round)
  sink.lineTo(x, y + round)
  sink.quadraticCurveTo(x, y, x + round, y)
  sink.closePath()
}
