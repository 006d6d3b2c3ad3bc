import { Charter } from '../canvas/charter.ts'
import type { Operation, Entry } from '../canvas/operation.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { firstHash, signedBytes } from '../feed/chain.ts'
import { Feeds, readEntries, type Head, type Refusal as FeedRefusal, type VerifiedRun } from '../feed/feeds.ts'
import type { Run } from '../feed/run.ts'
import { roomIdBytes, type RoomDescription } from '../feed/room-description.ts'
import type { Signer } from '../feed/signing.ts'
import type { FeedStore } from '../storage/feed-store.ts'
import type { Storage } from '../storage/storage.ts'
import { StrokeJournal } from '../storage/stroke-journal.ts'
import { forkOf } from './fork.ts'
import { runsSince, sizeSince } from './handing-on.ts'
import { RoomReading, type Held } from './feed-reading.ts'
import { loadFeed, type Damage } from './load-feed.ts'
import { lastCommon, renumbered, runsAfter } from './own-feed.ts'
import { DigestHistory, vectorDigest } from './vector-digest.ts'

/** Why a run was not taken in. `forked`: its author signed another history before. */
export type Refusal = FeedRefusal | 'forked'

export interface Refused {
  readonly author: string
  readonly refusal: Refusal
  readonly reason: string
}

export interface Received {
  /** New entries, checked. */
  readonly entries: Entry[]
  readonly refused: Refused[]
}

const NOTHING: Held = { entries: 0, bytes: 0 }

/**
 * All feeds of one room and their place on disk. One's own entries are on disk before anyone hears of them; other
 * people's are shown at once and go to disk together a moment later, since whoever sent them still has them.
 */
export class Ledger {
  readonly description: RoomDescription
  /** Whose entries are not dropped from this disk for now: they may be others than the prunings speak of. */
  spared: string | undefined
  /** This person's strokes in progress. */
  readonly strokes: StrokeJournal
  readonly #storage: Storage
  #history = new DigestHistory()
  #feeds: Feeds
  #digest: Uint8Array
  #unsaved: VerifiedRun[] = []
  #closed = false
  #sound = false
  /** What {@link load} reads, as far as it has been read, unless some of that is different on disk since. */
  #ahead: RoomReading | undefined
  #answers = 0

  constructor(description: RoomDescription, storage: Storage) {
    this.description = description
    this.strokes = new StrokeJournal(storage.sql, description.id)
    this.#storage = storage
    this.#feeds = this.#standing()
    this.#digest = vectorDigest(this.#feeds.vector)
    this.#history.add(this.#digest)
  }

  /** What the room's owner has laid down. */
  get charter(): Charter {
    return this.#feeds.charter
  }

  /** Where each feed stands, as far as it counts now. */
  get vector(): VersionVector {
    return this.#feeds.vector
  }

  /** Digest of the version vector. */
  get digest(): Uint8Array {
    return this.#digest
  }

  /** Where an author's feed stands, counted or not. */
  head(author: string): Head {
    return this.#feeds.head(author)
  }

  /** Whether someone with this digest may hold entries that are missing here. */
  mayLack(digest: Uint8Array): boolean {
    return !this.#history.has(digest)
  }

  /** Whoever showed this digest has told all it knew. */
  noteAnswered(digest: Uint8Array): void {
    this.#history.add(digest)
  }

