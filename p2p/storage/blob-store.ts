import { ROOM } from './feed-store.ts'
import type { Sql } from './sql.ts'

/** Bytes of pictures by their SHA-256, as 64 hexadecimal digits. Rooms have to be kept already; with a room its pictures go. */
export class BlobStore {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Only what is of that room: who may have one room's pictures may not ask for another's under its name. */
  read(room: string, sha256: string): Uint8Array | undefined {
    const row = this.#sql.get(
      `SELECT bytes FROM blobs JOIN blobsOfRooms ON blob = number WHERE room = ${ROOM} AND sha256 = ?`,
      room,
      Buffer.from(sha256, 'hex'),
    )
    return row?.['bytes'] as Uint8Array | undefined
  }

  has(room: string, sha256: string): boolean {
    const row = this.#sql.get(
      `SELECT 1 FROM blobs JOIN blobsOfRooms ON blob = number WHERE room = ${ROOM} AND sha256 = ?`,
      room,
      Buffer.from(sha256, 'hex'),
    )
    return row !== undefined
  }

  /** The rooms it is in, by id. */
  roomsOf(sha256: string): string[] {
    const rows = this.#sql.all(
      `SELECT rooms.id FROM blobs JOIN blobsOfRooms ON blob = blobs.number JOIN rooms ON room = rooms.number
       WHERE sha256 = ? ORDER BY rooms.number`,
      Buffer.from(sha256, 'hex'),
    )
    return rows.map(row => String(row['id']))
  }

  /** How many bytes it has; 0 if it is not here. Does not read them. */
  sizeOf(sha256: string): number {
    const row = this.#sql.get('SELECT length(bytes) AS bytes FROM blobs WHERE sha256 = ?', Buffer.from(sha256, 'hex'))
    return Number(row?.['bytes'] ?? 0)
  }

  /** What all of a room's take together. */
  bytesOf(room: string): number {
    const row = this.#sql.get(
      `SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM blobs JOIN blobsOfRooms ON blob = number WHERE room = ${ROOM}`,
      room,
    )
    return Number(row!['bytes'])
  }

  /** They are damaged, whichever rooms show them. */
  forget(sha256: string): void {
    this.#sql.run(
      'DELETE FROM blobsOfRooms WHERE blob IN (SELECT number FROM blobs WHERE sha256 = ?)',
      Buffer.from(sha256, 'hex'),
    )
  }

  /** On disk when this returns, unless the room is gone. @throws the disk's error */
  keep(room: string, sha256: string, bytes: Uint8Array): void {
    const hash = Buffer.from(sha256, 'hex')
    this.#sql.transaction(() => {
      this.#sql.run(
        'INSERT OR IGNORE INTO blobs (sha256, bytes) SELECT ?, ? WHERE EXISTS (SELECT 1 FROM rooms WHERE id = ?)',
        hash,
        bytes,
        room,
      )
      this.#sql.run(
        `INSERT OR IGNORE INTO blobsOfRooms (blob, room) SELECT blobs.number, rooms.number FROM blobs, rooms
         WHERE sha256 = ? AND rooms.id = ?`,
        hash,
        room,
      )
    })
  }
}
