import { BitWriter } from './bits.ts'
import type { Canvas } from './canvas.ts'
import type { Page } from './pages.ts'
import { PAPERS } from './paper.ts'
import { NO_FILL, type PackedPencil } from './pencil.ts'

/**
 * What a canvas looks like, as bytes: its pages in order, then the page, pencil, points and content of each visible item,
 * in draw order. Two canvases look the same exactly when these are the same. Hands them out in pieces, to be hashed by
 * whoever has a hash.
 *
 * @returns the number of visible items
 */
export function describeLooks(canvas: Canvas, write: (bytes: Uint8Array) => void): number {
  const items = canvas.items()
  const pages = canvas.pages.list()
  write(describePages(pages))
  const places = new Map(pages.map(({ id }, place) => [id, place]))
  for (const { page, pencil, points, text, line } of items) {
    if (pencil === undefined || points === undefined) continue
    const head = new BitWriter(24)
    head.golomb(places.get(page)!)
    head.golomb(pencil.tool)
    head.golomb(pencil.color)
    head.golomb(pencil.width)
    head.golomb(pencil.opacity)
    head.golomb(points.length)
    describeContent(head, pencil, text, line?.picture)
    write(head.bytes())
    write(points)
    if (line?.picture !== undefined) write(line.picture)
  }
  return items.length
}

function describeContent(head: BitWriter, { fill = NO_FILL }: PackedPencil, text = '', picture?: Uint8Array): void {
  head.golomb(fill === NO_FILL ? 0 : fill + 1)
  head.golomb(picture?.length ?? 0)
  describeText(head, text)
}

function describePages(pages: readonly Page[]): Uint8Array {
  const list = new BitWriter(24)
  list.golomb(pages.length)
  for (const { name, paper } of pages) {
    list.golomb(PAPERS.indexOf(paper))
    describeText(list, name)
  }
  return list.bytes()
}

function describeText(writer: BitWriter, text: string): void {
  writer.golomb(text.length)
  for (let at = 0; at < text.length; at += 1) writer.golomb(text.charCodeAt(at))
}
