/** Databases with real rooms and feeds in them, to be damaged. */
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { describeRoom, roomIdBytes, type RoomDescription } from '../../../p2p/feed/room-description.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import type { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'

export const ann = await signerNumber(1)
export const ben = await signerNumber(2)

export function roomNumber(n: number): RoomDescription {
  return describeRoom(ann, { name: `Room ${n}`, host: 'Ann', created: n, nonce: new Uint8Array(8).fill(n) })
}

/** Entries of one author, each a line; every 40th is longer than a page. */
export function linesOf(signer: Signer, room: RoomDescription, count: number): VerifiedRun[] {
  const feeds = new Feeds(roomIdBytes(room.id))
  return Array.from({ length: count }, (_, at) => {
    const points = at % 40 === 39 ? 9_000 : 40
    const line = {
      pencil: { tool: 0, color: room.created * 1_000 + at, width: 8, opacity: 255 },
      points: packPoints(Array.from({ length: points }, (_, x) => ({ x, y: (x * x * 7) % 97, pressure: (x % 9) / 9 }))),
    }
    const run = feeds.compose(signer, [{ kind: 'add', line }], at + 1, 0)
    feeds.advance(run)
    return run
  })
}

/** What is in a database: of each room, how far each feed goes, and the bytes of all its entries. */
export function contents(storage: Storage): Map<string, { seq: number; bytes: Buffer }> {
  const found = new Map<string, { seq: number; bytes: Buffer }>()
  for (const { id } of storage.rooms()) {
    for (const { author, head } of storage.feeds.feeds(id)) {
      const slots = storage.feeds.slots(id, author, 1, head.seq)
      found.set(`${id} ${author}`, { seq: head.seq, bytes: Buffer.concat(slots as Uint8Array[]) })
    }
  }
  return found
}

/** Three rooms of two authors with 100 lines each. */
export function fillWithLessons(storage: Storage): void {
  storage.setSetting('name', 'Ann')
  for (const room of LESSONS) {
    storage.keepRoom(room)
    for (const { author } of [ann, ben]) storage.feeds.append(room.id, LINES.get(`${room.id} ${author}`)!)
  }
}

export const LESSONS = [1, 2, 3].map(roomNumber)
const LINES = new Map(
  LESSONS.flatMap(room =>
    [ann, ben].map(author => [`${room.id} ${author.author}`, linesOf(author, room, 100)] as const),
  ),
)
