import { createHash } from 'node:crypto'
import type { RoomDescription } from '../feed/room-description.ts'
import { writeRun, type Run } from '../feed/run.ts'
import type { RoomSecrets } from '../room/lock/room-lock.ts'
import { RoomFileFrameData } from '../wire/chalkboard.gen.js'
import { writeHeader } from './header.ts'

/** How the name of such a file ends. */
export const FILE_EXTENSION = '.chalkboard'

/** The first bytes of every such file: no text, and not the same after a transfer that treats it as text. */
export const MAGIC: Uint8Array = Buffer.from('\x89CHALK\r\n', 'latin1')
/** Of the format, big-endian, after the magic. */
export const FORMAT_VERSION = 1
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
}

/** The bytes of a room's file, piece by piece. docs/FILE-FORMAT.md says what they mean. */
export function* writeRoomFile(file: RoomFile): Generator<Uint8Array> {
  const hash = createHash('sha256')
  for (const piece of untilTrailer(file)) {
    hash.update(piece)
    yield piece
  }
  yield framed(writeTrailer(file.runs.length, hash.digest()))
}

/** The last frame: nothing else is read as one. */
export function writeTrailer(runs: number, sha256: Uint8Array): Uint8Array {
  return RoomFileFrameData.encode({ trailer: { runs, sha256 } })
}

function* untilTrailer(file: RoomFile): Generator<Uint8Array> {
  const version = Buffer.alloc(VERSION_BYTES)
  version.writeUInt16BE(FORMAT_VERSION)
  yield Buffer.concat([MAGIC, version])
  yield framed(RoomFileFrameData.encode({ header: writeHeader(file) }))
  for (const run of file.runs) yield framed(RoomFileFrameData.encode({ run: writeRun(run) }))
}

/** A frame with its length before it. */
export function framed(frame: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(LENGTH_BYTES + frame.length)
  bytes.writeUInt32BE(frame.length)
  bytes.set(frame, LENGTH_BYTES)
  return bytes
}
