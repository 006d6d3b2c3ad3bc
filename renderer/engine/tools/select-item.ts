/** Items as they look while somebody moves them. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { compose, type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { POINT_STRIDE, type PointArray } from '../../../p2p/canvas/point.ts'
import type { ItemChange } from '../board.ts'
import { growRect } from '../geometry.ts'
import { inkMargin, type Item } from '../ink-painter.ts'
import { pointBox } from '../point-box.ts'
import { toStep } from './steps.ts'

/** What is known of an item that can be selected. */
export interface SelectItem extends Item {
  readonly id: string
  readonly matrix: Matrix
  readonly locked: boolean
  readonly group: string
  readonly order: string
}

/** So many points are painted anew in every frame without a delay that anyone would notice. */
const MOST_LIVE_POINTS = 20_000

/** Whether they are too many to be painted anew in every frame. */
export function areMany(items: readonly SelectItem[]): boolean {
  return items.reduce((sum, { count }) => sum + count, 0) > MOST_LIVE_POINTS
}

/** @param growth by what to multiply the size of a text's letters */
export function movedItem(item: SelectItem, by: Matrix, growth = 1): SelectItem {
  const letters = item.pencil.tool === 'text' ? growth : 1
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
  const byValues = Map.groupBy(changes, ({ set }) => JSON.stringify(set))
  return [...byValues.values()].map(same => ({ ids: same.flatMap(({ ids }) => ids), set: same[0]!.set }))
}

function movedPoints(points: PointArray, count: number, [a, b, c, d, e, f]: Matrix): PointArray {
  const moved = new Float32Array(count * POINT_STRIDE)
  for (let at = 0; at < moved.length; at += POINT_STRIDE) {
    const x = points[at]!
    const y = points[at + 1]!
    moved[at] = toStep(a * x + c * y + e)
    moved[at + 1] = toStep(b * x + d * y + f)
    moved[at + 2] = points[at + 2]!
  }
  return moved
}

function scaledWidth({ width }: Pencil, by: number): number {
  return Math.min(LIMITS.widthUnits, Math.max(1, width * by))
}
