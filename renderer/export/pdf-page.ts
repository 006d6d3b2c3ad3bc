/** What is drawn on a page of a PDF, as the operators of ISO 32000-1, annex A. */
import { compose } from '../../p2p/canvas/matrix.ts'
import type { Size } from '../engine/geometry.ts'
import { decimal, factor } from './decimal.ts'
import type { PdfWords } from './pdf-words.ts'
import type { Mark, PaintedImage, PaintedPath, PaintedText } from './vector-context.ts'

type Said = 'fill' | 'stroke' | 'width' | 'state'

/** The operators of a page. What is as it was is not said again. */
export class PdfPage {
  readonly #parts: string[]
  readonly #words: PdfWords
  readonly #opacities = new Set<string>()
  #said = new Map<Said, string>()

  constructor(start: string, words: PdfWords) {
    this.#parts = [start]
    this.#words = words
  }

  get content(): string {
    return this.#parts.join('')
  }

  /** The entries of the page's ExtGState dictionary, to which its `gs` operators refer. */
  get states(): string {
    return [...this.#opacities].map(opacity => `/${stateName(opacity)} << /ca ${opacity} /CA ${opacity} >>`).join(' ')
  }

  /** From now on ends and joins of strokes are round. */
  beginInk(): void {
    this.#parts.push('1 J 1 j\n')
  }

  path(mark: PaintedPath): void {
    this.#within(mark, () => this.#path(mark))
  }

  text(mark: PaintedText): void {
    this.#within(mark, () => this.#text(mark))
  }

  /** @param name of the image in the page's resources */
  image(name: string, { width, height }: Size, mark: Pick<PaintedImage, 'matrix' | 'opacity' | 'clips'>): void {
    // An image of a PDF is a square of one unit that stands upright where y grows upwards.
    const place = compose(mark.matrix, [width, 0, 0, -height, 0, height]).map(factor).join(' ')
    this.#within(mark, () => this.#parts.push(`q ${place} cm /${name} Do Q\n`))
  }

  #within({ clips, opacity }: Pick<Mark, 'clips' | 'opacity'>, paint: () => void): void {
    const before = new Map(this.#said)
    if (clips.length > 0) this.#parts.push('q\n', ...clips.map(clip => `${clip}W n\n`))
    this.#setOpacity(opacity)
    paint()
    if (clips.length === 0) return
    this.#parts.push('Q\n')
    this.#said = before
  }

  #path({ data, colour, width }: Pick<PaintedPath, 'data' | 'colour' | 'width'>): void {
    if (width === null) {
      this.#say('fill', `${channels(colour)} rg\n`)
    } else {
      this.#say('stroke', `${channels(colour)} RG\n`)
      this.#say('width', `${decimal(width)} w\n`)
    }
    this.#parts.push(data, width === null ? 'f\n' : 'S\n')
  }

  /** Its outlines, and over them the same in letters that are not painted. */
  #text({ data, text, matrix, size, x, y, width, rightToLeft, colour }: PaintedText): void {
    this.#path({ data: data ?? '', colour, width: null })
    const words = this.#words.write(text, rightToLeft)
    const ems = words.reduce((sum, { hex }) => sum + hex.length / 2, 0)
    const place = compose(matrix, [1, 0, 0, -1, rightToLeft ? x - width : x, y])
      .map(factor)
      .join(' ')
    const shown = words.map(({ font, hex }) => `/${font} ${decimal(size)} Tf <${hex}> Tj`).join(' ')
    this.#parts.push(`BT 3 Tr ${decimal((100 * width) / (ems * size))} Tz ${place} Tm ${shown} ET\n`)
  }

  #setOpacity(value: number): void {
    const opacity = decimal(value)
    this.#opacities.add(opacity)
    this.#say('state', `/${stateName(opacity)} gs\n`)
  }

  #say(what: Said, operator: string): void {
    if (this.#said.get(what) === operator) return
    this.#said.set(what, operator)
    this.#parts.push(operator)
  }
}

function stateName(opacity: string): string {
  return `Opacity${Math.round(Number(opacity) * 100)}`
}

/** @param colour `#rrggbb` */
function channels(colour: string): string {
  return [1, 3, 5].map(at => factor(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
}
