import type { Charter } from '../canvas/charter.ts'
import { covers, toRanges, type SeqRanges } from '../canvas/seq-ranges.ts'
import { seqOf, type VersionVector } from '../canvas/version-vector.ts'
import { hashOfSlot, isTombstone, slotBytes, type Run, type Slot } from '../feed/run.ts'
import type { FeedStore, SignedPlace, StoredFeed } from '../storage/feed-store.ts'

/** Runs are joined up to this size: each costs a check of its signature, and is taken in as one piece. */
const JOINED_RUN_BYTES = 64 * 1024
const JOINED_RUN_ENTRIES = 960
/** What ends in so many signatures is read from disk at once: a question takes time, and each may stand for LIMITS.runBytes. */
const SIGNATURES_READ_AT_ONCE = 8

/**
 * What a peer with the vector `have` lacks of a room, as runs that can each be checked when they come: the owner's feed
 * first, since it says which entries do without their content. Entries that the rules keep out now are not handed on;
 * only their hashes are, where the nearest signature lies behind them.
 */
export function* runsSince(store: FeedStore, room: string, charter: Charter, have: VersionVector): Generator<Run> {
  // People go on drawing while this is read, bit by bit. It tells of one moment: what comes later is asked for later.
  const dropped = new Map(charter.dropped)
  for (const { feed, from, end } of missing(store, room, charter, have)) {
    for (const run of runsOf(store, room, feed, from, end)) {
      if (hasLaterTombstone(run, end, dropped.get(run.author) ?? [])) break
      yield run
    }
  }
}

/** How many entries, and how many bytes of them, {@link runsSince} brings. */
export function sizeSince(
  store: FeedStore,
  room: string,
  charter: Charter,
  have: VersionVector,
): { entries: number; bytes: number } {
  const all = { entries: 0, bytes: 0 }
  for (const { feed, from, end } of missing(store, room, charter, have)) {
    const { entries, bytes } = store.size(room, feed.author, from, end)
    all.entries += entries
    all.bytes += bytes
  }
  return all
}

/** Of each feed of which something is missing, the first and the last place to hand on. */
function missing(store: FeedStore, room: string, charter: Charter, have: VersionVector) {
  return store
    .feeds(room)
    .map(feed => ({
      feed,
      from: seqOf(have, feed.author) + 1,
      end: lastToHandOn(store, room, charter, feed),
    }))
    .filter(({ from, end }) => from <= end)
    .sort((a, b) => Number(b.feed.author === charter.owner) - Number(a.feed.author === charter.owner))
}

function lastToHandOn(store: FeedStore, room: string, charter: Charter, feed: StoredFeed): number {
  const limit = charter.limitOf(feed.author)
  if (feed.tail.length === 0 || limit <= feed.head.seq) return Math.min(feed.head.seq, limit)
  // What follows the head counts again, so nobody takes it as hashes only; and no signature ends at the head.
  return store.signedPlaces(room, feed, 1).at(-2)?.seq ?? 0
}

function* runsOf(store: FeedStore, room: string, feed: StoredFeed, from: number, end: number): Generator<Run> {
  const { author, head, tail } = feed
  let run: { from: number; entries: Slot[]; bytes: number; signature: Uint8Array } | undefined
  let next = from
  for (const { seq, signature, stored } of signedStretches(store, room, feed, from)) {
    const counted = stored.map((slot, at) => (next + at > end ? bury(slot) : slot))
    const slots = [...counted, ...tail.slice(0, Math.max(0, seq - head.seq))]
    const bytes = slots.reduce((sum, slot) => sum + slotBytes(slot), 0)
    const isTooLarge =
      run !== undefined &&
      (run.bytes + bytes > JOINED_RUN_BYTES || run.entries.length + slots.length > JOINED_RUN_ENTRIES)
    // What of it is only hashes may come with its content later: then it has to stand alone as well.
    if (run !== undefined && (isTooLarge || seq > end)) {
      yield { author, from: run.from, entries: run.entries, signature: run.signature }
      run = undefined
    }
    run ??= { from: next, entries: [], bytes: 0, signature }
    for (const slot of slots) run.entries.push(slot)
    run.bytes += bytes
    run.signature = signature
    next = seq + 1
    if (seq >= end) break
  }
  if (run !== undefined) yield { author, from: run.from, entries: run.entries, signature: run.signature }
}

/** A feed from place `from` on, from signature to signature. */
function* signedStretches(
  store: FeedStore,
  room: string,
  feed: StoredFeed,
  from: number,
): Generator<SignedPlace & { stored: Slot[] }> {
  const places = store.signedPlaces(room, feed, from)
  let next = from
  for (let at = 0; at < places.length; at += SIGNATURES_READ_AT_ONCE) {
    const some = places.slice(at, at + SIGNATURES_READ_AT_ONCE)
    const first = next
    const slots = store.slots(room, feed.author, first, Math.min(some.at(-1)!.seq, feed.head.seq))
    for (const place of some) {
      yield { ...place, stored: slots.slice(next - first, place.seq + 1 - first) }
      next = place.seq + 1
    }
  }
}

/** The owner has dropped an entry since; the asker has not been told, and would take it for withheld. */
function hasLaterTombstone({ from, entries }: Run, end: number, dropped: SeqRanges): boolean {
  const buried: number[] = []
  entries.forEach((slot, at) => {
    if (isTombstone(slot) && from + at <= end) buried.push(from + at)
  })
  return toRanges(buried).some(stretch => !covers(dropped, stretch))
}

function bury(slot: Slot): Slot {
  return isTombstone(slot) ? slot : { hash: hashOfSlot(slot) }
}
