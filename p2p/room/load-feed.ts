import type { Entry } from '../canvas/operation.ts'
import { firstHash, nextHash, signedBytes } from '../feed/chain.ts'
import { readEntries, type Head } from '../feed/feeds.ts'
import { hashOfSlot, type Slot } from '../feed/run.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { isSignedBy } from '../feed/signing.ts'
import type { FeedStore, SignedPlace, StoredFeed } from '../storage/feed-store.ts'
import { FeedReading } from './feed-reading.ts'

/** What was found damaged on this disk: the places of a feed from `from` to `to`, which no signature vouches for. */
export interface Damage {
  readonly room: string
  readonly author: string
  readonly from: number
  readonly to: number
  /** As they were found; undefined where there was nothing. */
  readonly rows: readonly (Slot | undefined)[]
}

/**
 * The entries of a feed on disk, after a look at its chain. If the chain does not lead to the head that is on record,
 * the feed is cut back to the last place that its author's signature vouches for.
 *
 * @param damaged told before anything is cut off
 */
export function loadFeed(
  store: FeedStore,
  room: string,
  feed: StoredFeed,
  damaged: (damage: Damage) => void,
): { entries: readonly Entry[]; isCut: boolean } {
  const { author, head } = feed
  const reading = new FeedReading(store, room, author)
  if (isSound(reading.readTo(head))) return { entries: reading.entries, isCut: false }

  const slots = Array.from(store.slots(room, author, 1, head.seq))
  const chain = hashesAlong(slots, firstHash(roomIdBytes(room)))
  const places = store.signedPlaces(room, feed, 1)
  const good = places.findLast(place => vouchesFor(place, room, author, chain)) ?? {
    seq: 0,
    signature: new Uint8Array(),
  }
  const kept: Head = { seq: good.seq, hash: chain[good.seq]! }
  damaged({ room, author, from: good.seq + 1, to: head.seq, rows: slots.slice(good.seq) })
  store.truncate(room, author, kept, good.signature)
  return { entries: readEntries(author, 1, slots.slice(0, good.seq)), isCut: true }
}

/** Reads all of it at once. */
function isSound(pieces: Generator<undefined, boolean>): boolean {
  let piece = pieces.next()
  while (piece.done !== true) piece = pieces.next()
  return piece.value
}

/** The chain's hash at place 0 and at each that can be reached: up to the first hole, where rows are missing. */
function hashesAlong(slots: readonly (Slot | undefined)[], start: Uint8Array): Uint8Array[] {
  const hashes = [start]
  for (const slot of slots) {
    if (slot === undefined) break
    hashes.push(nextHash(hashes.at(-1)!, hashOfSlot(slot)))
  }
  return hashes
}

function vouchesFor({ seq, signature }: SignedPlace, room: string, author: string, chain: Uint8Array[]): boolean {
  const hash = chain[seq]
  return hash !== undefined && isSignedBy(author, signedBytes(roomIdBytes(room), seq, hash), signature)
}
