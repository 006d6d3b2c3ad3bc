/** A register in which the last write wins: the greatest by (Lamport time, author, seq, place in the entry). */

/** What a write knows of the entry it came in. `counts` may change. */
export interface WriteOrigin {
  readonly author: string
  readonly seq: number
  readonly lamport: number
  readonly counts: boolean
}

export interface Write<T> {
  readonly origin: WriteOrigin
  /** Orders writes of one entry. */
  readonly ordinal: number
  readonly value: T
}

/** The write that counts, or undefined if no entry that wrote counts. */
export function winner<T>(writes: readonly Write<T>[]): Write<T> | undefined {
  let best: Write<T> | undefined
  for (const write of writes) {
    if (write.origin.counts && (best === undefined || compareWrites(write, best) > 0)) best = write
  }
  return best
}

function compareWrites(a: Write<unknown>, b: Write<unknown>): number {
  if (a.origin.lamport !== b.origin.lamport) return a.origin.lamport - b.origin.lamport
  if (a.origin.author !== b.origin.author) return a.origin.author < b.origin.author ? -1 : 1
  return a.origin.seq - b.origin.seq || a.ordinal - b.ordinal
}
