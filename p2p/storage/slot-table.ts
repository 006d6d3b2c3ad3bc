import type { SeqRanges } from '../canvas/seq-ranges.ts'
import { HASH_BYTES, hashOfEntry } from '../feed/chain.ts'
import { isTombstone, splitHashes, type Slot } from '../feed/run.ts'
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
      'SELECT seq, hashes FROM tombstones WHERE feed = ? AND seq <= ? AND seq + entries > ?',
      feed,
      last,
      first,
    )
    for (const { seq, hashes } of stretches) {
      splitHashes(hashes as Uint8Array).forEach((tombstone, at) => {
        const place = Number(seq) + at
        if (place >= first && place <= last) slots[place - first] = tombstone
      })
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
    const buried: { seq: number; hash: Uint8Array }[] = []
    slots.forEach((slot, at) => {
      if (isTombstone(slot)) buried.push({ seq: from + at, hash: slot.hash })
      else this.#sql.run('INSERT INTO entries (feed, seq, bytes) VALUES (?, ?, ?)', feed, from + at, slot)
    })
    this.#bury(feed, buried)
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
    this.#bury(feed, hashed)
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

  #bury(feed: number, hashed: readonly { seq: number; hash: Uint8Array }[]): void {
    for (const { seq, hashes } of stretches(hashed)) {
      this.#sql.run(
        'INSERT INTO tombstones (feed, seq, entries, hashes) VALUES (?, ?, ?, ?)',
        feed,
        seq,
        hashes.length,
        Buffer.concat(hashes),
      )
    }
  }
}

/** Hashes in order of their places, as stretches of consecutive ones. */
function stretches(hashed: readonly { seq: number; hash: Uint8Array }[]): { seq: number; hashes: Uint8Array[] }[] {
  const found: { seq: number; hashes: Uint8Array[] }[] = []
  for (const { seq, hash } of hashed) {
    const open = found.at(-1)
    if (open !== undefined && open.seq + open.hashes.length === seq) open.hashes.push(hash)
    else found.push({ seq, hashes: [hash] })
  }
  return found
}
