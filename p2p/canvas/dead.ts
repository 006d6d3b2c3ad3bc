import type { Canvas, Clear } from './canvas.ts'
import type { CanvasItem } from './canvas-item.ts'
import type { EntryState } from './entry-state.ts'
import { LIMITS } from './limits.ts'
import { toRanges, type SeqRanges } from './seq-ranges.ts'
import { seqOf, type VersionVector } from './version-vector.ts'

/**
 * The entries of a canvas that have no effect any more and, as far as this canvas knows, have had none since `settled`:
 * what was erased, cleared or undone by then, with what erased or undid it. Whoever drops all of them together, and
 * from then on ignores whatever is said of them, sees the same canvas.
 *
 * Clears and what the room's owner laid down are never among them: they also speak of entries yet to come. Neither are
 * pages, which somebody may have drawn on far away, nor what only its page's removal hides: it comes back with the page.
 *
 * @param mostRanges if they make more stretches than this, only the older ones, which can go without the others
 */
export function deadEntries(
  canvas: Canvas,
  settled: VersionVector,
  mostRanges: number = LIMITS.prunedRangesPerEntry,
): Map<string, SeqRanges> {
  const isSettled = ({ author, seq }: EntryState): boolean => seq <= seqOf(settled, author)
  // Neither made, undone nor done again since.
  const isLasting = (entry: EntryState): boolean =>
    isSettled(entry) && (entry.toggles ?? []).every(({ by }) => isSettled(by))
  const clears = canvas.clears().filter(({ origin }) => isLasting(origin))

  const dead = new Set<EntryState>()
  for (const entry of canvas.entries()) {
    if (!isSettled(entry) || entry.clears || entry.decrees || isKeptOut(canvas, entry)) continue
    if (Array.from(entry.items?.values() ?? []).every(item => isDeadItem(item, clears, isLasting))) dead.add(entry)
  }
  leaveWhatIsNeeded(dead, canvas)
  let ranges = rangesOf(dead)
  while (sum(ranges.values()) > mostRanges) {
    const byAge = [...dead].sort((one, other) => one.lamport - other.lamport)
    for (const younger of byAge.slice(byAge.length >> 1)) dead.delete(younger)
    leaveWhatIsNeeded(dead, canvas)
    ranges = rangesOf(dead)
  }
  return ranges
}

/**
 * What erases or changes an item, or undoes an entry, is needed until that is dropped as well. So is what was erased by an
 * entry that left something else in its place: whoever undoes that takes the one away, and must get the other back.
 */
function leaveWhatIsNeeded(dead: Set<EntryState>, { charter }: Canvas): void {
  const isGone = (entry: EntryState): boolean => dead.has(entry) || charter.isDropped(entry.author, entry.seq)
  const isNeeded = ({ items }: EntryState): boolean =>
    Array.from(items?.values() ?? []).some(item => item.removers.some(by => by.added > 0 && !isGone(by)))
  let before: number
  do {
    before = dead.size
    for (const entry of dead) {
      const touched = Array.from(entry.touched ?? [], item => item.entry)
      const holds = !touched.every(isGone) || (entry.target !== undefined && !isGone(entry.target))
      if (holds || isNeeded(entry)) dead.delete(entry)
    }
  } while (dead.size < before)
}

function rangesOf(entries: Iterable<EntryState>): Map<string, SeqRanges> {
  const byAuthor = Map.groupBy(entries, entry => entry.author)
  return new Map(
    Array.from(byAuthor, ([author, own]) => [author, toRanges(own.map(({ seq }) => seq).sort((a, b) => a - b))]),
  )
}

function sum(ranges: Iterable<SeqRanges>): number {
  return Array.from(ranges).reduce((count, { length }) => count + length, 0)
}

/** By a rule, which another may lift. */
function isKeptOut(canvas: Canvas, { author, seq }: EntryState): boolean {
  return !canvas.charter.allows(author, seq)
}

/** Whether an item cannot be seen, and has not been since `isLasting` began to say so. */
function isDeadItem(item: CanvasItem, clears: readonly Clear[], isLasting: (entry: EntryState) => boolean): boolean {
  // Its entry is applied, but adds no such item: it can never show.
  if (item.line === undefined) return true
  if (item.visible || item.isPage) return false
  if (item.isRemoved && item.removers.every(isLasting)) return true
  if (clears.some(({ page, seen }) => page === item.page && item.seq <= seqOf(seen, item.author))) return true
  return !item.entry.counts && isLasting(item.entry)
}
