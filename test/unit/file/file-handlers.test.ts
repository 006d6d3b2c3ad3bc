import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PointTuple } from '../../../p2p/api/contract.ts'
import type { Client } from '../../../p2p/api/service.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { createPeer, type Peer } from '../../../p2p/peer.ts'
import { BlobStore } from '../../../p2p/storage/blob-store.ts'
import { makePng, pngOf } from '../../support/make-png.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { bytesOf, read } from './sample-room.ts'

/** A caller that a test can make go. */
class Caller implements Client {
  readonly mayUseFiles: boolean
  readonly #listeners: (() => void)[] = []

  constructor(mayUseFiles: boolean) {
    this.mayUseFiles = mayUseFiles
  }

  emit(): void {
    // This test reads no events.
  }

  onClose(listener: () => void): void {
    this.#listeners.push(listener)
  }

  close(): void {
    for (const listener of this.#listeners) listener()
  }
}

let folder: string
let anna: Peer
let ben: Peer
let page: Caller

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chalkboard-file-handlers-'))
  anna = await createPeer({ dataDir: join(folder, 'anna'), name: 'Anna', listen: [], mdns: false })
  ben = await createPeer({ dataDir: join(folder, 'ben'), name: 'Ben', listen: [], mdns: false })
  page = new Caller(false)
})
afterEach(async () => {
  await Promise.all([anna.stop(), ben.stop()])
  rmSync(folder, { recursive: true })
})

