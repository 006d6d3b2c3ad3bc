import { LIMITS } from '../canvas/limits.ts'
import type { Entry, Operation } from '../canvas/operation.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { decodeEntry, encodeEntry } from '../wire/entry.ts'
import { firstHash, nextHash, signedBytes } from './chain.ts'
import type { Run } from './run.ts'
import { isSignedBy, type Signer } from './signing.ts'

/** Where a feed stands: its last entry's number and hash. */
export interface Head {
  readonly seq: number
  readonly hash: Uint8Array
}

/** A run that was checked, and the head it leads to. */
export interface VerifiedRun extends Run {
  readonly head: Head
  /**
   * What the entries say. An entry that its author signed but that this version cannot read (a newer version's, or
   * nonsense) keeps its place in the feed and has no effect, so it is missing here.
   */
  readonly decoded: readonly Entry[]
}

export type Refusal = 'gap' | 'forged' | 'malformed' | 'limit'

export type Verdict =
  | { readonly ok: true; readonly run: VerifiedRun }
  /** Nothing in it is new. */
  | { readonly ok: true; readonly run: undefined }
  | { readonly ok: false; readonly refusal: Refusal; readonly reason: string }

/**
 * Where all feeds of a room stand. Judges runs and makes new ones; whoever calls puts them on disk and only then says
 * `advance`. Holds no entries.
 */
export class Feeds {
  readonly #roomId: Uint8Array
  readonly #start: Head
  readonly #heads: Map<string, Head>

  constructor(roomId: Uint8Array, heads: Iterable<[author: string, head: Head]> = []) {
    this.#roomId = roomId
    this.#start = { seq: 0, hash: firstHash(roomId) }
    this.#heads = new Map(heads)
  }

  head(author: string): Head {
    return this.#heads.get(author) ?? this.#start
  }

  get vector(): VersionVector {
    return new Map(Array.from(this.#heads, ([author, head]) => [author, head.seq]))
  }

  /** The next entry of the signer's own feed. `lamport` and `time` as in {@link Entry}. */
  compose(signer: Signer, operation: Operation, lamport: number, time: number): VerifiedRun {
    const { author } = signer
    const previous = this.head(author)
    const bytes = encodeEntry({ lamport, time, operation })
    if (bytes.length > LIMITS.entryBytes) throw new RangeError(`An operation of ${bytes.length} bytes is too large.`)
    const head = { seq: previous.seq + 1, hash: nextHash(previous.hash, bytes) }
    return {
      author,
      from: head.seq,
      entries: [bytes],
      signature: signer.sign(signedBytes(this.#roomId, head.seq, head.hash)),
      head,
      // As everyone else will read it, so that what shows here is what shows there.
      decoded: [decodeEntry(bytes, author, head.seq)],
    }
  }

  /**
   * Checks a run from anyone: the chain from what is held, then the author's signature of its end. What is already held
   * is left out of the run it returns.
   */
  verify(run: Run): Verdict {
    const held = this.head(run.author)
    const last = run.from + run.entries.length - 1
    if (run.from < 1 || run.entries.length === 0 || last > LIMITS.entriesPerFeed) {
      return refuse('malformed', `a run from ${run.from} of ${run.entries.length} entries`)
    }
    if (!this.#heads.has(run.author) && this.#heads.size >= LIMITS.authorsPerRoom) {
      return refuse('limit', `more than ${LIMITS.authorsPerRoom} authors in one room`)
    }
    if (run.entries.length > LIMITS.entriesPerRun) return refuse('limit', `a run of ${run.entries.length} entries`)
    const bytes = run.entries.reduce((sum, entry) => sum + entry.length, 0)
    if (bytes > LIMITS.runBytes) return refuse('limit', `a run of ${bytes} bytes`)
    if (run.entries.some(entry => entry.length === 0 || entry.length > LIMITS.entryBytes)) {
      return refuse('limit', `an entry of none or more than ${LIMITS.entryBytes} bytes`)
    }
    if (last <= held.seq) return { ok: true, run: undefined }
    if (run.from > held.seq + 1) return refuse('gap', `entries from ${run.from}, but ${held.seq} is the last held`)

    const entries = run.entries.slice(held.seq + 1 - run.from)
    const hash = entries.reduce(nextHash, held.hash)
    if (!isSignedBy(run.author, signedBytes(this.#roomId, last, hash), run.signature)) {
      return refuse('forged', `entries up to ${last} that ${run.author} did not sign in this order`)
    }
    const from = held.seq + 1
    const decoded = readEntries(run.author, from, entries)
    return { ok: true, run: { ...run, from, entries, head: { seq: last, hash }, decoded } }
  }

  /** The run is safe; the feed now stands at its head. */
  advance(run: VerifiedRun): void {
    this.#heads.set(run.author, run.head)
  }
}

/** The entries that can be read, of consecutive ones that begin at `from`. */
export function readEntries(author: string, from: number, entries: readonly Uint8Array[]): Entry[] {
  return entries.flatMap((bytes, at) => {
    try {
      return [decodeEntry(bytes, author, from + at)]
    } catch {
      return []
    }
  })
}

function refuse(refusal: Refusal, reason: string): Verdict {
  return { ok: false, refusal, reason }
}
