import { deflate } from './deflate.ts'
import type { PdfObject } from './pdf-file.ts'
import type { PdfObjects } from './pdf-objects.ts'
import type { Pixels } from './tools.ts'

/** The images of a page, each as two objects: the colours, and how much each pixel covers. */
export class PdfImages {
  readonly #objects: PdfObjects
  /** The numbers of those there are, by their places. */
  readonly #numbers: number[] = []
  #waiting: { readonly number: number; readonly pixels: Pixels }[] = []

  constructor(objects: PdfObjects) {
    this.#objects = objects
  }

  /** @returns its name in the page's resources */
  add(pixels: Pixels): string {
    const number = this.#objects.reserve()
    this.#waiting.push({ number, pixels })
    return nameOf(this.#numbers.push(number) - 1)
  }

  /** Shows what the document has already. @returns its name in the page's resources */
  show(number: number): string {
    const at = this.#numbers.indexOf(number)
    return nameOf(at >= 0 ? at : this.#numbers.push(number) - 1)
  }

  get areWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** The entries of the page's XObject dictionary. */
  get names(): string {
    return this.#numbers.map((number, at) => `/${nameOf(at)} ${number} 0 R`).join(' ')
  }

  /** Turns those that wait into objects, so that only one after the other takes the memory of its pixels. */
  async pack(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { number, pixels } of waiting) {
      const [colours, mask] = await imageObjects(pixels)
      const { body, stream } = colours
      this.#objects.put(number, { body: `${body} /SMask ${this.#objects.add(mask)} 0 R`, stream })
    }
  }
}

function nameOf(at: number): string {
  return `Image${at}`
}

type StreamObject = Required<PdfObject>

async function imageObjects({ width, height, rgba }: Pixels): Promise<[colours: StreamObject, mask: StreamObject]> {
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
    { body: `${common} /ColorSpace /DeviceRGB`, stream: await deflate(rgb) },
    { body: `${common} /ColorSpace /DeviceGray`, stream: await deflate(alpha) },
  ]
}
