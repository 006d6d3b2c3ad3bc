import { LIMITS } from '../canvas/limits.ts'
import type { Sql } from './sql.ts'

/** What people were last called, also while they are not here. Kept in memory, and on disk from {@link save} to save. */
export class Names {
  readonly #sql: Sql
  readonly #most: number
  readonly #names: Map<string, string>
  /** Undefined for who is to be forgotten. */
  readonly #unsaved = new Map<string, string | undefined>()

  constructor(sql: Sql, most: number = LIMITS.rememberedNames) {
    this.#sql = sql
    this.#most = most
    const rows = sql.all('SELECT author, name FROM names')
    this.#names = new Map(rows.map(({ author, name }) => [author as string, name as string]))
  }

  nameOf(author: string): string | undefined {
    return this.#names.get(author)
  }

  /** Someone has said their name. */
  hear(author: string, name: string): void {
    const known = this.#names.get(author)
    if (known === name) return
    if (known === undefined && !this.#hasSpace()) return
    this.#names.set(author, name)
    this.#unsaved.set(author, name)
  }

  /** Someone else has said it: better than none. */
  hearsay(author: string, name: string): void {
    if (!this.#names.has(author)) this.hear(author, name)
  }

  /** @throws the disk's error; then the next save tries again */
  save(): void {
    if (this.#unsaved.size === 0) return
    this.#sql.transaction(() => {
      for (const [author, name] of this.#unsaved) {
        if (name === undefined) this.#sql.run('DELETE FROM names WHERE author = ?', author)
        else
          this.#sql.run('INSERT INTO names VALUES (?, ?) ON CONFLICT DO UPDATE SET name = excluded.name', author, name)
      }
    })
    this.#unsaved.clear()
  }

  /** Makes some if need be: who has drawn nothing in a room that is kept here is not missed. */
  #hasSpace(): boolean {
    if (this.#names.size < this.#most) return true
    const drew = new Set(this.#sql.all('SELECT DISTINCT author FROM feeds').map(({ author }) => author))
    for (const author of [...this.#names.keys()]) {
      if (drew.has(author)) continue
      this.#names.delete(author)
      this.#unsaved.set(author, undefined)
    }
    return this.#names.size < this.#most
  }
}
