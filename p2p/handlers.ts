import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { ApiError } from './api/contract.ts'
import type { Handlers } from './api/service.ts'
import { createBlobHandlers } from './blob-handlers.ts'
import type { CanvasItem } from './canvas/canvas-item.ts'
import { formatItemId, parseItemId, type ItemId } from './canvas/item.ts'
import { LIMITS } from './canvas/limits.ts'
import type { Operation } from './canvas/operation.ts'
import { wordingOf } from './canvas/wording.ts'
import { attempt, attemptLater } from './attempt.ts'
import { say } from './canvas/sentence.ts'
import { accountName } from './chosen-name.ts'
import { createFileHandlers } from './file-handlers.ts'
import type { LocalPeer } from './local-peer.ts'
import { looksOf } from './looks.ts'
import { checkSpace, createPageHandlers, demandPage } from './page-handlers.ts'
import { putOperation } from './put-operation.ts'
import type { Room } from './room/room.ts'
import { connectedPeers, participants, roomSummaries, roomSummary } from './summaries.ts'
import { lineDetail, readChanges, readLine, readPencil, readPoints } from './views.ts'

const DIAL_TIMEOUT_MS = 6_000

/** Every method of the API, on one peer. Params have been checked. */
export function createHandlers(peer: LocalPeer): Handlers {
  return {
    'peer.info': () => peer.info(),
    'peer.dial': async ({ address }) => ({ id: await dial(peer, address) }),
    'peer.rename': ({ name }) => {
      attempt(() => peer.rename(name))
      return peer.info()
    },
    'peers.list': () => connectedPeers(peer),
    'settings.get': () => ({ named: peer.isNamed, suggestedName: accountName() }),

    'rooms.list': () => roomSummaries(peer),
    'rooms.create': async ({ name, pin }) => {
      const room = await attemptLater(peer.rooms.create(name, peer.name, peer.nonce(), pin))
      return roomSummary(peer, room.description)
    },
    'rooms.join': async ({ id, pin }) => {
      const room = await attemptLater(peer.rooms.join(id, pin))
      return roomSummary(peer, room.description)
    },
    'rooms.leave': ({ id }) => {
      attempt(() => peer.rooms.leave(id))
      return {}
    },
    'rooms.forget': ({ id }) => {
      attempt(() => peer.rooms.forget(id))
      return {}
    },

    'canvas.add': ({ room: id, stroke, line }) => {
      const room = openRoom(peer, id)
      checkSpace(room, 1)
      demandPage(room, line.pencil.page)
      const packed = attempt(() => readLine(line))
      const entry = attempt(() => room.draw(packed, stroke))
      return { id: formatItemId({ author: entry.author, seq: entry.seq, position: 0 }) }
    },
    'canvas.put': ({ room: id, remove = [], lines }) => {
      const room = openRoom(peer, id)
      checkSpace(room, lines.length)
      for (const { pencil } of lines) demandPage(room, pencil.page)
      const added = attempt(() =>
        lines.map(({ pieceOf, ...line }) => ({ ...readLine(line), ...sourceOf(room, pieceOf) })),
      )
      const { operation, positions } = putOperation(visibleItems(room, remove), added)
      demandOneStep(operation)
      const { author, seq } = attempt(() => room.act(operation))
      return { ids: positions.map(position => formatItemId({ author, seq, position })) }
    },
    'canvas.set': ({ room: id, changes }) => {
      const room = openRoom(peer, id)
      const visible = changes.map(({ ids, set }) => ({ items: visibleItems(room, ids), set }))
      const operation = attempt(() => readChanges(visible.filter(({ items }) => items.length > 0)))
      demandOneStep(operation)
      if (operation.length > 0) attempt(() => room.act(operation))
      return {}
    },
    'canvas.lines': ({ room, page }) => {
      const items = openRoom(peer, room).canvas.items()
      return items.filter(item => page === undefined || item.page === page).map(lineDetail)
    },
    'canvas.remove': ({ room: id, ids }) => {
      const room = openRoom(peer, id)
      const items = visibleItems(room, ids)
      if (items.length > 0) attempt(() => room.act([{ kind: 'remove', items }]))
      return {}
    },
    'canvas.clear': ({ room, page = '' }) => {
      attempt(() => openRoom(peer, room).clear(page))
      return {}
    },
    'canvas.undo': ({ room }) => {
      if (!attempt(() => openRoom(peer, room).undo()))
        throw new ApiError('conflict', say`There is nothing of yours to undo.`)
      return {}
    },
    'canvas.redo': ({ room }) => {
      if (!attempt(() => openRoom(peer, room).redo()))
        throw new ApiError('conflict', say`There is nothing of yours to redo.`)
      return {}
    },
    'canvas.digest': ({ room }) => looksOf(openRoom(peer, room).canvas),

    'rooms.rule': ({ room: id, author, role }) => {
      const room = openRoom(peer, id)
      attempt(() => peer.rooms.rule(room, author, role))
      return {}
    },
    'rooms.people': ({ room: id }) => {
      const room = openRoom(peer, id)
      return { everyone: room.everyone, people: participants(peer, room) }
    },
    ...createPageHandlers(id => openRoom(peer, id)),
    ...createFileHandlers(peer),
    ...createBlobHandlers(peer),
    'peers.refusals': () => peer.guard.refusals(id => peer.nameOf(id)),

    'canvas.watch': async ({ room: id, view }, client) => {
      const room = openRoom(peer, id)
      peer.audience.watch(id, client)
      const lines = room.canvas.size
      await peer.broadcast.sendCanvas(client, room, view)
      return { lines }
    },
    'canvas.unwatch': ({ room }, client) => {
      peer.audience.unwatch(room, client)
      return {}
    },
    'canvas.preview': ({ room, stroke, pencil, from, points, text, item }) => {
      const wording = wordingOf(text, item === undefined ? undefined : parseItemId(item))
      attempt(() => openRoom(peer, room).preview(stroke, readPencil(pencil), from, readPoints(points), wording))
      return {}
    },
    'canvas.move': ({ room: id, ids, by }) => {
      const room = openRoom(peer, id)
      const items = visibleItems(room, ids)
      attempt(() => room.motion(items.length === 0 ? null : { items, by }))
      return {}
    },
    'canvas.point': ({ room, at, page = '' }) => {
      openRoom(peer, room).point(at === null ? null : [...at, page])
      return {}
    },
  }
}

