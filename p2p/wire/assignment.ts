/** New values for fields of items. */
import { LIMITS } from '../canvas/limits.ts'
import { checkMatrix } from '../canvas/matrix.ts'
import type { Assignment, Assignments, Change } from '../canvas/operation.ts'
import { isOrder } from '../canvas/order.ts'
import { PAPERS } from '../canvas/paper.ts'
import { NO_FILL } from '../canvas/pencil.ts'
import { STEPS_PER_UNIT } from '../canvas/point.ts'
import { bounded } from './bounded.ts'
import type { SetData, SetEachData } from './chalkboard.gen.js'
import { byAuthor, decodeItems, encodeItems } from './item-set.ts'
import { decodeMatrices, encodeMatrices } from './matrices.ts'

type SetEach = Extract<Change, { kind: 'setEach' }>

const MOST_WIDTH = LIMITS.widthUnits * STEPS_PER_UNIT

export function encodeAssignment(assignment: Assignment): SetData {
  if (assignment.field === 'matrix') return { matrix: { values: [...assignment.value] } }
  return { [assignment.field]: assignment.value }
}

/** @throws RangeError if the value is out of bounds, or of a field that this version does not know */
export function decodeAssignment(data: SetData): Assignment {
  const { matrix, color, fill, width, opacity, order, locked, text, group, paper } = data
  if (matrix !== undefined) return { field: 'matrix', value: checkMatrix(matrix.values) }
  if (color !== undefined) return { field: 'color', value: bounded(color, 0, 0xffffff) }
  if (fill !== undefined) return { field: 'fill', value: bounded(fill, 0, NO_FILL) }
  if (width !== undefined) return { field: 'width', value: bounded(width, 1, MOST_WIDTH) }
  if (opacity !== undefined) return { field: 'opacity', value: bounded(opacity, 0, 255) }
  if (order !== undefined) return { field: 'order', value: checkOrder(order) }
  if (locked !== undefined) return { field: 'locked', value: locked }
  if (text !== undefined) return { field: 'text', value: checkText(text) }
  if (group !== undefined) return { field: 'group', value: checkGroup(group) }
  if (paper !== undefined) return { field: 'paper', value: bounded(paper, 0, PAPERS.length - 1) }
  throw new RangeError('A field this version does not know.')
}

export function encodeSetEach({ items, ...change }: SetEach): SetEachData {
  const places = byAuthor(items)
  const data = { items: encodeItems(items), width: [], order: [] }
  switch (change.field) {
    case 'matrix':
      return { ...data, matrix: encodeMatrices(places.map(at => change.values[at]!)) }
    case 'width':
      return { ...data, width: places.map(at => change.values[at]!) }
    case 'order':
      return { ...data, order: places.map(at => change.values[at]!) }
  }
}

/** @throws RangeError if it is not a value within LIMITS for each item */
export function decodeSetEach(data: SetEachData): SetEach {
  const items = decodeItems(data.items)
  const assignments = decodeAssignments(data)
  if (assignments.values.length !== items.length) {
    throw new RangeError(`${assignments.values.length} values for ${items.length} items.`)
  }
  return { kind: 'setEach', items, ...assignments }
}

function decodeAssignments({ matrix, width, order }: SetEachData): Assignments {
  if (matrix !== undefined) return { field: 'matrix', values: decodeMatrices(matrix) }
  if (width.length > 0) return { field: 'width', values: width.map(one => bounded(one, 1, MOST_WIDTH)) }
  return { field: 'order', values: order.map(checkOrder) }
}

export function checkText(text: string): string {
  if (text.length > LIMITS.textLength) throw new RangeError(`A text of ${text.length} characters.`)
  return text
}

export function checkOrder(order: string): string {
  if (!isOrder(order)) throw new RangeError('An order that is no fractional index.')
  return order
}

export function checkGroup(group: string): string {
  if (group.length > LIMITS.groupLength) throw new RangeError(`A group's name of ${group.length} characters.`)
  return group
}
