/**
 * Fetches fonts again that did not come. A browser gives up what it is fetching when the computer's network changes, even
 * from the computer itself, and never asks again for a font that failed.
 */

export interface FontSource {
  /** @throws as soon as one of the text's fonts does not come */
  readonly load: (text: string) => Promise<unknown>
  /** Lets fonts that did not come be asked for again. */
  readonly renew: () => void
  readonly rest: (ms: number) => Promise<void>
}

/** Before each new try. After the last, letters stay as the computer has them. */
const RESTS_MS = [100, 250, 500, 1_000, 2_000, 4_000] as const

/** @throws what the last try threw */
export async function fetchFonts(text: string, { load, renew, rest }: FontSource): Promise<void> {
  for (const ms of RESTS_MS) {
    try {
      await load(text)
      return
    } catch {
      await rest(ms)
      renew()
    }
  }
  await load(text)
}

/** The window's own letters, which the browser fetches by itself. */
export function renewFontsAsTheyFail(page: Document): void {
  let fails = 0
  page.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
    if (fontfaces.length > 0) fails = 0
  })
  page.fonts.addEventListener('loadingerror', () => {
    const ms = RESTS_MS[fails]
    fails += 1
    if (ms !== undefined) setTimeout(() => renewFailedFonts(page), ms)
  })
}

/** A rule that is put in anew is a font that has not been asked for yet. */
export function renewFailedFonts(page: Document): void {
  const failed = new Set([...page.fonts].filter(({ status }) => status === 'error').map(nameOf))
  if (failed.size === 0) return
  for (const sheet of page.styleSheets) {
    for (const [at, rule] of [...sheet.cssRules].entries()) {
      if (!(rule instanceof CSSFontFaceRule) || !failed.has(nameOf(descriptorsOf(rule)))) continue
      const { cssText } = rule
      sheet.deleteRule(at)
      sheet.insertRule(cssText, at)
    }
  }
}

type Descriptors = Pick<FontFace, 'family' | 'weight' | 'unicodeRange'>

/** What tells the files of a style sheet from each other. */
function nameOf({ family, weight, unicodeRange }: Descriptors): string {
  return `${family} ${weight} ${unicodeRange}`.replaceAll(/["'\s]/g, '').toLowerCase()
}

function descriptorsOf({ style }: CSSFontFaceRule): Descriptors {
  return {
    family: style.getPropertyValue('font-family'),
    weight: style.getPropertyValue('font-weight'),
    unicodeRange: style.getPropertyValue('unicode-range'),
  }
}