function openRoom(peer: LocalPeer, id: string): Room {
  const room = peer.rooms.openRoom(id)
  if (room === undefined) throw new ApiError('notFound', say`That room is not open here. Join it first.`)
  return room
}

function findItem(room: Room, text: string): CanvasItem {
  const id = parseItemId(text)
  const item = id === undefined ? undefined : room.canvas.find(id)
  if (item === undefined) throw new ApiError('notFound', say`There is no line ${text} in this room.`)
  return item
}

/** Those of the items that can be seen. What somebody has just erased is no longer there to be changed. */
function visibleItems(room: Room, ids: readonly string[]): ItemId[] {
  return ids
    .map(text => findItem(room, text))
    .filter(item => item.visible)
    .map(itemId)
}

/** What a line is a piece of, be it seen or not. @throws ApiError if there is no such item */
function sourceOf(room: Room, pieceOf: string | undefined): { pieceOf?: ItemId } {
  return pieceOf === undefined ? {} : { pieceOf: itemId(findItem(room, pieceOf)) }
}

/** As many named items as this always fit an entry. @throws ApiError if these may not */
function demandOneStep(operation: Operation): void {
  const named = operation.reduce((sum, change) => sum + ('items' in change ? change.items.length : 0), 0)
  if (operation.length <= LIMITS.changesPerEntry && named <= LIMITS.itemsPerStep) return
  throw new ApiError('limit', say`That is too much to change at once. Choose fewer things, and do it in several steps.`)
}

function itemId({ author, seq, position }: CanvasItem): ItemId {
  return { author, seq, position }
}

async function dial(peer: LocalPeer, text: string): Promise<string> {
  const address = readAddress(text)
  if (isOwnAddress(peer, address)) {
    throw new ApiError('conflict', say`That is an address of this computer. Type one that the other computer shows.`)
  }
  try {
    const connection = await peer.node.dial(address, { signal: AbortSignal.timeout(DIAL_TIMEOUT_MS) })
    return connection.remotePeer.toString()
  } catch (error) {
    throw new ApiError(
      'unreachable',
      say`Nobody answers at ${text}. Check the address, and that the other computer runs Chalkboard on the same network.`,
      { cause: error },
    )
  }
}

function isOwnAddress(peer: LocalPeer, address: Multiaddr): boolean {
  const reach = (text: string): string => text.split('/p2p/')[0]!
  return peer.info().addresses.some(own => reach(own) === reach(address.toString()))
}

/** Chalkboard listens on TCP, so an address of anything else is none. */
function readAddress(text: string): Multiaddr {
  const address = parseAddress(text)
  if (address?.getComponents().some(({ name }) => name === 'tcp') === true) return address
  throw new ApiError(
    'invalidParams',
    say`“${text}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.`,
  )
}

function parseAddress(text: string): Multiaddr | undefined {
  try {
    return multiaddr(text)
  } catch {
    return undefined
  }
}
