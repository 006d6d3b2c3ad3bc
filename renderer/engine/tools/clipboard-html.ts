/**
 * Items on the system clipboard, within HTML: of all that can be put there, an attribute is what every way there and back
 * leaves as it is (`docs/ARCHITECTURE.md`), and other programs read over it. Pure.
 */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { isWritten } from '../../../p2p/canvas/pencil.ts'
import { fromBase64, toBase64 } from '../base64.ts'
import type { Item } from '../ink-painter.ts'
import type { NewItem } from '../board.ts'
import { itemsFromText } from './select-clipboard.ts'

/** What follows, up to the next quote, is base64: all of it stays as it is in HTML. */
const BEGIN = '<div data-chalkboard="'
/** Three bytes become four letters, and a letter is three bytes at most. */
const MOST_LETTERS = LIMITS.copiedLength * 4
/** With the picture. */
const MOST_HTML = 3 * MOST_LETTERS

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A picture of the items, for programs that would rather have HTML than a picture. */
export interface HtmlPicture {
  /** A data URL. */
  readonly url: string
  /** In CSS pixels. */
  readonly width: number
}

/**
 * @param text the items, as `itemsToText` has them
 * @param words what other programs are to show where there is no picture
 */
export function itemsToHtml(text: string, words: string, picture: HtmlPicture | null): string {
  const shown =
    picture === null
      ? words.split('\n').map(escaped).join('<br>')
      : `<img src="${picture.url}" width="${Math.ceil(picture.width)}" alt="${escaped(words)}">`
  return `${BEGIN}${toBase64(new TextEncoder().encode(text))}">${shown}</div>`
}

/** @returns null for HTML without items in it, or with such as {@link itemsFromText} refuses */
export function itemsFromHtml(html: string): NewItem[] | null {
  const begin = html.length > MOST_HTML ? -1 : html.indexOf(BEGIN)
  if (begin === -1) return null
  const end = html.indexOf('"', begin + BEGIN.length)
  if (end - begin > MOST_LETTERS + BEGIN.length) return null
  try {
    return itemsFromText(new TextDecoder().decode(fromBase64(html.slice(begin + BEGIN.length, Math.max(begin, end)))))
  } catch {
    // Somebody else's attribute.
    return null
  }
}

/** What is written on the items, in the order in which they lie. */
export function wordsOf(items: readonly Pick<Item, 'pencil' | 'text'>[]): string {
  return items
    .filter(({ pencil, text }) => isWritten(pencil.tool) && text !== '')
    .map(({ text }) => text)
    .join('\n\n')
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, sign => ENTITIES[sign]!)
}
