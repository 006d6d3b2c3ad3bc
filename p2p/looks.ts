import { createHash } from 'node:crypto'
import type { Canvas } from './canvas/canvas.ts'
import { describeLooks } from './canvas/digest.ts'

/** How many lines can be seen on a canvas, and a hash of what they look like: equal exactly where it looks the same. */
export function looksOf(canvas: Canvas): { lines: number; sha256: string } {
  const hash = createHash('sha256')
  const lines = describeLooks(canvas, bytes => hash.update(bytes))
  return { lines, sha256: hash.digest('hex') }
}
