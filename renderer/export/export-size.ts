import { LIMITS } from '../../p2p/canvas/limits.ts'

/** A file would be larger than computers have memory for. */
export class ExportTooLarge extends Error {
  override readonly name = 'ExportTooLarge'
}

/** Counts what goes into one file. */
export class ExportSize {
  #bytes = 0

  /** @throws ExportTooLarge if that is too much for one file */
  add(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > LIMITS.exportBytes) throw new ExportTooLarge()
  }
}
