import type { CanvasItem } from './canvas-item.ts'
import type { WriteOrigin } from './register.ts'

/** What the canvas remembers of an entry. Made empty when another entry speaks of it before it has come. */
export interface EntryState extends WriteOrigin {
  lamport: number
  applied: boolean
  /** How many items it has added so far. */
  added: number
  /** The items it added, or that others have spoken of, by position. Undefined while there are none, which is cheap. */
  items: Map<number, CanvasItem> | undefined
  /** The items, of any entry, that it removed, restored or set. */
  touched: Set<CanvasItem> | undefined
  /** It holds a clear. */
  clears: boolean
  /** It is a rule or a pruning. */
  decrees: boolean
  /** The author's undos and redos of it. Undefined while there are none. */
  toggles: Toggle[] | undefined
  /** Of those that are not excluded, the last. */
  lastToggle: Toggle | undefined
  /** The entry that it undoes or redoes, if it does. */
  target: EntryState | undefined
  toggle: Toggle | undefined
  /** A rule keeps it out, or it was dropped. */
  excluded: boolean
  /** Neither excluded nor undone. */
  counts: boolean
}

/** One undo or redo of an entry. */
export interface Toggle {
  readonly by: EntryState
  readonly undone: boolean
}

/** An entry of which nothing has come yet. */
export function newEntry(author: string, seq: number): EntryState {
  return {
    author,
    seq,
    lamport: 0,
    applied: false,
    added: 0,
    items: undefined,
    touched: undefined,
    clears: false,
    decrees: false,
    toggles: undefined,
    lastToggle: undefined,
    target: undefined,
    toggle: undefined,
    excluded: false,
    counts: true,
  }
}

/** Takes a toggle for the last one if it is. */
export function considerToggle(target: EntryState, toggle: Toggle): void {
  if (target.lastToggle === undefined || toggle.by.seq > target.lastToggle.by.seq) target.lastToggle = toggle
}
