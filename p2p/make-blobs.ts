import { peerIdFromString } from '@libp2p/peer-id'
import type { Audience } from './audience.ts'
import type { Broadcast } from './broadcast.ts'
import { LIMITS } from './canvas/limits.ts'
import type { Guard } from './guard.ts'
import { fetchBlob, type AnswerBlob } from './network/blob-protocol.ts'
import { CanvasNonsense, REFUSALS } from './network/canvas-protocol.ts'
import type { Node } from './network/node.ts'
import { Blobs } from './room/blobs.ts'
import type { Directory } from './room/directory.ts'
import { holdersInOrder } from './room/holders.ts'
import type { Rooms } from './room/rooms.ts'
import { BlobStore } from './storage/blob-store.ts'
import type { Storage } from './storage/storage.ts'

export interface BlobsParts {
  /** PeerId of this peer. */
  readonly self: string
  readonly storage: Storage
  readonly node: Node
  readonly guard: Guard
  readonly audience: Pick<Audience, 'tellWatchers'>
  readonly broadcast: Pick<Broadcast, 'disk'>
  readonly directory: Directory
  readonly rooms: () => Rooms
  readonly log: (line: string) => void
}

/** The pictures of a peer's rooms, put on its network and its disk. */
export function makeBlobs({
  self,
  storage,
  node,
  guard,
  audience,
  broadcast,
  directory,
  rooms,
  log,
}: BlobsParts): Blobs {
  return new Blobs({
    store: new BlobStore(storage.sql),
    isOpen: room => rooms().openRoom(room) !== undefined,
    itemsIn: room => rooms().openRoom(room)?.canvas.unsortedItems() ?? [],
    mayCarry: (author, from) => author === self || rooms().isOpenTo(from, author),
    holders: room => {
      const open = rooms().openRoom(room)
      const members = open === undefined ? [] : rooms().membersOf(open.description)
      return [...new Set([...members, ...holdersInOrder(directory.room(room)).map(({ peer }) => peer)])]
    },
    mayAsk: peer => guard.mayAskForBlob(peer),
    mayAskAgain: () => guard.mayAskForBlobAgain(),
    fetch: async (peer, room, sha256) => {
      const request = rooms().blobRequest(room, peer, Buffer.from(sha256, 'hex'))
      if (request === undefined) throw new Error('This peer may not ask for that picture.')
      try {
        return await fetchBlob(node, peerIdFromString(peer), request, AbortSignal.timeout(LIMITS.blobFetchMs))
      } catch (error) {
        if (error instanceof CanvasNonsense) guard.nonsense(peer, error)
        throw error
      }
    },
    deceived: peer => guard.nonsense(peer, new Error('a picture that is not the one asked for')),
    arrived: (room, sha256) => audience.tellWatchers(room, 'blobs.arrived', { room, sha256 }),
    onDisk: fault => broadcast.disk(fault),
    log,
    random: Math.random,
  })
}

/** What those get who ask this peer for pictures. One that they may not have now is not even read. */
export function blobAnswers(rooms: Rooms, blobs: Pick<Blobs, 'sizeOf' | 'find'>, guard: Guard): AnswerBlob {
  return (request, asker) => {
    if (!guard.admitsBlobRequest(asker)) return { reason: REFUSALS.busy }
    const asked = rooms.blobAsked(request, asker)
    if (asked === undefined || 'reason' in asked) return asked
    const sha256 = Buffer.from(asked).toString('hex')
    const bytes = blobs.sizeOf(request.room, sha256)
    if (bytes > 0 && !guard.mayHaveBlob(asker, bytes)) return { reason: REFUSALS.busy }
    return blobs.find(request.room, sha256)
  }
}
