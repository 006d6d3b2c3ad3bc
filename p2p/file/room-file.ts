import { createHash } from 'node:crypto'
import { LIMITS } from '../canvas/limits.ts'
import { say, type Sentence } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import { writeRun, type Run } from '../feed/run.ts'
import type { RoomSecrets } from '../room/lock/room-lock.ts'
import { RoomFileFrameData } from '../wire/chalkboard.gen.js'
import { writeHeader } from './header.ts'
import { inPieces } from './pieces.ts'
import { RoomFileError } from './room-file-error.ts'

/** The first bytes of every such file: no text, and not the same after a transfer that treats it as text. */
export const MAGIC: Uint8Array = Buffer.from('\x89CHALK\r\n', 'latin1')
/** Of the format, big-endian, after the magic. A file without pictures is of the first, which every Chalkboard reads. */
export const FIRST_VERSION = 1
export const PICTURES_VERSION = 2
export const VERSION_BYTES = 2
/** A frame's length, big-endian, before it. */
export const LENGTH_BYTES = 4

/** A room as it is in a file. */
export interface RoomFile {
  readonly description: RoomDescription
  /** What authors were last called, as far as was known. Nobody signed that. */
  readonly names: ReadonlyMap<string, string>
  /** Of a room with a PIN: what a member keeps. Whoever has the file has the drawing anyway. */
  readonly secrets?: RoomSecrets | undefined
  /** Everything drawn, in an order in which each run can be checked when it comes: the owner's feed first. */
  readonly runs: readonly Run[]
  /** Those that are here, each once. Read as they are written, since together they may be large. */
  readonly pictures?: Iterable<RoomFilePicture>
}

export interface RoomFilePicture {
  /** 64 hexadecimal digits. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/**
 * The bytes of a room's file, piece by piece. docs/FILE-FORMAT.md says what they mean.
 *
 * @throws RoomFileError if there are more than a file may have
 */
export function* writeRoomFile(file: RoomFile): Generator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const piece of untilTrailer(file)) {
    bytes += piece.length
    if (bytes > LIMITS.fileBytes) throw new RoomFileError('limit', tooMuch(file))
    hash.update(piece)
    yield piece
  }
  yield framed(writeTrailer(file.runs.length, hash.digest()))
}

function tooMuch({ description }: RoomFile): Sentence {
  return say`“${description.name}” holds more than a file may, ${LIMITS.fileBytes / 1024 ** 2} MB with its pictures. Have another computer join the room: it keeps a copy too.`
}

/** The last frame: nothing else is read as one. */
export function writeTrailer(runs: number, sha256: Uint8Array): Uint8Array {
  return RoomFileFrameData.encode({ trailer: { runs, sha256 } })
}

function* untilTrailer(file: RoomFile): Generator<Uint8Array> {
  const pictures = (file.pictures ?? [])[Symbol.iterator]()
  let picture = pictures.next()
  const version = Buffer.alloc(VERSION_BYTES)
  version.writeUInt16BE(picture.done === true ? FIRST_VERSION : PICTURES_VERSION)
  yield Buffer.concat([MAGIC, version])
  yield framed(RoomFileFrameData.encode({ header: writeHeader(file) }))
  for (const run of file.runs) yield framed(RoomFileFrameData.encode({ run: writeRun(run) }))
  for (let written = 0; picture.done !== true; picture = pictures.next()) {
    written += 1
    if (written > LIMITS.picturesPerFile) throw new RoomFileError('limit', tooMuch(file))
    yield* pictureFrames(picture.value)
  }
}

function* pictureFrames({ sha256, bytes }: RoomFilePicture): Generator<Uint8Array> {
  const picture = { sha256: Buffer.from(sha256, 'hex'), total: bytes.length }
  yield framed(RoomFileFrameData.encode({ picture }))
  for (const piece of inPieces([bytes], LIMITS.filePictureBytes)) yield framed(RoomFileFrameData.encode({ piece }))
}

/** A frame with its length before it. */
export function framed(frame: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(LENGTH_BYTES + frame.length)
  bytes.writeUInt32BE(frame.length)
  bytes.set(frame, LENGTH_BYTES)
  return bytes
}
