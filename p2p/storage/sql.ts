import type { DatabaseSync, StatementSync } from 'node:sqlite'

export type Value = string | number | bigint | Uint8Array | null
export type Row = Record<string, Value>

/** A database whose statements are compiled once. Synchronous. */
export class Sql {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values)
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values)
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values)
  }

  /** All or nothing of what `work` writes; on disk when this returns. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** As {@link transaction}, but without waiting for the disk: what is written outlives this process, not a power cut. */
  hurriedly(work: () => void): void {
    this.#database.exec('PRAGMA synchronous = NORMAL')
    try {
      this.transaction(work)
    } finally {
      this.#database.exec('PRAGMA synchronous = FULL')
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement === undefined) this.#statements.set(sql, (statement = this.#database.prepare(sql)))
    return statement
  }
}
