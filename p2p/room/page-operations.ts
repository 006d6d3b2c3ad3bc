/** What a person does to the pages of a room, as operations. Pure: nothing happens here. */
import type { Canvas } from '../canvas/canvas.ts'
import type { CanvasItem } from '../canvas/canvas-item.ts'
import type { ItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Change, Operation } from '../canvas/operation.ts'
import { indexOfInteger, orderBetween } from '../canvas/order.ts'
import { pageLine } from '../canvas/pages.ts'
import { PAPERS, type Paper } from '../canvas/paper.ts'
import { RoomError } from './room-error.ts'

export interface NewPage {
  readonly name?: string
  readonly paper?: Paper
  /** The page it follows; the last if left out. */
  readonly after?: string
}

/** What is left out stays. */
export interface PageChange {
  /** An empty one takes the name off. */
  readonly name?: string
  readonly paper?: Paper
  /** The page it goes before; null for the end. */
  readonly before?: string | null
}

/**
 * @param own the id that the page will have
 * @throws RoomError if there is no page to follow, or there are too many
 */
export function addPage({ pages }: Canvas, own: ItemId, { name = '', paper, after }: NewPage): Operation {
  const others = pages.standing()
  if (others.length >= LIMITS.pagesPerRoom) {
    throw new RoomError('limit', `This room has ${others.length} pages already. Delete some first.`)
  }
  const at = after === undefined ? others.length : others.indexOf(demandPage(pages, after)) + 1
  return [
    { kind: 'add', line: pageLine(name) },
    ...placed(own, others, at),
    ...(paper === undefined ? [] : [printed(own, paper)]),
  ]
}

/** @throws RoomError if there is no such page, or none to go before */
export function changePage({ pages }: Canvas, id: string, { name, paper, before }: PageChange): Operation {
  const page = demandPage(pages, id)
  const changes: Change[] = []
  if (name !== undefined) changes.push({ kind: 'set', items: [idOf(page)], field: 'text', value: name })
  if (paper !== undefined) changes.push(printed(idOf(page), paper))
  if (before !== undefined && before !== id) {
    const others = pages.standing().filter(other => other !== page)
    const at = before === null ? others.length : others.indexOf(demandPage(pages, before))
    changes.push(...placed(idOf(page), others, at))
  }
  return changes
}

/** @throws RoomError if there is no such page, or no other */
export function removePage({ pages }: Canvas, id: string): Operation {
  const page = demandPage(pages, id)
  if (pages.standing().length === 1) {
    throw new RoomError('conflict', 'A room keeps at least one page. Add another before you delete this one.')
  }
  return [{ kind: 'remove', items: [idOf(page)] }]
}

/** @throws RoomError if no such page was removed */
export function restorePage({ pages }: Canvas, id: string): Operation {
  const page = pages.removed().some(removed => removed.id === id) ? pages.find(id) : undefined
  if (page === undefined) throw new RoomError('notFound', 'That page has not been deleted here.')
  return [{ kind: 'restore', items: [idOf(page)] }]
}

function demandPage(pages: Canvas['pages'], id: string): CanvasItem {
  const page = pages.isThere(id) ? pages.find(id) : undefined
  if (page === undefined)
    throw new RoomError('notFound', 'There is no such page in this room. It may have been deleted.')
  return page
}

/** Puts a page among the others. Where two of them have one place there is none between: then all get new ones. */
function placed(page: ItemId, others: readonly CanvasItem[], at: number): Change[] {
  const key = orderBetween(others[at - 1]?.place, others[at]?.place)
  if (key !== undefined) return [ordered(page, key)]
  return [...others.slice(0, at).map(idOf), page, ...others.slice(at).map(idOf)].map((one, place) =>
    ordered(one, indexOfInteger(place + 1)),
  )
}

function ordered(page: ItemId, value: string): Change {
  return { kind: 'set', items: [page], field: 'order', value }
}

function printed(page: ItemId, paper: Paper): Change {
  return { kind: 'set', items: [page], field: 'paper', value: PAPERS.indexOf(paper) }
}

function idOf({ author, seq, position }: CanvasItem): ItemId {
  return { author, seq, position }
}
