import { isPageId, type Line } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Change, Entry, Operation } from '../canvas/operation.ts'
import { checkPointCount, unpackPencil } from '../canvas/pencil.ts'
import { checkPoints } from '../canvas/point.ts'
import {
  checkGroup,
  checkOrder,
  checkText,
  decodeAssignment,
  decodeSetEach,
  encodeAssignment,
  encodeSetEach,
} from './assignment.ts'
import { bounded } from './bounded.ts'
import { EntryData, type ChangeData, type LineData } from './chalkboard.gen.js'
import { decodePrune, decodeRule, encodePrune, encodeRule } from './decree.ts'
import { decodeItems, encodeItems } from './item-set.ts'
import { decodeVector, encodeVector } from './vector.ts'

const PICTURE_HASH_BYTES = 32

/** Changes that stand for themselves: no operation holds one beside others. */
const ALONE: ReadonlySet<Change['kind']> = new Set(['clear', 'undo', 'redo', 'rule', 'prune'])

/** An operation and its times as the bytes that are hashed, kept and sent. */
export function encodeEntry({ lamport, time, operation }: Omit<Entry, 'author' | 'seq'>): Uint8Array {
  return EntryData.encode({ lamport, time, changes: operation.map(encodeChange) })
}

/**
 * The entry in these bytes, which stands at `seq` in the feed of `author`.
 *
 * @throws Error if the bytes are not an entry within LIMITS
 */
export function decodeEntry(bytes: Uint8Array, author: string, seq: number): Entry {
  if (bytes.length > LIMITS.entryBytes) throw new RangeError(`An entry of ${bytes.length} bytes.`)
  const { lamport, time, changes } = EntryData.decode(bytes, { limits: { changes: LIMITS.changesPerEntry } })
  if (lamport < 1 || lamport > LIMITS.lamport) throw new RangeError(`An entry at Lamport time ${lamport}.`)
  if (!Number.isSafeInteger(time)) throw new RangeError(`An entry at time ${time}.`)
  if (changes.length === 0) throw new RangeError('An entry of no changes.')
  return { author, seq, lamport, time, operation: decodeOperation(changes) }
}

function decodeOperation(changes: ChangeData[]): Operation {
  const operation = changes.map(decodeChange)
  const named = operation.reduce((sum, change) => sum + ('items' in change ? change.items.length : 0), 0)
  if (named > LIMITS.itemsPerEntry) throw new RangeError(`An entry that names ${named} items.`)
  const alone = operation.find(({ kind }) => ALONE.has(kind))
  if (alone !== undefined && operation.length > 1) throw new RangeError(`A change of kind ${alone.kind} with others.`)
  return operation
}

function encodeChange(change: Change): ChangeData {
  switch (change.kind) {
    case 'add':
      return { add: change.line }
    case 'remove':
      return { remove: encodeItems(change.items) }
    case 'restore':
      return { restore: encodeItems(change.items) }
    case 'set':
      return { set: { items: encodeItems(change.items), ...encodeAssignment(change) } }
    case 'setEach':
      return { setEach: encodeSetEach(change) }
    case 'clear':
      return { clear: encodeVector(change.seen), ...(change.page === undefined ? {} : { clearedPage: change.page }) }
    case 'undo':
      return { undo: change.seq }
    case 'redo':
      return { redo: change.seq }
    case 'rule':
      return { rule: encodeRule(change) }
    case 'prune':
      return { prune: encodePrune(change) }
  }
}

function decodeChange(data: ChangeData): Change {
  if (data.add !== undefined) return { kind: 'add', line: decodeLine(data.add) }
  if (data.remove !== undefined) return { kind: 'remove', items: decodeItems(data.remove) }
  if (data.restore !== undefined) return { kind: 'restore', items: decodeItems(data.restore) }
  if (data.set !== undefined) return { kind: 'set', items: decodeItems(data.set.items), ...decodeAssignment(data.set) }
  if (data.setEach !== undefined) return decodeSetEach(data.setEach)
  if (data.clear !== undefined) return { kind: 'clear', seen: decodeVector(data.clear), ...decodeClearedPage(data) }
  if (data.undo !== undefined) return { kind: 'undo', seq: decodeSeq(data.undo) }
  if (data.redo !== undefined) return { kind: 'redo', seq: decodeSeq(data.redo) }
  if (data.rule !== undefined) return decodeRule(data.rule)
  if (data.prune !== undefined) return decodePrune(data.prune)
  throw new RangeError('A change of a kind this version does not know.')
}

function decodeClearedPage({ clearedPage: page }: ChangeData): { page?: string } {
  if (page === undefined) return {}
  if (page === '' || !isPageId(page)) throw new RangeError('A clear of a page without an id.')
  return { page }
}

function decodeLine({ pencil, points, text, picture, order, locked, group }: LineData): Line {
  if (pencil === undefined) throw new RangeError('A line without a pencil.')
  const { tool } = unpackPencil(pencil)
  checkPointCount(tool, checkPoints(points))
  if (text !== undefined) checkText(text)
  if ((picture !== undefined) !== (tool === 'picture')) throw new RangeError(`A ${tool} with or without a picture.`)
  if (picture !== undefined && picture.length !== PICTURE_HASH_BYTES) throw new RangeError('A picture without a hash.')
  // Copies: they outlive the message they came in, which may be a thousand times as large.
  return {
    pencil,
    points: points.slice(),
    ...(text === undefined ? {} : { text }),
    ...(picture === undefined ? {} : { picture: picture.slice() }),
    ...(order === undefined ? {} : { order: checkOrder(order) }),
    ...(locked === undefined ? {} : { locked }),
    ...(group === undefined ? {} : { group: checkGroup(group) }),
  }
}

function decodeSeq(seq: number): number {
  return bounded(seq, 1, LIMITS.entriesPerFeed)
}
