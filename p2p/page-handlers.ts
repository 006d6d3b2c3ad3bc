import { ApiError } from './api/contract.ts'
import type { Handlers } from './api/service.ts'
import { attempt } from './attempt.ts'
import { formatItemId } from './canvas/item.ts'
import { addPage, changePage, removePage, restorePage } from './room/page-operations.ts'
import type { Room } from './room/room.ts'

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
  if (room.canvas.pages.find(id) === undefined) throw new ApiError('notFound', `There is no page ${id} in this room.`)
}
