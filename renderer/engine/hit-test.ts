import { isInk, type Pencil } from '../../p2p/canvas/pencil.ts'
import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import { growRect, rectAround, rectsOverlap, segmentsSquared, type XY } from './geometry.ts'
import type { Ink } from './ink-painter.ts'
import { pixelsOf } from './shape-painter.ts'
import { isClosed, isShape, outlineOf } from './shape-path.ts'
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
  const reach = radius + lineReach(ink.pencil)
  const near = growRect(rectAround(from, to), reach)
  if (!rectsOverlap(near, ink.bounds)) return false
  if (!isInk(ink.pencil.tool)) return isShapeTouched(ink, from, to, reach)
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

/** How far a line reaches to either side. The width of a text or a note is that of its letters. */
function lineReach({ tool, width }: Pencil): number {
  return isInk(tool) || isShape(tool) ? width / 2 : 0
}

/** A shape by its outline, and where it has a fill, a text or a picture, by all within. */
function isShapeTouched(ink: Ink, from: XY, to: XY, reach: number): boolean {
  const { tool, fill } = ink.pencil
  const corners = pixelsOf(ink, { scale: 1, offsetX: 0, offsetY: 0 })
  const outline = outlineOf(isShape(tool) ? tool : 'rectangle', corners)
  for (let at = 1; at < outline.length; at += 1) {
    const [a, b] = [outline[at - 1]!, outline[at]!]
    if (segmentsSquared(a.x, a.y, b.x, b.y, from.x, from.y, to.x, to.y) <= reach * reach) return true
  }
  const isSolid = isShape(tool) ? isClosed(tool) && fill !== undefined : true
  return isSolid && isInside(outline, to)
}

/** By the nonzero rule a browser fills by: winds the outline around the point at all? */
function isInside(outline: readonly XY[], { x, y }: XY): boolean {
  let winding = 0
  for (let at = 1; at < outline.length; at += 1) {
    const [a, b] = [outline[at - 1]!, outline[at]!]
    const side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)
    if (a.y <= y && b.y > y && side > 0) winding += 1
    if (a.y > y && b.y <= y && side < 0) winding -= 1
  }
  return winding !== 0
}
