import type { DatabaseSync } from 'node:sqlite'
import { firstHash, nextHash, signedBytes } from '../../feed/chain.ts'
import { readEntries, type Head, type VerifiedRun } from '../../feed/feeds.ts'
import { LIMITS } from '../../canvas/limits.ts'
import { picturesIn } from '../../feed/pictures-in.ts'
import { readRoomDescription, roomIdBytes, type RoomDescription } from '../../feed/room-description.ts'
import { hashOfSlot, isTombstone, runBytes, splitHashes, type Slot } from '../../feed/run.ts'
import { isSignedBy, type Signer } from '../../feed/signing.ts'
import { FeedStore } from '../feed-store.ts'
import { Sql } from '../sql.ts'
import type { Pages } from './pages.ts'
import { Finds, type FoundFeed, type FoundRoom } from './finds.ts'
import { salvagePictures } from './pictures.ts'
import { readRows } from './rows.ts'

/** How many entries of one's own a new signature is made for. */
const SIGNED_ANEW = 32

/** What could be saved. */
export interface Salvaged {
  readonly rooms: number
  readonly entries: number
  readonly pictures: number
}

/**
 * Fills a new database with what can be read of another one's pages. Rows are known by their shape, and nothing is taken
 * on trust: a room needs its owner's signature, and a feed is taken up to the last signature of its author's that the
 * chain of its entries leads to. Only this peer's own feed is taken, and signed, past that: nobody else may have it.
 *
 * @param pictureBytes what may be taken of pictures in all
 */
export function salvage(pages: Pages, into: DatabaseSync, signer: Signer, pictureBytes = Infinity): Salvaged {
  const finds = new Finds()
  for (const row of readRows(pages)) finds.add(row)
  const sql = new Sql(into)
  const store = new FeedStore(sql)
  const rooms = new Map<number, RoomDescription>()
  sql.transaction(() => {
    for (const [name, value] of finds.settings) sql.run('INSERT OR IGNORE INTO settings VALUES (?, ?)', name, value)
    for (const [author, name] of finds.names) sql.run('INSERT OR IGNORE INTO names VALUES (?, ?)', author, name)
    for (const [number, room] of finds.rooms) {
      const description = readRoom(room)
      if (description === undefined || [...rooms.values()].some(({ id }) => id === description.id)) continue
      rooms.set(number, description)
      keepRoom(sql, number, description, room)
      for (const [epoch, key] of finds.keys.get(number) ?? []) {
        sql.run('INSERT OR IGNORE INTO keys VALUES (?, ?, ?)', number, epoch, key)
      }
    }
  })
  let entries = 0
  const shownIn = new Map<string, Set<string>>()
  for (const feed of finds.feeds.values()) {
    const room = rooms.get(feed.room)
    if (room === undefined || store.feeds(room.id).some(({ author }) => author === feed.author)) continue
    const runs = verifiedRuns(room, feed, finds)
    if (feed.author === signer.author)
      runs.push(...signedAnew(room, signer, finds.slots(feed.number), runs.at(-1)?.head))
    store.append(room.id, runs)
    entries += runs.reduce((sum, run) => sum + run.entries.length, 0)
    for (const sha256 of runs.flatMap(namedIn)) shownIn.set(sha256, (shownIn.get(sha256) ?? new Set()).add(room.id))
  }
  return { rooms: rooms.size, entries, pictures: salvagePictures(pages, sql, shownIn, pictureBytes) }
}

function namedIn({ author, from, entries }: VerifiedRun): string[] {
  return [...picturesIn(readEntries(author, from, entries))]
}

function readRoom({ description, signature }: FoundRoom): RoomDescription | undefined {
  try {
    return readRoomDescription({ description, signature })
  } catch {
    return undefined
  }
}

function keepRoom(sql: Sql, number: number, { id, signed }: RoomDescription, { verifier }: FoundRoom): void {
  sql.run(
    'INSERT INTO rooms (number, id, description, signature, verifier) VALUES (?, ?, ?, ?, ?)',
    number,
    id,
    signed.description,
    signed.signature,
    verifier,
  )
}

/** The feed from its beginning up to the last good signature, a run for each good one on the way. */
function verifiedRuns(room: RoomDescription, { number, author }: FoundFeed, finds: Finds): VerifiedRun[] {
  const roomId = roomIdBytes(room.id)
  const slots = finds.slots(number)
  const chain = [firstHash(roomId)]
  const runs: VerifiedRun[] = []
  let from = 1
  for (const { seq, signature, tail } of finds.places(number)) {
    for (
      let slot = slots.get(chain.length);
      slot !== undefined && chain.length <= seq;
      slot = slots.get(chain.length)
    ) {
      chain.push(nextHash(chain.at(-1)!, hashOfSlot(slot)))
    }
    const hash = chain[seq]
    if (hash === undefined) break
    const past = splitHashes(tail).map(tombstone => tombstone.hash)
    const signed = signedBytes(roomId, seq + past.length, past.reduce(nextHash, hash))
    if (seq < from || !isSignedBy(author, signed, signature)) continue
    const entries = Array.from({ length: seq + 1 - from }, (_, at) => slots.get(from + at)!)
    const run = { author, from, entries, signature }
    // Nobody would take a longer one. This happens only where several signatures are lost.
    if (entries.length > LIMITS.entriesPerRun || runBytes(run) > LIMITS.runBytes) break
    const decoded = author === room.owner ? readEntries(author, from, entries) : []
    runs.push({ ...run, head: { seq, hash }, tail: past, decoded })
    from = seq + 1
  }
  return runs
}

/** What follows of one's own feed, as far as it makes sense. */
function signedAnew(
  room: RoomDescription,
  signer: Signer,
  slots: ReadonlyMap<number, Slot>,
  head: Head = { seq: 0, hash: firstHash(roomIdBytes(room.id)) },
): VerifiedRun[] {
  const { author } = signer
  const runs: VerifiedRun[] = []
  let { seq, hash } = head
  for (let isLast = false; !isLast;) {
    const from = seq + 1
    const entries: Uint8Array[] = []
    while (entries.length < SIGNED_ANEW) {
      const slot = slots.get(seq + 1)
      if (slot === undefined || isTombstone(slot) || readEntries(author, seq + 1, [slot]).length === 0) break
      entries.push(slot)
      seq += 1
      hash = nextHash(hash, hashOfSlot(slot))
    }
    isLast = entries.length < SIGNED_ANEW
    if (entries.length === 0) break
    const signature = signer.sign(signedBytes(roomIdBytes(room.id), seq, hash))
    const decoded = readEntries(author, from, entries)
    runs.push({ author, from, entries, signature, head: { seq, hash }, tail: [], decoded })
  }
  return runs
}
