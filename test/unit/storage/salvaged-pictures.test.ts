/** Pictures of a damaged database come back with the rooms that show them. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { TOOLS } from '../../../p2p/canvas/pencil.ts'
import { Feeds } from '../../../p2p/feed/feeds.ts'
import { roomIdBytes, type RoomDescription } from '../../../p2p/feed/room-description.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { BlobStore } from '../../../p2p/storage/blob-store.ts'
import { openDatabase, PAGE_BYTES } from '../../../p2p/storage/database.ts'
import { openData } from '../../../p2p/storage/open-data.ts'
import { Pages } from '../../../p2p/storage/salvage/pages.ts'
import { salvage } from '../../../p2p/storage/salvage/salvage.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { makePng, pngOf } from '../../support/make-png.ts'
import { ann, ben, LESSONS } from './lessons.ts'

const [maths, physics] = LESSONS as [RoomDescription, RoomDescription]
const RED = makePng(4, 3, [200, 0, 0])
const BLUE = makePng(4, 3, [0, 0, 200])
/** As large as a picture may be. */
const LARGE = pngOf(
  2_000,
  2_000,
  new Uint8Array(LIMITS.blobBytes - 57).map((_, at) => at * 31),
)

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkboard-salvage-'))
  file = join(folder, 'chalkboard.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** An author shows pictures in a room. */
function show(storage: Storage, signer: Signer, room: RoomDescription, pictures: readonly Uint8Array[]): void {
  const feeds = new Feeds(roomIdBytes(room.id))
  const points = packPoints([0, 1, 2, 3].map(at => ({ x: at, y: at, pressure: 0.5 })))
  const pencil = { tool: TOOLS.indexOf('picture'), color: 0, width: 8, opacity: 255 }
  pictures.forEach((bytes, at) => {
    const picture = Buffer.from(hashOf(bytes), 'hex')
    const run = feeds.compose(signer, [{ kind: 'add', line: { pencil, points, picture } }], at + 1, 0)
    feeds.advance(run)
    storage.feeds.append(room.id, [run])
  })
}

/** Two rooms that show pictures, one of them in both. One picture is in a room that names it nowhere. */
function fill(): void {
  const storage = new Storage(file)
  const store = new BlobStore(storage.sql)
  for (const room of [maths, physics]) storage.keepRoom(room)
  show(storage, ann, maths, [RED, LARGE])
  show(storage, ben, physics, [RED])
  for (const bytes of [RED, LARGE]) store.keep(maths.id, hashOf(bytes), bytes)
  for (const bytes of [RED, BLUE]) store.keep(physics.id, hashOf(bytes), bytes)
  storage.close()
}

function edit(change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

/** Which pictures each room has now, each compared with what it was. */
function found(): Record<string, string[]> {
  const { database, notices } = openData(file, ann, new Date())
  expect(notices).toMatchObject([{ kind: 'data' }])
  const storage = new Storage(database)
  const store = new BlobStore(storage.sql)
  const names = Object.entries({ red: RED, blue: BLUE, large: LARGE })
  const has = ({ id }: RoomDescription): string[] =>
    names.flatMap(([name, bytes]) => {
      const kept = store.read(id, hashOf(bytes))
      if (kept !== undefined) expect(Buffer.compare(kept, bytes)).toBe(0)
      return kept === undefined ? [] : [name]
    })
  const rooms = { maths: has(maths), physics: has(physics) }
  storage.close()
  return rooms
}

it('come back, the largest too, for the rooms whose entries name them', () => {
  fill()
  edit(bytes => bytes.fill(0x5a, 0, PAGE_BYTES))
  expect(found()).toEqual({ maths: ['red', 'large'], physics: ['red'] })
})

it('come back only as they were: one that is damaged is left out', () => {
  fill()
  edit(bytes => {
    bytes.fill(0x5a, 0, PAGE_BYTES)
    const middle = LARGE.subarray(2_000_000, 2_000_064)
    bytes[bytes.indexOf(middle)]! ^= 1
  })
  expect(found()).toEqual({ maths: ['red'], physics: ['red'] })
})

it('come back as far as there is space for them', () => {
  fill()
  const pages = new Pages(file)
  const database = openDatabase(':memory:')
  expect(salvage(pages, database, ann, 1_000)).toMatchObject({ rooms: 2, entries: 3, pictures: 1 })
  pages.close()
  const storage = new Storage(database)
  expect(new BlobStore(storage.sql).has(maths.id, hashOf(LARGE))).toBe(false)
  storage.close()
})
