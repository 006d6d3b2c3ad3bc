import type { ItemId, Line } from './item.ts'
import type { Matrix } from './matrix.ts'
import type { SeqRanges } from './seq-ranges.ts'
import type { VersionVector } from './version-vector.ts'

/**
 * The fields of an item that anyone may change later. Each is a register in which the last write wins. `matrix` takes it
 * from where it was drawn to where it lies now; `width` counts in 1/8 unit; `color` and `fill` are 0xrrggbb (NO_FILL for
 * none), `opacity` 0..255; `order` is a fractional index (see `order.ts`), which gives a page its place among the pages;
 * items of one `group` are chosen together, and an empty one is none; `paper` is what a page is printed with.
 */
export interface Fields {
  matrix: Matrix
  color: number
  fill: number
  width: number
  opacity: number
  order: string
  locked: boolean
  text: string
  group: string
  /** A place in PAPERS of `paper.ts`. */
  paper: number
}
export type FieldName = keyof Fields

/** One field of {@link Fields} and its new value. */
export type Assignment = { [F in FieldName]: { readonly field: F; readonly value: Fields[F] } }[FieldName]

/** One field of many items, each with a value of its own. */
export type Assignments = {
  [F in 'matrix' | 'order' | 'width']: { readonly field: F; readonly values: readonly Fields[F][] }
}['matrix' | 'order' | 'width']

/** What a rule can let someone do: draw, only watch, or not be in the room. */
export type AssignableRole = 'editor' | 'viewer' | 'banned'

/** One step of an operation. */
export type Change =
  | { readonly kind: 'add'; readonly line: Line }
  | { readonly kind: 'remove'; readonly items: readonly ItemId[] }
  | { readonly kind: 'restore'; readonly items: readonly ItemId[] }
  | ({ readonly kind: 'set'; readonly items: readonly ItemId[] } & Assignment)
  /** The first of `values` is for the first of `items`, and so on. */
  | ({ readonly kind: 'setEach'; readonly items: readonly ItemId[] } & Assignments)
  /** Removes all of one page, the first if left out, that its author had seen, as `seen` says, and nothing drawn since. */
  | { readonly kind: 'clear'; readonly seen: VersionVector; readonly page?: string }
  /** From now on the author's own earlier entry `seq` has no effect; or, with redo, has it again. */
  | { readonly kind: 'undo'; readonly seq: number }
  | { readonly kind: 'redo'; readonly seq: number }
  /**
   * By the room's owner only, alone in its entry: the role of `author`, or of everyone if undefined, for what they do
   * past `seen`. `keyCheck`: a new room key holds from now on (p2p/room/lock).
   */
  | {
      readonly kind: 'rule'
      readonly author: string | undefined
      readonly role: AssignableRole
      readonly seen: VersionVector
      readonly keyCheck: Uint8Array | undefined
    }
  /** By the room's owner only, alone in its entry: these entries have no effect for good, by author. */
  | { readonly kind: 'prune'; readonly entries: ReadonlyMap<string, SeqRanges> }

/** One operation: what belongs together and is undone together. */
export type Operation = readonly Change[]

/** An operation with its place in its author's feed. `time`: the author's clock, milliseconds since 1970. */
export interface Entry {
  readonly author: string
  readonly seq: number
  readonly lamport: number
  readonly time: number
  readonly operation: Operation
}
