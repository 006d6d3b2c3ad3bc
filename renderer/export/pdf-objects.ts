import { ExportSize } from './export-size.ts'
import type { PdfObject } from './pdf-file.ts'

/** The objects of a file, numbered from 1 as they are asked for. */
export class PdfObjects {
  readonly #objects: (PdfObject | null)[] = []
  readonly #size = new ExportSize()

  /** @returns the number of an object that is to come */
  reserve(): number {
    return this.#objects.push(null)
  }

  /** @throws ExportTooLarge if that is too much for one file */
  put(number: number, object: PdfObject): void {
    this.#size.add(object.stream?.length ?? 0)
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
