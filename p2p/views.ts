/** How items look to whoever drives the peer, and what such callers say of them. */
import type { FieldsInput, LineDetail, LineInput, LineView, PencilInput, PointTuple } from './api/contract.ts'
import type { CanvasItem } from './canvas/canvas-item.ts'
import { formatItemId, type ItemId, type Line } from './canvas/item.ts'
import { checkMatrix } from './canvas/matrix.ts'
import type { Assignment, Change } from './canvas/operation.ts'
import {
  checkPointCount,
  NO_FILL,
  packColour,
  packOpacity,
  packPencil,
  packWidth,
  unpackPencil,
  type Pencil,
} from './canvas/pencil.ts'
import { DEFAULT_PRESSURE, packPoints, toPoints, unpackPoints, type Point } from './canvas/point.ts'

export function lineView(item: CanvasItem): LineView {
  const { matrix, locked, group } = item
  return {
    id: formatItemId(item),
    author: item.author,
    order: item.order,
    pencil: unpackPencil(item.pencil!),
    points: item.points!,
    ...contentOf(item),
    ...(matrix === undefined ? {} : { matrix }),
    ...(locked ? { locked } : {}),
    ...(group === '' ? {} : { group }),
  }
}

export function lineDetail(item: CanvasItem): LineDetail {
  return {
    id: formatItemId(item),
    author: item.author,
    index: item.seq,
    pencil: unpackPencil(item.pencil!),
    points: pointTuples(toPoints(unpackPoints(item.points!))),
    ...contentOf(item),
  }
}

function contentOf({ text, line }: CanvasItem): { text?: string; picture?: string } {
  const picture = line?.picture
  return {
    ...(text === undefined ? {} : { text }),
    ...(picture === undefined ? {} : { picture: Buffer.from(picture).toString('hex') }),
  }
}

/** @throws RangeError if it is not within LIMITS, or has not the points that its tool needs */
export function readLine({ pencil, points, text, picture }: LineInput): Line {
  const read = readPencil(pencil)
  checkPointCount(read.tool, points.length)
  if ((picture !== undefined) !== (read.tool === 'picture')) {
    throw new RangeError('A picture, and nothing else, needs the hash of its bytes.')
  }
  return {
    pencil: packPencil(read),
    points: packPoints(readPoints(points)),
    ...(text === undefined ? {} : { text }),
    ...(picture === undefined ? {} : { picture: Buffer.from(picture, 'hex') }),
  }
}

/** The changes that give these items new values, one for each field. @throws RangeError if a value is not within LIMITS */
export function readFields(items: readonly ItemId[], fields: FieldsInput): Change[] {
  const { matrix, color, fill, width, opacity, text, order, locked, group } = fields
  const assignments: Assignment[] = []
  if (matrix !== undefined) assignments.push({ field: 'matrix', value: checkMatrix(matrix) })
  if (color !== undefined) assignments.push({ field: 'color', value: packColour(color) })
  if (fill !== undefined) assignments.push({ field: 'fill', value: fill === null ? NO_FILL : packColour(fill) })
  if (width !== undefined) assignments.push({ field: 'width', value: packWidth(width) })
  if (opacity !== undefined) assignments.push({ field: 'opacity', value: packOpacity(opacity) })
  if (text !== undefined) assignments.push({ field: 'text', value: text })
  if (order !== undefined) assignments.push({ field: 'order', value: order })
  if (locked !== undefined) assignments.push({ field: 'locked', value: locked })
  if (group !== undefined) assignments.push({ field: 'group', value: group })
  return assignments.map(assignment => ({ kind: 'set', items, ...assignment }))
}

/** Pressures are rounded to three digits: they are kept as bytes. */
export function pointTuples(points: readonly Point[]): PointTuple[] {
  return points.map(({ x, y, pressure }) => [x, y, Math.round(pressure * 1000) / 1000])
}

export function readPoints(tuples: readonly PointTuple[]): Point[] {
  return tuples.map(([x, y, pressure = DEFAULT_PRESSURE]) => ({ x, y, pressure }))
}

/** @throws RangeError for a page: those are no lines */
export function readPencil({ tool = 'pen', opacity = 1, ...rest }: PencilInput): Pencil {
  if (tool === 'page') throw new RangeError('A page is added by pages.add.')
  return { tool, opacity, ...rest }
}
