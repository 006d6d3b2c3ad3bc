import { authorOfKey, keyOfAuthor } from '../wire/author.ts'
import type { RunData, TombstonesData } from '../wire/chalkboard.gen.js'
import { LIMITS } from '../canvas/limits.ts'
import { HASH_BYTES, hashOfEntry } from './chain.ts'

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
  const tombstones: { from: number; hashes: Uint8Array[] }[] = []
  entries.forEach((slot, at) => {
    if (!isTombstone(slot)) return
    const open = tombstones.at(-1)
    if (open !== undefined && open.from + open.hashes.length === from + at) open.hashes.push(slot.hash)
    else tombstones.push({ from: from + at, hashes: [slot.hash] })
  })
  return {
    author: keyOfAuthor(author),
    from,
    entries: entries.filter((slot): slot is Uint8Array => !isTombstone(slot)),
    signature,
    tombstones: tombstones.map(stretch => ({ from: stretch.from, hashes: Buffer.concat(stretch.hashes) })),
  }
}

/** Hashes written one after another, as tombstones. */
export function splitHashes(hashes: Uint8Array): Tombstone[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, at) => ({
    hash: hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  }))
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
