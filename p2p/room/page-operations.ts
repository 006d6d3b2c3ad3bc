/** What a person does to the pages of a room, as operations. Pure: nothing happens here. */
import type { Canvas } from '../canvas/canvas.ts'
import type { CanvasItem } from '../canvas/canvas-item.ts'
import { formatItemId, type ItemId, type Line } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Change, Operation } from '../canvas/operation.ts'
import { indexOfInteger, ordersBetween } from '../canvas/order.ts'
import { pageLine } from '../canvas/pages.ts'
import { PAPERS, type Paper } from '../canvas/paper.ts'
import { say } from '../canvas/sentence.ts'
import { RoomError } from './room-error.ts'

export interface NewPage {
  readonly name?: string
  readonly paper?: Paper
  /** The page it follows; the last if left out. */
  readonly after?: string
}

/** A new page with what lies on it. */
export interface FilledPage extends Omit<NewPage, 'after'> {
  readonly lines: readonly Line[]
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
  demandSpace(others.length, 1)
  const at = after === undefined ? others.length : others.indexOf(demandPage(pages, after)) + 1
  return [
    { kind: 'add', line: pageLine(name) },
    ...placed([own], others, at),
    ...(paper === undefined ? [] : [printed(own, paper)]),
  ]
}

/**
 * @param own the id that the first of them will have
 * @param after the page they follow; the last if left out
 * @returns the operation, and the ids of the pages
 * @throws RoomError if there is no page to follow, or there are too many, or too much is on them
 */
export function addFilledPages(
  { pages }: Canvas,
  own: ItemId,
  filled: readonly FilledPage[],
  after?: string,
): { operation: Operation; ids: string[] } {
  const others = pages.standing()
  demandSpace(others.length, filled.length)
  const at = after === undefined ? others.length : others.indexOf(demandPage(pages, after)) + 1
  const added = filled.map((_, place) => ({ ...own, position: own.position + place }))
  const ids = added.map(formatItemId)
  const lines = filled.flatMap(({ lines }, place) => lines.map(line => onPage(line, ids[place]!)))
  const operation: Operation = [
    ...filled.map(({ name = '' }) => ({ kind: 'add' as const, line: pageLine(name) })),
    ...lines.map(line => ({ kind: 'add' as const, line })),
    ...placed(added, others, at),
    ...filled.flatMap(({ paper }, place) => (paper === undefined ? [] : [printed(added[place]!, paper)])),
  ]
  if (operation.length > LIMITS.changesPerEntry) {
    throw new RoomError('limit', say`That is too much to add at once. Add fewer pages, and do it in several steps.`)
  }
  return { operation, ids }
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
    changes.push(...placed([idOf(page)], others, at))
  }
  return changes
}

/** @throws RoomError if there is no such page, or no other */
export function removePage({ pages }: Canvas, id: string): Operation {
  const page = demandPage(pages, id)
  if (pages.standing().length === 1) {
    throw new RoomError('conflict', say`A room keeps at least one page. Add another before you delete this one.`)
  }
  return [{ kind: 'remove', items: [idOf(page)] }]
}

/** @throws RoomError if no such page was removed */
export function restorePage({ pages }: Canvas, id: string): Operation {
  const page = pages.removed().some(removed => removed.id === id) ? pages.find(id) : undefined
  if (page === undefined) throw new RoomError('notFound', say`That page has not been deleted here.`)
  return [{ kind: 'restore', items: [idOf(page)] }]
}

function demandPage(pages: Canvas['pages'], id: string): CanvasItem {
  const page = pages.isThere(id) ? pages.find(id) : undefined
  if (page === undefined)
    throw new RoomError('notFound', say`There is no such page in this room. It may have been deleted.`)
  return page
}

function demandSpace(there: number, more: number): void {
  if (there + more <= LIMITS.pagesPerRoom) return
  throw new RoomError(
    'limit',
    say`This room has ${there} pages already, and can have ${LIMITS.pagesPerRoom}. Delete some first.`,
  )
}

function onPage(line: Line, page: string): Line {
  return { ...line, pencil: { ...line.pencil, page } }
}

/** Puts pages among the others. Where two of those have one place there is none between: then all get new ones. */
function placed(pages: readonly ItemId[], others: readonly CanvasItem[], at: number): Change[] {
  const keys = ordersBetween(others[at - 1]?.place, others[at]?.place, pages.length)
  if (keys !== undefined) return pages.map((page, place) => ordered(page, keys[place]!))
  return [...others.slice(0, at).map(idOf), ...pages, ...others.slice(at).map(idOf)].map((one, place) =>
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
