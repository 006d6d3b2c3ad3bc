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

/** All writes to one field. A new one is compared with the last winner only, however many there are. */
export class Register<T> {
  readonly #writes: Write<T>[] = []
  #winner: Write<T> | undefined

  /** The write that counts, or undefined if no entry that wrote counts. */
  get winner(): Write<T> | undefined {
    return this.#winner
  }

  /** Whether they count or not. */
  get writes(): readonly Write<T>[] {
    return this.#writes
  }

  add(write: Write<T>): void {
    this.#writes.push(write)
    this.#consider(write)
  }

  /** An entry that wrote counts otherwise than before: looks at all writes again. */
  recount(): void {
    this.#winner = undefined
    for (const write of this.#writes) this.#consider(write)
  }

  #consider(write: Write<T>): void {
    if (!write.origin.counts) return
    if (this.#winner === undefined || compareWrites(write, this.#winner) > 0) this.#winner = write
  }
}

/** The later one is greater. */
export function compareWrites(a: Write<unknown>, b: Write<unknown>): number {
  if (a.origin.lamport !== b.origin.lamport) return a.origin.lamport - b.origin.lamport
  if (a.origin.author !== b.origin.author) return a.origin.author < b.origin.author ? -1 : 1
  return a.origin.seq - b.origin.seq || a.ordinal - b.ordinal
}
