import { peerIdFromString } from '@libp2p/peer-id'
import { randomBytes } from 'node:crypto'
import type { Broadcast } from './broadcast.ts'
import { roomIdBytes } from './feed/room-description.ts'
import type { Signer } from './feed/signing.ts'
import { say, type Sentence } from './canvas/sentence.ts'
import type { Guard } from './guard.ts'
import { fetchCanvas } from './network/canvas-fetching.ts'
import { CanvasNonsense } from './network/canvas-protocol.ts'
import type { Gossip } from './network/gossip.ts'
import type { Node } from './network/node.ts'
import { askForKeys } from './network/pin-talk.ts'
import type { Directory } from './room/directory.ts'
import type { Damage } from './room/load-feed.ts'
import type { Blobs } from './room/blobs.ts'
import { formatMark, parseMark, type PruneMarks } from './room/pruning.ts'
import { Rooms } from './room/rooms.ts'
import type { Storage } from './storage/storage.ts'

const FETCH_TIMEOUT_MS = 10 * 60_000
const PIN_TIMEOUT_MS = 10_000

export interface RoomsParts {
  readonly signer: Signer
  readonly storage: Storage
  readonly node: Node
  readonly gossip: Gossip
  readonly guard: Guard
  readonly broadcast: Broadcast
  readonly directory: Directory
  readonly blobs: Blobs
  readonly log: (line: string) => void
  readonly pruneGraceMs: number
  /** Keeps what was found damaged; tells where, if there was room for it. Throws the file system's error. */
  readonly setAside: (damage: Damage) => string | undefined
  readonly knownNameOf: (peer: string) => string | undefined
  readonly changed: () => void
}

/** A peer's rooms, put on its network and its disk. */
export function makeRooms(parts: RoomsParts): Rooms {
  const { signer, storage, node, gossip, guard, broadcast, directory, blobs, log, pruneGraceMs, changed } = parts
  return new Rooms({
    storage,
    directory,
    surroundings: {
      signer,
      gossip,
      nowMs: () => performance.now(),
      wallClockMs: () => Date.now(),
      random: Math.random,
      log,
      onDisk: fault => broadcast.disk(fault),
      pruneGraceMs,
      pruneMarks: room => pruneMarks(storage, room),
      onDamage: damage => reportDamage(damage, parts),
      refused: (peer, refused) => guard.refusedRun(peer, refused),
      admitsEntries: (author, room, entries) => guard.admitsEntries(author, room, entries),
    },
    subscribers: topic => gossip.subscribers(topic),
    fetch: (peer, { description, vector, sealed }, receive, signal) =>
      fetchCanvas(
        node,
        peerIdFromString(peer),
        { room: description.id, have: vector, sealed },
        receive,
        AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]),
      ).catch((error: unknown) => {
        if (error instanceof CanvasNonsense) guard.nonsense(peer, error)
        throw error
      }),
    askForKeys: (peer, room, joiner) =>
      askForKeys(node, peerIdFromString(peer), roomIdBytes(room), joiner, AbortSignal.timeout(PIN_TIMEOUT_MS)),
    randomBytes,
    listenerOf: ({ id }) => blobs.listener(id, broadcast.listenerOf(id)),
    progress: (room, received, total) => broadcast.progress(room, received, total),
    opened: room => {
      blobs.opened(room.description.id)
      void broadcast.sendCanvasToWatchers(room)
    },
    lockedOut: ({ name }) =>
      broadcast.data(
        say`The key of “${name}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.`,
      ),
    changed,
  })
}

function pruneMarks(storage: Storage, room: string): PruneMarks {
  return {
    read: () => {
      const text = storage.setting(`prune ${room}`)
      return text === undefined ? undefined : parseMark(text)
    },
    write: mark => storage.setSetting(`prune ${room}`, formatMark(mark)),
  }
}

function reportDamage(damage: Damage, { signer, broadcast, log, knownNameOf, setAside }: RoomsParts): void {
  const { author, from, to } = damage
  if (from > to) {
    // Every entry is there and vouched for: only what was noted of the feed was wrong, and has been put right.
    log(`What was noted of the feed of ${author} was damaged; no entry is lost.`)
    return
  }
  let file: string | undefined
  try {
    file = setAside(damage)
  } catch (error) {
    log(`What was damaged could not be set aside: ${String(error)}`)
  }
  const whose =
    author === signer.author
      ? say`Some of what you drew could not be read from this disk (${places(from, to)}).`
      : say`Some of what ${knownNameOf(author) ?? say`Someone new`} drew could not be read from this disk (${places(from, to)}).`
  const comesBack = say`It comes back from the others when they are connected.`
  broadcast.data(
    file === undefined ? say`${whose} ${comesBack}` : say`${whose} ${say`It was set aside in ${file}.`} ${comesBack}`,
  )
}

function places(from: number, to: number): Sentence {
  return from === to ? say`entry ${from}` : say`entries ${from} to ${to}`
}
