import { nextHash, signedBytes } from '../feed/chain.ts'
import { hashOfSlot, type Run } from '../feed/run.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { isSignedBy } from '../feed/signing.ts'
import type { FeedStore } from '../storage/feed-store.ts'

/**
 * The first place at which a run differs from the feed kept here, though its author signed it: the author has two
 * histories. Undefined if it does not, or if nobody can tell from here.
 *
 * @param start the chain's hash at place 0
 */
export function forkOf(run: Run, store: FeedStore, room: string, start: Uint8Array): number | undefined {
  const before = run.from === 1 ? start : store.hashAt(room, run.author, run.from - 1, start)
  if (before === undefined) return undefined
  const kept = store.slots(room, run.author, run.from, run.from + run.entries.length - 1)
  const differs = kept.findIndex((slot, at) => !isSame(hashOfSlot(slot), hashOfSlot(run.entries[at]!)))
  if (differs === -1) return undefined
  const last = run.from + run.entries.length - 1
  const hash = run.entries.reduce((chain: Uint8Array, slot) => nextHash(chain, hashOfSlot(slot)), before)
  const isSigned = isSignedBy(run.author, signedBytes(roomIdBytes(room), last, hash), run.signature)
  return isSigned ? run.from + differs : undefined
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
