/** Long work in slices, between which the page stays alive. */

/** Points painted in one go, some milliseconds of work on a slow computer. */
const POINTS_PER_SLICE = 20_000
/** An item is work even if it has hardly any points. */
const POINTS_PER_ITEM = 10
/** So is each letter: the browser is asked where it lies. */
const POINTS_PER_LETTER = 10

export interface Pace {
  /** Lets the page do what else it has to. */
  readonly rest: () => Promise<void>
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** The pace of a part of some work of which so much has been done before. */
export function paceOfPart({ rest, onProgress, signal }: Pace, before: number, total: number): Pace {
  return { rest, signal, onProgress: done => onProgress(before + done, total) }
}

/** @throws the signal's reason once it is given */
export async function eachInSlices<T extends { readonly count: number; readonly text?: string }>(
  items: readonly T[],
  { rest, onProgress, signal }: Pace,
  work: (item: T) => void | Promise<void>,
): Promise<void> {
  let points = 0
  for (const [done, item] of items.entries()) {
    if (points >= POINTS_PER_SLICE) {
      points = 0
      onProgress(done, items.length)
      await rest()
      signal.throwIfAborted()
    }
    const pending = work(item)
    if (pending !== undefined) {
      await pending
      onProgress(done + 1, items.length)
      signal.throwIfAborted()
    }
    points += item.count + POINTS_PER_ITEM + POINTS_PER_LETTER * (item.text?.length ?? 0)
  }
  onProgress(items.length, items.length)
}
