import { formatItemId, parseItemId, type ItemId, type Line } from '../canvas/item.ts'
import type { Change, Entry, Operation } from '../canvas/operation.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import type { VerifiedRun } from '../feed/feeds.ts'
import { hashOfSlot, type Slot } from '../feed/run.ts'

/**
 * When a data folder is put back to an earlier day and drawn on, its author has two histories: the one others hold, and
 * the one that began here since. The others' stays; what was done here since follows on it as new entries.
 */

/** Up to which number two histories of one feed are the same. */
export function lastCommon(one: readonly Slot[], other: readonly Slot[]): number {
  const differs = one.findIndex((slot, at) => {
    const beside = other[at]
    return beside === undefined || Buffer.compare(hashOfSlot(slot), hashOfSlot(beside)) !== 0
  })
  return differs === -1 ? one.length : differs
}

/** What follows place `seq` of consecutive runs. */
export function runsAfter(runs: readonly VerifiedRun[], seq: number): VerifiedRun[] {
  return runs
    .filter(({ head }) => head.seq > seq)
    .map(run => {
      const skipped = Math.max(0, seq + 1 - run.from)
      return {
        ...run,
        from: run.from + skipped,
        entries: run.entries.slice(skipped),
        decoded: run.decoded.filter(entry => entry.seq > seq),
      }
    })
}

/**
 * The operations of entries that lost their place, as they are to be written anew: what they say of one another follows
 * them to their new numbers.
 *
 * @param firstSeq the number that the first of them gets
 */
export function renumbered(orphans: readonly Entry[], firstSeq: number): Operation[] {
  const author = orphans[0]?.author
  const fresh = new Map(orphans.map(({ seq }, at) => [seq, firstSeq + at]))
  const item = (id: ItemId): ItemId => (id.author === author ? { ...id, seq: fresh.get(id.seq) ?? id.seq } : id)
  const page = (id: string): string => {
    const parsed = parseItemId(id)
    return parsed === undefined ? id : formatItemId(item(parsed))
  }
  return orphans.map(({ operation }, at) =>
    operation.map(change => renumberedChange(change, item, fresh, firstSeq + at)),
  )

  function renumberedChange(
    change: Change,
    item: (id: ItemId) => ItemId,
    fresh: ReadonlyMap<number, number>,
    seq: number,
  ): Change {
    switch (change.kind) {
      case 'remove':
      case 'restore':
      case 'set':
      case 'setEach':
        return { ...change, items: change.items.map(item) }
      case 'undo':
      case 'redo':
        return { ...change, seq: fresh.get(change.seq) ?? change.seq }
      case 'clear':
        return {
          ...change,
          seen: seenBefore(change.seen, author, seq),
          ...(change.page === undefined ? {} : { page: page(change.page) }),
        }
      case 'add':
        return { ...change, line: renamedIn(change.line, item, page) }
      case 'rule':
      case 'prune':
        return change
    }
  }
}

function renamedIn(line: Line, item: (id: ItemId) => ItemId, page: (id: string) => string): Line {
  const { pencil, pieceOf } = line
  return {
    ...line,
    ...(pencil.page === undefined ? {} : { pencil: { ...pencil, page: page(pencil.page) } }),
    ...(pieceOf === undefined ? {} : { pieceOf: item(pieceOf) }),
  }
}

/** A clear covers all of its author's earlier work. */
function seenBefore(seen: VersionVector, author: string | undefined, seq: number): VersionVector {
  return author === undefined ? seen : new Map([...seen, [author, seq - 1]])
}
