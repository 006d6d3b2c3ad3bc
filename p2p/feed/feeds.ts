import { Charter } from '../canvas/charter.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Entry, Operation } from '../canvas/operation.ts'
import { covers, includes, toRanges, union, type SeqRanges } from '../canvas/seq-ranges.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { decodeEntry, encodeEntry } from '../wire/entry.ts'
import { Chain, firstHash, hashOfEntry, nextHash, signedBytes } from './chain.ts'
import { addSlot, hashOfSlot, isTombstone, runBytes, slotBytes, type Run, type Slot } from './run.ts'
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
   * Hashes of the entries after the head up to which the signature vouches: those that the room's rules keep out for
   * now. Usually none.
   */
  readonly tail: readonly Uint8Array[]
  /**
   * What the entries say. An entry that its author signed but that this version cannot read (a newer version's, or
   * nonsense) keeps its place in the feed and has no effect, so it is missing here; so are those dropped.
   */
  readonly decoded: readonly Entry[]
}

/**
 * `gap`: earlier entries are missing here. `forged`: not what its author signed. `withheld`: an entry's content is
 * missing, though it counts. `role`: the rules of the room keep it out.
 */
export type Refusal = 'gap' | 'forged' | 'malformed' | 'limit' | 'withheld' | 'role'

