import { formatItemId, isPageId, type ItemId, type Line } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Change, Entry, Operation } from '../canvas/operation.ts'
import { checkPointCount, checkPencil } from '../canvas/pencil.ts'
import { summarisePoints } from '../canvas/point.ts'
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
  return EntryData.encode({
    lamport,
    time,
    changes: operation.map((change, at) => encodeChange(change, operation, at)),
  })
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
  const operation: Change[] = []
  for (const change of changes) operation.push(decodeChange(change, operation))
  const named = operation.reduce((sum, change) => sum + ('items' in change ? change.items.length : 0), 0)
  if (named > LIMITS.itemsPerEntry) throw new RangeError(`An entry that names ${named} items.`)
  const alone = operation.find(({ kind }) => ALONE.has(kind))
  if (alone !== undefined && operation.length > 1) throw new RangeError(`A change of kind ${alone.kind} with others.`)
  return operation
}

function encodeChange(change: Change, operation: Operation, at: number): ChangeData {
  switch (change.kind) {
    case 'add':
      return { add: encodeLine(change.line, operation, at) }
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

/** @param before the changes of the same entry that come before it */
function decodeChange(data: ChangeData, before: Operation): Change {
  if (data.add !== undefined) return { kind: 'add', line: decodeLine(data.add, before) }
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

/** @throws RangeError if it is a piece of anything but what its entry removes before it */
function encodeLine({ pieceOf, ...line }: Line, operation: Operation, at: number): LineData {
  if (pieceOf === undefined) return line
  if (formatItemId(cutBefore(operation, at)) !== formatItemId(pieceOf)) throw new RangeError('A piece of another item.')
  return { ...line, piece: true }
}

function decodeLine(
  { pencil, points, text, picture, order, locked, group, piece = false }: LineData,
  before: Operation,
): Line {
  if (pencil === undefined) throw new RangeError('A line without a pencil.')
  const tool = checkPencil(pencil)
  const { count, box } = summarisePoints(points)
  checkPointCount(tool, count)
  if (text !== undefined) checkText(text)
  if ((picture !== undefined) !== (tool === 'picture')) throw new RangeError(`A ${tool} with or without a picture.`)
  if (picture !== undefined && picture.length !== PICTURE_HASH_BYTES) throw new RangeError('A picture without a hash.')
  // Copies: they outlive the message they came in, which may be a thousand times as large.
  return {
    pencil,
    points: points.slice(),
    box,
    ...(text === undefined ? {} : { text }),
    ...(picture === undefined ? {} : { picture: picture.slice() }),
    ...(order === undefined ? {} : { order: checkOrder(order) }),
    ...(locked === undefined ? {} : { locked }),
    ...(group === undefined ? {} : { group: checkGroup(group) }),
    ...(piece ? { pieceOf: cutBefore(before, before.length) } : {}),
  }
}

/** The one item that is removed before place `at`, as the last thing that is. */
function cutBefore(operation: Operation, at: number): ItemId {
  const removal = operation.findLast((change, place) => place < at && change.kind === 'remove')
  const [item, ...others] = removal?.kind === 'remove' ? removal.items : []
  if (item === undefined || others.length > 0) throw new RangeError('A piece of nothing that is removed for it.')
  return item
}

function decodeSeq(seq: number): number {
  return bounded(seq, 1, LIMITS.entriesPerFeed)
}
