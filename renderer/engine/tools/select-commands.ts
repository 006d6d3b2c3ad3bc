/** What can be done with selected items besides dragging them, as changes to ask the room for. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { orderBetween } from '../../../p2p/canvas/order.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { type Point, toPoints } from '../../../p2p/canvas/point.ts'
import type { FieldsInput } from '../../../p2p/api/contract.ts'
import type { ItemChange, NewItem } from '../board.ts'
import { rectsOverlap } from '../geometry.ts'
import { isClosed, isShape } from '../shape-path.ts'
import { merged, type SelectItem } from './select-item.ts'
import { toSteps } from './steps.ts'

export type EditCommand = OrderCommand | FieldCommand | 'selectAll' | 'delete' | 'duplicate' | 'copy' | 'cut' | 'paste'
export type OrderCommand = 'toFront' | 'toBack' | 'forward' | 'backward'
export type FieldCommand = 'lock' | 'unlock' | 'group' | 'ungroup'

/** What the controls around the board need to know of a selected item. */
export interface SelectedItem {
  readonly id: string
  readonly pencil: Pencil
  readonly locked: boolean
  readonly group: string
}

/** New looks; what is left out stays, and an item takes what makes sense for it. `size` is that of letters. */
export interface Restyle {
  readonly color?: string
  readonly width?: number
  /** Null takes the fill off. */
  readonly fill?: string | null
  readonly size?: number
}

export function fieldChanges(command: FieldCommand, items: readonly SelectItem[], newGroup: string): ItemChange[] {
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return []
  switch (command) {
    case 'lock':
      return [{ ids, set: { locked: true } }]
    case 'unlock':
      return [{ ids, set: { locked: false } }]
    case 'group':
      return ids.length < 2 ? [] : [{ ids, set: { group: newGroup } }]
    case 'ungroup':
      return items.every(({ group }) => group === '') ? [] : [{ ids, set: { group: '' } }]
  }
}

export function restyleChanges(items: readonly SelectItem[], style: Restyle): ItemChange[] {
  const changes = items.map(({ id, pencil }) => ({ ids: [id], set: styleOf(pencil, style) }))
  return merged(changes.filter(({ set }) => Object.keys(set).length > 0))
}

/**
 * New places in the draw order.
 *
 * @param all every item, in draw order
 * @param isMoved those to move; they keep their order among each other
 */
export function orderChanges(
  command: OrderCommand,
  all: readonly SelectItem[],
  isMoved: (item: SelectItem) => boolean,
): ItemChange[] {
  const moved = all.filter(isMoved)
  if (moved.length === 0) return []
  const goesUp = command === 'toFront' || command === 'forward'
  const passed = goesUp ? passedUpwards(command, all, moved, isMoved) : passedDownwards(command, all, moved, isMoved)
  if (passed === undefined) return []
  const key = keyOf(passed)
  // Those of the same key are passed together: nothing fits in between.
  const beyond = goesUp ? all.find(item => keyOf(item) > key) : all.findLast(item => keyOf(item) < key)
  const limit = beyond === undefined ? undefined : keyOf(beyond)
  return goesUp ? stacked(moved, key, limit) : stacked(moved.toReversed(), key, limit, true)
}

/** As they are, ready to be added once more. */
export function newItems(items: readonly SelectItem[], dx = 0, dy = 0): NewItem[] {
  return items.map(({ pencil, points, count, text, picture }) => ({
    pencil,
    points: shifted(toPoints(points).slice(0, count), dx, dy),
    ...(text === '' ? {} : { text }),
    ...(picture === null ? {} : { picture }),
  }))
}

export function shifted(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(({ x, y, pressure }) => toSteps({ x: x + dx, y: y + dy, pressure }))
}

/** A name for a group that nobody else will think of. */
export function anyGroup(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function passedUpwards(
  command: OrderCommand,
  all: readonly SelectItem[],
  moved: readonly SelectItem[],
  isMoved: (item: SelectItem) => boolean,
): SelectItem | undefined {
  const above = all.slice(all.indexOf(moved[0]!)).filter(item => !isMoved(item))
  if (command === 'toFront') return above.at(-1)
  return above.find(item => moved.some(({ bounds }) => rectsOverlap(bounds, item.bounds)))
}

function passedDownwards(
  command: OrderCommand,
  all: readonly SelectItem[],
  moved: readonly SelectItem[],
  isMoved: (item: SelectItem) => boolean,
): SelectItem | undefined {
  const below = all.slice(0, all.indexOf(moved.at(-1)!)).filter(item => !isMoved(item))
  if (command === 'toBack') return below[0]
  return below.findLast(item => moved.some(({ bounds }) => rectsOverlap(bounds, item.bounds)))
}

/** One above the other, or below, beyond `from` and before `limit`. Nothing if there is not enough room. */
function stacked(
  items: readonly SelectItem[],
  from: string,
  limit: string | undefined,
  isDownwards = false,
): ItemChange[] {
  const changes: ItemChange[] = []
  let key = from
  for (const { id } of items) {
    const next = isDownwards ? orderBetween(limit, key) : orderBetween(key, limit)
    if (next === undefined) return []
    changes.push({ ids: [id], set: { order: next } })
    key = next
  }
  return changes
}

/** The order field, or what stands for it: author and number come after it. */
function keyOf({ order }: SelectItem): string {
  return order.split(' ', 1)[0]!
}

function styleOf({ tool, ...pencil }: Pencil, { color, width, fill, size }: Restyle): FieldsInput {
  const set: FieldsInput = {}
  const hasLetters = tool === 'text' || tool === 'note'
  const newWidth = hasLetters ? size : width
  const takesFill = tool === 'note' ? fill !== null : isShape(tool) && isClosed(tool)
  if (tool === 'picture') return set
  if (color !== undefined && color !== pencil.color) set.color = color
  if (newWidth !== undefined && newWidth !== pencil.width) set.width = Math.min(LIMITS.widthUnits, newWidth)
  if (fill !== undefined && takesFill && fill !== (pencil.fill ?? null)) set.fill = fill
  return set
}
