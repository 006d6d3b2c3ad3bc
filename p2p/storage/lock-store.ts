import type { Sql } from './sql.ts'

/** What is kept of a room with a PIN, beside the room itself: its keys by epoch, and what stands for the PIN. */
export interface StoredSecrets {
  readonly keys: ReadonlyMap<number, Uint8Array>
  readonly verifier: Uint8Array
}

/** Rooms are known by their ids, and have to be kept already; with a room all of this is forgotten. */
export class LockStore {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Undefined for a room without a PIN, and for one of which this peer is no member. */
  secrets(room: string): StoredSecrets | undefined {
    const verifier = this.#sql.get('SELECT verifier FROM rooms WHERE id = ?', room)?.['verifier']
    if (!(verifier instanceof Uint8Array)) return undefined
    const rows = this.#sql.all(`SELECT epoch, key FROM keys WHERE room = ${ROOM} ORDER BY epoch`, room)
    return { verifier, keys: new Map(rows.map(({ epoch, key }) => [Number(epoch), key as Uint8Array])) }
  }

  /** To be called within a transaction. */
  keep(room: string, { keys, verifier }: StoredSecrets): void {
    this.#sql.run('UPDATE rooms SET verifier = ? WHERE id = ?', verifier, room)
    this.keepKeys(room, keys)
  }

  keepKeys(room: string, keys: ReadonlyMap<number, Uint8Array>): void {
    for (const [epoch, key] of keys) {
      this.#sql.run(
        `INSERT INTO keys (room, epoch, key) VALUES (${ROOM}, ?, ?) ON CONFLICT DO UPDATE SET key = excluded.key`,
        room,
        epoch,
        key,
      )
    }
  }
}

const ROOM = '(SELECT number FROM rooms WHERE id = ?)'
