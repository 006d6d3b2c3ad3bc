import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import { growRect, rectAround, rectsOverlap, segmentsSquared, type XY } from './geometry.ts'
import type { Ink } from './ink-painter.ts'
import type { Scene } from './scene.ts'

/** The ids of the visible lines that a disc of this radius touches on its way from one point to another. */
export function linesTouched(scene: Scene, from: XY, to: XY, radius: number): string[] {
  return scene
    .search(growRect(rectAround(from, to), radius))
    .filter(line => isTouched(line, from, to, radius))
    .map(line => line.id)
}

/** All in canvas units. */
export function isTouched(ink: Ink, from: XY, to: XY, radius: number): boolean {
  const { points, count } = ink
  const reach = radius + ink.pencil.width / 2
  const near = growRect(rectAround(from, to), reach)
  if (!rectsOverlap(near, ink.bounds)) return false
  let ax = points[0]!
  let ay = points[1]!
  if (count === 1) return segmentsSquared(ax, ay, ax, ay, from.x, from.y, to.x, to.y) <= reach * reach
  for (let at = POINT_STRIDE; at < count * POINT_STRIDE; at += POINT_STRIDE) {
    const bx = points[at]!
    const by = points[at + 1]!
    const outside =
      (ax < near.minX && bx < near.minX) ||
      (ax > near.maxX && bx > near.maxX) ||
      (ay < near.minY && by < near.minY) ||
      (ay > near.maxY && by > near.maxY)
    if (!outside && segmentsSquared(ax, ay, bx, by, from.x, from.y, to.x, to.y) <= reach * reach) return true
    ax = bx
    ay = by
  }
  return false
}
