/** Real entries of real authors, signed as they should be. */
import type { AssignableRole, Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import type { SeqRanges } from '../../../p2p/canvas/seq-ranges.ts'
import { hashOfEntry, nextHash, signedBytes } from '../../../p2p/feed/chain.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { describeRoom, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import { isTombstone, type Run, type Slot } from '../../../p2p/feed/run.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { signerNumber } from './keys.ts'

/** The room's owner. */
export const ann = await signerNumber(1)
export const ben = await signerNumber(2)
export const cem = await signerNumber(3)
export const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })
export const MATHS = roomIdBytes(maths.id)

/** A line of so many points, each some 6 bytes. */
export function line(mark = 1, points = 1): Operation {
  const at = (x: number) => ({ x: (x * 104_729) % 99_991, y: (x * 7919) % 9973, pressure: (x % 9) / 9 })
  const packed = packPoints(Array.from({ length: points }, (_, x) => at(x)))
  return [{ kind: 'add', line: { pencil: { tool: 0, color: mark, width: 8, opacity: 255 }, points: packed } }]
}

export function lines(count: number, points = 1): Operation[] {
  return Array.from({ length: count }, (_, at) => line(at + 1, points))
}

export function rule(author: string | undefined, role: AssignableRole, seen: Record<string, number> = {}): Operation {
  const vector = new Map(Object.entries(seen).filter(([, seq]) => seq > 0))
  return [{ kind: 'rule', author, role, seen: vector, keyCheck: undefined }]
}

export function prune(entries: Record<string, SeqRanges>): Operation {
  return [{ kind: 'prune', entries: new Map(Object.entries(entries)) }]
}

/** Operations as the entries of a feed from its beginning, each a run of its own. */
export function runsOf(signer: Signer, operations: readonly Operation[]): VerifiedRun[] {
  const feeds = new Feeds(MATHS)
  return operations.map((operation, at) => {
    const run = feeds.compose(signer, operation, at + 1, 0)
    feeds.advance(run)
    return run
  })
}

/** Any bytes at all as the entries of a feed from its beginning: of each run its own, signed at its end. */
export function signedRuns(signer: Signer, pieces: readonly (readonly Uint8Array[])[]): Run[] {
  let head = new Feeds(MATHS).head(signer.author)
  return pieces.map(entries => {
    const from = head.seq + 1
    const hash = entries.reduce((chain: Uint8Array, bytes) => nextHash(chain, hashOfEntry(bytes)), head.hash)
    head = { seq: head.seq + entries.length, hash }
    return { author: signer.author, from, entries, signature: signer.sign(signedBytes(MATHS, head.seq, hash)) }
  })
}

/** Consecutive runs as one, vouched for by the last one's signature. */
export function joined(runs: readonly Run[]): Run {
  return {
    author: runs[0]!.author,
    from: runs[0]!.from,
    entries: runs.flatMap(run => run.entries),
    signature: runs.at(-1)!.signature,
  }
}

/** The run with only hashes left of some of its entries. */
export function buried(run: Run, ...seqs: number[]): Run {
  return { ...run, entries: run.entries.map((slot, at) => (seqs.includes(run.from + at) ? bury(slot) : slot)) }
}

function bury(slot: Slot): Slot {
  return isTombstone(slot) ? slot : { hash: hashOfEntry(slot) }
}
