/** Which of Fontsource's font files come with the app. */
import type { Plugin } from 'vite'

const SHEET = /\/@fontsource\/.*\.css$/
const FACE = /\/\* (?<name>\S+) \*\/\s*@font-face \{[^}]*\}/g
const WOFF2 = /url\(\S+\.woff2\) format\('woff2'\),\s*/

/** Letters that a family named before has too. */
const HAD_BEFORE = /^noto-sans-arabic-latin|^noto-sans-sc-(?:cyrillic|vietnamese|latin-ext)-/
/** No language of the window is written in it: it is for boards only, whose letters have one weight. */
const BOARD_ONLY = /^noto-sans-devanagari-600/

/**
 * Of the two formats that each sheet names, WOFF alone, which can be unpacked without a library (renderer/export/woff.ts).
 * That WOFF2 is smaller makes no difference to a page that comes from one's own computer.
 */
export function fontFiles(): Plugin {
  return {
    name: 'font-files',
    enforce: 'pre',
    transform(code, id) {
      return SHEET.test(id) ? bundledFaces(code) : undefined
    },
  }
}

/** Of a style sheet of Fontsource, the faces and the format that are bundled. */
export function bundledFaces(sheet: string): string {
  return sheet.replaceAll(FACE, (face: string, name: string) =>
    HAD_BEFORE.test(name) || BOARD_ONLY.test(name) ? '' : face.replace(WOFF2, ''),
  )
}
