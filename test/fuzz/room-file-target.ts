import { createHash } from 'node:crypto'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { readRoomFile } from '../../p2p/file/read-room-file.ts'
import { RoomFileError } from '../../p2p/file/room-file-error.ts'
import {
  LENGTH_BYTES,
  MAGIC,
  VERSION_BYTES,
  writeRoomFile,
  writeTrailer,
  type RoomFile,
  type RoomFilePicture,
} from '../../p2p/file/room-file.ts'
import type { Run } from '../../p2p/feed/run.ts'
import { VERIFIER_BYTES } from '../../p2p/room/lock/pin.ts'
import { keyCheckOf } from '../../p2p/room/lock/room-key.ts'
import type { RoomSecrets } from '../../p2p/room/lock/room-lock.ts'
import { KEY_BYTES } from '../../p2p/room/lock/sealed.ts'
import type { Target } from './campaign.ts'
import { joinBytes, mutateBytes } from './mutate-bytes.ts'
import { mutateProtobuf } from './mutate-protobuf.ts'
import { expect } from './promises.ts'
import { makePng } from '../support/make-png.ts'
import type { Random } from '../support/random.ts'
import { joinRuns, makeSampleRoom, type SampleRoom } from './wire-samples.ts'

type Header = Omit<RoomFile, 'runs' | 'pictures'>

interface Found {
  readonly header: Header
  readonly runs: readonly Run[]
  readonly pictures: readonly RoomFilePicture[]
}

const KEY = new Uint8Array(KEY_BYTES).fill(7)
/** Of a room with a PIN. */
const SECRETS: RoomSecrets = { keys: new Map([[0, KEY]]), verifier: new Uint8Array(VERIFIER_BYTES).fill(9) }
/** With what a frame begins that holds a run: the number of that field, and that a length follows. */
const RUN_TAG = 0x12
const START_BYTES = MAGIC.length + VERSION_BYTES
const PICTURES = [
  [200, 0, 0],
  [0, 0, 200],
].map(([red, green, blue]) => {
  const bytes = makePng(4, 3, [red!, green!, blue!])
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
})
/** What is wrong, where, and what to do: or what kind of file it is instead. */
const SENTENCES =
  /^This file (is damaged or was altered|is cut short).* byte \d+, .+\. .+\.$|^This (file|is) .+\. .+\.$/s

/** Damaged room files, half of them with a checksum that fits the damage. */
export async function roomFileTarget(): Promise<Target> {
  const rooms = [await makeSampleRoom(), await makeSampleRoom(keyCheckOf(KEY))]
  const ids = new Set(rooms.map(({ description }) => description.id))
  const samples = rooms.flatMap(room => [...samplesOfFiles(room)])
  for (const sample of samples) await read(sample)
  return {
    name: 'room files',
    next: random => mutateFile(random, random.pick(samples), random.pick(samples)),
    async take(input) {
      let found: Found
      try {
        found = await read(input)
      } catch (error) {
        expect(error instanceof RoomFileError, `a sentence about the file, not ${String(error)}`)
        expect(SENTENCES.test((error as RoomFileError).message), `a sentence: ${(error as RoomFileError).message}`)
        return undefined
      }
      return async () => {
        expect(ids.has(found.header.description.id), 'the room')
        const written = write(found)
        const again = write(await read(written))
        expect(Buffer.compare(again, written) === 0, 'what comes back when it is written again')
      }
    },
  }
}

function* samplesOfFiles({ description, runs, owner, guest }: SampleRoom): Generator<Uint8Array> {
  const names = new Map([
    [owner.author, 'Ms Noether'],
    [guest.author, 'Ben'],
  ])
  const feeds = [owner, guest].map(({ author }) => runs.filter(run => run.author === author))
  const secrets = description.keyCheck === undefined ? undefined : SECRETS
  const header = { description, names, secrets }
  const few = feeds.flatMap(feed => feed.slice(0, 2))
  const joined = feeds.map(feed => joinRuns(feed.slice(0, 4)))
  yield write({ header, runs: few, pictures: [] })
  yield write({ header: { ...header, names: new Map() }, runs: joined, pictures: [] })
  yield write({ header, runs: [], pictures: [] })
  yield write({ header, runs: few.slice(0, 2), pictures: PICTURES })
}

function write({ header, runs, pictures }: Found): Uint8Array {
  return joinBytes(...writeRoomFile({ ...header, runs, pictures }))
}

async function read(bytes: Uint8Array): Promise<Found> {
  const runs: Run[] = []
  const pictures: RoomFilePicture[] = []
  const header = await readRoomFile(inPieces(bytes), {
    run: run => runs.push(run),
    picture: picture => pictures.push(picture),
  })
  return { header, runs, pictures }
}

/** In pieces whose size depends on the bytes, so that they are the same again for the same bytes. */
// eslint-disable-next-line @typescript-eslint/require-await -- a file comes asynchronously, and here it is all there
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  const pieceBytes = 64 + 16 * (bytes.at(-1) ?? 0)
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  return undefined
}

function mutateFile(random: Random, file: Uint8Array, other: Uint8Array): Uint8Array {
  if (random.oneIn(3)) return mutateBytes(random, file, other)
  const start = file.subarray(0, START_BYTES)
  const frames = framesOf(file).slice(0, -1)
  const mutated = mutateFrames(random, frames, framesOf(other))
  const body = joinBytes(random.oneIn(20) ? mutateBytes(random, start, other) : start, ...mutated.map(framed))
  const checksum = random.oneIn(2) ? createHash('sha256').update(body).digest() : random.bytes(32)
  const runs = mutated.filter(frame => frame[0] === RUN_TAG).length
  const trailer = framed(writeTrailer(random.oneIn(10) ? runs + 1 : runs, checksum))
  return joinBytes(body, trailer, random.oneIn(20) ? random.bytes(1 + random.below(4)) : new Uint8Array(0))
}

function mutateFrames(random: Random, frames: readonly Uint8Array[], others: readonly Uint8Array[]): Uint8Array[] {
  const at = random.below(frames.length)
  switch (random.below(6)) {
    case 0:
      return frames.toSpliced(at, 1)
    case 1:
      return frames.toSpliced(at, 0, frames[at]!)
    case 2:
      return frames.toSpliced(at, 0, random.pick(others))
    case 3:
      return frames.toReversed()
    default:
      return frames.with(at, mutateProtobuf(random, frames[at]!, random.pick(others), LIMITS.fileFrameBytes))
  }
}

/** The frames of a file that is whole, the trailer last. */
function framesOf(file: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = []
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  for (let at = START_BYTES; at < file.length;) {
    const length = view.getUint32(at)
    frames.push(file.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length))
    at += LENGTH_BYTES + length
  }
  return frames
}

function framed(frame: Uint8Array): Uint8Array {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(frame.length)
  return joinBytes(length, frame)
}