export type Verdict =
  /** What is new: nothing, or several runs if this one showed that those put back before it may be taken in. */
  | { readonly ok: true; readonly runs: readonly VerifiedRun[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly reason: string }

/** Runs of the owner's feed with tombstones that nothing yet allows: the pruning that does comes later in that feed. */
interface PutBack {
  readonly runs: VerifiedRun[]
  missing: (readonly [first: number, last: number])[]
  allowed: SeqRanges
  bytes: number
}

/**
 * Where all feeds of a room stand. Judges runs and makes new ones; whoever calls puts them on disk and only then says
 * `advance`. Holds no entries.
 */
export class Feeds {
  readonly charter: Charter
  readonly #roomId: Uint8Array
  readonly #start: Head
  readonly #heads: Map<string, Head>
  #putBack: PutBack | undefined

  /** @param charter the room's; the owner's entries are recorded in it here, as they advance. Without one, all may draw */
  constructor(roomId: Uint8Array, heads: Iterable<[author: string, head: Head]> = [], charter = new Charter()) {
    this.charter = charter
    this.#roomId = roomId
    this.#start = { seq: 0, hash: firstHash(roomId) }
    this.#heads = new Map(heads)
  }

  head(author: string): Head {
    return this.#heads.get(author) ?? this.#start
  }

  /** Where each feed stands, as far as the rules let it count now. */
  get vector(): VersionVector {
    const vector = new Map<string, number>()
    for (const [author, { seq }] of this.#heads) {
      const counted = Math.min(seq, this.charter.limitOf(author))
      if (counted > 0) vector.set(author, counted)
    }
    return vector
  }

  /** The next entry of the signer's own feed. `lamport` and `time` as in {@link Entry}. */
  compose(signer: Signer, operation: Operation, lamport: number, time: number): VerifiedRun {
    const { author } = signer
    const previous = this.head(author)
    const bytes = encodeEntry({ lamport, time, operation })
    if (bytes.length > LIMITS.entryBytes) throw new RangeError(`An operation of ${bytes.length} bytes is too large.`)
    const head = { seq: previous.seq + 1, hash: nextHash(previous.hash, hashOfEntry(bytes)) }
    return {
      author,
      from: head.seq,
      entries: [bytes],
      signature: signer.sign(signedBytes(this.#roomId, head.seq, head.hash)),
      head,
      tail: [],
      // As everyone else will read it, so that what shows here is what shows there.
      decoded: [decodeEntry(bytes, author, head.seq)],
    }
  }

  /**
   * Checks a run from anyone: the chain from what is held, then the author's signature of its end. What is already held
   * is left out of the run it returns.
   */
  verify(run: Run): Verdict {
    const last = run.from + run.entries.length - 1
    if (run.from < 1 || run.entries.length === 0 || last > LIMITS.entriesPerFeed) {
      return refuse('malformed', `a run from ${run.from} of ${run.entries.length} entries`)
    }
    if (!this.#heads.has(run.author) && this.#heads.size >= LIMITS.authorsPerRoom) {
      return refuse('limit', `more than ${LIMITS.authorsPerRoom} authors in one room`)
    }
    if (run.entries.length > LIMITS.entriesPerRun) return refuse('limit', `a run of ${run.entries.length} entries`)
    const bytes = runBytes(run)
    if (bytes > LIMITS.runBytes) return refuse('limit', `a run of ${bytes} bytes`)
    if (run.entries.some(slot => slotBytes(slot) === 0 || slotBytes(slot) > LIMITS.entryBytes)) {
      return refuse('limit', `an entry of none or more than ${LIMITS.entryBytes} bytes`)
    }
    const base = this.#baseFor(run)
    if (last <= base.seq) return { ok: true, runs: [] }
    if (run.from > base.seq + 1) return refuse('gap', `entries from ${run.from}, but ${base.seq} is the last held`)
    const limit = this.charter.limitOf(run.author)
    if (base.seq >= limit) return refuse('role', `entries past ${limit}, of someone who may not draw`)

    const slots = run.entries.slice(base.seq + 1 - run.from)
    const taken = Math.min(slots.length, limit - base.seq)
    const chain = new Chain(base.hash)
    for (const slot of slots.slice(0, taken)) addSlot(chain, slot)
    const head = { seq: base.seq + taken, hash: chain.hash }
    for (const slot of slots.slice(taken)) addSlot(chain, slot)
    if (!isSignedBy(run.author, signedBytes(this.#roomId, last, chain.hash), run.signature)) {
      return refuse('forged', `entries up to ${last} that ${run.author} did not sign in this order`)
    }
    const from = base.seq + 1
    const entries = slots.slice(0, taken)
    const tail = slots.slice(taken).map(hashOfSlot)
    const decoded = readEntries(run.author, from, entries)
    return this.#admit({ author: run.author, from, entries, signature: run.signature, head, tail, decoded })
  }

  /** The run is safe; the feed now stands at its head. */
  advance(run: VerifiedRun): void {
    this.#heads.set(run.author, run.head)
    if (run.author !== this.charter.owner) return
    // It would have followed on where the feed stood before.
    this.#putBack = undefined
    for (const entry of run.decoded) if (this.charter.concerns(entry)) this.charter.record(entry)
  }

  /** Forgets the owner's entries that wait for the pruning which allows their tombstones. */
  forgetPutBack(): void {
    this.#putBack = undefined
  }

  /** Where a run has to follow on: on what is held, or on what was put back. */
  #baseFor({ author, from }: Run): Head {
    const held = this.head(author)
    const last = author === this.charter.owner ? this.#putBack?.runs.at(-1)?.head : undefined
    if (last === undefined || from <= held.seq + 1) return held
    return last
  }

  /** Lets a run in whose tombstones are allowed; one of the owner may wait for the pruning that allows them. */
  #admit(run: VerifiedRun): Verdict {
    const missing = this.#withoutContent(run)
    if (run.author !== this.charter.owner) {
      return missing.length === 0
        ? { ok: true, runs: [run] }
        : refuse('withheld', `entry ${missing[0]![0]} of ${run.author} came without its content`)
    }
    const waiting = run.from === this.head(run.author).seq + 1 ? undefined : this.#putBack
    if (waiting === undefined && missing.length === 0) return { ok: true, runs: [run] }
    const putBack = waiting ?? { runs: [], missing: [], allowed: this.charter.dropped.get(run.author) ?? [], bytes: 0 }
    putBack.bytes += runBytes(run)
    if (putBack.bytes > LIMITS.putBackBytes) {
      this.#putBack = undefined
      return refuse('limit', `more than ${LIMITS.putBackBytes} bytes of the owner's entries without a pruning`)
    }
    putBack.runs.push(run)
    for (const stretch of missing) putBack.missing.push(stretch)
    const allowed = prunedBy(run.decoded, run.author, putBack.allowed)
    if (allowed !== putBack.allowed) {
      putBack.allowed = allowed
      putBack.missing = putBack.missing.filter(stretch => !covers(allowed, stretch))
    }
    this.#putBack = putBack.missing.length === 0 ? undefined : putBack
    return { ok: true, runs: this.#putBack === undefined ? putBack.runs : [] }
  }

  /** The stretches of a run that came without their content, though nothing known so far allows it. */
  #withoutContent({ author, from, entries }: Run): SeqRanges {
    const dropped = this.charter.dropped.get(author) ?? []
    const seqs: number[] = []
    entries.forEach((slot, at) => {
      if (isTombstone(slot) && !includes(dropped, from + at)) seqs.push(from + at)
    })
    return toRanges(seqs)
  }
}

/** What may come without its content, once some entries of an author that prune more of its feed are known. */
function prunedBy(entries: readonly Entry[], author: string, before: SeqRanges): SeqRanges {
  const prunings = entries.flatMap(({ operation: [change] }) => {
    return change?.kind === 'prune' ? [change.entries.get(author) ?? []] : []
  })
  return prunings.length === 0 ? before : prunings.reduce(union, before)
}

/** The entries that can be read, of consecutive ones that begin at `from`. */
export function readEntries(author: string, from: number, entries: readonly Slot[]): Entry[] {
  return entries.flatMap((bytes, at) => {
    if (isTombstone(bytes)) return []
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
