import type { SeqRanges } from '../canvas/seq-ranges.ts'
import { HASH_BYTES, hashOfEntry } from '../feed/chain.ts'
import { isTombstone, splitHashes, writeTombstones, type Slot } from '../feed/run.ts'
import type { TombstonesData } from '../wire/chalkboard.gen.js'
import type { Sql } from './sql.ts'

/** What stands at each place of the feeds on disk: entries exactly as they came, and what is left of dropped ones. */
export class SlotTable {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** The places `first` to `last` of feed number `feed`, as many as are there. */
  read(feed: number, first: number, last: number): Slot[] {
    const slots: Slot[] = []
    const entries = this.#sql.all(
      'SELECT seq, bytes FROM entries WHERE feed = ? AND seq BETWEEN ? AND ? ORDER BY seq',
      feed,
      first,
      last,
    )
    for (const { seq, bytes } of entries) slots[Number(seq) - first] = bytes as Uint8Array
    const stretches = this.#sql.all(
      // Stretches do not overlap, so only the last of those that begin before `first` can reach it. Without that bound,
      // who reads a feed bit by bit would go through all earlier ones each time.
      `SELECT seq, hashes FROM tombstones WHERE feed = ?1 AND seq <= ?2 AND seq + entries > ?3
         AND seq >= coalesce((SELECT max(seq) FROM tombstones WHERE feed = ?1 AND seq <= ?3), 0)`,
      feed,
      last,
      first,
    )
    for (const { seq, hashes } of stretches) {
      const from = Math.max(Number(seq), first)
      const wanted = splitHashes(hashes as Uint8Array, from - Number(seq), last + 1 - Number(seq))
      wanted.forEach((tombstone, at) => (slots[from + at - first] = tombstone))
    }
    return slots
  }

  /** What the places `first` to `last` take, all of which are there. */
  bytes(feed: number, first: number, last: number): number {
    const kept = this.#sql.get(
      'SELECT count(*) AS entries, sum(length(bytes)) AS bytes FROM entries WHERE feed = ? AND seq BETWEEN ? AND ?',
      feed,
      first,
      last,
    )!
    return Number(kept['bytes']) + (last - first + 1 - Number(kept['entries'])) * HASH_BYTES
  }

  write(feed: number, from: number, slots: readonly Slot[]): void {
    slots.forEach((slot, at) => {
      if (isTombstone(slot)) return
      this.#sql.run('INSERT INTO entries (feed, seq, bytes) VALUES (?, ?, ?)', feed, from + at, slot)
    })
    this.#bury(feed, writeTombstones(from, slots))
  }

  /**
   * Leaves only the hashes of some entries, `most` of them at most.
   *
   * @returns whether there may be more
   */
  drop(feed: number, ranges: SeqRanges, most: number): boolean {
    let left = most
    for (const [first, last] of ranges) {
      if (left <= 0) break
      left -= this.#dropRange(feed, first, last, left)
    }
    return left <= 0
  }

  /** Forgets what stands past place `seq`. */
  truncate(feed: number, seq: number): void {
    for (const table of ['entries', 'tombstones']) {
      this.#sql.run(`DELETE FROM ${table} WHERE feed = ? AND seq > ?`, feed, seq)
    }
    this.#sql.run(
      `UPDATE tombstones SET entries = ?1 - seq + 1, hashes = substr(hashes, 1, ${HASH_BYTES} * (?1 - seq + 1))
       WHERE feed = ?2 AND seq + entries > ?1 + 1`,
      seq,
      feed,
    )
  }

  #dropRange(feed: number, first: number, last: number, most: number): number {
    const rows = this.#sql.all(
      'SELECT seq, bytes FROM entries WHERE feed = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?',
      feed,
      first,
      last,
      most,
    )
    const hashed = rows.map(({ seq, bytes }) => ({ seq: Number(seq), hash: hashOfEntry(bytes as Uint8Array) }))
    this.#bury(feed, stretches(hashed))
    if (hashed.length > 0) {
      this.#sql.run(
        'DELETE FROM entries WHERE feed = ? AND seq BETWEEN ? AND ?',
        feed,
        hashed[0]!.seq,
        hashed.at(-1)!.seq,
      )
    }
    return rows.length
  }

  #bury(feed: number, buried: readonly TombstonesData[]): void {
    for (const { from, hashes } of buried) {
      this.#sql.run(
        'INSERT INTO tombstones (feed, seq, entries, hashes) VALUES (?, ?, ?, ?)',
        feed,
        from,
        hashes.length / HASH_BYTES,
        hashes,
      )
    }
  }
}

/** Hashes in order of their places, as stretches of consecutive ones. */
function stretches(hashed: readonly { seq: number; hash: Uint8Array }[]): TombstonesData[] {
  const found: { seq: number; hashes: Uint8Array[] }[] = []
  for (const { seq, hash } of hashed) {
    const open = found.at(-1)
    if (open !== undefined && open.seq + open.hashes.length === seq) open.hashes.push(hash)
    else found.push({ seq, hashes: [hash] })
  }
  return found.map(({ seq, hashes }) => ({ from: seq, hashes: Buffer.concat(hashes) }))
}
