import type { Canvas } from './canvas.ts'
import { ByteWriter } from './varint.ts'

/**
 * What a canvas looks like, as bytes: the pencil and points of each visible line, in draw order. Two canvases look the
 * same exactly when these are the same. Hands them out in pieces, to be hashed by whoever has a hash.
 *
 * @returns the number of visible lines
 */
export function describeLooks(canvas: Canvas, write: (bytes: Uint8Array) => void): number {
  const items = canvas.items()
  for (const { pencil, points } of items) {
    if (pencil === undefined || points === undefined) continue
    const head = new ByteWriter(24)
    head.varint(pencil.tool)
    head.varint(pencil.color)
    head.varint(pencil.width)
    head.varint(pencil.opacity)
    head.varint(points.length)
    write(head.bytes())
    write(points)
  }
  return items.length
}
