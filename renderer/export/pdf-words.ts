/**
 * Writing that nobody sees, over the outlines of letters: for those who search a PDF, copy from it, or have it read to them.
 * A font that every reader has is told what its codes mean (ISO 32000-1, 9.10.3), so any letter can be written in it.
 */
import { deflate } from './deflate.ts'
import type { PdfObject } from './pdf-file.ts'

/** Codes are bytes, of which 0 is left out. */
const CODES = 255

/** A piece of writing in one font, as a string of hexadecimal digits. */
export interface PdfWord {
  readonly font: string
  readonly hex: string
}

export class PdfWords {
  /** The signs of each font, by code. */
  readonly #fonts: string[][] = []
  readonly #codes = new Map<string, { readonly font: number; readonly code: number }>()

  /** @param line of which a reader expects what stands on the left first */
  write(line: string, rightToLeft: boolean): PdfWord[] {
    const words: { font: string; hex: string }[] = []
    for (const sign of fromTheLeft(line, rightToLeft)) {
      const { font, code } = this.#codeOf(sign)
      const hex = code.toString(16).padStart(2, '0')
      const last = words.at(-1)
      if (last?.font === nameOf(font)) last.hex += hex
      else words.push({ font: nameOf(font), hex })
    }
    return words
  }

  /** @param add takes an object into the file and tells its number. @returns the entries of the Font dictionary */
  async finish(add: (object: PdfObject) => number): Promise<string> {
    const entries: string[] = []
    for (const [at, signs] of this.#fonts.entries()) {
      const stream = await deflate(new TextEncoder().encode(meaningsOf(signs)))
      const meanings = add({ body: '/Filter /FlateDecode', stream })
      const widths = `/FirstChar 1 /LastChar ${signs.length} /Widths [${signs.map(() => 1000).join(' ')}]`
      const font = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding'
      entries.push(`/${nameOf(at)} ${add({ body: `<< ${font} ${widths} /ToUnicode ${meanings} 0 R >>` })} 0 R`)
    }
    return entries.join(' ')
  }

  #codeOf(sign: string): { readonly font: number; readonly code: number } {
    const known = this.#codes.get(sign)
    if (known !== undefined) return known
    if ((this.#fonts.at(-1)?.length ?? CODES) >= CODES) this.#fonts.push([])
    const signs = this.#fonts.at(-1)!
    const code = { font: this.#fonts.length - 1, code: signs.push(sign) }
    this.#codes.set(sign, code)
    return code
  }
}

function nameOf(font: number): string {
  return `Words${font}`
}

/** What runs from right to left. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LEFTWARDS_RUN = new RegExp(String.raw`${LEFTWARDS.source}(?:[\s\p{M}]*${LEFTWARDS.source})*`, 'gu')
const RIGHTWARDS_RUN = /[\p{L}\p{N}](?:[\s\p{M}.,:/-]*[\p{L}\p{N}])*/gu

/** As readers of PDF expect writing: by its place, from the left. Letters and their marks stay together. */
function fromTheLeft(line: string, rightToLeft: boolean): string[] {
  if (!rightToLeft) return Array.from(line.replace(LEFTWARDS_RUN, reversed))
  // What is turned twice is as it was.
  return Array.from(reversed(line.replace(RIGHTWARDS_RUN, run => (LEFTWARDS.test(run) ? run : reversed(run)))))
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function reversed(text: string): string {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
    .reverse()
    .join('')
}

/** A CMap needs to be split: at most so many meanings stand together. */
const MEANINGS_TOGETHER = 100

function meaningsOf(signs: readonly string[]): string {
  const meanings = signs.map((sign, at) => `<${(at + 1).toString(16).padStart(2, '0')}> <${utf16(sign)}>\n`)
  const parts: string[] = []
  for (let at = 0; at < meanings.length; at += MEANINGS_TOGETHER) {
    const part = meanings.slice(at, at + MEANINGS_TOGETHER)
    parts.push(`${part.length} beginbfchar\n${part.join('')}endbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Words def
/CMapType 2 def
1 begincodespacerange
<01> <ff>
endcodespacerange
${parts.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

function utf16(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}
