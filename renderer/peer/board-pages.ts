import type { LineInput, PageView, Params, PeerApi } from '../../p2p/api/contract.ts'
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { NewItem } from '../engine/board.ts'
import { createStore, type Store, type WritableStore } from './store.ts'

export interface PagesState {
  readonly pages: readonly PageView[]
  /** The id of the page that this person looks at. */
  readonly page: string
}

/** New values for some fields of a page; those left out stay. */
export type PageChange = Omit<Params<'pages.set'>, 'room' | 'id'>

/** A new page with what lies on it: of plain paper and without a name, unless it says otherwise. */
export interface FilledPage {
  readonly name?: string
  readonly paper?: Paper
  readonly lines: readonly NewItem[]
}

export interface BoardPagesOptions {
  readonly api: PeerApi
  readonly room: string
  /** Asks once the strokes drawn before are saved. @throws ApiError */
  readonly afterStrokes: (ask: () => Promise<unknown>) => Promise<void>
  /** Someone has deleted the page that this person looked at. */
  readonly onGone: () => void
}

const FIRST_PAGE: PageView = { id: '', name: '', paper: 'plain' }

/** The pages of a room, and which of them this person looks at. Everyone turns to their own. */
export class BoardPages {
  readonly #options: BoardPagesOptions
  readonly #state: WritableStore<PagesState> = createStore<PagesState>({ pages: [FIRST_PAGE], page: '' })
  /** A page to turn to once it has come. */
  #turnTo: string | null = null
  /** What this person deletes is no news. */
  #deleting: string | null = null

  constructor(options: BoardPagesOptions) {
    this.#options = options
  }

  get state(): Store<PagesState> {
    return this.#state
  }

  /** The pages are these now. Whoever was on one that is gone is taken to the one before it. */
  came(pages: readonly PageView[]): void {
    const { page, pages: before } = this.#state.get()
    const isThere = (id: string): boolean => pages.some(one => one.id === id)
    const place = before.findIndex(({ id }) => id === page)
    const near = before.slice(0, Math.max(0, place)).findLast(({ id }) => isThere(id)) ?? pages[0]
    this.#state.patch({ pages, page: isThere(page) ? page : (near?.id ?? '') })
    if (!isThere(page) && page !== this.#deleting) this.#options.onGone()
    // If it is brought back, whoever deletes it then may be someone else.
    if (this.#deleting !== null && !isThere(this.#deleting)) this.#deleting = null
    if (this.#turnTo !== null && isThere(this.#turnTo)) this.turn(this.#turnTo)
  }

  turn(page: string): void {
    if (!this.#state.get().pages.some(({ id }) => id === page)) return
    this.#turnTo = null
    this.#state.patch({ page })
  }

  /** Turns so many pages on, or back; at the last and the first, nothing happens. */
  turnBy(places: 1 | -1): void {
    const { pages, page } = this.#state.get()
    const next = pages[pages.findIndex(({ id }) => id === page) + places]
    if (next !== undefined) this.turn(next.id)
  }

  /** Adds a page of the same paper after the one shown, and turns to it. @throws ApiError */
  async add(): Promise<void> {
    const { api, room } = this.#options
    const { page: after, pages } = this.#state.get()
    const paper = pages.find(({ id }) => id === after)?.paper ?? 'plain'
    let added = ''
    await this.#options.afterStrokes(async () => {
      added = (await api.call('pages.add', { room, after, paper })).id
    })
    this.#turnOnceThere(added)
  }

  /**
   * Adds pages with what lies on them, as one step to undo, and turns to the first.
   *
   * @param after the page they follow; the one shown if left out
   * @returns the id of the first
   * @throws ApiError
   */
  async fill(filled: readonly FilledPage[], after = this.#state.get().page): Promise<string> {
    const { afterStrokes, api, room } = this.#options
    const pages = filled.map(({ lines, ...page }) => ({ ...page, lines: lines.map(toInput) }))
    let first = ''
    await afterStrokes(async () => {
      first = (await api.call('pages.put', { room, after, pages })).ids[0]!
    })
    this.#turnOnceThere(first)
    return first
  }

  /**
   * Adds a page like another after that, and turns to it.
   *
   * @param copies what lies on it, in as many steps to undo
   * @throws ApiError
   */
  async duplicate(id: string, [first = [], ...more]: readonly (readonly NewItem[])[]): Promise<void> {
    const { afterStrokes, api, room } = this.#options
    const { name = '', paper = 'plain' } = this.#state.get().pages.find(page => page.id === id) ?? {}
    const page = await this.fill([{ name, paper, lines: first }], id)
    for (const items of more) {
      const lines = items.map(item => toInput({ ...item, pencil: { ...item.pencil, page } }))
      await afterStrokes(() => api.call('canvas.put', { room, lines }))
    }
  }

  /** @throws ApiError */
  set(id: string, change: PageChange): Promise<void> {
    const { afterStrokes, api, room } = this.#options
    return afterStrokes(() => api.call('pages.set', { room, id, ...change }))
  }

  /** Moves a page so many places. @throws ApiError */
  move(id: string, places: 1 | -1): Promise<void> {
    const { pages } = this.#state.get()
    const place = pages.findIndex(page => page.id === id) + places
    const before = pages[places === 1 ? place + 1 : place]?.id ?? null
    return this.set(id, { before })
  }

  /** @throws ApiError */
  async remove(id: string): Promise<void> {
    const { afterStrokes, api, room } = this.#options
    this.#deleting = id
    await afterStrokes(() => api.call('pages.remove', { room, id }))
  }

  /** Those that were deleted, by whomever. @throws ApiError */
  removed(): Promise<PageView[]> {
    return this.#options.api.call('pages.removed', { room: this.#options.room })
  }

  /** Brings a page back, and turns to it. @throws ApiError */
  async restore(id: string): Promise<void> {
    const { afterStrokes, api, room } = this.#options
    await afterStrokes(() => api.call('pages.restore', { room, id }))
    this.#turnOnceThere(id)
  }

  #turnOnceThere(page: string): void {
    this.#turnTo = page
    this.turn(page)
  }
}

function toInput({ points, ...line }: NewItem): LineInput {
  return { ...line, points: points.map(({ x, y, pressure }): [number, number, number] => [x, y, pressure]) }
}
