/** Lines of writing as outlines, set as the browser sets them: by its order and places of signs, in the fonts it takes. */
import type { Outline } from './outline.ts'
import type { Shaper } from './shaper.ts'
import { type FontFace, isInRanges } from './font-faces.ts'
import { type PlacedSign, type Run, runsOf } from './writing-runs.ts'

export interface LineOutlines {
  /** Resolves once all is here that it takes to outline a text's lines. */
  ready(text: string): Promise<void>
  /**
   * In sizes of the letters, from the left end of the line and the foot of its letters. Null: it has signs that no
   * bundled font has, or the browser sets it in another way.
   */
  of(line: string, rightToLeft: boolean): readonly Outline[] | null
}

export interface LineOutlinesOptions {
  /** In the order in which they are asked for a letter. */
  readonly faces: readonly FontFace[]
  readonly load: (face: FontFace) => Promise<Pick<Shaper, 'has' | 'set'>>
  /** Where the browser puts the signs of a line, in the order in which they are read. */
  readonly placesOf: (line: string, rightToLeft: boolean) => readonly PlacedSign[]
}

/** How much longer or shorter than in the browser a run may be, in sizes of the letters, and as a part of its length. */
const SLACK = 0.02
const SLACK_PART = 0.005

/** A browser has its own font for these, in colours. */
const PICTOGRAPH = /\p{Emoji_Presentation}|\ufe0f/u
/** Signs that only have an effect on others. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

type Font = Pick<Shaper, 'has' | 'set'>

export function createLineOutlines({ faces, load, placesOf }: LineOutlinesOptions): LineOutlines {
  const loading = new Map<FontFace, Promise<Font>>()
  const fonts = new Map<FontFace, Font>()
  const known = new Set<string>()

  async function fontOfFace(face: FontFace): Promise<Font> {
    let coming = loading.get(face)
    if (coming === undefined) {
      loading.set(face, (coming = load(face)))
      // What does not come is asked for again at the next export.
      coming.catch(() => loading.delete(face))
    }
    const font = await coming
    fonts.set(face, font)
    return font
  }

  async function find(letter: string): Promise<void> {
    const code = letter.codePointAt(0)!
    for (const face of faces) {
      if (isInRanges(code, face.ranges) && (await fontOfFace(face)).has(code)) break
    }
    known.add(letter)
  }

  function fontOf(sign: string): Font | null {
    const letters = Array.from(sign.normalize('NFC').replace(UNSEEN, '') || sign, letter => letter.codePointAt(0)!)
    for (const face of faces) {
      const font = fonts.get(face)
      if (font !== undefined && letters.every(code => isInRanges(code, face.ranges) && font.has(code))) return font
    }
    return null
  }

  return {
    async ready(text) {
      const letters = new Set(text.normalize('NFC') + text)
      await Promise.all([...letters].filter(letter => !known.has(letter)).map(find))
    },
    of(line, rightToLeft) {
      if (PICTOGRAPH.test(line)) return null
      const runs = runsOf(placesOf(line, rightToLeft), rightToLeft, fontOf)
      const set = runs?.map(setRun) ?? [null]
      return set.every(outlines => outlines !== null) ? set.flat() : null
    },
  }
}

/** Null if the browser has it in another length, and so perhaps in other letters. */
function setRun({ text, font, rightToLeft, left, right }: Run<Font>): readonly Outline[] | null {
  const run = font.set(text, rightToLeft)
  if (run === null || Math.abs(run.width - (right - left)) > SLACK + SLACK_PART * run.width) return null
  return run.outlines.map(outline => ({ ...outline, x: outline.x + left }))
}
