/** A register in which the last write wins: the greatest by (Lamport time, author, seq, place in the entry). */

/** What a write knows of the entry it came in. `undone` may change; a write of an undone entry does not count. */
export interface WriteOrigin {
  readonly author: string
  readonly seq: number
  readonly lamport: number
  readonly undone: boolean
}

export interface Write<T> {
  readonly origin: WriteOrigin
  /** Orders writes of one entry. */
  readonly ordinal: number
  readonly value: T
}

/** The write that counts, or undefined if every entry that wrote has been undone. */
export function winner<T>(writes: readonly Write<T>[]): Write<T> | undefined {
  let best: Write<T> | undefined
  for (const write of writes) {
    if (!write.origin.undone && (best === undefined || compareWrites(write, best) > 0)) best = write
  }
  return best
}

function compareWrites(a: Write<unknown>, b: Write<unknown>): number {
  if (a.origin.lamport !== b.origin.lamport) return a.origin.lamport - b.origin.lamport
  if (a.origin.author !== b.origin.author) return a.origin.author < b.origin.author ? -1 : 1
  return a.origin.seq - b.origin.seq || a.ordinal - b.ordinal
}
