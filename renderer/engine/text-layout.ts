/** Breaks a text into lines. Pure: how wide letters are is asked of the caller. */
import type { Size } from './geometry.ts'

/** How wide a piece of text is, in sizes of its letters. */
export type Measure = (text: string) => number

export interface TextLine {
  readonly text: string
  /** In sizes of the letters. */
  readonly width: number
  /** Its paragraph runs from right to left. */
  readonly rightToLeft: boolean
}

export interface FittedText {
  readonly lines: readonly TextLine[]
  /** Of the letters, in the units of the box. */
  readonly size: number
  /** All of it lies within the box. */
  readonly fits: boolean
}

/** From one line to the next, in sizes of the letters. */
export const LINE_HEIGHT = 1.3

/** Sums of widths are not exact, and what just fitted when it was framed must still fit. */
export const SLACK = 0.02

/** Halves the doubt about the size of letters so often: to less than a hundredth. */
const FITTING_STEPS = 7

const SPACE = String.raw`[ \t\u1680\u2002-\u2006\u2008-\u200b\u205f\u3000]`
/** Scripts that are written without spaces: a line may end after each sign. */
const IDEOGRAPH = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc`
/** What must not end a line, and what must not begin one. */
const OPENING = String.raw`\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b`
const CLOSING = String.raw`\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d`
const NOT_A_WORD = String.raw`\t \u1680\u2002-\u2006\u2008-\u200b\u205f\u3000`
const PIECE = new RegExp(
  [
    `(?<space>${SPACE}+)`,
    String.raw`[${OPENING}]*[${IDEOGRAPH}]\p{M}*[${CLOSING}]*`,
    // A hyphen ends a piece, and may begin one, as before a number.
    `[${OPENING}]*-*[^${NOT_A_WORD}${IDEOGRAPH}${OPENING}-]+-*`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
)

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const LETTER = /\p{L}|\u200e|\u200f/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** @param width what a line may take, in sizes of the letters */
export function layOut(text: string, width: number, measure: Measure): TextLine[] {
  return text.split(LINE_END).flatMap(paragraph => layOutParagraph(paragraph, width + SLACK, measure))
}

/** As its first letter runs. */
export function isRightToLeft(paragraph: string): boolean {
  const letter = LETTER.exec(paragraph)?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter)
}

/** The text in letters of this size, or as much smaller as it takes to fit a box. @param least the smallest size */
export function fitText(text: string, size: number, box: Size, measure: Measure, least: number): FittedText {
  const whole = fitted(text, size, box, measure)
  if (whole.fits || least >= size) return whole
  let best = fitted(text, least, box, measure)
  if (!best.fits) return best
  let tooLarge = size
  for (let step = 0; step < FITTING_STEPS; step += 1) {
    const tried = fitted(text, (best.size + tooLarge) / 2, box, measure)
    if (tried.fits) best = tried
    else tooLarge = tried.size
  }
  return best
}

function fitted(text: string, size: number, box: Size, measure: Measure): FittedText {
  const lines = layOut(text, box.width / size, measure)
  const isNarrow = lines.every(({ width }) => width <= box.width / size + SLACK)
  return { lines, size, fits: isNarrow && lines.length * LINE_HEIGHT <= box.height / size + SLACK }
}

function layOutParagraph(paragraph: string, width: number, measure: Measure): TextLine[] {
  const breaker = new LineBreaker(width, measure)
  for (const { 0: piece, groups } of paragraph.matchAll(PIECE)) {
    if (groups?.['space'] === undefined) breaker.word(piece)
    else breaker.space(piece)
  }
  const rightToLeft = isRightToLeft(paragraph)
  return breaker.end().map(line => ({ ...line, rightToLeft }))
}

class LineBreaker {
  readonly #most: number
  readonly #measure: Measure
  readonly #lines: { text: string; width: number }[] = []
  #text = ''
  #width = 0
  /** Counts only if a word comes after it: at the end of a line, spaces hang over. */
  #space = ''
  #spaceWidth = 0

  constructor(most: number, measure: Measure) {
    this.#most = most
    this.#measure = measure
  }

  space(space: string): void {
    this.#space += space
    this.#spaceWidth += this.#measure(space)
  }

  word(word: string): void {
    const width = this.#measure(word)
    if (!this.#hasRoomFor(width)) this.#break()
    if (width <= this.#most) this.#append(word, width)
    else for (const { segment } of graphemes.segment(word)) this.#grapheme(segment)
  }

  end(): readonly { text: string; width: number }[] {
    this.#break()
    // A paragraph of nothing but spaces is a line all the same.
    return this.#lines.length > 0 ? this.#lines : [{ text: '', width: 0 }]
  }

  #grapheme(grapheme: string): void {
    const width = this.#measure(grapheme)
    if (!this.#hasRoomFor(width)) this.#break()
    this.#append(grapheme, width)
  }

  #hasRoomFor(width: number): boolean {
    return this.#width + this.#spaceWidth + width <= this.#most
  }

  #append(piece: string, width: number): void {
    this.#text += this.#space + piece
    this.#width += this.#spaceWidth + width
    this.#space = ''
    this.#spaceWidth = 0
  }

  #break(): void {
    if (this.#text !== '') this.#lines.push({ text: this.#text, width: this.#width })
    this.#text = ''
    this.#width = 0
    this.#space = ''
    this.#spaceWidth = 0
  }
}
