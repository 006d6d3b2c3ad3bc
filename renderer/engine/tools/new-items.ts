/** Items that are added once more: copied, pasted or duplicated. Pure. */
import { ordersBetween } from '../../../p2p/canvas/order.ts'
import { type Point, toPoints } from '../../../p2p/canvas/point.ts'
import type { NewItem } from '../board.ts'
import { orderKeyOf } from '../scene.ts'
import type { SelectItem } from './select-item.ts'
import { toSteps } from './steps.ts'

/** As they are, ready to be added. They can be moved, even if what they are copies of is locked. */
export function newItems(items: readonly SelectItem[], dx = 0, dy = 0): NewItem[] {
  return items.map(({ pencil, points, count, text, picture, group }) => ({
    pencil,
    points: shifted(toPoints(points).slice(0, count), dx, dy),
    ...(text === '' ? {} : { text }),
    ...(picture === null ? {} : { picture }),
    ...(group === '' ? {} : { group }),
  }))
}

/**
 * The items as things of their own: what was one group is a new one, and they lie one above the other as they did, on top
 * of all.
 *
 * @param items in draw order
 * @param top the place of the topmost item of the room
 */
export function asCopies(items: readonly NewItem[], top: string | undefined): NewItem[] {
  return onTop(inNewGroups(items), top)
}

/** The items of a page as things of their own on an empty one: in the same places, locked if they are. @param items in draw order */
export function asDuplicates(items: readonly SelectItem[]): NewItem[] {
  const copies = newItems(items).map((item, at) => {
    const { locked, order } = items[at]!
    return { ...item, order: orderKeyOf({ order }), ...(locked ? { locked } : {}) }
  })
  return inNewGroups(copies)
}

/**
 * What takes the place of items on another page, where it lies on top of all: as they are, in their groups, and what was
 * locked still is.
 *
 * @param items in draw order
 * @param top the place of the topmost item of that page
 */
export function asMoved(items: readonly SelectItem[], top: string | undefined): NewItem[] {
  const moved = newItems(items).map((item, at) => ({ ...item, ...(items[at]!.locked ? { locked: true } : {}) }))
  return onTop(moved, top)
}

export function shifted(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(({ x, y, pressure }) => toSteps({ x: x + dx, y: y + dy, pressure }))
}

/** A name for a group that nobody else will think of. */
export function anyGroup(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** What was one group is a new one. */
function inNewGroups(items: readonly NewItem[]): NewItem[] {
  const groups = new Map(
    [...Map.groupBy(items, ({ group = '' }) => group)]
      .filter(([group, members]) => group !== '' && members.length > 1)
      .map(([group]) => [group, anyGroup()]),
  )
  return items.map(({ group = '', ...item }) => ({
    ...item,
    ...(groups.has(group) ? { group: groups.get(group)! } : {}),
  }))
}

/** Items one above the other, as they come. */
function onTop(items: readonly NewItem[], top: string | undefined): NewItem[] {
  const orders = isAsAdded(items) ? [] : (ordersBetween(top, undefined, items.length) ?? [])
  return items.map(({ order: _, ...item }, at) => ({
    ...item,
    ...(orders[at] === undefined ? {} : { order: orders[at] }),
  }))
}

/** Whether they lie as new items do by themselves: highlighters behind all other ink. */
function isAsAdded(items: readonly NewItem[]): boolean {
  const firstOther = items.findIndex(({ pencil }) => pencil.tool !== 'highlighter')
  const lastHighlighter = items.findLastIndex(({ pencil }) => pencil.tool === 'highlighter')
  return firstOther === -1 || lastHighlighter < firstOther
}
