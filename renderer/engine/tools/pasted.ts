/** What a paste means for a board. Pure. */
import type { NewItem } from '../board.ts'
import { itemsFromHtml } from './clipboard-html.ts'
import { itemsFromText } from './select-clipboard.ts'

/** What lies on a clipboard; empty for what does not. */
export interface ClipboardContent {
  readonly html: string
  readonly text: string
  readonly files: readonly File[]
}

export type Pasted =
  | { readonly kind: 'items'; readonly items: readonly NewItem[] }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }

/** @returns null if a board has no use for any of it */
export function pastedOf({ html, text, files }: ClipboardContent): Pasted | null {
  // Older versions put the items there as a text.
  const items = itemsFromHtml(html) ?? itemsFromText(text)
  if (items !== null) return { kind: 'items', items }
  if (files.length > 0) return { kind: 'files', files }
  return text.trim() === '' ? null : { kind: 'text', text }
}
