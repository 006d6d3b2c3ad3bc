import { formatItemId, type ItemId } from './item.ts'
import { byDrawOrder, CanvasItem } from './canvas-item.ts'
import { Charter } from './charter.ts'
import { considerToggle, newEntry, type EntryState } from './entry-state.ts'
import type { Assignment, Change, Entry } from './operation.ts'
import { Pages, type Page } from './pages.ts'
import { includes, type SeqRanges } from './seq-ranges.ts'
import { extend, seqOf, type VersionVector } from './version-vector.ts'

/**
 * What became of the canvas since it was last asked: items to show or to show anew, ids no longer shown, and the pages if
 * anything about them is new.
 */
export interface CanvasChanges {
  readonly put: CanvasItem[]
  readonly gone: string[]
  readonly pages?: Page[]
}

export interface Clear {
  readonly origin: EntryState
  readonly seen: VersionVector
  /** Whose items it removes. */
  readonly page: string
}

const NOTHING: VersionVector = new Map()

/**
 * All items of a room, a pure function of the set of entries applied: the same entries in whatever order, duplication
 * or grouping give the same canvas. No clock, no randomness, no I/O.
 */
export class Canvas {
  /** What the room's owner has laid down. */
  readonly charter: Charter
  readonly pages: Pages
  readonly #authors = new Map<string, Map<number, EntryState>>()
  readonly #clears: Clear[] = []
  /** By page: of each author, the seq up to which the clears that count have removed everything. */
  readonly #clearedUpTo = new Map<string, VersionVector>()
  readonly #changed = new Set<CanvasItem>()
  #lamport = 0
  #size = 0

  /** @param owner the PeerId of the room's owner, whose rules hold; without one there are none */
  constructor(owner?: string) {
    this.charter = new Charter(owner)
    this.pages = new Pages(owner)
    const { entry } = this.pages.first
    this.#authors.set(entry.author, new Map([[entry.seq, entry]]))
  }

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
    if (entry.lamport > this.#lamport) this.#lamport = entry.lamport
    if (this.charter.isDropped(entry.author, entry.seq)) return
    const state = this.#entry(entry.author, entry.seq)
    if (state.applied) return
    state.applied = true
    state.lamport = entry.lamport
    entry.operation.forEach((change, ordinal) => this.#applyChange(state, change, ordinal))
    if (this.charter.concerns(entry)) this.#layDown(entry)
    this.#judge(state)
    if (state.counts) this.#arrived(state)
    else this.#refresh(state)
  }

  /** What the canvas remembers of each entry that has been applied. */
  *entries(): Generator<EntryState> {
    for (const entries of this.#authors.values()) {
      for (const entry of entries.values()) if (entry.applied) yield entry
    }
  }

  /** The clears that count, each with the vector it covers. */
  clears(): readonly Clear[] {
    return this.#clears.filter(({ origin }) => origin.counts)
  }

  /** The items that can be seen, in draw order. */
  items(): CanvasItem[] {
    return this.unsortedItems().sort(byDrawOrder)
  }

  /** The items that can be seen, for whoever needs no order: finding that of many takes a while. */
  unsortedItems(): CanvasItem[] {
    const visible: CanvasItem[] = []
    for (const entries of this.#authors.values()) {
      for (const entry of entries.values()) {
        for (const item of entry.items?.values() ?? []) if (item.visible) visible.push(item)
      }
    }
    return visible
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
    const pages = this.pages.takeChanged() ? { pages: this.pages.list() } : {}
    return { put: put.sort(byDrawOrder), gone, ...pages }
  }

  /** From now on only what changes later is told. */
  forgetChanges(): void {
    for (const item of this.#changed) item.reported = item.visible
    this.#changed.clear()
    this.pages.takeChanged()
  }

  #applyChange(state: EntryState, change: Change, ordinal: number): void {
    switch (change.kind) {
      case 'add': {
        const item = this.#item({ author: state.author, seq: state.seq, position: state.added++ })
        item.line = change.line
        if (change.line.pieceOf !== undefined) item.becomePieceOf(this.#item(change.line.pieceOf))
        this.pages.place(item)
        break
      }
      case 'remove':
      case 'restore':
        for (const id of this.#kept(change.items)) {
          const item = this.#item(id)
          item.writeRemoved({ origin: state, ordinal, value: change.kind === 'remove' })
          ;(state.touched ??= new Set()).add(item)
        }
        break
      case 'set':
        this.#set(state, ordinal, change.items, change)
        break
      case 'setEach':
        change.items.forEach((id, at) => {
          const { field } = change
          this.#set(state, ordinal, [id], { field, value: change.values[at] } as Assignment)
        })
        break
      case 'clear':
        this.#clears.push({ origin: state, seen: change.seen, page: change.page ?? '' })
        state.clears = true
        break
      case 'undo':
      case 'redo':
        this.#toggle(state, change.seq, change.kind === 'undo')
        break
      case 'rule':
      case 'prune':
        // Only the owner's count: see #layDown.
        state.decrees = true
        break
    }
  }

  #set(state: EntryState, ordinal: number, items: readonly ItemId[], assignment: Assignment): void {
    for (const id of this.#kept(items)) {
      const item = this.#item(id)
      item.writeField(assignment, state, ordinal)
      ;(state.touched ??= new Set()).add(item)
    }
  }

  /** Only earlier entries of one's own can be undone. */
  #toggle(by: EntryState, seq: number, undone: boolean): void {
    if (seq >= by.seq || this.charter.isDropped(by.author, seq)) return
    by.target = this.#entry(by.author, seq)
    by.toggle = { by, undone }
    ;(by.target.toggles ??= []).push(by.toggle)
  }

