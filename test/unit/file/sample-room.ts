import { Canvas } from '../../../p2p/canvas/canvas.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import type { SeqRanges } from '../../../p2p/canvas/seq-ranges.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import type { RoomFileHeader } from '../../../p2p/file/header.ts'
import { readRoomFile } from '../../../p2p/file/read-room-file.ts'
import { writeRoomFile, type RoomFile, type RoomFilePicture } from '../../../p2p/file/room-file.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { looksOf } from '../../../p2p/looks.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'

export const anna = await signerNumber(1)
export const ben = await signerNumber(2)
export const chloe = await signerNumber(3)
export const description = describeRoom(anna, { name: 'Maths', host: 'Anna', created: 5, nonce: new Uint8Array(8) })
const NAMES = new Map([
  [anna.author, 'Anna'],
  [ben.author, 'Ben'],
])

/** A ledger of Anna's room in a database of its own. */
export function emptyLedger(): Ledger {
  const storage = new Storage(':memory:')
  storage.keepRoom(description)
  return new Ledger(description, storage)
}

/** What three people drew, erased and undid, and Anna pruned: each kind of thing that a room's file can hold. */
export function drawnLedger({ pruned }: { pruned: boolean }): Ledger {
  const ledger = emptyLedger()
  let lamport = 0
  const act = (signer: typeof anna, ...operation: Operation) => ledger.append(signer, operation, ++lamport, lamport)
  for (let at = 0; at < 8; at += 1) {
    act(anna, line(at))
    act(ben, line(at + 100))
  }
  act(chloe, line(200), line(201))
  const erased = [1, 2, 3, 5].map(seq => ({ author: ben.author, seq, position: 0 }))
  act(anna, { kind: 'remove', items: erased })
  act(anna, { kind: 'remove', items: [{ author: anna.author, seq: 2, position: 0 }] })
  act(ben, { kind: 'undo', seq: 8 })
  act(chloe, line(202))
  if (!pruned) return ledger
  const bens: SeqRanges = [
    [1, 3],
    [5, 5],
  ]
  const entries = new Map([[ben.author, bens]]).set(anna.author, [[2, 2]])
  act(anna, { kind: 'prune', entries })
  while (ledger.dropSome());
  return ledger
}

export function fileOf(ledger: Ledger): RoomFile {
  return { description, names: NAMES, runs: [...ledger.runsSince(new Map())] }
}

export function bytesOf(file: RoomFile): Buffer {
  return Buffer.concat([...writeRoomFile(file)])
}

/** Reads bytes in chunks of `size`. */
export async function read(
  bytes: Uint8Array,
  size = 1000,
): Promise<RoomFileHeader & { runs: Run[]; pictures: RoomFilePicture[] }> {
  const runs: Run[] = []
  const pictures: RoomFilePicture[] = []
  const header = await readRoomFile(chunks(bytes, size), {
    run: run => void runs.push(run),
    picture: picture => void pictures.push(picture),
  })
  return { ...header, runs, pictures }
}

/** The sentence with which these bytes are refused. @throws Error if they are not */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const refusal: unknown = await read(bytes).catch((error: unknown) => error)
  if (refusal instanceof Error && refusal.name === 'RoomFileError') return refusal.message
  throw new Error('These bytes were not refused as they should be.', { cause: refusal })
}

/** How the canvas of a ledger looks. */
export function looksOfLedger(ledger: Ledger): { lines: number; sha256: string } {
  const canvas = new Canvas(description.owner)
  for (const entry of ledger.load(() => undefined)) canvas.apply(entry)
  return looksOf(canvas)
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

function line(x: number): Operation[number] {
  const points = packPoints([
    { x, y: 0, pressure: 0.5 },
    { x: x + 1, y: 10, pressure: 0.5 },
  ])
  return { kind: 'add', line: { pencil: { tool: 0, color: x, width: 8, opacity: 255 }, points } }
}
