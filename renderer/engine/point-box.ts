import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { Rect } from './geometry.ts'
import type { Ink } from './ink-painter.ts'

/** The box around the points of items, width left out, or null if there are none. */
export function pointBox(items: readonly Pick<Ink, 'points' | 'count'>[]): Rect | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { points, count } of items) {
    for (let at = 0; at < count * POINT_STRIDE; at += POINT_STRIDE) {
      const x = points[at]!
      const y = points[at + 1]!
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
  }
  return minX > maxX ? null : { minX, minY, maxX, maxY }
}
