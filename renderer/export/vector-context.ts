/** A canvas context that paints nothing, and tells of each path and each text that it was to paint. */
import { compose, type Matrix, scaling, translation } from '../../p2p/canvas/matrix.ts'
import type { InkContext } from '../engine/ink-painter.ts'
import type { TextContext } from '../engine/text-painter.ts'
import { type Cubic, cubicsOfArc, sweepOf } from './arc.ts'
import type { LineOutlines } from './line-outlines.ts'
import { traceOutlines } from './outline.ts'

/** Writes one path after the other in some language. */
export interface PathWriter {
  /** The path so far. */
  readonly data: string
  clear(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void
  bezierCurveTo(...cubic: Cubic): void
  closePath(): void
}

/** How something is painted. */
interface Painted {
  readonly opacity: number
  /** Paths within which alone it shows, all of them by the nonzero rule. */
  readonly clips: readonly string[]
}

/** In canvas units. */
export interface PaintedPath extends Painted {
  readonly kind: 'path'
  /** `#rrggbb` */
  readonly colour: string
  readonly data: string
  /** Of a stroke with round ends and joins; null: the path is filled by the nonzero rule. */
  readonly width: number | null
}

/** One line of writing. */
export interface PaintedText extends Painted {
  readonly kind: 'text'
  readonly colour: string
  readonly text: string
  /** The outlines of its letters, to be filled by the nonzero rule; null if they are not known. */
  readonly data: string | null
  /** From the units that the others are in to canvas units. */
  readonly matrix: Matrix
  readonly size: number
  /** Where the first letter begins: at its left, or at its right if it runs from right to left. */
  readonly x: number
  /** Of the foot of the letters. */
  readonly y: number
  /** As this computer has the letters. */
  readonly width: number
  readonly rightToLeft: boolean
}

export interface PaintedImage extends Painted {
  readonly kind: 'image'
  readonly image: ImageBitmap
  /** From the image's pixels, counted from its top left corner, to canvas units. */
  readonly matrix: Matrix
}

export type Mark = PaintedPath | PaintedText | PaintedImage

/** Whether all letters can be written as outlines. */
export function areOutlined(marks: readonly Mark[]): boolean {
  return marks.every(mark => mark.kind !== 'text' || mark.data !== null)
}

/** Anything that can measure, such as a canvas. */
export type LetterMeasure = Pick<TextContext, 'font' | 'textRendering' | 'measureText'>

/** What it takes to write letters down. */
export interface LetterTools {
  readonly letters: LetterMeasure
  readonly outlines: Pick<LineOutlines, 'of'>
}

type LinePlace = Pick<PaintedText, 'size' | 'x' | 'y' | 'width' | 'rightToLeft'>

interface State {
  readonly matrix: Matrix
  readonly clips: readonly string[]
}

/**
 * Whatever the board paints goes through this as it is, so that a drawing that is saved has the very curves of the board.
 * Those are worked out at some scale, and written in canvas units: see {@link VectorContext.begin}.
 */
export class VectorContext implements InkContext, TextContext {
  strokeStyle: unknown = '#000000'
  fillStyle: unknown = '#000000'
  globalAlpha = 1
  lineWidth = 1
  font = '10px sans-serif'
  direction = 'ltr'
  textAlign = 'left'
  textBaseline = 'alphabetic'
  textRendering = 'auto'
  imageSmoothingQuality = 'high'
  #state: State = { matrix: scaling(1, 1), clips: [] }
  readonly #saved: State[] = []
  readonly #path: PathWriter
  readonly #letters: LetterMeasure
  readonly #outlines: LetterTools['outlines']
  readonly #onMark: (mark: Mark) => void

  constructor(path: PathWriter, { letters, outlines }: LetterTools, onMark: (mark: Mark) => void) {
    this.#path = path
    this.#letters = letters
    this.#outlines = outlines
    this.#onMark = onMark
  }

  /** What comes now is painted at so many pixels to a canvas unit. */
  begin(pixelsPerUnit: number): void {
    this.#state = { matrix: scaling(1 / pixelsPerUnit, 1 / pixelsPerUnit), clips: [] }
  }

  save(): void {
    this.#saved.push(this.#state)
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  transform(...matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: compose(this.#state.matrix, matrix) }
  }

  clip(): void {
    this.#state = { ...this.#state, clips: [...this.#state.clips, this.#path.data] }
  }

  beginPath(): void {
    this.#path.clear()
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(...this.#place(x, y))
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(...this.#place(x, y))
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(...this.#place(controlX, controlY), ...this.#place(x, y))
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const at = this.#place(x + radius * Math.cos(start), y + radius * Math.sin(start))
    if (this.#path.data === '') this.#path.moveTo(...at)
    else this.#path.lineTo(...at)
    for (const [x1, y1, x2, y2, toX, toY] of cubicsOfArc(x, y, radius, start, sweepOf(start, end, counterclockwise))) {
      this.#path.bezierCurveTo(...this.#place(x1, y1), ...this.#place(x2, y2), ...this.#place(toX, toY))
    }
  }

  closePath(): void {
    this.#path.closePath()
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.closePath()
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath()
    this.rect(x, y, width, height)
    this.fill()
  }

  fill(): void {
    this.#tellPath(this.fillStyle, null)
  }

  stroke(): void {
    const [a, b, c, d] = this.#state.matrix
    this.#tellPath(this.strokeStyle, this.lineWidth * Math.sqrt(Math.abs(a * d - b * c)))
  }

  drawImage(image: ImageBitmap, x: number, y: number): void {
    const matrix = compose(this.#state.matrix, translation(x, y))
    this.#onMark({ kind: 'image', image, matrix, opacity: this.globalAlpha, clips: this.#state.clips })
  }

  fillText(written: string, x: number, y: number): void {
    // As a canvas does it.
    const text = written.replace(/\s/g, ' ')
    if (text.trim() === '') return
    const { width, fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = this.measureText(text)
    const place = {
      size: Number.parseFloat(this.font),
      x: this.textAlign === 'center' ? x - width / 2 : x,
      y: this.textBaseline === 'middle' ? y + (ascent - descent) / 2 : y,
      width,
      rightToLeft: this.direction === 'rtl',
    }
    this.#onMark({
      ...place,
      kind: 'text',
      text,
      data: this.#outlined(text, place),
      matrix: this.#state.matrix,
      colour: String(this.fillStyle),
      opacity: this.globalAlpha,
      clips: this.#state.clips,
    })
  }

  measureText(text: string): ReturnType<TextContext['measureText']> {
    this.#letters.font = this.font
    this.#letters.textRendering = this.textRendering
    return this.#letters.measureText(text)
  }

  #outlined(text: string, { size, x, y, width, rightToLeft }: LinePlace): string | null {
    const outlines = this.#outlines.of(text, rightToLeft)
    if (outlines === null) return null
    const left = rightToLeft ? x - width : x
    this.#path.clear()
    traceOutlines(this.#path, outlines, (across, down) => this.#place(left + across * size, y + down * size))
    const { data } = this.#path
    this.#path.clear()
    return data
  }

  #place(x: number, y: number): [x: number, y: number] {
    const [a, b, c, d, e, f] = this.#state.matrix
    return [a * x + c * y + e, b * x + d * y + f]
  }

  #tellPath(colour: unknown, width: number | null): void {
    const { data } = this.#path
    if (data === '') return
    const { clips } = this.#state
    this.#onMark({ kind: 'path', data, colour: String(colour), opacity: this.globalAlpha, width, clips })
  }
}
