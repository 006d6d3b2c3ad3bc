import { ApiError, type RoomSummary } from './api/contract.ts'
import type { Client, Handlers } from './api/service.ts'
import { attempt, attemptLater } from './attempt.ts'
import { LIMITS } from './canvas/limits.ts'
import { say } from './canvas/sentence.ts'
import type { Run } from './feed/run.ts'
import { leftOutSentence, picturesNamedIn, picturesOf } from './file-pictures.ts'
import { fileNameOf } from './file/file-name.ts'
import { openFile, saveFile } from './file/file-on-disk.ts'
import { FileShelf, type Parcel } from './file/file-shelf.ts'
import { inPieces, inTurns, pieceFrom } from './file/pieces.ts'
import { readPictures, readRoomFile } from './file/read-room-file.ts'
import { writeRoomFile, type RoomFile } from './file/room-file.ts'
import type { LocalPeer } from './local-peer.ts'
import { roomSummary } from './summaries.ts'

type FileMethod = 'rooms.save' | 'rooms.open' | 'rooms.export' | 'rooms.import'

/** The methods of the API for rooms as files. */
export function createFileHandlers(peer: LocalPeer): Pick<Handlers, FileMethod> {
  const shelf = new FileShelf()
  return {
    'rooms.save': async ({ room, file }, client) => {
      demandFiles(client, 'rooms.export')
      return attemptLater(saveFile(file, writeRoomFile(roomFile(peer, room))))
    },
    'rooms.open': async ({ file }, client) => {
      demandFiles(client, 'rooms.import')
      return attemptLater(openFromDisk(peer, shelf, client, file))
    },
    'rooms.export': async ({ room, from }, client) => {
      const key = `export ${room}`
      if (from === 0) await attemptLater(wrap(shelf, client, key, roomFile(peer, room)))
      const parcel = shelf.find(client, key)
      if (parcel?.sealed !== true || from >= parcel.bytes) {
        throw new ApiError('notFound', 'There is no more of that file. Begin again, with `from` 0.')
      }
      const { bytes: total, name } = parcel
      const data = pieceFrom(parcel.pieces, LIMITS.filePieceBytes, from)
      const next = from + data.length < total ? from + data.length : null
      if (next === null) shelf.end(client, key)
      return { name, total, data, next }
    },
    'rooms.import': async ({ upload, data, last }, client) => {
      const key = `import ${upload}`
      let ended = true
      try {
        const parcel = attempt(() => received(shelf, client, key, data))
        ended = last
        return { room: last ? await attemptLater(takeIn(peer, () => inTurns(parcel.pieces))) : null }
      } finally {
        if (ended) shelf.end(client, key)
      }
    },
  }
}

/** Paths are for those who run on this computer by their own right, not for pages that a browser shows. */
function demandFiles({ mayUseFiles }: Client, instead: 'rooms.export' | 'rooms.import'): void {
  if (mayUseFiles) return
  throw new ApiError('unsupported', `A page cannot use files of this computer by their paths. Use ${instead}.`)
}

function roomFile(peer: LocalPeer, id: string): RoomFile {
  const copy = attempt(() => peer.rooms.copyOf(id))
  if (copy === undefined) throw new ApiError('notFound', say`That room is not kept on this computer. Join it first.`)
  const authors = new Set([copy.description.owner, ...copy.runs.map(({ author }) => author)])
  const names = new Map<string, string>()
  for (const author of authors) {
    const name = peer.knownNameOf(author)
    if (name !== undefined) names.set(author, name)
  }
  return { ...copy, names, pictures: picturesOf(copy, peer.blobs) }
}

/** Keeps all of a room's file for a page to fetch, as it is now, whatever is drawn meanwhile. */
async function wrap(shelf: FileShelf, client: Client, key: string, file: RoomFile): Promise<void> {
  const parcel = shelf.begin(client, key, fileNameOf(file.description.name))
  try {
    for await (const piece of inTurns(inPieces(writeRoomFile(file), LIMITS.filePieceBytes))) parcel.add(piece)
    parcel.seal()
  } catch (error) {
    if (shelf.find(client, key) === parcel) shelf.end(client, key)
    throw error
  }
}

/** Puts a piece that a page sent with those before it. */
function received(shelf: FileShelf, client: Client, key: string, data: Uint8Array): Parcel {
  const parcel = shelf.find(client, key) ?? shelf.begin(client, key)
  parcel.add(data)
  return parcel
}

async function openFromDisk(peer: LocalPeer, shelf: FileShelf, client: Client, path: string): Promise<RoomSummary> {
  const { read, bytes } = await openFile(path)
  const key = `open ${path}`
  try {
    shelf.begin(client, key).reserve(bytes)
    return await takeIn(peer, read)
  } finally {
    shelf.end(client, key)
  }
}

/**
 * Checks all of a file, then takes all of it in.
 *
 * @param read reads the file from its beginning: once more for its pictures, so that they are never in memory together
 */
async function takeIn(peer: LocalPeer, read: () => AsyncIterable<Uint8Array>): Promise<RoomSummary> {
  const runs: Run[] = []
  let hasPictures = false
  const { description, names, secrets } = await readRoomFile(read(), {
    run: run => void runs.push(run),
    picture: () => (hasPictures = true),
  })
  let leftOut = 0
  const added = await peer.rooms.takeIn({ description, secrets, runs }, async () => {
    if (hasPictures) leftOut = await peer.blobs.takeIn(description.id, picturesNamedIn(runs, readPictures(read())))
  })
  if (leftOut > 0) peer.broadcast.data(leftOutSentence(description.name, leftOut))
  for (const [author, name] of names) peer.names.hearsay(author, name)
  peer.log(`The file of “${description.name}” brought ${added} new ${added === 1 ? 'entry' : 'entries'}.`)
  return roomSummary(peer, description)
}
