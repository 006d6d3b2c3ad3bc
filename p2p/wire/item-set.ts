/** Which items a change is about. */
import type { ItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { FIRST_PAGE_SEQ } from '../canvas/pages.ts'
import { authorOfKey, keyOfAuthor } from './author.ts'
import { bounded } from './bounded.ts'
import type { ItemSet } from './chalkboard.gen.js'

/** They are decoded in another order if the authors take turns: see {@link byAuthor}. */
export function encodeItems(items: readonly ItemId[]): ItemSet {
  return {
    authors: Array.from(
      Map.groupBy(items, item => item.author),
      ([author, ids]) => ({
        author: keyOfAuthor(author),
        seqs: ids.map(id => id.seq),
        positions: ids.some(id => id.position !== 0) ? ids.map(id => id.position) : [],
      }),
    ),
  }
}

/** The places of items in the order in which they are decoded. */
export function byAuthor(items: readonly ItemId[]): number[] {
  return [...Map.groupBy(items.keys(), at => items[at]!.author).values()].flat()
}

/** @throws RangeError if they are none, or out of bounds */
export function decodeItems(data: ItemSet | undefined): ItemId[] {
  const items = (data?.authors ?? []).flatMap(({ author: key, seqs, positions }) => {
    if (positions.length !== 0 && positions.length !== seqs.length) throw new RangeError('Items without positions.')
    if (seqs.length > LIMITS.itemsPerEntry) throw new RangeError(`A change of ${seqs.length} items.`)
    const author = authorOfKey(key)
    return seqs.map((seq, at) => ({ author, seq: decodeItemSeq(seq), position: decodePosition(positions[at] ?? 0) }))
  })
  if (items.length === 0 || items.length > LIMITS.itemsPerEntry) {
    throw new RangeError(`A change of ${items.length} items.`)
  }
  return items
}

/** What the owner's entry 0 would have added is the first page. */
function decodeItemSeq(seq: number): number {
  return bounded(seq, FIRST_PAGE_SEQ, LIMITS.entriesPerFeed)
}

function decodePosition(position: number): number {
  return bounded(position, 0, LIMITS.changesPerEntry - 1)
}
