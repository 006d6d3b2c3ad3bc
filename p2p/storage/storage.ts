import type { DatabaseSync } from 'node:sqlite'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { openDatabase } from './database.ts'
import { FeedStore } from './feed-store.ts'
import { Sql } from './sql.ts'

/** Everything a peer keeps: settings, rooms, feeds. Synchronous; what returns is on disk. */
export class Storage {
  readonly feeds: FeedStore
  readonly sql: Sql
  readonly #database: DatabaseSync

  /** @throws StorageError */
  constructor(file: string) {
    this.#database = openDatabase(file)
    this.sql = new Sql(this.#database)
    this.feeds = new FeedStore(this.sql)
    // What was still on its way when this peer last ended is asked for anew.
    this.sql.run('DELETE FROM rooms WHERE complete = 0')
  }

  close(): void {
    this.#database.close()
  }

  setting(name: string): string | undefined {
    return this.sql.get('SELECT value FROM settings WHERE name = ?', name)?.['value'] as string | undefined
  }

  setSetting(name: string, value: string): void {
    this.sql.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', name, value)
  }

  rooms(): RoomDescription[] {
    return this.sql.all('SELECT description, signature FROM rooms ORDER BY number').map(row =>
      readRoomDescription({
        description: row['description'] as Uint8Array,
        signature: row['signature'] as Uint8Array,
      }),
    )
  }

  /** @param complete whether all of its canvas is here; one that is not is forgotten when this peer ends first */
  keepRoom({ id, signed }: RoomDescription, complete = true): void {
    const { description, signature } = signed
    this.sql.run(
      'INSERT OR IGNORE INTO rooms (id, description, signature, complete) VALUES (?, ?, ?, ?)',
      id,
      description,
      signature,
      Number(complete),
    )
  }

  /** All of the room's canvas has arrived. */
  completeRoom(id: string): void {
    this.sql.run('UPDATE rooms SET complete = 1 WHERE id = ?', id)
  }

  forgetRoom(id: string): void {
    this.sql.run('DELETE FROM rooms WHERE id = ?', id)
  }
}
