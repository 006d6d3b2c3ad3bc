import type { Entry } from '../canvas/operation.ts'
import type { SeqRanges } from '../canvas/seq-ranges.ts'
import { nextHash } from '../feed/chain.ts'
import { readEntries, type Head, type VerifiedRun } from '../feed/feeds.ts'
import { hashOfSlot, runBytes, splitHashes, type Slot, type Tombstone } from '../feed/run.ts'
import { SlotTable } from './slot-table.ts'
import type { Row, Sql } from './sql.ts'

/** How many entries, or bytes of them, may follow one another before a signature among them is kept. */
const SIGNED_EVERY_ENTRIES = 64
const SIGNED_EVERY_BYTES = 64 * 1024
/** How many entries are dropped at once, so that nobody waits long. */
const DROPPED_AT_ONCE = 2_000

export const ROOM = '(SELECT number FROM rooms WHERE id = ?)'

/** A place in a feed at which its author's signature is kept, or its head. */
export interface SignedPlace {
  readonly seq: number
  readonly signature: Uint8Array
}

/** A feed as it stands on disk. */
export interface StoredFeed {
  readonly author: string
  readonly head: Head
  /** Of the head, or of what {@link tail} leads to. */
  readonly signature: Uint8Array
  /** Hashes of the entries after the head that the signature vouches for as well. */
  readonly tail: readonly Tombstone[]
}

interface FeedRow extends StoredFeed {
  readonly number: number
}

/** Feeds on disk: how far each goes, what stands at its places, and signatures on the way. */
export class FeedStore {
  readonly #sql: Sql
  readonly #slots: SlotTable

  constructor(sql: Sql) {
    this.#sql = sql
    this.#slots = new SlotTable(sql)
  }

  feeds(room: string): StoredFeed[] {
    return this.#sql.all(`SELECT * FROM feeds WHERE room = ${ROOM} ORDER BY number`, room).map(readFeed)
  }

