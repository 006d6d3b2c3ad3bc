/** A ZIP file, put together one file at a time. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { ExportSize } from './export-size.ts'
import type { Pace } from './slices.ts'

/** Deflated in one go, some milliseconds of work on a slow computer. */
const BYTES_PER_SLICE = 128 * 1024
/** A clock that is wrong by decades, as one is whose battery is flat, must not keep anybody from saving. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099]

export class ZipFile {
  readonly #parts: Uint8Array[] = []
  readonly #size = new ExportSize()
  readonly #day: Date
  readonly #zip = new Zip((error, part) => {
    if (error !== null) throw error
    this.#size.add(part.length)
    this.#parts.push(part)
  })

  /** @param day when the files in it were made */
  constructor(day: Date) {
    this.#day = dayInZip(day)
  }

  /** A file whose bytes are packed already. @throws ExportTooLarge */
  store(name: string, bytes: Uint8Array): void {
    this.#add(new ZipPassThrough(name)).push(bytes, true)
  }

  /** @throws ExportTooLarge, or the signal's reason once it is given */
  async deflate(name: string, bytes: Uint8Array, { rest, signal }: Pick<Pace, 'rest' | 'signal'>): Promise<void> {
    const file = this.#add(new ZipDeflate(name))
    for (let at = 0; at < bytes.length; at += BYTES_PER_SLICE) {
      file.push(bytes.subarray(at, at + BYTES_PER_SLICE))
      await rest()
      signal.throwIfAborted()
    }
    file.push(new Uint8Array(0), true)
  }

  /** @returns the file, in parts to be put one after the other @throws ExportTooLarge */
  finish(): readonly Uint8Array[] {
    this.#zip.end()
    return this.#parts
  }

  #add<File extends ZipPassThrough | ZipDeflate>(file: File): File {
    file.mtime = this.#day
    this.#zip.add(file)
    return file
  }
}

/** ZIP has no other years. */
function dayInZip(day: Date): Date {
  const year = day.getFullYear()
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return day
  return new Date(year < FIRST_YEAR ? FIRST_YEAR : LAST_YEAR, 0, 1)
}
