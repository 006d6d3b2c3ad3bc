import type { BoardTool } from './board.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { XY } from './geometry.ts'
import { type HeldKeys, NO_KEYS, type Tool, type ToolEvent } from './tools/tool.ts'
import { ToolsForHands } from './tools-for-hands.ts'

/** The engine moves the view by itself. */
const HAND: Tool = { handle: () => undefined }

export interface HeldToolOptions {
  readonly host: HTMLElement
  /** Makes the tool ready for this board. */
  readonly make: (declared: BoardTool & { readonly make: NonNullable<BoardTool['make']> }) => Tool
  /** What the other end of a pen does, whatever is in hand. */
  readonly eraser: () => BoardTool
  /** Another tool is in hand. */
  readonly onTake: (tool: Tool) => void
}

/** What the person holds, or all who draw at this screen; whether they may use it, and the cursor that shows it. */
export class HeldTool {
  readonly #options: HeldToolOptions
  #declared: BoardTool
  #tool: Tool
  /** The pointer that {@link tool} serves. */
  #pointer: number | null = null
  readonly #hands: ToolsForHands
  /** For pens that are held the other way round. */
  readonly #erasers: ToolsForHands
  #eraser: BoardTool
  #everyone = false
  #mayDraw = true
  #view: 'none' | 'open' | 'holding' = 'none'
  #hoverCursor: string | null = null

  constructor(options: HeldToolOptions, first: BoardTool) {
    this.#options = options
    this.#declared = first
    this.#tool = this.#make(first)
    this.#hands = new ToolsForHands(() => this.#make(this.#declared))
    this.#eraser = options.eraser()
    this.#erasers = new ToolsForHands(() => this.#make(this.#eraser))
    options.onTake(this.#tool)
    this.#showCursor()
  }

  /** The one that keys and the pointer's way over the board are for. */
  get tool(): Tool {
    return this.#tool
  }

  /** All that may have something to paint. */
  get tools(): readonly Tool[] {
    return [...this.#hands.all, ...this.#erasers.all, this.#tool]
  }

  get mayDraw(): boolean {
    return this.#mayDraw
  }

  /** A pointer that it serves is down. */
  get isBusy(): boolean {
    return this.#pointer !== null || this.#hands.areBusy || this.#erasers.areBusy
  }

  /** Who may not draw moves the view, whatever they hold. */
  get isHand(): boolean {
    return this.#declared.make === null || !this.#mayUse
  }

  /** @returns whether it is another one than before */
  take(declared: BoardTool): boolean {
    if (declared.name === this.#declared.name) return false
    // What has been drawn counts; what a hand was moving or writing is another matter.
    this.#end(this.#declared.forEachHand === true ? 'up' : 'cancel')
    this.#tool.putDown?.()
    this.#declared = declared
    this.#tool = this.#make(declared)
    this.#options.onTake(this.#tool)
    this.#hands.kindChanged()
    this.#hoverCursor = null
    this.#showCursor()
    return true
  }

  /** What was begun is taken back if the person may no longer draw. */
  setMayDraw(mayDraw: boolean): void {
    this.#mayDraw = mayDraw
    if (!mayDraw) {
      this.#end('cancel')
      this.#hands.end('cancel')
      this.#erasers.end('cancel')
    }
    this.#showCursor()
  }
  /** From now on each pointer has a tool of its own, or they share one again. What is being drawn is finished. */
  setEveryone(everyone: boolean): void {
    if (everyone === this.#everyone) return
    this.finish()
    this.#everyone = everyone
  }

  /** @param erases at 'down': with the other end of a pen */
  handle(pointer: number, type: ToolEvent['type'], points: readonly Point[], keys: HeldKeys, erases = false): void {
    if (type === 'down' && erases) this.#takeEraser()
    if ((type === 'down' && erases) || this.#erasers.has(pointer)) {
      this.#erasers.handle(pointer, type, points, keys)
      return
    }
    const isForHand = type === 'down' && this.#everyone && this.#declared.forEachHand === true
    if (isForHand || this.#hands.has(pointer)) {
      this.#hands.handle(pointer, type, points, keys)
      return
    }
    if (type === 'down') this.#pointer ??= pointer
    if (pointer !== this.#pointer) return
    if (type === 'up' || type === 'cancel') this.#pointer = null
    this.#tool.handle({ type, points }, keys)
  }

  /** Takes back what the hand is in the midst of. Others who draw at this screen go on. @returns whether that was anything */
  takeBack(): boolean {
    if (this.#pointer === null) return false
    this.#end('cancel')
    return true
  }

  /** What is being drawn ends here, and is kept. */
  finish(): void {
    this.#end('up')
    this.#hands.end('up')
    this.#erasers.end('up')
  }

  sceneChanged(): void {
    for (const tool of this.tools) tool.sceneChanged?.()
  }

  /** For good. */
  putDown(): void {
    for (const tool of this.tools) tool.putDown?.()
  }

  /** @returns whether the tool has a use for the key */
  key(key: string, keys: HeldKeys): boolean {
    return this.#mayUse && (this.#tool.key?.(key, keys) ?? false)
  }

  hover(at: XY | null): void {
    if (!this.#mayUse) return
    const cursor = this.#tool.hover?.(at) ?? null
    if (cursor === this.#hoverCursor) return
    this.#hoverCursor = cursor
    this.#showCursor()
  }

  /** The hand holds the view, or would at the next press. */
  setView(view: 'none' | 'open' | 'holding'): void {
    this.#view = view
    this.#showCursor()
  }

  get #mayUse(): boolean {
    return this.#mayDraw || !this.#declared.edits
  }

  #takeEraser(): void {
    const eraser = this.#options.eraser()
    if (eraser.name === this.#eraser.name) return
    this.#eraser = eraser
    this.#erasers.kindChanged()
  }

  #make(declared: BoardTool): Tool {
    const { make } = declared
    return make === null ? HAND : this.#options.make({ ...declared, make })
  }

  /** What the pointer of {@link tool} does from here on is not for what comes next. */
  #end(type: 'up' | 'cancel'): void {
    this.#pointer = null
    this.#tool.handle({ type }, NO_KEYS)
  }

  #showCursor(): void {
    const { style } = this.#options.host
    if (this.#view === 'holding') style.cursor = 'grabbing'
    else if (this.#view === 'open' || this.isHand) style.cursor = 'grab'
    else style.cursor = this.#hoverCursor ?? this.#declared.cursor
  }
}
