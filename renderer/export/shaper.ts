/** Sets writing as a browser does, with the library that most of them use, and tells the outlines of its letters. */
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs'
import type { Outline, OutlineStep } from './outline.ts'

/** A run of writing as it is set. In sizes of the letters, from its left end, y downwards from the foot of the letters. */
export interface SetRun {
  readonly outlines: readonly Outline[]
  readonly width: number
}

export class Shaper {
  readonly #font: Font
  readonly #unitsPerEm: number
  readonly #glyphs = new Map<number, readonly OutlineStep[]>()

  /** @param file TrueType or OpenType */
  constructor(file: Uint8Array<ArrayBuffer>) {
    const face = new Face(new Blob(file))
    this.#font = new Font(face)
    this.#unitsPerEm = face.upem
  }

  has(code: number): boolean {
    return (this.#font.nominalGlyph(code) ?? NO_GLYPH) !== NO_GLYPH
  }

  /** Null if the font lacks a letter. */
  set(text: string, rightToLeft: boolean): SetRun | null {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    shape(this.#font, buffer)
    const positions = buffer.getGlyphPositions()
    const scale = 1 / this.#unitsPerEm
    const outlines: Outline[] = []
    let pen = 0
    for (const [at, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      if (glyph === NO_GLYPH) return null
      const { xAdvance, xOffset, yOffset } = positions[at]!
      const steps = this.#stepsOf(glyph)
      if (steps.length > 0) outlines.push({ steps, scale, x: (pen + xOffset) * scale, y: -yOffset * scale })
      pen += xAdvance
    }
    return { outlines, width: pen * scale }
  }

  #stepsOf(glyph: number): readonly OutlineStep[] {
    let steps = this.#glyphs.get(glyph)
    if (steps === undefined) {
      steps = this.#font.glyphToJson(glyph)
      this.#glyphs.set(glyph, steps)
    }
    return steps
  }
}

/** What every font has in place of letters that it lacks. */
const NO_GLYPH = 0
