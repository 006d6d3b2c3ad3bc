/** What a board lets the controls around it do with the selection, and its clipboard. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { type Rect, unionRect, type XY } from '../geometry.ts'
import { letters } from '../letters.ts'
import { measureWith } from '../text-painter.ts'
import { contextOf } from '../tile-surface.ts'
import type { Pasted } from './pasted.ts'
import { keptOf, textItem } from './pasted-text.ts'
import { itemsAround } from './select-clipboard.ts'
import { reached } from './select-by-key.ts'
import type { EditCommand, Reached, Restyle, SelectedItem } from './select-commands.ts'
import { addCopies, carryOut, COPY_AWAY_PX, copySelected, restyle } from './select-edits.ts'
import { listenToClipboard, readClipboard } from './select-system-clipboard.ts'
import type { SelectModel } from './select-model.ts'
import { moveToPage } from './select-page.ts'
import { SelectTool } from './select-tool.ts'
import type { Tool, Workbench } from './tool.ts'

type Listener = (selection: readonly SelectedItem[]) => void
type ReachedListener = (reached: Reached | null) => void
type StyleListener = (pencils: readonly Pencil[]) => void
type FilesListener = (files: readonly File[], at: XY) => void

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

export interface SelectDeskOptions {
  /** Where the pointer is, or else the middle of the view, in canvas units. */
  readonly pastePlace: () => XY
  readonly mayDraw: () => boolean
  /** A hand is in the midst of something. */
  readonly isBusy: () => boolean
  /** What a pasted text is written with; null if none is taken. */
  readonly textPencil: () => Pencil | null
  /** The place of the topmost item of a page that is not shown, in its draw order. */
  readonly topOf: (page: string) => string | undefined
}

export class SelectDesk {
  readonly #bench: Workbench
  readonly #options: SelectDeskOptions
  readonly #listeners = new Set<Listener>()
  readonly #styleListeners = new Set<StyleListener>()
  readonly #reachedListeners = new Set<ReachedListener>()
  readonly #filesListeners = new Set<FilesListener>()
  readonly #stopClipboard: () => void
  readonly #listening = new AbortController()
  /** Whatever is in the hand. */
  #held: Tool | null = null
  /** How that looks which is being written. */
  #written: Pencil | null = null
  /** Null while another tool is in the hand. */
  #tool: SelectTool | null = null
  /** What this tool is to select first, once it is in the hand. */
  #next: ((model: SelectModel) => void) | null = null
  /** What the person did last, they did with a key, not with a pointer. */
  #isByKey = false
  /** The ids of what is selected, as far as the listeners have been told. */
  #reached = ''
  #lastPaste: { readonly place: XY; readonly times: number } | null = null

