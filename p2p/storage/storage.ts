import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Head, VerifiedRun } from '../feed/feeds.ts'
import type { Run } from '../feed/run.ts'
import { seqOf, type VersionVector } from '../canvas/version-vector.ts'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { openDatabase } from './database.ts'

/** How many entries, or bytes of them, may follow one another before a signature among them is kept. */
const SIGNED_EVERY_ENTRIES = 64
const SIGNED_EVERY_BYTES = 64 * 1024

/** Everything a peer keeps: settings, rooms, feeds. Synchronous; what returns is on disk. */
export class Storage {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @throws StorageError */
  constructor(file: string) {
    this.#database = openDatabase(file)
  }

  close(): void {
    this.#database.close()
  }

  setting(name: string): string | undefined {
    return this.#get('SELECT value FROM settings WHERE name = ?', name)?.['value'] as string | undefined
  }

  setSetting(name: string, value: string): void {
    this.#run('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', name, value)
  }

  rooms(): RoomDescription[] {
    return this.#all('SELECT description, signature FROM rooms ORDER BY number').map(row =>
      readRoomDescription({ description: row['description'] as Uint8Array, signature: row['signature'] as Uint8Array }),
    )
  }

  keepRoom({ id, signed }: RoomDescription): void {
    const { description, signature } = signed
    this.#run('INSERT OR IGNORE INTO rooms (id, description, signature) VALUES (?, ?, ?)', id, description, signature)
  }

  forgetRoom(id: string): void {
    this.#run('DELETE FROM rooms WHERE id = ?', id)
  }

  /** Where each feed of a room stands. */
  heads(room: string): [author: string, head: Head][] {
    return this.#all(`SELECT author, seq, hash FROM feeds WHERE room = ${ROOM}`, room).map(row => [
      row['author'] as string,
      { seq: Number(row['seq']), hash: row['hash'] as Uint8Array },
    ])
  }

  /** Puts runs on disk, all or none. Each follows on what is there. */
  append(room: string, runs: readonly VerifiedRun[]): void {
    this.#transaction(() => {
      for (const run of runs) this.#appendRun(room, run)
    })
  }

  /**
   * What a peer with the vector `have` lacks of a room, as runs that can each be checked, in the order of their authors
   * and seqs.
   */
  *runsSince(room: string, have: VersionVector): Generator<Run> {
    for (const feed of this.#feeds(room)) {
      const author = feed['author'] as string
      const head = Number(feed['seq'])
      let from = seqOf(have, author) + 1
      const kept = this.#all(
        'SELECT seq, signature FROM signatures WHERE feed = ? AND seq >= ? AND seq < ? ORDER BY seq',
        feed['number']!,
        from,
        head,
      )
      for (const { seq, signature } of [...kept, feed]) {
        const to = Number(seq)
        if (to < from) continue
        const rows = this.#all(
          'SELECT bytes FROM entries WHERE feed = ? AND seq BETWEEN ? AND ? ORDER BY seq',
          feed['number']!,
          from,
          to,
        )
        yield { author, from, entries: rows.map(row => row['bytes'] as Uint8Array), signature: signature as Uint8Array }
        from = to + 1
      }
    }
  }

  /** How many entries, and how many bytes of them, {@link runsSince} would bring. */
  sizeSince(room: string, have: VersionVector): { entries: number; bytes: number } {
    let entries = 0
    let bytes = 0
    for (const feed of this.#feeds(room)) {
      const from = seqOf(have, feed['author'] as string) + 1
      if (Number(feed['seq']) < from) continue
      const row = this.#get(
        'SELECT count(*) AS entries, sum(length(bytes)) AS bytes FROM entries WHERE feed = ? AND seq >= ?',
        feed['number']!,
        from,
      )
      entries += Number(row?.['entries'])
      bytes += Number(row?.['bytes'])
    }
    return { entries, bytes }
  }

  #feeds(room: string): Row[] {
    return this.#all(`SELECT number, author, seq, signature FROM feeds WHERE room = ${ROOM} ORDER BY number`, room)
  }

  #appendRun(room: string, { author, from, entries, signature, head }: VerifiedRun): void {
    const bytes = entries.reduce((sum, entry) => sum + entry.length, 0)
    const feed = this.#get(
      `INSERT INTO feeds (room, author, seq, hash, signature, unsignedEntries, unsignedBytes)
       VALUES (${ROOM}, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (room, author) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, signature = excluded.signature,
         unsignedEntries = unsignedEntries + excluded.unsignedEntries, unsignedBytes = unsignedBytes + excluded.unsignedBytes
       RETURNING number, unsignedEntries, unsignedBytes`,
      room,
      author,
      head.seq,
      head.hash,
      signature,
      entries.length,
      bytes,
    )!
    const number = feed['number']!
    entries.forEach((entry, at) =>
      this.#run('INSERT INTO entries (feed, seq, bytes) VALUES (?, ?, ?)', number, from + at, entry),
    )
    if (Number(feed['unsignedEntries']) < SIGNED_EVERY_ENTRIES && Number(feed['unsignedBytes']) < SIGNED_EVERY_BYTES)
      return
    this.#run('INSERT INTO signatures VALUES (?, ?, ?)', number, head.seq, signature)
    this.#run('UPDATE feeds SET unsignedEntries = 0, unsignedBytes = 0 WHERE number = ?', number)
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values)
  }

  #get(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values)
  }

  #all(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values)
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement === undefined) this.#statements.set(sql, (statement = this.#database.prepare(sql)))
    return statement
  }
}

const ROOM = '(SELECT number FROM rooms WHERE id = ?)'

type Value = string | number | bigint | Uint8Array | null
type Row = Record<string, Value>
