/** How lines look to whoever drives the peer. */
import type { LineDetail, LineView, PencilInput, PointTuple } from './api/contract.ts'
import type { CanvasItem } from './canvas/canvas-item.ts'
import { formatItemId } from './canvas/item.ts'
import { unpackPencil, type Pencil } from './canvas/pencil.ts'
import { DEFAULT_PRESSURE, toPoints, unpackPoints, type Point } from './canvas/point.ts'

export function lineView(item: CanvasItem): LineView {
  return {
    id: formatItemId(item),
    author: item.author,
    order: item.order,
    pencil: unpackPencil(item.pencil!),
    points: item.points!,
  }
}

export function lineDetail(item: CanvasItem): LineDetail {
  return {
    id: formatItemId(item),
    author: item.author,
    index: item.seq,
    pencil: unpackPencil(item.pencil!),
    points: pointTuples(toPoints(unpackPoints(item.points!))),
  }
}

/** Pressures are rounded to three digits: they are kept as bytes. */
export function pointTuples(points: readonly Point[]): PointTuple[] {
  return points.map(({ x, y, pressure }) => [x, y, Math.round(pressure * 1000) / 1000])
}

export function readPoints(tuples: readonly PointTuple[]): Point[] {
  return tuples.map(([x, y, pressure = DEFAULT_PRESSURE]) => ({ x, y, pressure }))
}

export function readPencil({ tool = 'pen', color, width, opacity = 1 }: PencilInput): Pencil {
  return { tool, color, width, opacity }
}
