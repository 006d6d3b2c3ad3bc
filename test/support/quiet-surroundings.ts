import { randomBytes } from 'node:crypto'
import type { Signer } from '../../p2p/feed/signing.ts'
import { Directory } from '../../p2p/room/directory.ts'
import type { RoomListener, RoomSurroundings } from '../../p2p/room/room-surroundings.ts'
import { Rooms } from '../../p2p/room/rooms.ts'
import type { Storage } from '../../p2p/storage/storage.ts'

const nothing = (): void => undefined

/** Around a room: nobody else, and a disk that works. A test spreads this, and adds what it is about. */
export function quietSurroundings(signer: Signer): RoomSurroundings {
  return {
    signer,
    gossip: { subscribe: () => nothing, publish: () => Promise.resolve() },
    membersOf: () => new Set(),
    nowMs: () => performance.now(),
    wallClockMs: () => Date.now(),
    random: () => 0.5,
    log: nothing,
    onDisk: fault => {
      if (fault !== undefined) throw fault as Error
    },
    onDamage: nothing,
    pruneMarks: () => ({ read: () => undefined, write: nothing }),
    pruneGraceMs: 1_000,
    refused: nothing,
    admitsEntries: () => true,
  }
}

/** Looks at a room, and takes no notice. */
export const quietListener: RoomListener = {
  changed: nothing,
  drawing: nothing,
  motion: nothing,
  people: nothing,
  rules: nothing,
  reloaded: nothing,
}

/** Someone's rooms on a disk, without a network. */
export function quietRooms(signer: Signer, storage: Storage): Rooms {
  return new Rooms({
    storage,
    directory: new Directory(),
    surroundings: quietSurroundings(signer),
    subscribers: () => [],
    fetch: () => Promise.reject(new Error('no network')),
    askForKeys: () => Promise.reject(new Error('no network')),
    randomBytes,
    listenerOf: () => quietListener,
    progress: nothing,
    opened: nothing,
    lockedOut: nothing,
    changed: nothing,
  })
}
