/** What is seen in the place of an item that was cut up. */
import { compareWrites, type Write, type WriteOrigin } from './register.ts'

/**
 * Of those who cut an item at once, the last one's pieces are seen, as with every field; and nobody's if somebody removed it
 * whole. Otherwise each would see the ink of the others where they have rubbed it out.
 *
 * @param removals every write that removes or restores the item
 * @param splits the entries that put pieces in its place
 * @returns the entry whose pieces are seen
 */
export function splitThatHolds(
  removals: readonly Write<boolean>[],
  splits: ReadonlySet<WriteOrigin>,
): WriteOrigin | undefined {
  const counting = removals.filter(({ origin }) => origin.counts).sort(compareWrites)
  const since = counting.slice(counting.findLastIndex(({ value }) => !value) + 1)
  return since.every(({ origin }) => splits.has(origin)) ? since.at(-1)?.origin : undefined
}