  /**
   * All entries, feed by feed. Each feed's chain is checked on the way; one that is damaged on this disk is cut back to
   * where its author's signature still vouches for it, so that the rest is fetched from the others.
   */
  load(damaged: (damage: Damage) => void): Entry[] {
    const read = (this.#ahead ?? this.#reading()).finish()
    this.#ahead = undefined
    const entries = read ?? this.#loadDamaged(damaged)
    this.#sound = true
    for (const { decoded } of this.#unsaved) entries.push(...decoded)
    return entries
  }

  /**
   * Reads and checks some of what {@link load} gives, which then need not. What is damaged is left to that.
   *
   * @returns whether there is more to read
   */
  readAhead(): boolean {
    if (this.#closed) return false
    this.#ahead ??= this.#reading()
    if (this.#ahead.step()) return true
    this.#sound ||= this.#ahead.isSound
    return false
  }

  /** What {@link readAhead} has read that is not loaded yet. */
  get heldAhead(): Held {
    return this.#ahead?.held ?? NOTHING
  }

  /** Nobody is going to load it soon. */
  forgetAhead(): void {
    this.#ahead = undefined
  }

  /** Checks what is on disk before it is handed on, once. */
  ensureSound(damaged: (damage: Damage) => void): void {
    if (!this.#sound) this.load(damaged)
  }

  /**
   * Adds an operation to the signer's own feed. It is on disk when this returns.
   *
   * @throws the disk's error, and then nothing has happened
   */
  append(signer: Signer, operation: Operation, lamport: number, timeMs: number): VerifiedRun {
    const run = this.#feeds.compose(signer, operation, lamport, timeMs)
    this.#storage.feeds.append(this.description.id, [...this.#unsaved, run])
    this.#unsaved = []
    this.#feeds.advance(run)
    this.#renewDigest()
    return run
  }

  /** Takes in runs from anyone. They go to disk at the next {@link save}. */
  receive(runs: readonly Run[]): Received {
    const received: Received = { entries: [], refused: [] }
    if (this.#closed) return received
    const before = this.#unsaved.length
    for (const run of runs) {
      const verdict = this.#feeds.verify(run)
      if (!verdict.ok) {
        received.refused.push({ author: run.author, refusal: verdict.refusal, reason: verdict.reason })
        continue
      }
      if (verdict.runs.length === 0 && this.#isForked(run)) {
        const reason = `another entry ${run.from} of ${run.author} than the one that came first`
        received.refused.push({ author: run.author, refusal: 'forked', reason })
      }
      for (const taken of verdict.runs) {
        this.#feeds.advance(taken)
        this.#unsaved.push(taken)
        for (const entry of taken.decoded) received.entries.push(entry)
      }
    }
    if (this.#unsaved.length > before) this.#renewDigest()
    return received
  }

  /** An answer to what was asked for begins. Several may be under way, and go on from one another. */
  answerBegan(): void {
    this.#answers += 1
  }

  /** An answer has ended; after the last one, what they began and did not finish is forgotten. */
  answerEnded(): void {
    this.#answers = Math.max(0, this.#answers - 1)
    if (this.#answers === 0) this.#feeds.forgetPutBack()
  }

  /**
   * @returns whether there was anything to put on disk
   * @throws the disk's error; then everything is kept in memory for the next try
   */
  save(): boolean {
    if (this.#unsaved.length === 0) return false
    this.#storage.feeds.append(this.description.id, this.#unsaved)
    this.#unsaved = []
    return true
  }

  /**
   * Leaves only the hashes of entries that have no effect for good, some at a time.
   *
   * @returns whether there are more
   */
  dropSome(): boolean {
    this.save()
    for (const [author, ranges] of this.charter.dropped) {
      if (author !== this.spared && this.#changing().drop(this.description.id, author, ranges)) return true
    }
    return false
  }

  /** Whether the chain of an author's feed goes through this head, as far as can be told here. */
  agreesWith(author: string, { seq, hash }: Head): boolean {
    const own = this.#storage.feeds.hashAt(this.description.id, author, seq, this.#start)
    return own === undefined || Buffer.compare(own, hash) === 0
  }

  /**
   * Takes over this author's own history as others hold it, if it has entries that are not here; what is only here
   * follows on it as new entries.
   *
   * @param runs the author's whole feed, as it came
   * @returns whether anything was taken over
   */
  mendOwnFeed(signer: Signer, runs: readonly Run[]): boolean {
    this.save()
    const feeds = this.#changing()
    const { id } = this.description
    const theirs = new Feeds(roomIdBytes(id), [], this.charter)
    const verified = runs.flatMap(run => {
      const verdict = theirs.verify(run)
      const taken = verdict.ok ? verdict.runs : []
      for (const one of taken) theirs.advance(one)
      return taken
    })
    const ours = feeds.slots(id, signer.author, 1, this.head(signer.author).seq)
    const common = lastCommon(
      verified.flatMap(run => [...run.entries]),
      ours,
    )
    const toAdd = runsAfter(verified, common)
    if (toAdd.length === 0) return false

    const orphans = readEntries(signer.author, common + 1, ours.slice(common)).filter(
      entry => !this.charter.concerns(entry),
    )
    const hash = feeds.hashAt(id, signer.author, common, this.#start)!
    const signature = signer.sign(signedBytes(roomIdBytes(id), common, hash))
    feeds.truncate(id, signer.author, { seq: common, hash }, signature)
    feeds.append(id, toAdd)
    this.#startOver()
    const operations = renumbered(orphans, this.head(signer.author).seq + 1)
    operations.forEach((operation, at) => this.append(signer, operation, orphans[at]!.lamport, orphans[at]!.time))
    return true
  }

  /** The room was removed: nothing more is taken in or put on disk. */
  close(): void {
    this.#closed = true
    this.#unsaved = []
    this.#ahead = undefined
  }

  /** What someone with the vector `have` lacks, with its size. */
  sizeSince(have: VersionVector): { entries: number; bytes: number } {
    return sizeSince(this.#storage.feeds, this.description.id, this.charter, have)
  }

  runsSince(have: VersionVector): Iterable<Run> {
    return runsSince(this.#storage.feeds, this.description.id, this.charter, have)
  }

  /** The feeds on disk, for whoever is about to change what is in them; adding to them is no such change. */
  #changing(): FeedStore {
    this.#ahead = undefined
    return this.#storage.feeds
  }

  #reading(): RoomReading {
    return new RoomReading(this.#storage.feeds, this.description.id)
  }

  #loadDamaged(damaged: (damage: Damage) => void): Entry[] {
    const feeds = this.#changing()
    const { id } = this.description
    const loaded = feeds.feeds(id).map(feed => loadFeed(feeds, id, feed, damaged))
    if (loaded.some(({ isCut }) => isCut)) this.#startOver()
    return loaded.flatMap(({ entries }) => entries)
  }

  get #start(): Uint8Array {
    return firstHash(roomIdBytes(this.description.id))
  }

  #standing(): Feeds {
    const { id, owner } = this.description
    const charter = new Charter(owner)
    for (const entry of this.#storage.feeds.decrees(id, owner)) charter.record(entry)
    const heads = this.#storage.feeds.feeds(id).map(({ author, head }): [string, Head] => [author, head])
    return new Feeds(roomIdBytes(id), heads, charter)
  }

  /** What has not gone to disk may not fit what is there any more: it comes anew. */
  #startOver(): void {
    this.#unsaved = []
    this.#feeds = this.#standing()
    // Whoever stands where this peer once stood has something now that it lacks.
    this.#history = new DigestHistory()
    this.#renewDigest()
  }

  /** Nothing in the run is new. It should then be what is here already. */
  #isForked(run: Run): boolean {
    if (this.#unsaved.some(({ author }) => author === run.author)) return false
    return forkOf(run, this.#storage.feeds, this.description.id, this.#start) !== undefined
  }

  #renewDigest(): void {
    this.#digest = vectorDigest(this.#feeds.vector)
    this.#history.add(this.#digest)
  }
}
