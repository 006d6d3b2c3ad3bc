import { BitWriter } from './bits.ts'
import type { Canvas } from './canvas.ts'

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
    const head = new BitWriter(24)
    head.golomb(pencil.tool)
    head.golomb(pencil.color)
    head.golomb(pencil.width)
    head.golomb(pencil.opacity)
    head.golomb(points.length)
    write(head.bytes())
    write(points)
  }
  return items.length
}
