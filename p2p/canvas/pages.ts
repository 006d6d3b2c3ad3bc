import { CanvasItem } from './canvas-item.ts'
import { newEntry } from './entry-state.ts'
import { formatItemId, type ItemId, type Line } from './item.ts'
import { isName } from './name.ts'
import { paperAt, type Paper } from './paper.ts'
import { packPencil } from './pencil.ts'
import { packPoints } from './point.ts'

/** The number of the entry that would add the first page. There is none. */
export const FIRST_PAGE_SEQ = 0

/** A page as it is now. */
export interface Page {
  /** Empty for the first page. */
  readonly id: string
  /** Empty if it has none. */
  readonly name: string
  readonly paper: Paper
}

/** A new page. Its one point says nothing. */
export function pageLine(name: string): Line {
  const pencil = packPencil({ tool: 'page', color: '#000000', width: 1, opacity: 1 })
  return { pencil, points: packPoints([{ x: 0, y: 0, pressure: 0 }]), text: name }
}

/**
 * The pages of a canvas, and what lies on each. The first is there from the beginning, as an item of the room's owner.
 * While all others are removed it is there even if it was removed itself, so that there is always one.
 */
export class Pages {
  readonly first: CanvasItem
  readonly #pages = new Map<string, CanvasItem>()
  /** Those but the first that there are. */
  readonly #standing = new Set<string>()
  #firstStands = true
  /** By page. Those of the first are not listed: in most rooms that is all of them. */
  readonly #items = new Map<string, Set<CanvasItem>>()
  #changed = false

  constructor(owner = '') {
    const entry = newEntry(owner, FIRST_PAGE_SEQ)
    this.first = new CanvasItem(entry, 0)
    this.first.line = pageLine('')
    entry.items = new Map([[0, this.first]])
  }

  /** Those that there are, in order. */
  standing(): CanvasItem[] {
    const standing = Array.from(this.#standing, id => this.#pages.get(id)!)
    if (this.#firstStands) standing.push(this.first)
    return inOrder(standing)
  }

  /** {@link standing} as they look. */
  list(): Page[] {
    return this.standing().map(page => this.#view(page))
  }

  /** Those that were removed and can be restored, in order. */
  removed(): Page[] {
    const pages = [this.first, ...this.#pages.values()]
    const gone = pages.filter(page => !page.entry.excluded && !this.isThere(this.idOf(page)))
    return inOrder(gone).map(page => this.#view(page))
  }

  /** Whether there is such a page now. */
  isThere(id: string): boolean {
    return id === '' ? this.#firstStands : this.#standing.has(id)
  }

  /** A page by its id, if it has come, whether or not it was removed. */
  find(id: string): CanvasItem | undefined {
    return id === '' ? this.first : this.#pages.get(id)
  }

  idOf(page: ItemId): string {
    return page.seq === FIRST_PAGE_SEQ ? '' : formatItemId(page)
  }

  /** What lies on a page other than the first, seen or not. */
  itemsOn(id: string): Iterable<CanvasItem> {
    return this.#items.get(id) ?? []
  }

  /** An item has come. */
  place(item: CanvasItem): void {
    const { page } = item
    if (item.isPage) this.#pages.set(this.idOf(item), item)
    else if (page !== '') {
      const items = this.#items.get(page) ?? new Set()
      this.#items.set(page, items.add(item))
    }
  }

  /** An item is forgotten for good. */
  take(item: CanvasItem): void {
    if (item.isPage) this.#pages.delete(this.idOf(item))
    else this.#items.get(item.page)?.delete(item)
  }

  /** Something was said of a page. @returns the pages that have come or gone with it */
  refresh(page: CanvasItem): string[] {
    this.#changed = true
    const turned: string[] = []
    if (page !== this.first && page.isStandingPage !== this.isThere(this.idOf(page))) {
      const id = this.idOf(page)
      if (page.isStandingPage) this.#standing.add(id)
      else this.#standing.delete(id)
      turned.push(id)
    }
    const firstStands = this.first.isStandingPage || this.#standing.size === 0
    if (firstStands !== this.#firstStands) turned.push('')
    this.#firstStands = firstStands
    return turned
  }

  /** Whether anything was said of a page since this was last asked. */
  takeChanged(): boolean {
    const changed = this.#changed
    this.#changed = false
    return changed
  }

  #view(page: CanvasItem): Page {
    const { text = '' } = page
    return { id: this.idOf(page), name: isName(text) ? text : '', paper: paperAt(page.field('paper')) }
  }
}

function inOrder(pages: CanvasItem[]): CanvasItem[] {
  return pages.sort((a, b) => (a.order < b.order ? -1 : 1))
}
