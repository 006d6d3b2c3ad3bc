import type { Operation, Entry } from '../canvas/operation.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { Feeds, readEntries, type Refusal, type VerifiedRun } from '../feed/feeds.ts'
import type { Run } from '../feed/run.ts'
import { roomIdBytes, type RoomDescription } from '../feed/room-description.ts'
import type { Signer } from '../feed/signing.ts'
import type { Storage } from '../storage/storage.ts'
import { DigestHistory, vectorDigest } from './vector-digest.ts'

export interface Received {
  /** New entries, checked. */
  readonly entries: Entry[]
  readonly refused: { readonly author: string; readonly refusal: Refusal; readonly reason: string }[]
}

/**
 * All feeds of one room and their place on disk. One's own entries are on disk before anyone hears of them; other
 * people's are shown at once and go to disk together a moment later, since whoever sent them still has them.
 */
export class Ledger {
  readonly description: RoomDescription
  readonly #storage: Storage
  readonly #feeds: Feeds
  readonly #history = new DigestHistory()
  #digest: Uint8Array
  #unsaved: VerifiedRun[] = []
  #closed = false

  constructor(description: RoomDescription, storage: Storage) {
    this.description = description
    this.#storage = storage
    this.#feeds = new Feeds(roomIdBytes(description.id), storage.heads(description.id))
    this.#digest = vectorDigest(this.#feeds.vector)
    this.#history.add(this.#digest)
  }

  get vector(): VersionVector {
    return this.#feeds.vector
  }

  /** Digest of the version vector. */
  get digest(): Uint8Array {
    return this.#digest
  }

  /** Whether someone with this digest may hold entries that are missing here. */
  mayLack(digest: Uint8Array): boolean {
    return !this.#history.has(digest)
  }

  /** Whoever showed this digest has told all it knew. */
  noteAnswered(digest: Uint8Array): void {
    this.#history.add(digest)
  }

  /** All entries, feed by feed: those on disk, then those that are yet to go there. */
  *entries(): Generator<Entry> {
    for (const { author, from, entries } of this.runsSince(new Map())) yield* readEntries(author, from, entries)
    for (const { decoded } of this.#unsaved) yield* decoded
  }

  /**
   * Adds an operation to the signer's own feed. It is on disk when this returns.
   *
   * @throws the disk's error, and then nothing has happened
   */
  append(signer: Signer, operation: Operation, lamport: number, timeMs: number): VerifiedRun {
    const run = this.#feeds.compose(signer, operation, lamport, timeMs)
    this.#storage.append(this.description.id, [...this.#unsaved, run])
    this.#unsaved = []
    this.#feeds.advance(run)
    this.#renewDigest()
    return run
  }

  /** Takes in runs from anyone. They go to disk at the next {@link save}. */
  receive(runs: readonly Run[]): Received {
    const received: Received = { entries: [], refused: [] }
    if (this.#closed) return received
    const taken: VerifiedRun[] = []
    for (const run of runs) {
      const verdict = this.#feeds.verify(run)
      if (!verdict.ok) {
        received.refused.push({ author: run.author, refusal: verdict.refusal, reason: verdict.reason })
      } else if (verdict.run !== undefined) {
        this.#feeds.advance(verdict.run)
        taken.push(verdict.run)
        received.entries.push(...verdict.run.decoded)
      }
    }
    if (taken.length > 0) {
      this.#unsaved.push(...taken)
      this.#renewDigest()
    }
    return received
  }

  /**
   * @returns whether there was anything to put on disk
   * @throws the disk's error; then everything is kept in memory for the next try
   */
  save(): boolean {
    if (this.#unsaved.length === 0) return false
    this.#storage.append(this.description.id, this.#unsaved)
    this.#unsaved = []
    return true
  }

  /** The room was removed: nothing more is taken in or put on disk. */
  close(): void {
    this.#closed = true
    this.#unsaved = []
  }

  /** What someone with the vector `have` lacks, with its size. */
  sizeSince(have: VersionVector): { entries: number; bytes: number } {
    return this.#storage.sizeSince(this.description.id, have)
  }

  runsSince(have: VersionVector): Iterable<Run> {
    return this.#storage.runsSince(this.description.id, have)
  }

  #renewDigest(): void {
    this.#digest = vectorDigest(this.#feeds.vector)
    this.#history.add(this.#digest)
  }
}
