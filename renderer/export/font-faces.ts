/** The bundled fonts as the page's style sheets name them: many small files, each with some letters. */

export interface FontFace {
  readonly url: string
  /** First and last code points. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** The part of an @font-face rule that matters here. */
export interface FaceRule {
  /** Where its addresses are relative to. */
  readonly base: string
  readonly family: string
  readonly weight: string
  readonly source: string
  readonly unicodeRange: string
}

/** Of one weight, in the order in which a browser asks them for a letter: by family, then the last that was named. */
export function facesOf(rules: readonly FaceRule[], families: readonly string[], weight: string): FontFace[] {
  return families.flatMap(family =>
    rules
      .filter(rule => unquoted(rule.family) === family && rule.weight === weight)
      .map(faceOf)
      .reverse(),
  )
}

export function isInRanges(code: number, ranges: FontFace['ranges']): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}

export function fontFaceRules(page: Document): FaceRule[] {
  return [...page.styleSheets].flatMap(sheet =>
    [...sheet.cssRules]
      .filter(rule => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        base: sheet.href ?? page.baseURI,
        family: style.getPropertyValue('font-family'),
        weight: style.getPropertyValue('font-weight'),
        source: style.getPropertyValue('src'),
        unicodeRange: style.getPropertyValue('unicode-range'),
      })),
  )
}

/** @throws Error for a rule that does not name a file */
function faceOf({ base, family, source, unicodeRange }: FaceRule): FontFace {
  const address = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(source)?.[1]
  if (address === undefined) throw new Error(`No file is named for ${family}.`)
  return { url: new URL(address, base).href, ranges: parseUnicodeRange(unicodeRange) }
}

/** Such as `U+20-7E, U+4??, U+20AC`. */
function parseUnicodeRange(range: string): FontFace['ranges'] {
  return range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)]
  })
}

function unquoted(family: string): string {
  return family.replaceAll(/["']/g, '')
}
