/** The frames of texts and notes: where their corners lie, and how large they must be for what they say. Pure. */
import { compose, inverse, type Matrix } from '../../p2p/canvas/matrix.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { POINT_STRIDE, type PointArray } from '../../p2p/canvas/point.ts'
import type { Size, XY } from './geometry.ts'
import { fitText, layOut, LINE_HEIGHT, type Measure } from './text-layout.ts'

/** A frame at any angle: its top left corner, and unit vectors along its top and down its left side. */
export interface TextFrame extends Size {
  readonly origin: XY
  readonly across: XY
  readonly down: XY
}

/** A text whose frame nobody has dragged out is broken at so many sizes of its letters. */
export const WIDEST_EMS = 30

/** Letters of a note shrink to so much of their size before the note grows. */
export const NOTE_SHRINKS_TO = 0.5

/** Between the letters of a note and its rim, in sizes of the letters; on small notes, a part of their sides. */
const NOTE_MARGIN_EMS = 0.6
const NOTE_MARGIN_PART = 0.15

/** Narrower frames are no use to anyone; 1/8 unit is what a corner may be off. */
const LEAST_UNITS = 1
const ROUNDING_UNITS = 0.25

/** From four corners in turn. A frame that has been turned over is read so that its letters are not. */
export function frameOf(points: PointArray): TextFrame {
  const [a, b, c, d] = [0, 1, 2, 3].map(corner => cornerAt(points, corner)) as [XY, XY, XY, XY]
  const frame = frameFrom(a, b, d)
  if (frame.across.x * frame.down.y - frame.across.y * frame.down.x >= 0) return frame
  // Of the two ways to read it, the one that runs more to the right.
  return frame.across.x >= 0 ? frameFrom(d, c, a) : frameFrom(b, a, c)
}

export function cornersOf({ origin, across, down, width, height }: TextFrame): XY[] {
  const at = (x: number, y: number): XY => ({
    x: origin.x + across.x * x + down.x * y,
    y: origin.y + across.y * x + down.y * y,
  })
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)]
}

export function uprightFrame(origin: XY, { width, height }: Size): TextFrame {
  return { origin, across: { x: 1, y: 0 }, down: { x: 0, y: 1 }, width, height }
}

export function isInFrame(frame: TextFrame, { x, y }: XY): boolean {
  const back = inverse(frameMatrix(frame))
  if (back === undefined) return false
  const [a, b, c, d, e, f] = back
  const [across, down] = [a * x + c * y + e, b * x + d * y + f]
  return across >= 0 && across <= frame.width && down >= 0 && down <= frame.height
}

/** From the frame's own units, counted from its corner, to those of the canvas. */
export function frameMatrix({ origin, across, down }: TextFrame): Matrix {
  return [across.x, across.y, down.x, down.y, origin.x, origin.y]
}

/** The matrix of an item once its frame has another size, its corner where it was; the same if the frame is flat. */
export function resizedMatrix(matrix: Matrix, frame: TextFrame, to: Size): Matrix {
  const place = frameMatrix(frame)
  const back = inverse(place)
  if (back === undefined || frame.width < ROUNDING_UNITS || frame.height < ROUNDING_UNITS) return matrix
  const stretch: Matrix = [to.width / frame.width, 0, 0, to.height / frame.height, 0, 0]
  const resized = compose(compose(place, compose(stretch, back)), matrix)
  return resized.slice(0, 4).every(value => Math.abs(value) <= LIMITS.stretch) ? resized : matrix
}

/** @param width as somebody dragged it, or null: as wide as it takes */
export function textSize(text: string, letters: number, width: number | null, measure: Measure): Size {
  const lines = layOut(text, width === null ? WIDEST_EMS : width / letters, measure)
  const taken = Math.max(...lines.map(line => line.width)) * letters + ROUNDING_UNITS
  return {
    width: Math.max(LEAST_UNITS, width ?? taken),
    height: lines.length * LINE_HEIGHT * letters + ROUNDING_UNITS,
  }
}

/** Whether a text's frame is as wide as the text takes, rather than as somebody dragged it. */
export function isHugging(text: string, letters: number, width: number, measure: Measure): boolean {
  return Math.abs(textSize(text, letters, null, measure).width - width) <= 2 * ROUNDING_UNITS
}

/** A note as large as it was, or so much higher that it holds what it says. */
export function noteSize(text: string, letters: number, before: Size, measure: Measure): Size {
  const least = letters * NOTE_SHRINKS_TO
  const inside = insideOf(before, letters)
  if (fitText(text, letters, inside, measure, least).fits) return before
  const lines = layOut(text, inside.width / least, measure)
  const height = lines.length * LINE_HEIGHT * least + ROUNDING_UNITS
  return {
    width: before.width,
    height: before.height + Math.max(0, height - inside.height) + noteMargin(before, letters),
  }
}

/** What a note has for its letters. */
export function insideOf(note: Size, letters: number): Size {
  const margin = noteMargin(note, letters)
  return { width: note.width - 2 * margin, height: note.height - 2 * margin }
}

export function noteMargin({ width, height }: Size, letters: number): number {
  return Math.min(letters * NOTE_MARGIN_EMS, NOTE_MARGIN_PART * Math.min(width, height))
}

function frameFrom(a: XY, b: XY, d: XY): TextFrame {
  const [width, height] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)]
  const unit = (to: XY, length: number, flat: XY): XY =>
    length === 0 ? flat : { x: (to.x - a.x) / length, y: (to.y - a.y) / length }
  return { origin: a, across: unit(b, width, { x: 1, y: 0 }), down: unit(d, height, { x: 0, y: 1 }), width, height }
}

function cornerAt(points: PointArray, corner: number): XY {
  const at = corner * POINT_STRIDE
  return { x: points[at]!, y: points[at + 1]! }
}
