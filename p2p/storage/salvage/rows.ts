/**
 * Rows of a database file, read page by page without SQLite (https://www.sqlite.org/fileformat2.html): whatever is wrong
 * with other pages, with the schema or with the way to a page, the rows on it can be read.
 */
import { LIMITS } from '../../canvas/limits.ts'
import type { Pages } from './pages.ts'

export type Field = number | string | Uint8Array | null

export interface StoredRow {
  /** From a table with row numbers; otherwise from an index or a table without them. */
  readonly numbered: boolean
  /** The row number; 0 if there is none. */
  readonly number: number
  readonly fields: readonly Field[]
}

const LEAF_TABLE = 0x0d
const LEAF_INDEX = 0x0a
const INNER_INDEX = 0x02
/** Nothing that is kept is longer: a garbled length must not make us read on and on. */
const ROW_BYTES = Math.max(2 * LIMITS.entryBytes, LIMITS.blobBytes + 1024)
/** The first page begins with the file's header. */
const FILE_HEADER_BYTES = 100

/** Every row that can be read, in no order. What makes no sense is passed over. */
export function* readRows(pages: Pages): Generator<StoredRow> {
  for (const number of pages.numbers()) {
    const page = pages.page(number)
    if (page !== undefined) yield* rowsOn(page, number === 1 ? FILE_HEADER_BYTES : 0, pages)
  }
}

function* rowsOn(page: Buffer, start: number, pages: Pages): Generator<StoredRow> {
  const kind = page[start]
  if (kind !== LEAF_TABLE && kind !== LEAF_INDEX && kind !== INNER_INDEX) return
  const cells = page.readUInt16BE(start + 3)
  const firstPointer = start + (kind === INNER_INDEX ? 12 : 8)
  for (let at = 0; at < cells && firstPointer + at * 2 + 2 <= page.length; at += 1) {
    const cell = page.readUInt16BE(firstPointer + at * 2)
    try {
      yield readCell(page, kind === INNER_INDEX ? cell + 4 : cell, kind === LEAF_TABLE, pages)
    } catch (error) {
      // Garbage leads out of the page, or to numbers that nothing can be.
      if (!(error instanceof RangeError)) throw error
    }
  }
}

function readCell(page: Buffer, at: number, numbered: boolean, pages: Pages): StoredRow {
  const cell = new Cursor(page, at)
  const length = cell.varint()
  const number = numbered ? cell.varint() : 0
  return { numbered, number, fields: readFields(payload(page, cell.at, length, numbered, pages)) }
}

/** A long row goes on in a chain of overflow pages. */
function payload(page: Buffer, at: number, length: number, numbered: boolean, pages: Pages): Buffer {
  if (length > ROW_BYTES) throw new RangeError(`A row of ${length} bytes.`)
  const usable = pages.pageBytes
  const most = numbered ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return slice(page, at, length)
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const ideal = least + ((length - least) % (usable - 4))
  const here = ideal <= most ? ideal : least
  const parts = [slice(page, at, here)]
  let left = length - here
  let next = slice(page, at + here, 4).readUInt32BE(0)
  while (left > 0) {
    const overflow = pages.page(next)
    if (overflow === undefined) throw new RangeError(`There is no page ${next}.`)
    const part = slice(overflow, 4, Math.min(left, usable - 4))
    parts.push(part)
    left -= part.length
    next = overflow.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

function readFields(record: Buffer): Field[] {
  const header = new Cursor(record, 0)
  const end = header.varint()
  const types: number[] = []
  while (header.at < end) types.push(header.varint())
  let at = end
  return types.map(type => {
    const length = fieldBytes(type)
    const bytes = slice(record, at, length)
    at += length
    return readField(type, bytes)
  })
}

function fieldBytes(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2)
  const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
  const size = sizes[type]
  if (size === undefined) throw new RangeError(`There is no field of type ${type}.`)
  return size
}

function readField(type: number, bytes: Buffer): Field {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString('utf8')
  if (type === 0) return null
  if (type >= 8) return type - 8
  if (type === 7) return bytes.readDoubleBE(0)
  return bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
}

function slice(bytes: Buffer, at: number, length: number): Buffer {
  if (at + length > bytes.length) throw new RangeError('A row that leads out of its page.')
  return bytes.subarray(at, at + length)
}

class Cursor {
  at: number
  readonly #bytes: Buffer

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  /** Up to nine bytes of seven bits each, the first the highest; no length or row number here needs more than 53 bits. */
  varint(): number {
    let value = 0
    for (let count = 0; count < 8; count += 1) {
      const byte = this.#bytes[this.at]
      if (byte === undefined) throw new RangeError('A number that leads out of its page.')
      this.at += 1
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
    throw new RangeError('A number too large for a row.')
  }
}
