import type { Box } from './box.ts'
import type { PackedPencil } from './pencil.ts'

/** Who added an item, in which entry of theirs, and as which of the items that entry added (0 for the first). */
export interface ItemId {
  readonly author: string
  readonly seq: number
  readonly position: number
}

/**
 * An item as it was added: a stroke, a shape, a text or a picture, as its pencil's tool says. Its points are packed as
 * `point.ts` says. A Line's `index` is the seq of its ItemId.
 */
export interface Line {
  readonly pencil: PackedPencil
  readonly points: Uint8Array
  /** What they reach, of a line that was read from its entry. It isn't written. */
  readonly box?: Box
  /** What a text or a note says; for a picture, what it shows; for a page, its name. */
  readonly text?: string
  /** The SHA-256 of the bytes of a picture. */
  readonly picture?: Uint8Array
  /** The fields of these names (`operation.ts`), until somebody sets them: what stands for others takes over their place. */
  readonly order?: string
  readonly locked?: boolean
  readonly group?: string
  /** What it is left of. The entry that adds it removes that, and nothing else, in the change before its pieces. */
  readonly pieceOf?: ItemId
}

/** `<author>.<seq>`, and `.<position>` where that is not 0. PeerIds hold no dots. */
export function formatItemId({ author, seq, position }: ItemId): string {
  return position === 0 ? `${author}.${seq}` : `${author}.${seq}.${position}`
}

/** Whether a string names a page: the id of the item that it is, or an empty one, which names the first page. */
export function isPageId(text: string): boolean {
  return text === '' || parseItemId(text) !== undefined
}

/** The inverse of {@link formatItemId}; undefined for anything it never makes. */
export function parseItemId(text: string): ItemId | undefined {
  const match = /^([1-9A-HJ-NP-Za-km-z]{1,128})\.([1-9]\d{0,9})(?:\.([1-9]\d{0,9}))?$/.exec(text)
  if (match === null) return undefined
  return { author: match[1]!, seq: Number(match[2]), position: Number(match[3] ?? 0) }
}
