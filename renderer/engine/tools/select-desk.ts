/** What a board lets the controls around it do with the selection, and its clipboard. */
import { type Rect, unionRect, type XY } from '../geometry.ts'
import { itemsAround, itemsFromText } from './select-clipboard.ts'
import type { EditCommand, Restyle, SelectedItem } from './select-commands.ts'
import { addCopies, carryOut, COPY_AWAY_PX, copyText, restyle } from './select-edits.ts'
import { lastCopied, listenToClipboard } from './select-system-clipboard.ts'
import type { SelectModel } from './select-model.ts'
import { moveToPage } from './select-page.ts'
import { SelectTool } from './select-tool.ts'
import { NOTHING } from './selection.ts'
import type { Tool, Workbench } from './tool.ts'

type Listener = (selection: readonly SelectedItem[]) => void

export interface SelectDeskOptions {
  /** Where the pointer is, or else the middle of the view, in canvas units. */
  readonly pastePlace: () => XY
  readonly mayDraw: () => boolean
  /** The place of the topmost item of a page that is not shown, in its draw order. */
  readonly topOf: (page: string) => string | undefined
}

export class SelectDesk {
  readonly #bench: Workbench
  readonly #options: SelectDeskOptions
  readonly #listeners = new Set<Listener>()
  readonly #stopClipboard: () => void
  readonly #listening = new AbortController()
  /** Null while another tool is in the hand. */
  #tool: SelectTool | null = null
  /** What this tool is to select first, once it is in the hand. */
  #next: ((model: SelectModel) => void) | null = null
  #lastPaste: { readonly place: XY; readonly times: number } | null = null

  constructor(bench: Workbench, options: SelectDeskOptions) {
    this.#bench = bench
    this.#options = options
    // Before a menu opens, which is about what lies under the pointer.
    const { signal } = this.#listening
    bench.host.addEventListener('contextmenu', event => this.#act(event, at => this.#tool?.pointOut(at)), { signal })
    bench.host.addEventListener('dblclick', event => this.#act(event, at => this.#tool?.editAt(at)), { signal })
    this.#stopClipboard = listenToClipboard({
      onCopy: isCut => (this.#tool === null ? null : copyText(this.#tool.model, isCut)),
      onPaste: text => options.mayDraw() && this.#paste(text),
    })
  }

  /** This tool is in the hand now. */
  taken(tool: Tool): void {
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

  edit(command: EditCommand): void {
    if (!this.#options.mayDraw()) return
    if (command === 'paste') this.#paste(lastCopied())
    else if (command === 'selectAll') this.#inHand(model => model.chooseAll())
    else if (this.#tool !== null) carryOut(this.#tool.model, command)
  }

  restyle(style: Restyle): void {
    if (this.#tool !== null && this.#options.mayDraw()) restyle(this.#tool.model, style)
  }

  /** @returns whether something was moved */
  async moveToPage(page: string): Promise<boolean> {
    if (this.#tool === null || !this.#options.mayDraw()) return false
    return moveToPage(this.#tool.model, page, this.#options.topOf(page))
  }

  clear(): void {
    this.#tool?.model.choose(NOTHING)
  }

  destroy(): void {
    this.#stopClipboard()
    this.#listening.abort()
  }

  /** @returns whether it was items */
  #paste(text: string): boolean {
    const items = itemsFromText(text)
    if (items === null) return false
    addCopies(this.#bench, itemsAround(items, this.#nextPlace())).then(
      ids => this.#inHand(model => model.chooseAdded(ids)),
      // Whoever refuses has told the person why.
      () => undefined,
    )
    return true
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
    for (const listener of this.#listeners) listener(this.selection())
  }

  /** Whoever pastes twice at one place wants to see both. */
  #nextPlace(): XY {
    const place = this.#options.pastePlace()
    const last = this.#lastPaste
    const times = last !== null && last.place.x === place.x && last.place.y === place.y ? last.times + 1 : 0
    this.#lastPaste = { place, times }
    const away = times * COPY_AWAY_PX * this.#bench.unitsPerPixel()
    return { x: place.x + away, y: place.y + away }
  }
}
