/** How items look to whoever drives the peer, and what such callers say of them. */
import type { FieldsInput, LineDetail, LineInput, LineView, PencilInput, PointTuple } from './api/contract.ts'
import type { CanvasItem } from './canvas/canvas-item.ts'
import { formatItemId, type ItemId, type Line } from './canvas/item.ts'
import { checkMatrix } from './canvas/matrix.ts'
import type { Assignment, Assignments, Change } from './canvas/operation.ts'
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
import type { Wording } from './canvas/wording.ts'

export function lineView(item: CanvasItem): LineView {
  const { matrix, root } = item
  return {
    id: formatItemId(item),
    author: item.author,
    order: item.order,
    pencil: unpackPencil(item.pencil!),
    points: item.points!,
    ...contentOf(item),
    ...(matrix === undefined ? {} : { matrix }),
    ...(root === undefined ? {} : { root: formatItemId(root) }),
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

function contentOf({
  text,
  line,
  locked,
  group,
}: CanvasItem): Pick<LineDetail, 'text' | 'picture' | 'locked' | 'group'> {
  const picture = line?.picture
  return {
    ...(text === undefined ? {} : { text }),
    ...(picture === undefined ? {} : { picture: Buffer.from(picture).toString('hex') }),
    ...(locked ? { locked } : {}),
    ...(group === '' ? {} : { group }),
  }
}

/** @throws RangeError if it is not within LIMITS, or has not the points that its tool needs */
export function readLine({ pencil, points, text, picture, order, locked, group }: LineInput): Line {
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
    ...(order === undefined ? {} : { order }),
    ...(locked === undefined ? {} : { locked }),
    ...(group === undefined ? {} : { group }),
  }
}

type Many = Assignments['field']
const MANY: readonly string[] = ['matrix', 'order', 'width'] satisfies readonly Many[]

/**
 * The changes that give items new values: what can be said in one is, for an entry holds only so many.
 *
 * @param changes of an item that two of them name, the last counts
 * @throws RangeError if a value is not within LIMITS
 */
export function readChanges(changes: readonly { items: readonly ItemId[]; set: FieldsInput }[]): Change[] {
  const all = changes.flatMap(({ items, set }) => readFields(items, set))
  const byField = Map.groupBy(all, change => (change.kind === 'set' ? change.field : ''))
  return [...byField.values()].flatMap(group => (group.length > 1 && isMany(group) ? [together(group)] : group))
}

type SetMany = Extract<Change, { kind: 'set'; field: Many }>

function isMany(changes: readonly Change[]): changes is SetMany[] {
  return changes.every(change => change.kind === 'set' && MANY.includes(change.field))
}

function together(changes: readonly SetMany[]): Change {
  const last = new Map(changes.flatMap(({ items, value }) => items.map(item => [formatItemId(item), { item, value }])))
  const [items, values] = [[...last.values()].map(({ item }) => item), [...last.values()].map(({ value }) => value)]
  return { kind: 'setEach', items, field: changes[0]!.field, values } as Change
}

/** One change for each field. */
function readFields(items: readonly ItemId[], fields: FieldsInput): Change[] {
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

/** As an event has it. */
export function wordingView({ text, item }: Wording<ItemId>): Wording<string> {
  return item === undefined ? { text } : { text, item: formatItemId(item) }
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
