import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { PdfObject } from './pdf-file.ts'

/** A file would be larger than computers have memory for. */
export class ExportTooLarge extends Error {
  override readonly name = 'ExportTooLarge'
}

/** The objects of a file, numbered from 1 as they are asked for. */
export class PdfObjects {
  readonly #objects: (PdfObject | null)[] = []
  #bytes = 0

  /** @returns the number of an object that is to come */
  reserve(): number {
    return this.#objects.push(null)
  }

  /** @throws ExportTooLarge if that is too much for one file */
  put(number: number, object: PdfObject): void {
    this.#bytes += object.stream?.length ?? 0
    if (this.#bytes > LIMITS.exportBytes) throw new ExportTooLarge()
    this.#objects[number - 1] = object
  }

  /** @returns its number @throws ExportTooLarge if that is too much for one file */
  add(object: PdfObject): number {
    const number = this.reserve()
    this.put(number, object)
    return number
  }

  /** @throws Error if one that was reserved has not come */
  get all(): readonly PdfObject[] {
    return this.#objects.map((object, at) => {
      if (object === null) throw new Error(`Object ${at + 1} of the PDF is missing.`)
      return object
    })
  }
}
