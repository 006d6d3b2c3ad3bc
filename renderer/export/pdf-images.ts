import { deflate } from './deflate.ts'
import type { PdfObject } from './pdf-file.ts'
import type { Pixels } from './tools.ts'

/** The images of a page, each as two objects: the colours, and how much each pixel covers. */
export class PdfImages {
  readonly objects: PdfObject[] = []
  readonly #first: number
  #count = 0
  #waiting: Pixels[] = []

  /** @param first the number of the first object */
  constructor(first: number) {
    this.#first = first
  }

  /** @returns its name in the page's resources */
  add(pixels: Pixels): string {
    this.#waiting.push(pixels)
    return nameOf(this.#count++)
  }

  get areWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** The entries of the page's XObject dictionary. */
  get names(): string {
    return Array.from({ length: this.#count }, (_, at) => `/${nameOf(at)} ${this.#first + 2 * at} 0 R`).join(' ')
  }

  /** Turns those that wait into objects, so that only one after the other takes the memory of its pixels. */
  async pack(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    for (const pixels of waiting) {
      const mask = this.#first + this.objects.length + 1
      this.objects.push(...(await imageObjects(pixels, mask)))
    }
  }
}

function nameOf(at: number): string {
  return `Image${at}`
}

/** @param mask the number of the second of the two objects */
async function imageObjects({ width, height, rgba }: Pixels, mask: number): Promise<PdfObject[]> {
  const [rgb, alpha] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)]
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb[3 * pixel] = rgba[4 * pixel]!
    rgb[3 * pixel + 1] = rgba[4 * pixel + 1]!
    rgb[3 * pixel + 2] = rgba[4 * pixel + 2]!
    alpha[pixel] = rgba[4 * pixel + 3]!
  }
  const size = `/Width ${width} /Height ${height} /BitsPerComponent 8`
  const common = `/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode`
  return [
    { body: `${common} /ColorSpace /DeviceRGB /SMask ${mask} 0 R`, stream: await deflate(rgb) },
    { body: `${common} /ColorSpace /DeviceGray`, stream: await deflate(alpha) },
  ]
}