describe('a page', () => {
  it('may not name files of the computer, and is told what to use', async () => {
    const room = await newRoom(1)
    const refused = (instead: string) => ({
      kind: 'unsupported',
      message: `A page cannot use files of this computer by their paths. Use ${instead}.`,
    })
    const file = join(folder, 'room')
    await expect(anna.handlers['rooms.save']({ room, file }, page)).rejects.toMatchObject(refused('rooms.export'))
    await expect(anna.handlers['rooms.open']({ file }, page)).rejects.toMatchObject(refused('rooms.import'))
    expect(readdirSync(folder)).not.toContain('room.chalkboard')
  })

  it('gets a room in pieces of bounded size, as it was at the first of them, whatever is drawn meanwhile', async () => {
    const room = await newRoom(1)
    while ((await exported(room)).length < 2 * LIMITS.filePieceBytes) await scribble(room)
    const before = await digest(anna, room)
    const first = await anna.handlers['rooms.export']({ room, from: 0 }, page)
    expect(first.data.length).toBe(LIMITS.filePieceBytes)
    expect(first.name).toBe('Large.chalkboard')
    const pieces = [first.data]
    for (let { next } = first; next !== null;) {
      await scribble(room)
      const piece = await anna.handlers['rooms.export']({ room, from: next }, page)
      expect(piece.total).toBe(first.total)
      pieces.push(piece.data)
      next = piece.next
    }
    expect(Buffer.concat(pieces).length).toBe(first.total)
    expect(await digest(anna, room)).not.toEqual(before)

    const opened = await imported(Buffer.concat(pieces))
    expect(opened).toMatchObject({ id: room, open: true, kept: true, ownerName: 'Anna' })
    expect(await digest(ben, room)).toEqual(before)
  })

  it('has to begin an export anew once it has been read to its end', async () => {
    const room = await newRoom(1)
    const over = { kind: 'notFound', message: 'There is no more of that file. Begin again, with `from` 0.' }
    await exported(room)
    await expect(anna.handlers['rooms.export']({ room, from: 1 }, page)).rejects.toMatchObject(over)
    await expect(anna.handlers['rooms.export']({ room: '0'.repeat(32), from: 0 }, page)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  it('that sends a damaged file is told what is wrong, nothing is kept, and a good one can follow', async () => {
    const room = await newRoom(3)
    const bytes = await exported(room)
    const seed = chosenSeed()
    const random = new Random(seed)
    for (let round = 0; round < 20; round += 1) {
      const altered = Buffer.from(bytes)
      altered[random.below(bytes.length)]! ^= 1 << random.below(8)
      await expect(imported(altered), `seed ${seed}`).rejects.toMatchObject({ name: 'ApiError' })
      await expect(imported(bytes.subarray(0, random.below(bytes.length)))).rejects.toMatchObject({
        kind: 'damaged',
        message: expect.stringMatching(/^This file is (empty\.|cut short: it ends at byte \d+,) .+\.$/) as string,
      })
    }
    expect(await ben.handlers['rooms.list']({}, page)).toEqual([])
    await imported(bytes)
    expect(await digest(ben, room)).toEqual(await digest(anna, room))
  })

  it('that goes in the middle of sending leaves nothing behind', async () => {
    const room = await newRoom(1)
    const bytes = await exported(room)
    const other = new Caller(false)
    const half = bytes.subarray(0, bytes.length >> 1)
    await ben.handlers['rooms.import']({ upload: 1, data: half, last: false }, other)
    other.close()
    const rest = { upload: 1, data: bytes.subarray(half.length), last: true }
    await expect(Promise.resolve(ben.handlers['rooms.import'](rest, other))).rejects.toMatchObject({ kind: 'damaged' })
  })

  it('can only have a few files on their way at once', async () => {
    const begin = async (upload: number) =>
      ben.handlers['rooms.import']({ upload, data: Buffer.of(1), last: false }, page)
    for (let upload = 0; upload < LIMITS.filesUnderWayPerClient; upload += 1) await begin(upload)
    await expect(begin(99)).rejects.toMatchObject({ kind: 'limit' })
    page.close()
    await begin(99)
  })
})

describe('a file', () => {
  it('knows the names of those who drew, and a room opened from it does, also after a restart', async () => {
    const room = await newRoom(2)
    await imported(await exported(room))
    await ben.stop()
    ben = await createPeer({ dataDir: join(folder, 'ben'), name: 'Ben', listen: [], mdns: false })
    await ben.handlers['rooms.join']({ id: room }, page)
    const { people } = await ben.handlers['rooms.people']({ room }, page)
    expect(people.map(({ name, here }) => [name, here]).sort()).toEqual([
      ['Anna', false],
      ['Ben', true],
    ])
  })

  it('holds what others drew in a room of which only a copy is here', async () => {
    const room = await newRoom(2)
    await imported(await exported(room))
    await ben.handlers['rooms.leave']({ id: room }, page)
    const script = new Caller(true)
    const { file } = await ben.handlers['rooms.save']({ room, file: join(folder, 'copy') }, script)
    await anna.handlers['rooms.forget']({ id: room }, page)
    expect(await anna.handlers['rooms.open']({ file }, script)).toMatchObject({ id: room, role: 'owner', open: true })
    expect((await digest(anna, room)).lines).toBe(2)
  })
})

describe('the pictures of a room', () => {
  const [red, blue] = [makePng(4, 3, [200, 0, 0]), makePng(4, 3, [0, 0, 200])]

  it('go with its file, those that were erased too, to a computer that has no network', async () => {
    const room = await newRoom(1)
    const [seen, erased] = [await show(room, red), await show(room, blue)]
    await anna.handlers['canvas.undo']({ room }, page)
    await imported(await exported(room))
    expect(await ben.handlers['blobs.get']({ room, sha256: seen }, page)).toEqual({ data: Uint8Array.from(red) })
    expect(await ben.handlers['blobs.get']({ room, sha256: erased }, page)).toEqual({ data: Uint8Array.from(blue) })
  })

  it('go with a file that a script names by its path', async () => {
    const room = await newRoom(1)
    const sha256 = await show(room, red)
    const script = new Caller(true)
    const { file } = await anna.handlers['rooms.save']({ room, file: join(folder, 'stick') }, script)
    await ben.handlers['rooms.open']({ file }, script)
    expect(await ben.handlers['blobs.get']({ room, sha256 }, page)).toEqual({ data: Uint8Array.from(red) })
  })

  it('are read out of a file one at a time: if it is cut short meanwhile, nothing of it is kept', async () => {
    const room = await newRoom(1)
    for (const shade of [1, 2]) await show(room, pngOf(2_000, 2_000, new Uint8Array(LIMITS.filePieceBytes).fill(shade)))
    const script = new Caller(true)
    const { file } = await anna.handlers['rooms.save']({ room, file: join(folder, 'large') }, script)
    const cutShort = (): void => truncateSync(file, 1.5 * LIMITS.filePieceBytes)
    const kept = vi.spyOn(BlobStore.prototype, 'keep').mockImplementation(cutShort)
    const opened = Promise.resolve(ben.handlers['rooms.open']({ file }, script)).finally(() => kept.mockRestore())
    await expect(opened).rejects.toMatchObject({ kind: 'damaged' })
    expect(await ben.handlers['rooms.list']({}, script)).toEqual([])
  })

  it('come with a file for a room that is here and lacks them', async () => {
    const room = await newRoom(1)
    const sha256 = createHash('sha256').update(red).digest('hex')
    await place(room, sha256)
    await imported(await exported(room))
    expect(await ben.handlers['blobs.get']({ room, sha256 }, page)).toBeNull()
    await anna.handlers['blobs.put']({ room, upload: 1, data: red, last: true }, page)
    await imported(await exported(room))
    expect(await ben.handlers['blobs.get']({ room, sha256 }, page)).toEqual({ data: Uint8Array.from(red) })
  })

  it('that are not here are left out, and the file opens all the same', async () => {
    const room = await newRoom(1)
    const sha256 = 'ab'.repeat(32)
    await place(room, sha256)
    await imported(await exported(room))
    expect((await digest(ben, room)).lines).toBe(2)
    expect(await ben.handlers['blobs.get']({ room, sha256 }, page)).toBeNull()
  })

  it('that a room has no space for are left out, and whoever opened the file is told', async () => {
    const room = await newRoom(1)
    await show(room, red)
    await show(room, blue)
    const file = await exported(room)
    const told: unknown[] = []
    ben.connect({ mayUseFiles: false, onClose: () => undefined, emit: (event, said) => told.push([event, said]) })
    const full = vi.spyOn(BlobStore.prototype, 'bytesOf').mockReturnValue(LIMITS.blobBytesPerRoom)
    await imported(file).finally(() => full.mockRestore())
    const message =
      'Pictures of “Large” did not fit: 2. A room holds at most 512 MB of them. The file still has all, so keep it.'
    expect(told).toContainEqual(['peer.notice', expect.objectContaining({ kind: 'data', message })])
    expect((await digest(ben, room)).lines).toBe(3)
  })

  it('that nothing in the room shows are not taken in, so that a file fills nobody’s disk', async () => {
    const room = await newRoom(1)
    const sha256 = await show(room, red)
    const found = await read(await exported(room))
    const other = createHash('sha256').update(blue).digest('hex')
    await imported(bytesOf({ ...found, pictures: [...found.pictures, { sha256: other, bytes: blue }] }))
    expect(await ben.handlers['blobs.get']({ room, sha256 }, page)).toEqual({ data: Uint8Array.from(red) })
    expect(await ben.handlers['blobs.get']({ room, sha256: other }, page)).toBeNull()
  })

  it('can be pasted into another room, where the others get them too', async () => {
    const room = await newRoom(0)
    const sha256 = await show(room, red)
    const other = await newRoom(0, 'Other')
    expect(await anna.handlers['blobs.get']({ room: other, sha256 }, page)).toBeNull()
    await place(other, sha256)
    expect(await anna.handlers['blobs.get']({ room: other, sha256 }, page)).toEqual({ data: Uint8Array.from(red) })
  })
})

async function show(room: string, picture: Uint8Array): Promise<string> {
  const { sha256 } = await anna.handlers['blobs.put']({ room, upload: 1, data: picture, last: true }, page)
  await place(room, sha256!)
  return sha256!
}

async function place(room: string, picture: string): Promise<void> {
  const points = [0, 1, 2, 3].map((at): PointTuple => [at, at * at])
  const pencil = { tool: 'picture', color: '#000000', width: 1 } as const
  await anna.handlers['canvas.put']({ room, lines: [{ pencil, points, picture }] }, page)
}

async function newRoom(lines: number, name = 'Large'): Promise<string> {
  const { id } = await anna.handlers['rooms.create']({ name }, page)
  for (let at = 0; at < lines; at += 1) await scribble(id, 5)
  return id
}

/** Something that does not pack well. */
async function scribble(room: string, points: number = LIMITS.pointsPerLine): Promise<void> {
  const random = new Random(points)
  const place = (): number => (random.next() - 0.5) * LIMITS.coordinateUnits
  const tuples = Array.from({ length: points }, (): PointTuple => [place(), place(), random.next()])
  await anna.handlers['canvas.add']({ room, line: { pencil: { color: '#000000', width: 2 }, points: tuples } }, page)
}

async function exported(room: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for (let from: number | null = 0; from !== null;) {
    const answer: { data: Uint8Array; next: number | null } = await anna.handlers['rooms.export']({ room, from }, page)
    pieces.push(answer.data)
    from = answer.next
  }
  return Buffer.concat(pieces)
}

async function imported(bytes: Uint8Array) {
  const size = LIMITS.filePieceBytes
  for (let at = 0; ; at += size) {
    const last = at + size >= bytes.length
    const data = bytes.subarray(at, at + size)
    const { room } = await ben.handlers['rooms.import']({ upload: 1, data, last }, page)
    if (last) return room
  }
}

async function digest(peer: Peer, room: string) {
  return peer.handlers['canvas.digest']({ room }, page)
}