  constructor(bench: Workbench, options: SelectDeskOptions) {
    this.#bench = bench
    this.#options = options
    // Before a menu opens, which is about what lies under the pointer.
    const { signal } = this.#listening
    bench.host.addEventListener('contextmenu', event => this.#act(event, at => this.#tool?.pointOut(at)), { signal })
    bench.host.addEventListener('dblclick', event => this.#act(event, at => this.#tool?.editAt(at)), { signal })
    // On the window, which hears of keys before the tool in hand takes them.
    const heard = { signal, capture: true }
    window.addEventListener('keydown', ({ key }) => (this.#isByKey ||= !MODIFIERS.has(key)), heard)
    window.addEventListener('pointerdown', () => (this.#isByKey = false), heard)
    this.#stopClipboard = listenToClipboard({
      onCopy: isCut => (this.#tool === null ? null : copySelected(this.#tool.model, isCut)),
      onPaste: pasted => this.#paste(pasted, this.#options.pastePlace()),
    })
  }

  /** This tool is in the hand now. */
  taken(tool: Tool): void {
    this.#held = tool
    this.#tool = tool instanceof SelectTool ? tool : null
    if (this.#tool !== null) {
      this.#tool.model.onChange = () => this.#tell()
      this.#next?.(this.#tool.model)
      this.#next = null
    }
    this.#tell()
  }

  selection(): readonly SelectedItem[] {
    return this.#tool?.model.items() ?? []
  }

  /** The box around all that is selected, or null if nothing is. */
  bounds(): Rect | null {
    const boxes = this.#tool?.model.items().map(({ bounds }) => bounds) ?? []
    return boxes.length === 0 ? null : boxes.reduce(unionRect)
  }

  onSelection(listener: Listener): () => void {
    this.#listeners.add(listener)
    listener(this.selection())
    return () => this.#listeners.delete(listener)
  }

  onReached(listener: ReachedListener): () => void {
    this.#reachedListeners.add(listener)
    return () => this.#reachedListeners.delete(listener)
  }

  onStyled(listener: StyleListener): () => void {
    this.#styleListeners.add(listener)
    listener(this.#styled(this.selection()))
    return () => this.#styleListeners.delete(listener)
  }

  onFiles(listener: FilesListener): () => void {
    this.#filesListeners.add(listener)
    return () => this.#filesListeners.delete(listener)
  }

  /** What is being written looks like this now; null if nothing is. */
  styling(written: Pencil | null): void {
    this.#written = written
    this.#tellStyled(this.selection())
  }

  edit(command: EditCommand): void {
    if (!this.#options.mayDraw()) return
    if (command === 'paste') void this.#pasteUnseen()
    else if (command === 'selectAll') this.#inHand(model => model.chooseAll())
    else if (this.#tool !== null) carryOut(this.#tool.model, command)
  }

  restyle(style: Restyle): void {
    if (!this.#options.mayDraw() || this.#held?.restyle?.(style) === true) return
    if (this.#tool !== null) restyle(this.#tool.model, style)
  }

  /** @returns whether something was moved */
  async moveToPage(page: string): Promise<boolean> {
    if (this.#tool === null || !this.#options.mayDraw()) return false
    return moveToPage(this.#tool.model, page, this.#options.topOf(page))
  }

  /** What was added just now. */
  choose(ids: readonly string[]): void {
    this.#inHand(model => model.chooseAdded(ids))
  }

  clear(): void {
    this.#tool?.letGo()
  }

  destroy(): void {
    this.#stopClipboard()
    this.#listening.abort()
  }

  /** Not in the midst of a stroke or a text, nor if another page is shown or another tool has been taken since. */
  selectAdded(adding: Promise<readonly string[]>): void {
    const [held, page] = [this.#held, this.#page]
    adding.then(
      ids => {
        const hasGoneOn = this.#held !== held || this.#page !== page || this.#written !== null || this.#options.isBusy()
        if (ids.length === 0 || hasGoneOn || !this.#options.mayDraw()) return
        this.choose(ids)
      },
      // Whoever refuses has told the person why.
      () => undefined,
    )
  }

  /** @returns whether the board takes it */
  #paste(pasted: Pasted, place: XY): boolean {
    if (!this.#options.mayDraw()) return false
    switch (pasted.kind) {
      case 'items':
        this.selectAdded(addCopies(this.#bench, itemsAround(pasted.items, this.#beside(place))))
        return true
      case 'files': {
        const at = this.#bench.toScreen(this.#beside(place))
        for (const listener of this.#filesListeners) listener(pasted.files, at)
        return true
      }
      case 'text': {
        const pencil = this.#options.textPencil()
        if (pencil !== null) this.selectAdded(this.#addText(pasted.text, pencil, this.#beside(place)))
        return pencil !== null
      }
    }
  }

  /** By a button: whatever lies on the clipboard has not been told. */
  async #pasteUnseen(): Promise<void> {
    // The pointer may be anywhere once the browser has given what it has, or asked whether it may.
    const place = this.#options.pastePlace()
    const pasted = await readClipboard()
    if (this.#listening.signal.aborted || !this.#options.mayDraw()) return
    if (pasted === null) this.#bench.notify('pasteByKeys')
    else this.#paste(pasted, place)
  }

  async #addText(pasted: string, pencil: Pencil, at: XY): Promise<readonly string[]> {
    const page = this.#page
    const { text, isCut } = keptOf(pasted)
    // How large it will be cannot be known before.
    await letters.ready(text)
    const item = textItem(text, pencil, at, measureWith(contextOf(document.createElement('canvas'))))
    if (item === null || this.#listening.signal.aborted || !this.#options.mayDraw()) return []
    if (isCut) this.#bench.notify('textCut')
    return this.#bench.actions.put([], [item], page)
  }

  /** The one shown. */
  get #page(): string | undefined {
    return this.#bench.pencil().page
  }

  /** At once, or when this tool has been taken. */
  #inHand(select: (model: SelectModel) => void): void {
    if (this.#tool !== null) {
      select(this.#tool.model)
      return
    }
    this.#next = select
    this.#bench.take('select')
  }

  #act({ clientX, clientY }: MouseEvent, act: (at: XY) => void): void {
    if (!this.#options.mayDraw()) return
    const { left, top } = this.#bench.host.getBoundingClientRect()
    const origin = this.#bench.toScreen({ x: 0, y: 0 })
    const units = this.#bench.unitsPerPixel()
    act({ x: (clientX - left - origin.x) * units, y: (clientY - top - origin.y) * units })
  }

  #tell(): void {
    const selection = this.selection()
    for (const listener of this.#listeners) listener(selection)
    this.#tellReached(selection)
    this.#tellStyled(selection)
  }

  /** Of what was added just now, once all of it is here. */
  #tellReached(selection: readonly SelectedItem[]): void {
    const model = this.#tool?.model
    const ids = selection.map(({ id }) => id).join(' ')
    if (ids === this.#reached || (model !== undefined && selection.length < model.ids.size)) return
    this.#reached = ids
    const news = model === undefined || ids === '' || !this.#isByKey ? null : reached(model)
    for (const listener of this.#reachedListeners) listener(news)
  }

  #tellStyled(selection: readonly SelectedItem[]): void {
    const pencils = this.#styled(selection)
    for (const listener of this.#styleListeners) listener(pencils)
  }

  #styled(selection: readonly SelectedItem[]): readonly Pencil[] {
    return this.#written === null ? selection.map(({ pencil }) => pencil) : [this.#written]
  }

  /** Whoever pastes twice at one place wants to see both. */
  #beside(place: XY): XY {
    const last = this.#lastPaste
    const times = last !== null && last.place.x === place.x && last.place.y === place.y ? last.times + 1 : 0
    this.#lastPaste = { place, times }
    const away = times * COPY_AWAY_PX * this.#bench.unitsPerPixel()
    return { x: place.x + away, y: place.y + away }
  }
}
