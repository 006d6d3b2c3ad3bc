import type { Size } from '../engine/geometry.ts'
import type { PdfObjects } from './pdf-objects.ts'
import { plainJpeg, type PlainJpeg } from './plain-jpeg.ts'
import type { ExportTools } from './tools.ts'

/** The pictures of a document that go into it as they are, each once. */
export class PdfPhotos {
  readonly #objects: PdfObjects
  readonly #bytesOf: ExportTools['bytesOf']
  /** By SHA-256; the number of its object once it is shown. */
  readonly #photos = new Map<string, PlainJpeg | number | null>()
  readonly #sizes = new Map<string, Size>()

  constructor(objects: PdfObjects, bytesOf: ExportTools['bytesOf']) {
    this.#objects = objects
    this.#bytesOf = bytesOf
  }

  /** Before the picture is painted: what is decoded may be gone after a wait. */
  async fetch(sha256: string): Promise<void> {
    if (this.#photos.has(sha256)) return
    const bytes = await this.#bytesOf(sha256)
    const photo = bytes === null ? null : plainJpeg(bytes)
    this.#photos.set(sha256, photo)
    if (photo !== null) this.#sizes.set(sha256, { width: photo.width, height: photo.height })
  }

  /**
   * @returns the number of its object, or null if it is to be written as pixels
   * @throws ExportTooLarge if that is too much for one file
   */
  of(sha256: string, { width, height }: Size): number | null {
    const size = this.#sizes.get(sha256)
    const photo = this.#photos.get(sha256) ?? null
    if (photo === null || size?.width !== width || size.height !== height) return null
    if (typeof photo === 'number') return photo
    const number = this.#objects.add(photoObject(photo))
    this.#photos.set(sha256, number)
    return number
  }
}

function photoObject({ width, height, isGrey, bytes }: PlainJpeg): { body: string; stream: Uint8Array } {
  const colours = isGrey ? '/DeviceGray' : '/DeviceRGB'
  const size = `/Width ${width} /Height ${height} /BitsPerComponent 8`
  return {
    body: `/Type /XObject /Subtype /Image ${size} /ColorSpace ${colours} /Filter /DCTDecode`,
    stream: bytes,
  }
}