  /** Puts runs on disk, all or none. Each follows on what is there. */
  append(room: string, runs: readonly VerifiedRun[]): void {
    this.#sql.transaction(() => {
      for (const run of runs) this.#appendRun(room, run)
    })
  }

  /** The places `first` to `last` of a feed, as many as are there. */
  slots(room: string, author: string, first: number, last: number): Slot[] {
    const feed = this.#feed(room, author)
    return feed === undefined || first > last ? [] : this.#slots.read(feed.number, first, last)
  }

  /**
   * Where signatures of a feed are kept, from `first` on, in order; the last is the head's, past its tail.
   *
   * @param feed as it stood when the reader began, whatever has been appended since
   */
  signedPlaces(room: string, { author, head, tail, signature }: StoredFeed, first: number): SignedPlace[] {
    const kept = this.#sql.all(
      `SELECT signatures.seq, signatures.signature FROM signatures JOIN feeds ON feeds.number = signatures.feed
       WHERE feeds.room = ${ROOM} AND feeds.author = ? AND signatures.seq >= ? AND signatures.seq < ?
       ORDER BY signatures.seq`,
      room,
      author,
      first,
      head.seq,
    )
    const places = kept.map(row => ({ seq: Number(row['seq']), signature: row['signature'] as Uint8Array }))
    return [...places, { seq: head.seq + tail.length, signature }]
  }

  /** How many places of a feed there are from `first` to `last`, and what they take in bytes. */
  size(room: string, author: string, first: number, last: number): { entries: number; bytes: number } {
    const feed = this.#feed(room, author)
    if (feed === undefined || first > last) return { entries: 0, bytes: 0 }
    return { entries: last - first + 1, bytes: this.#slots.bytes(feed.number, first, last) }
  }

  /** The chain's hash at place `seq` of a feed, from the nearest one that is kept. `start` is that at place 0. */
  hashAt(room: string, author: string, seq: number, start: Uint8Array): Uint8Array | undefined {
    const feed = this.#feed(room, author)
    if (seq === 0) return start
    if (feed === undefined || seq > feed.head.seq) return undefined
    if (seq === feed.head.seq) return feed.head.hash
    const kept = this.#sql.get(
      'SELECT seq, hash FROM signatures WHERE feed = ? AND seq <= ? AND hash IS NOT NULL ORDER BY seq DESC LIMIT 1',
      feed.number,
      seq,
    )
    const from = Number(kept?.['seq'] ?? 0)
    return this.slots(room, author, from + 1, seq).reduce(
      (hash: Uint8Array, slot) => nextHash(hash, hashOfSlot(slot)),
      (kept?.['hash'] as Uint8Array | undefined) ?? start,
    )
  }

  /** Entries in which the room's owner laid something down, in order. */
  decrees(room: string, owner: string): Entry[] {
    const rows = this.#sql.all(
      `SELECT entries.seq, entries.bytes FROM feeds
         JOIN decrees ON decrees.feed = feeds.number
         JOIN entries ON entries.feed = decrees.feed AND entries.seq = decrees.seq
       WHERE feeds.room = ${ROOM} AND feeds.author = ? ORDER BY entries.seq`,
      room,
      owner,
    )
    return rows.flatMap(({ seq, bytes }) => readEntries(owner, Number(seq), [bytes as Uint8Array]))
  }

  /**
   * Leaves only the hashes of some entries of a feed; not of all at once.
   *
   * @returns whether there are more
   */
  drop(room: string, author: string, ranges: SeqRanges): boolean {
    const feed = this.#feed(room, author)
    return feed !== undefined && this.#sql.transaction(() => this.#slots.drop(feed.number, ranges, DROPPED_AT_ONCE))
  }

  /** Forgets a feed past `head`, whose signature this is. */
  truncate(room: string, author: string, head: Head, signature: Uint8Array): void {
    const feed = this.#feed(room, author)
    if (feed === undefined) return
    this.#sql.transaction(() => {
      this.#slots.truncate(feed.number, head.seq)
      for (const table of ['signatures', 'decrees']) {
        this.#sql.run(`DELETE FROM ${table} WHERE feed = ? AND seq > ?`, feed.number, head.seq)
      }
      if (head.seq === 0) this.#sql.run('DELETE FROM feeds WHERE number = ?', feed.number)
      else {
        this.#sql.run(
          `UPDATE feeds SET seq = ?, hash = ?, signature = ?, tail = x'', unsignedEntries = 0, unsignedBytes = 0
           WHERE number = ?`,
          head.seq,
          head.hash,
          signature,
          feed.number,
        )
      }
    })
  }

  #appendRun(room: string, run: VerifiedRun): void {
    const { author, from, entries, signature, head, tail, decoded } = run
    const before = this.#feed(room, author)
    if (before !== undefined) this.#keepSignatureBefore(before, run)
    const feed = this.#sql.get(
      `INSERT INTO feeds (room, author, seq, hash, signature, tail, unsignedEntries, unsignedBytes)
       VALUES (${ROOM}, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (room, author) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, signature = excluded.signature,
         tail = excluded.tail, unsignedEntries = unsignedEntries + excluded.unsignedEntries,
         unsignedBytes = unsignedBytes + excluded.unsignedBytes
       RETURNING number, unsignedEntries, unsignedBytes`,
      room,
      author,
      head.seq,
      head.hash,
      signature,
      Buffer.concat(tail),
      entries.length,
      runBytes(run),
    )!
    const number = Number(feed['number'])
    this.#slots.write(number, from, entries)
    for (const { seq, operation } of decoded) {
      const kind = operation[0]?.kind
      if (kind === 'rule' || kind === 'prune') this.#sql.run('INSERT INTO decrees VALUES (?, ?)', number, seq)
    }
    // A signature past the head vouches for more than is here, so it is no place to begin from.
    const due =
      Number(feed['unsignedEntries']) >= SIGNED_EVERY_ENTRIES || Number(feed['unsignedBytes']) >= SIGNED_EVERY_BYTES
    if (due && tail.length === 0) this.#keepSignature(number, head, signature)
  }

  /**
   * A run that came whole is sent on whole and has to stay within LIMITS, so a large one must not begin among entries
   * that no signature ends; nor one with a tail, which grows when its content comes.
   */
  #keepSignatureBefore({ number, head, tail, signature }: FeedRow, run: VerifiedRun): void {
    if (tail.length === 0) {
      const { entries } = run
      if (entries.length >= SIGNED_EVERY_ENTRIES || runBytes(run) >= SIGNED_EVERY_BYTES || run.tail.length > 0) {
        this.#keepSignature(number, head, signature)
      }
    } else if (run.entries.length >= tail.length) {
      // What the signature vouched for past the head has come.
      const hash = tail.reduce((chain: Uint8Array, slot) => nextHash(chain, slot.hash), head.hash)
      this.#keepSignature(number, { seq: head.seq + tail.length, hash }, signature)
    }
  }

  #keepSignature(feed: number, { seq, hash }: Head, signature: Uint8Array): void {
    this.#sql.run(
      'INSERT OR IGNORE INTO signatures (feed, seq, signature, hash) VALUES (?, ?, ?, ?)',
      feed,
      seq,
      signature,
      hash,
    )
    this.#sql.run('UPDATE feeds SET unsignedEntries = 0, unsignedBytes = 0 WHERE number = ?', feed)
  }

  #feed(room: string, author: string): FeedRow | undefined {
    const row = this.#sql.get(`SELECT * FROM feeds WHERE room = ${ROOM} AND author = ?`, room, author)
    return row === undefined ? undefined : readFeed(row)
  }
}

function readFeed(row: Row): FeedRow {
  return {
    number: Number(row['number']),
    author: row['author'] as string,
    head: { seq: Number(row['seq']), hash: row['hash'] as Uint8Array },
    signature: row['signature'] as Uint8Array,
    tail: splitHashes(row['tail'] as Uint8Array),
  }
}
