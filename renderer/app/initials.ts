/**
 * How a person is shown without a picture: "Anna Berg" -> "AB", "mia" -> "M". Whole characters as a person sees them, so
 * that no emoji is cut in half.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const chosen = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words
  return chosen.map(firstGrapheme).join('').toLocaleUpperCase()
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment
  return ''
}
