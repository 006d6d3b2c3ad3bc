/** The encoding of western letters that every PDF reader has a font for (ISO 32000-1, annex D). */

/** From 0x80 on; a dot stands where there is no letter. Past these, and below, it is Latin-1. */
const FROM_80 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

/** The text as a PDF string in hexadecimal digits, or null if some letter of it cannot be written so. */
export function winAnsi(text: string): string | null {
  let hex = ''
  for (const char of text) {
    const code = byteOf(char)
    if (code === null) return null
    hex += code.toString(16).padStart(2, '0')
  }
  return `<${hex}>`
}

function byteOf(char: string): number | null {
  const code = char.codePointAt(0)!
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code
  const place = char === '.' ? -1 : FROM_80.indexOf(char)
  return place === -1 ? null : 0x80 + place
}
