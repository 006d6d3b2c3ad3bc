import type { Canvas, Clear } from './canvas.ts'
import type { CanvasItem, EntryState } from './canvas-item.ts'
import { toRanges, type SeqRanges } from './seq-ranges.ts'
import { seqOf, type VersionVector } from './version-vector.ts'

/**
 * The entries of a canvas that have no effect any more and, as far as this canvas knows, have had none since `settled`:
 * what was erased, cleared or undone by then, with what erased or undid it. Whoever drops all of them together, and
 * from then on ignores whatever is said of them, sees the same canvas.
 *
 * Clears and what the room's owner laid down are never among them: they also speak of entries yet to come.
 */
export function deadEntries(canvas: Canvas, settled: VersionVector): Map<string, SeqRanges> {
  const isSettled = ({ author, seq }: { author: string; seq: number }): boolean => seq <= seqOf(settled, author)
  const clears = canvas.clears().filter(({ origin }) => isSettled(origin))

  const dead = new Set<EntryState>()
  for (const entry of canvas.entries()) {
    if (!isSettled(entry) || entry.clears || entry.decrees || isKeptOut(canvas, entry)) continue
    if (Array.from(entry.items?.values() ?? []).every(item => isDeadItem(item, clears, isSettled))) dead.add(entry)
  }
  // What erases or changes an item, or undoes an entry, is needed until that is dropped as well.
  const isGone = (entry: EntryState): boolean => dead.has(entry) || canvas.charter.isDropped(entry.author, entry.seq)
  let before: number
  do {
    before = dead.size
    for (const entry of dead) {
      const touched = Array.from(entry.touched ?? [], item => item.entry)
      if (!touched.every(isGone) || (entry.target !== undefined && !isGone(entry.target))) dead.delete(entry)
    }
  } while (dead.size < before)

  const byAuthor = Map.groupBy(dead, entry => entry.author)
  return new Map(
    Array.from(byAuthor, ([author, entries]) => [
      author,
      toRanges(entries.map(({ seq }) => seq).sort((a, b) => a - b)),
    ]),
  )
}

/** By a rule, which another may lift. */
function isKeptOut(canvas: Canvas, { author, seq }: EntryState): boolean {
  return !canvas.charter.allows(author, seq)
}

function isDeadItem(
  item: CanvasItem,
  clears: readonly Clear[],
  isSettled: (entry: { author: string; seq: number }) => boolean,
): boolean {
  // Its entry is applied, but adds no such item: it can never show.
  if (item.line === undefined) return true
  if (item.visible) return false
  const { removal } = item
  if (removal !== undefined && isSettled(removal)) return true
  if (clears.some(({ seen }) => item.seq <= seqOf(seen, item.author))) return true
  return !item.entry.counts && (item.entry.toggles ?? []).every(({ by }) => isSettled(by))
}
