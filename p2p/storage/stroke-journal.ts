import type { PackedPencil } from '../canvas/pencil.ts'
import { POINT_STRIDE, unpackPoints } from '../canvas/point.ts'
import { PencilData } from '../wire/chalkboard.gen.js'
import { ROOM } from './feed-store.ts'
import type { Sql } from './sql.ts'

/** Consecutive points of a stroke, from number `from` on. */
export interface StrokePart {
  readonly stroke: number
  readonly pencil: PackedPencil
  readonly from: number
  /** Packed. */
  readonly points: Uint8Array
}

export interface JournaledStroke {
  readonly stroke: number
  readonly pencil: PackedPencil
  /** Packed parts, one after the other. */
  readonly parts: readonly Uint8Array[]
  /** The seq of the entry that was made of it for want of the whole; undefined while it is in progress. */
  readonly line: number | undefined
}

/**
 * This person's strokes in progress in one room, on disk, so that a crash loses no line that others have seen grow. They
 * need to outlive this process, not a power cut: so nothing here waits for the disk.
 */
export class StrokeJournal {
  readonly #sql: Sql
  readonly #room: string

  constructor(sql: Sql, room: string) {
    this.#sql = sql
    this.#room = room
  }

  read(): JournaledStroke[] {
    const strokes = this.#sql.all(`SELECT * FROM strokes WHERE room = ${ROOM} ORDER BY number`, this.#room)
    return strokes.flatMap(({ number, stroke, pencil, line }) => {
      const parts = this.#sql.all('SELECT points FROM strokePoints WHERE stroke = ? ORDER BY first', number!)
      try {
        return {
          stroke: Number(stroke),
          pencil: PencilData.decode(pencil as Uint8Array),
          parts: parts.map(({ points }) => points as Uint8Array),
          line: line === null ? undefined : Number(line),
        }
      } catch {
        return []
      }
    })
  }

  append(parts: readonly StrokePart[]): void {
    this.#sql.hurriedly(() => {
      for (const { stroke, pencil, from, points } of parts) {
        this.#sql.run(
          'INSERT OR REPLACE INTO strokePoints VALUES (?, ?, ?, ?)',
          this.#row(stroke, pencil),
          from,
          unpackPoints(points).length / POINT_STRIDE,
          points,
        )
      }
    })
  }

  /** An entry was made of it for want of the whole. Of those, only the last `kept` are remembered. */
  finish(stroke: number, pencil: PackedPencil, line: number, kept: number): void {
    this.#sql.hurriedly(() => {
      const number = this.#row(stroke, pencil)
      this.#sql.run('DELETE FROM strokePoints WHERE stroke = ?', number)
      this.#sql.run('UPDATE strokes SET line = ? WHERE number = ?', line, number)
      this.#sql.run(
        `DELETE FROM strokes WHERE number IN (
           SELECT number FROM strokes WHERE room = ${ROOM} AND line IS NOT NULL ORDER BY line DESC LIMIT -1 OFFSET ?)`,
        this.#room,
        kept,
      )
    })
  }

  /** The stroke has become a line as a whole, or was taken back. */
  remove(stroke: number): void {
    this.#sql.hurriedly(() =>
      this.#sql.run(`DELETE FROM strokes WHERE room = ${ROOM} AND stroke = ?`, this.#room, stroke),
    )
  }

  /** @returns the number of its row */
  #row(stroke: number, pencil: PackedPencil): number {
    const row = this.#sql.get(
      `INSERT INTO strokes (room, stroke, pencil) VALUES (${ROOM}, ?, ?)
       ON CONFLICT (room, stroke) DO UPDATE SET pencil = excluded.pencil RETURNING number`,
      this.#room,
      stroke,
      PencilData.encode(pencil),
    )!
    return Number(row['number'])
  }
}
