/** What can be done with selected items besides dragging them, as changes to ask the room for. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { ordersBetween } from '../../../p2p/canvas/order.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { FieldsInput } from '../../../p2p/api/contract.ts'
import type { ItemChange } from '../board.ts'
import { rectsOverlap } from '../geometry.ts'
import { drawnWidth } from '../highlight.ts'
import { orderKeyOf } from '../scene.ts'
import { isClosed, isShape } from '../shape-path.ts'
import { merged, type SelectItem } from './select-item.ts'

export type EditCommand = OrderCommand | FieldCommand | 'selectAll' | 'delete' | 'duplicate' | 'copy' | 'cut' | 'paste'
export type OrderCommand = 'toFront' | 'toBack' | 'forward' | 'backward'
export type FieldCommand = 'lock' | 'unlock' | 'group' | 'ungroup'

/** What the controls around the board need to know of a selected item. */
export interface SelectedItem {
  readonly id: string
  readonly pencil: Pencil
  readonly locked: boolean
  readonly group: string
  /** What a text or a note says. */
  readonly text: string
}

/** What a person has selected by key. */
export interface Reached {
  readonly items: readonly SelectedItem[]
  /** Its place in reading order, counted from 1; null for several things, which have none together. */
  readonly place: number | null
  /** How many things there are. */
  readonly of: number
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
  const changes = items.map(({ id, pencil }) => ({ ids: [id], set: newLooks(pencil, style) }))
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
  const key = orderKeyOf(passed)
  // Those of the same key are passed together: nothing fits in between.
  const beyond = goesUp ? all.find(item => orderKeyOf(item) > key) : all.findLast(item => orderKeyOf(item) < key)
  const limit = beyond === undefined ? undefined : orderKeyOf(beyond)
  const orders = goesUp ? ordersBetween(key, limit, moved.length) : ordersBetween(limit, key, moved.length)
  return (orders ?? []).map((order, at) => ({ ids: [moved[at]!.id], set: { order } }))
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

/** What changes of a pencil, as far as a new look makes sense for it. */
export function newLooks(pencil: Pencil, { color, width, fill, size }: Restyle): FieldsInput {
  const { tool } = pencil
  const set: FieldsInput = {}
  const hasLetters = tool === 'text' || tool === 'note'
  const chosen = hasLetters ? size : width
  const newWidth = chosen === undefined ? undefined : Math.min(LIMITS.widthUnits, drawnWidth(pencil, chosen))
  const takesFill = tool === 'note' ? fill !== null : isShape(tool) && isClosed(tool)
  if (tool === 'picture') return set
  if (color !== undefined && color !== pencil.color) set.color = color
  if (newWidth !== undefined && newWidth !== pencil.width) set.width = newWidth
  if (fill !== undefined && takesFill && fill !== (pencil.fill ?? null)) set.fill = fill
  return set
}