  /** Decides anew whether an entry counts, and with it what it undoes or redoes. */
  #judge(state: EntryState): void {
    const { author, seq, target, toggle } = state
    state.excluded = this.charter.isDropped(author, seq) || !this.charter.allows(author, seq)
    this.#weigh(state)
    if (target === undefined || toggle === undefined) return
    const before = target.counts
    if (!state.excluded) considerToggle(target, toggle)
    this.#weigh(target)
    if (target.counts !== before) this.#refresh(target)
  }

  /** The latest undo or redo that is not itself excluded decides. */
  #weigh(state: EntryState): void {
    if (state.lastToggle?.by.excluded === true) {
      const counted = (state.toggles ?? []).filter(({ by }) => !by.excluded)
      state.lastToggle = undefined
      for (const toggle of counted) considerToggle(state, toggle)
    }
    state.counts = !state.excluded && state.lastToggle?.undone !== true
  }

  #layDown(entry: Entry): void {
    this.charter.record(entry)
    const change = entry.operation[0]
    if (change?.kind === 'rule') this.#judgeAfter(change)
    else if (change?.kind === 'prune') for (const [author, ranges] of change.entries) this.#drop(author, ranges)
  }

  /** A rule came: looks again at the entries past its cut. */
  #judgeAfter({ author: named, seen }: Extract<Change, { kind: 'rule' }>): void {
    for (const author of named === undefined ? this.#authors.keys() : [named]) {
      const cut = seqOf(seen, author)
      for (const state of this.#authors.get(author)?.values() ?? []) {
        if (state.seq <= cut) continue
        const { counts, excluded } = state
        this.#judge(state)
        // A page that was restored is there though its entry is undone, but not once that is excluded.
        if (state.counts !== counts || state.excluded !== excluded) this.#refresh(state)
      }
    }
  }

  /** Forgets entries that have no effect for good, and lets go of what they hold. */
  #drop(author: string, ranges: SeqRanges): void {
    const entries = this.#authors.get(author)
    if (entries === undefined) return
    for (const state of [...entries.values()]) {
      if (!includes(ranges, state.seq)) continue
      this.#judge(state)
      this.#refresh(state)
      for (const item of state.items?.values() ?? []) {
        this.pages.take(item)
        item.line = undefined
      }
      entries.delete(state.seq)
    }
  }

  #kept(items: readonly ItemId[]): readonly ItemId[] {
    if (this.charter.dropped.size === 0) return items
    return items.filter(({ author, seq }) => !this.charter.isDropped(author, seq))
  }

  /** An entry came that counts. */
  #arrived(state: EntryState): void {
    for (const item of state.items?.values() ?? []) this.#refreshItem(item)
    for (const item of state.touched ?? []) this.#refreshItem(item)
    if (!state.clears) return
    // An entry holds one clear at most, and this one came last.
    const { page, seen } = this.#clears.at(-1)!
    const cleared = new Map(this.#clearedUpTo.get(page))
    extend(cleared, seen)
    this.#setCleared(page, cleared)
  }

  /** An entry counts otherwise than before: looks again at all it touches. */
  #refresh(state: EntryState): void {
    if (state.clears) this.#refreshClears()
    for (const item of state.items?.values() ?? []) this.#refreshItem(item)
    for (const item of state.touched ?? []) {
      item.recount()
      this.#refreshItem(item)
    }
  }

  /** With it go its pieces, and theirs. */
  #refreshItem(first: CanvasItem): void {
    if (first.isPage) return this.#refreshPage(first)
    const waiting = [first]
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const before = item.visible
      const pieces = item.refresh(this.#isCleared(item) || !this.pages.isThere(item.page))
      this.#size += Number(item.visible) - Number(before)
      if (item.visible || item.reported) this.#changed.add(item)
      for (const piece of pieces) waiting.push(piece)
    }
  }

  /** What lies on a page comes and goes with it. */
  #refreshPage(page: CanvasItem): void {
    page.refresh(true)
    for (const turned of this.pages.refresh(page)) {
      for (const item of turned === '' ? this.#itemsOnFirst() : this.pages.itemsOn(turned)) this.#refreshItem(item)
    }
  }

  *#itemsOnFirst(): Generator<CanvasItem> {
    for (const entries of this.#authors.values()) {
      for (const entry of entries.values()) {
        for (const item of entry.items?.values() ?? []) if (!item.isPage && item.page === '') yield item
      }
    }
  }

  #isCleared({ author, page, seq }: CanvasItem): boolean {
    return seq <= seqOf(this.#clearedUpTo.get(page) ?? NOTHING, author)
  }

  #refreshClears(): void {
    const byPage = new Map(this.#clears.map(({ page }) => [page, new Map<string, number>()]))
    for (const { origin, page, seen } of this.#clears) if (origin.counts) extend(byPage.get(page)!, seen)
    for (const [page, cleared] of byPage) this.#setCleared(page, cleared)
  }

  #setCleared(page: string, cleared: VersionVector): void {
    const before = this.#clearedUpTo.get(page) ?? NOTHING
    this.#clearedUpTo.set(page, cleared)
    for (const author of new Set([...before.keys(), ...cleared.keys()])) {
      if (seqOf(before, author) === seqOf(cleared, author)) continue
      for (const entry of this.#authors.get(author)?.values() ?? []) {
        for (const item of entry.items?.values() ?? []) if (!item.isPage && item.page === page) this.#refreshItem(item)
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
