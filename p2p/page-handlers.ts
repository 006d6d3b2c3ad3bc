import { ApiError } from './api/contract.ts'
import type { Handlers } from './api/service.ts'
import { attempt } from './attempt.ts'
import { formatItemId } from './canvas/item.ts'
import { LIMITS } from './canvas/limits.ts'
import { say } from './canvas/sentence.ts'
import { addFilledPages, addPage, changePage, removePage, restorePage } from './room/page-operations.ts'
import type { Room } from './room/room.ts'
import { readLine } from './views.ts'

type PageMethod = Extract<keyof Handlers, `pages.${string}`>

/** The methods of the API for the pages of a room. */
export function createPageHandlers(openRoom: (id: string) => Room): Pick<Handlers, PageMethod> {
  return {
    'pages.list': ({ room }) => openRoom(room).canvas.pages.list(),
    'pages.removed': ({ room }) => openRoom(room).canvas.pages.removed(),
    'pages.add': ({ room: id, ...page }) => {
      const room = openRoom(id)
      const entry = attempt(() => room.act(addPage(room.canvas, room.nextItem, page)))
      return { id: formatItemId({ ...entry, position: 0 }) }
    },
    'pages.put': ({ room: id, after, pages }) => {
      const room = openRoom(id)
      const filled = attempt(() => pages.map(page => ({ ...page, lines: page.lines.map(readLine) })))
      checkSpace(room, filled.flatMap(({ lines }) => lines).length)
      const { operation, ids } = attempt(() => addFilledPages(room.canvas, room.nextItem, filled, after))
      attempt(() => room.act(operation))
      return { ids }
    },
    'pages.set': ({ room: id, id: page, ...change }) => {
      const room = openRoom(id)
      const operation = attempt(() => changePage(room.canvas, page, change))
      if (operation.length > 0) attempt(() => room.act(operation))
      return {}
    },
    'pages.remove': ({ room: id, id: page }) => {
      const room = openRoom(id)
      attempt(() => room.act(removePage(room.canvas, page)))
      return {}
    },
    'pages.restore': ({ room: id, id: page }) => {
      const room = openRoom(id)
      attempt(() => room.act(restorePage(room.canvas, page)))
      return {}
    },
  }
}

/** @throws ApiError if no such page has come. One that was deleted is none: work on it waits for its return. */
export function demandPage(room: Room, id = ''): void {
  if (room.canvas.pages.find(id) === undefined)
    throw new ApiError('notFound', say`There is no page ${id} in this room.`)
}

/** @throws ApiError if so many items more are too many for one room */
export function checkSpace({ canvas }: Room, more: number): void {
  if (canvas.size + more <= LIMITS.itemsPerRoom) return
  throw new ApiError('limit', say`This room holds ${canvas.size} lines already. Erase some, or start another room.`)
}
