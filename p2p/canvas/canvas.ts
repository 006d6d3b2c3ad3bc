import { formatItemId, type ItemId } from './item.ts'
import { CanvasItem, type EntryState } from './canvas-item.ts'
import type { Change, Entry } from './operation.ts'
import { seqOf, type VersionVector } from './version-vector.ts'

/** What became of the canvas since it was last asked: items to show or to show anew, and ids no longer shown. */
export interface CanvasChanges {
  readonly put: CanvasItem[]
  readonly gone: string[]
}

interface Clear {
  readonly origin: EntryState
  readonly seen: VersionVector
}

/**
 * All items of a room, a pure function of the set of entries applied: the same entries in whatever order, duplication
 * or grouping give the same canvas. No clock, no randomness, no I/O.
 */
export class Canvas {
  readonly #authors = new Map<string, Map<number, EntryState>>()
  readonly #clears: Clear[] = []
  /** Of each author, the seq up to which the clears that count have removed everything. */
  #clearedUpTo = new Map<string, number>()
  readonly #changed = new Set<CanvasItem>()
  #lamport = 0
  #size = 0

  /** How many items can be seen. */
  get size(): number {
    return this.#size
  }

  /** The greatest Lamport time of any entry applied. The next operation made here takes one more. */
  get lamport(): number {
    return this.#lamport
  }

  /** Applies an entry; one that was applied before changes nothing. */
  apply(entry: Entry): void {
    const state = this.#entry(entry.author, entry.seq)
    if (state.applied) return
    state.applied = true
    state.lamport = entry.lamport
    if (entry.lamport > this.#lamport) this.#lamport = entry.lamport
    entry.operation.forEach((change, ordinal) => this.#applyChange(state, change, ordinal))
    this.#refresh(state)
  }

  /** The items that can be seen, in draw order. */
  items(): CanvasItem[] {
    const visible: CanvasItem[] = []
    for (const entries of this.#authors.values()) {
      for (const entry of entries.values()) {
        for (const item of entry.items?.values() ?? []) if (item.visible) visible.push(item)
      }
    }
    return visible.sort(byDrawOrder)
  }

  /** An item by its id, if its entry has been applied, whether or not it can be seen. */
  find({ author, seq, position }: ItemId): CanvasItem | undefined {
    const item = this.#authors.get(author)?.get(seq)?.items?.get(position)
    return item?.line === undefined ? undefined : item
  }

  /** What changed since the last call. */
  takeChanges(): CanvasChanges {
    const put: CanvasItem[] = []
    const gone: string[] = []
    for (const item of this.#changed) {
      if (item.visible) put.push(item)
      else if (item.reported) gone.push(formatItemId(item))
      item.reported = item.visible
    }
    this.#changed.clear()
    return { put: put.sort(byDrawOrder), gone }
  }

  #applyChange(state: EntryState, change: Change, ordinal: number): void {
    switch (change.kind) {
      case 'add': {
        const item = this.#item({ author: state.author, seq: state.seq, position: state.added++ })
        item.line = change.line
        break
      }
      case 'remove':
      case 'restore':
        for (const id of change.items) {
          const item = this.#item(id)
          item.writeRemoved({ origin: state, ordinal, value: change.kind === 'remove' })
          ;(state.touched ??= new Set()).add(item)
        }
        break
      case 'set':
        for (const id of change.items) {
          const item = this.#item(id)
          item.writeField(change, state, ordinal)
          ;(state.touched ??= new Set()).add(item)
        }
        break
      case 'clear':
        this.#clears.push({ origin: state, seen: change.seen })
        state.clears = true
        break
      case 'undo':
      case 'redo':
        this.#toggle(state, change.seq, change.kind === 'undo')
        break
    }
  }

  /** The latest undo or redo of an entry by its author decides. Only earlier entries can be undone. */
  #toggle(by: EntryState, seq: number, undone: boolean): void {
    if (seq >= by.seq) return
    const target = this.#entry(by.author, seq)
    if (by.seq <= target.toggledBy) return
    target.toggledBy = by.seq
    target.undone = undone
    this.#refresh(target)
  }

  /** An entry came, or counts otherwise than before: looks again at all it touches. */
  #refresh(state: EntryState): void {
    if (state.clears) this.#refreshClears()
    for (const item of state.items?.values() ?? []) this.#refreshItem(item)
    for (const item of state.touched ?? []) this.#refreshItem(item)
  }

  #refreshItem(item: CanvasItem): void {
    const before = item.visible
    item.refresh(item.seq <= seqOf(this.#clearedUpTo, item.author))
    this.#size += Number(item.visible) - Number(before)
    if (item.visible || item.reported) this.#changed.add(item)
  }

  #refreshClears(): void {
    const before = this.#clearedUpTo
    const after = new Map<string, number>()
    for (const { origin, seen } of this.#clears) {
      if (origin.undone) continue
      for (const [author, seq] of seen) if (seq > seqOf(after, author)) after.set(author, seq)
    }
    this.#clearedUpTo = after
    for (const author of new Set([...before.keys(), ...after.keys()])) {
      if (seqOf(before, author) === seqOf(after, author)) continue
      for (const entry of this.#authors.get(author)?.values() ?? []) {
        for (const item of entry.items?.values() ?? []) this.#refreshItem(item)
      }
    }
  }

  /** The item with this id, made empty if its entry is still to come. */
  #item(id: ItemId): CanvasItem {
    const entry = this.#entry(id.author, id.seq)
    const items = (entry.items ??= new Map<number, CanvasItem>())
    let item = items.get(id.position)
    if (item === undefined) items.set(id.position, (item = new CanvasItem(entry, id.position)))
    return item
  }

  #entry(author: string, seq: number): EntryState {
    let entries = this.#authors.get(author)
    if (entries === undefined) this.#authors.set(author, (entries = new Map<number, EntryState>()))
    let entry = entries.get(seq)
    if (entry === undefined) entries.set(seq, (entry = newEntry(author, seq)))
    return entry
  }
}

function newEntry(author: string, seq: number): EntryState {
  return {
    author,
    seq,
    lamport: 0,
    applied: false,
    added: 0,
    items: undefined,
    touched: undefined,
    clears: false,
    undone: false,
    toggledBy: 0,
  }
}

function byDrawOrder(a: CanvasItem, b: CanvasItem): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0
}
