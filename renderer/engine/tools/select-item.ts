/** Items as they look while somebody moves them. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { compose, type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { POINT_STRIDE, type PointArray } from '../../../p2p/canvas/point.ts'
import type { ItemChange } from '../board.ts'
import { growRect } from '../geometry.ts'
import { inkMargin, type Item } from '../ink-painter.ts'
import { pointBox } from './selection.ts'
import { toSteps } from './steps.ts'

/** What is known of an item that can be selected. */
export interface SelectItem extends Item {
  readonly id: string
  readonly matrix: Matrix
  readonly locked: boolean
  readonly group: string
  readonly order: string
}

/** @param letters by what to multiply the size of a text's letters */
export function movedItem(item: SelectItem, by: Matrix, letters = 1): SelectItem {
  const points = movedPoints(item.points, item.count, by)
  const pencil = letters === 1 ? item.pencil : { ...item.pencil, width: scaledWidth(item.pencil, letters) }
  const bounds = growRect(pointBox([{ points, count: item.count }])!, inkMargin(pencil))
  return { ...item, points, pencil, bounds, matrix: compose(by, item.matrix) }
}

/** Where the items lie now, as changes of those that were `before`. */
export function changesOf(before: readonly SelectItem[], after: readonly SelectItem[]): ItemChange[] {
  return merged(
    after.map(({ id, matrix, pencil }, at) => {
      const [a, b, c, d, e, f] = matrix
      const isAsWide = before[at]!.pencil.width === pencil.width
      return { ids: [id], set: { matrix: [a, b, c, d, e, f], ...(isAsWide ? {} : { width: pencil.width }) } }
    }),
  )
}

/** One change for all items that get the same values. */
export function merged(changes: readonly ItemChange[]): ItemChange[] {
  const byValues = new Map<string, ItemChange>()
  for (const { ids, set } of changes) {
    const key = JSON.stringify(set)
    byValues.set(key, { ids: [...(byValues.get(key)?.ids ?? []), ...ids], set })
  }
  return [...byValues.values()]
}

function movedPoints(points: PointArray, count: number, [a, b, c, d, e, f]: Matrix): PointArray {
  const moved = new Float32Array(count * POINT_STRIDE)
  for (let at = 0; at < moved.length; at += POINT_STRIDE) {
    const [x, y, pressure] = [points[at]!, points[at + 1]!, points[at + 2]!]
    const place = toSteps({ x: a * x + c * y + e, y: b * x + d * y + f, pressure })
    moved.set([place.x, place.y, pressure], at)
  }
  return moved
}

function scaledWidth({ width }: Pencil, by: number): number {
  return Math.min(LIMITS.widthUnits, Math.max(1, width * by))
}
