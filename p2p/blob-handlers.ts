import { ApiError } from './api/contract.ts'
import type { Client, Handlers } from './api/service.ts'
import { attempt } from './attempt.ts'
import { LIMITS } from './canvas/limits.ts'
import { say } from './canvas/sentence.ts'
import { FileShelf } from './file/file-shelf.ts'
import type { LocalPeer } from './local-peer.ts'
import { demandMayDraw } from './room/permission.ts'
import type { Room } from './room/room.ts'

/** The methods of the API for pictures. */
export function createBlobHandlers(peer: LocalPeer): Pick<Handlers, 'blobs.put' | 'blobs.get'> {
  const shelf = new FileShelf()
  return {
    'blobs.put': ({ room, upload, data, last }, client) => {
      const key = `picture ${upload}`
      let ended = true
      try {
        const open = openRoom(peer, room)
        attempt(() => demandMayDraw(open.description, open.roleOf(peer.id)))
        const pieces = received(shelf, client, key, data)
        ended = last
        return { sha256: last ? attempt(() => peer.blobs.put(room, Buffer.concat(pieces))) : null }
      } finally {
        if (ended) shelf.end(client, key)
      }
    },
    'blobs.get': ({ room, sha256 }) => {
      openRoom(peer, room)
      const data = peer.blobs.get(room, sha256)
      return data === undefined ? null : { data }
    },
  }
}

/** Puts a piece with those before it, and gives all of them. */
function received(shelf: FileShelf, client: Client, key: string, data: Uint8Array): readonly Uint8Array[] {
  const parcel = shelf.find(client, key) ?? attempt(() => shelf.begin(client, key))
  if (parcel.bytes + data.length > LIMITS.blobBytes) {
    throw new ApiError('limit', say`A picture has at most ${LIMITS.blobBytes / 1024 ** 2} MB. Make it smaller first.`)
  }
  attempt(() => parcel.add(data))
  return parcel.pieces
}

function openRoom(peer: LocalPeer, id: string): Room {
  const room = peer.rooms.openRoom(id)
  if (room === undefined) throw new ApiError('notFound', say`That room is not open here. Join it first.`)
  return room
}
