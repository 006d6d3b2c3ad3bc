import type { Entry } from '../canvas/operation.ts'
import { nextHash, signedBytes } from '../feed/chain.ts'
import { readEntries, type Head } from '../feed/feeds.ts'
import { hashOfSlot, type Slot } from '../feed/run.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { isSignedBy } from '../feed/signing.ts'
import type { FeedStore, SignedPlace, StoredFeed } from '../storage/feed-store.ts'

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
 * @param start the chain's hash at place 0
 * @param damaged told before anything is cut off
 */
export function loadFeed(
  store: FeedStore,
  room: string,
  feed: StoredFeed,
  start: Uint8Array,
  damaged: (damage: Damage) => void,
): { entries: Entry[]; isCut: boolean } {
  const { author, head } = feed
  const slots = Array.from(store.slots(room, author, 1, head.seq))
  const chain = [start]
  for (const slot of slots) {
    // A hole: rows are missing in the middle.
    if ((slot as Slot | undefined) === undefined) break
    chain.push(nextHash(chain.at(-1)!, hashOfSlot(slot)))
  }
  const isWhole = chain.length === head.seq + 1 && Buffer.compare(chain.at(-1)!, head.hash) === 0
  if (isWhole) return { entries: readEntries(author, 1, slots), isCut: false }

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

function vouchesFor({ seq, signature }: SignedPlace, room: string, author: string, chain: Uint8Array[]): boolean {
  const hash = chain[seq]
  return hash !== undefined && isSignedBy(author, signedBytes(roomIdBytes(room), seq, hash), signature)
}
