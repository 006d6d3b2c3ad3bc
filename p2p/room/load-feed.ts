import type { Entry } from '../canvas/operation.ts'
import { Chain, nextHash, signedBytes } from '../feed/chain.ts'
import { readEntries, type Head } from '../feed/feeds.ts'
import { addSlot, hashOfSlot, slotBytes, type Slot } from '../feed/run.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { isSignedBy } from '../feed/signing.ts'
import type { FeedStore, SignedPlace, StoredFeed } from '../storage/feed-store.ts'
import { Piecemeal } from './piecemeal.ts'

/** What is read, checked and decoded without a pause, unless one entry alone is more. */
const SLOTS_AT_ONCE = 500
const BYTES_AT_ONCE = 256 * 1024

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
  const whole = new Piecemeal(readFeed(store, room, feed, start)).finish()
  if (whole !== undefined) return { entries: whole, isCut: false }

  const { author, head } = feed
  const slots = Array.from(store.slots(room, author, 1, head.seq))
  const chain = hashesAlong(slots, start)
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

/**
 * The entries of a feed on disk, some milliseconds' work at a time; undefined if a place is missing, or the chain does not
 * lead to the head that is on record.
 */
export function* readFeed(
  store: FeedStore,
  room: string,
  { author, head }: Pick<StoredFeed, 'author' | 'head'>,
  start: Uint8Array,
): Generator<undefined, Entry[] | undefined> {
  const chain = new Chain(start)
  const entries: Entry[] = []
  for (let first = 1; first <= head.seq; first += SLOTS_AT_ONCE) {
    const last = Math.min(first + SLOTS_AT_ONCE - 1, head.seq)
    const slots: readonly (Slot | undefined)[] = Array.from(store.slots(room, author, first, last))
    if (slots.length <= last - first || !areThere(slots)) return undefined
    for (let at = 0; at < slots.length;) {
      const piece = slots.slice(at, endOfPiece(slots, at))
      for (const slot of piece) addSlot(chain, slot)
      for (const entry of readEntries(author, first + at, piece)) entries.push(entry)
      at += piece.length
      yield
    }
  }
  return Buffer.compare(chain.hash, head.hash) === 0 ? entries : undefined
}

function endOfPiece(slots: readonly Slot[], from: number): number {
  let bytes = 0
  let end = from
  while (end < slots.length && bytes < BYTES_AT_ONCE) bytes += slotBytes(slots[end++]!)
  return end
}

function areThere(slots: readonly (Slot | undefined)[]): slots is readonly Slot[] {
  return !slots.includes(undefined)
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
