import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { PAGE_BYTES } from '../database.ts'
import { NO_LOG, readLog, type Log } from './log.ts'

const MAGIC = 'SQLite format 3\0'
const VERSION_AT = 60
const FIRST_FREE_AT = 32

/** The pages of a database file as its log leaves them, read without SQLite. */
export class Pages {
  readonly pageBytes: number
  readonly log: Log
  readonly #file: number
  readonly #inFile: number
  readonly #newer = new Map<number, Uint8Array>()

  /** @param path the database; its log lies beside it, as SQLite has it */
  constructor(path: string) {
    this.#file = openSync(path, 'r')
    const bytes = fstatSync(this.#file).size
    const header = this.#read(0, Math.min(bytes, 100))
    this.pageBytes = header.length === 100 && hasMagic(header) ? pageBytesOf(header) : PAGE_BYTES
    this.#inFile = Math.ceil(bytes / this.pageBytes)
    this.log = existsSync(`${path}-wal`) ? readLog(readFileSync(`${path}-wal`), this.pageBytes) : NO_LOG
    if (this.log.pageBytes === this.pageBytes)
      for (const frame of this.log.frames) this.#newer.set(frame.page, frame.bytes)
  }

  close(): void {
    closeSync(this.#file)
  }

  /** The version of its schema; undefined if its first page is not one. */
  get version(): number | undefined {
    const first = this.page(1)
    return first !== undefined && hasMagic(first) ? first.readUInt32BE(VERSION_AT) : undefined
  }

  /** @param number counted from 1 */
  page(number: number): Buffer | undefined {
    const newer = this.#newer.get(number)
    if (newer !== undefined) return Buffer.from(newer.buffer, newer.byteOffset, newer.byteLength)
    if (number < 1 || number > this.#inFile) return undefined
    return this.#read((number - 1) * this.pageBytes, this.pageBytes)
  }

  /** Numbers of the pages in use, as far as that can be known. */
  *numbers(): Generator<number> {
    const free = this.#free()
    const last = Math.max(this.#inFile, ...this.#newer.keys())
    for (let number = 1; number <= last; number += 1) if (!free.has(number)) yield number
  }

  /** Pages that nothing uses any more: they hold what was deleted. */
  #free(): ReadonlySet<number> {
    const free = new Set<number>()
    const first = this.page(1)
    let trunk = first !== undefined && hasMagic(first) ? first.readUInt32BE(FIRST_FREE_AT) : 0
    while (trunk !== 0 && !free.has(trunk)) {
      free.add(trunk)
      const page = this.page(trunk)
      if (page === undefined || page.length < 8) break
      const count = Math.min(page.readUInt32BE(4), page.length / 4 - 2)
      for (let at = 0; at < count; at += 1) free.add(page.readUInt32BE(8 + at * 4))
      trunk = page.readUInt32BE(0)
    }
    return free
  }

  /** What the file lacks is filled with zeros. */
  #read(position: number, length: number): Buffer {
    const bytes = Buffer.alloc(length)
    readSync(this.#file, bytes, 0, length, position)
    return bytes
  }
}

/** A power of two from 512 to 65,536, the last written as 1. Anything else is damage. */
function pageBytesOf(header: Buffer): number {
  const bytes = header.readUInt16BE(16)
  if (bytes === 1) return 65_536
  return bytes >= 512 && Number.isInteger(Math.log2(bytes)) ? bytes : PAGE_BYTES
}

function hasMagic(page: Buffer): boolean {
  return page.toString('latin1', 0, MAGIC.length) === MAGIC
}
