import { authorOfKey, keyOfAuthor } from '../wire/author.ts'
import type { RunData, TombstonesData } from '../wire/chalkboard.gen.js'
import { LIMITS } from '../canvas/limits.ts'
import { HASH_BYTES, hashOfEntry, type Chain } from './chain.ts'

/** An entry of which only the SHA-256 of its bytes is left, so that the chain can still be followed. */
export interface Tombstone {
  readonly hash: Uint8Array
}

/** One place in a feed: an entry's bytes, exactly as its author signed them, or what is left of it. */
export type Slot = Uint8Array | Tombstone

/** Consecutive entries of one author from number `from` on, and the author's signature of the head they lead to. */
export interface Run {
  readonly author: string
  readonly from: number
  readonly entries: readonly Slot[]
  readonly signature: Uint8Array
}

export function isTombstone(slot: Slot): slot is Tombstone {
  return 'hash' in slot
}

/** The SHA-256 of an entry's bytes, whether they are there or not. */
export function hashOfSlot(slot: Slot): Uint8Array {
  return isTombstone(slot) ? slot.hash : hashOfEntry(slot)
}

/** Follows a feed's chain past a slot. */
export function addSlot(chain: Chain, slot: Slot): void {
  if (isTombstone(slot)) chain.addHash(slot.hash)
  else chain.addEntry(slot)
}

/** What a slot costs to keep or send, in bytes. */
export function slotBytes(slot: Slot): number {
  return isTombstone(slot) ? HASH_BYTES : slot.length
}

export function runBytes({ entries }: Run): number {
  return entries.reduce((sum, slot) => sum + slotBytes(slot), 0)
}

/** @throws RangeError if the author is none or the tombstones do not fit; the rest is checked by {@link Feeds.verify} */
export function readRun({ author, from, entries, signature, tombstones }: RunData): Run {
  return { author: authorOfKey(author), from, entries: withTombstones(from, entries, tombstones), signature }
}

export function writeRun({ author, from, entries, signature }: Run): RunData {
  return {
    author: keyOfAuthor(author),
    from,
    entries: entries.filter((slot): slot is Uint8Array => !isTombstone(slot)),
    signature,
    tombstones: writeTombstones(from, entries),
  }
}

/** The tombstones among consecutive slots, the first of which is number `from`, stretch by stretch. */
export function writeTombstones(from: number, slots: readonly Slot[]): TombstonesData[] {
  const stretches: { from: number; tombstones: Tombstone[] }[] = []
  slots.forEach((slot, at) => {
    if (!isTombstone(slot)) return
    const open = stretches.at(-1)
    if (open !== undefined && open.from + open.tombstones.length === from + at) open.tombstones.push(slot)
    else stretches.push({ from: from + at, tombstones: [slot] })
  })
  return stretches.map(stretch => ({ from: stretch.from, hashes: joinHashes(stretch.tombstones) }))
}

/** Hashes written one after another, as tombstones: all, or those from the one at `first` to before that at `end`. */
export function splitHashes(hashes: Uint8Array, first = 0, end = Infinity): Tombstone[] {
  const tombstones: Tombstone[] = []
  const past = Math.min(end, Math.floor(hashes.length / HASH_BYTES))
  for (let at = first; at < past; at += 1) tombstones.push(new OneOfHashes(hashes, at * HASH_BYTES))
  return tombstones
}

/** A room may have 100,000 of them, and an array for each would take longer to make than all else that is done to it. */
class OneOfHashes implements Tombstone {
  readonly hashes: Uint8Array
  readonly start: number

  constructor(hashes: Uint8Array, start: number) {
    this.hashes = hashes
    this.start = start
  }

  get hash(): Uint8Array {
    return this.hashes.subarray(this.start, this.start + HASH_BYTES)
  }
}

/** The hashes of tombstones, one after another. Those that lie so already are copied together. */
function joinHashes(tombstones: readonly Tombstone[]): Uint8Array {
  const joined = new Uint8Array(tombstones.length * HASH_BYTES)
  let first = 0
  tombstones.forEach((tombstone, at) => {
    const next = tombstones[at + 1]
    if (next !== undefined && isNext(tombstone, next)) return
    joined.set(together(tombstones[first]!, at + 1 - first), first * HASH_BYTES)
    first = at + 1
  })
  return joined
}

function isNext(one: Tombstone, other: Tombstone): boolean {
  if (!(one instanceof OneOfHashes && other instanceof OneOfHashes)) return false
  return one.hashes === other.hashes && one.start + HASH_BYTES === other.start
}

/** The hash of a tombstone and of those that lie next to it, `count` in all. */
function together(first: Tombstone, count: number): Uint8Array {
  if (!(first instanceof OneOfHashes)) return first.hash
  return first.hashes.subarray(first.start, first.start + count * HASH_BYTES)
}

function withTombstones(from: number, entries: readonly Uint8Array[], tombstones: readonly TombstonesData[]): Slot[] {
  if (tombstones.length === 0) return [...entries]
  const slots: Slot[] = []
  let taken = 0
  for (const stretch of tombstones) {
    const before = stretch.from - from - slots.length
    const count = stretch.hashes.length / HASH_BYTES
    if (before < 0 || taken + before > entries.length || !Number.isInteger(count) || count < 1) {
      throw new RangeError('Tombstones that do not fit between the entries.')
    }
    for (const end = taken + before; taken < end; taken += 1) slots.push(entries[taken]!)
    if (slots.length + count > LIMITS.entriesPerRun) throw new RangeError('A run of too many tombstones.')
    for (const tombstone of splitHashes(stretch.hashes)) slots.push(tombstone)
  }
  slots.push(...entries.slice(taken))
  return slots
}
