import type { DatabaseSync } from 'node:sqlite'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { isDiskFault, openDatabase } from './database.ts'
import { FeedStore } from './feed-store.ts'
import { Sql } from './sql.ts'

/** Everything a peer keeps: settings, rooms, feeds. Synchronous; what returns is on disk. */
export class Storage {
  readonly feeds: FeedStore
  readonly sql: Sql
  readonly #database: DatabaseSync

  /**
   * @param database one that is open, or where it is
   * @throws StorageError
   */
  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? openDatabase(database) : database
    this.sql = new Sql(this.#database)
    this.feeds = new FeedStore(this.sql)
    this.#forgetIncompleteRooms()
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
    return this.#readRooms().filter(room => room !== undefined)
  }

  /** How many rooms are here whose descriptions are damaged. They stay, and {@link keepRoom} mends them. */
  get damagedRooms(): number {
    return this.#readRooms().filter(room => room === undefined).length
  }

  /** @param complete whether all of its canvas is here; one that is not is forgotten when this peer ends first */
  keepRoom({ id, signed }: RoomDescription, complete = true): void {
    const { description, signature } = signed
    this.sql.run(
      `INSERT INTO rooms (id, description, signature, complete) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET description = excluded.description, signature = excluded.signature`,
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

  #readRooms(): (RoomDescription | undefined)[] {
    return this.sql.all('SELECT description, signature FROM rooms WHERE complete = 1 ORDER BY number').map(row => {
      try {
        return readRoomDescription({
          description: row['description'] as Uint8Array,
          signature: row['signature'] as Uint8Array,
        })
      } catch {
        return undefined
      }
    })
  }

  /** What was still on its way when this peer last ended is asked for anew. */
  #forgetIncompleteRooms(): void {
    try {
      this.sql.run('DELETE FROM rooms WHERE complete = 0')
    } catch (error) {
      if (!isDiskFault(error)) throw error
    }
  }
}
