import type { BoardTool } from './board.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { XY } from './geometry.ts'
import type { HeldKeys, Tool, ToolEvent } from './tools/tool.ts'

export const NO_KEYS: HeldKeys = { shift: false, alt: false, ctrl: false }

/** The engine moves the view by itself. */
const HAND: Tool = { handle: () => undefined }

export interface HeldToolOptions {
  readonly host: HTMLElement
  /** Makes the tool ready for this board. */
  readonly make: (declared: BoardTool & { readonly make: NonNullable<BoardTool['make']> }) => Tool
  /** Another tool is in hand. */
  readonly onTake: (tool: Tool) => void
}

/** What the person holds, whether they may use it, and the cursor that shows it. */
export class HeldTool {
  readonly #options: HeldToolOptions
  #declared: BoardTool
  #tool: Tool
  #mayDraw = true
  #view: 'none' | 'open' | 'holding' = 'none'
  #hoverCursor: string | null = null

  constructor(options: HeldToolOptions, first: BoardTool) {
    this.#options = options
    this.#declared = first
    this.#tool = this.#made(first)
    this.#showCursor()
  }

  get tool(): Tool {
    return this.#tool
  }

  get mayDraw(): boolean {
    return this.#mayDraw
  }

  /** Who may not draw moves the view, whatever they hold. */
  get isHand(): boolean {
    return this.#declared.make === null || !this.#mayUse
  }

  /** @returns whether it is another one than before */
  take(declared: BoardTool): boolean {
    if (declared.name === this.#declared.name) return false
    this.cancel()
    this.#tool.putDown?.()
    this.#declared = declared
    this.#tool = this.#made(declared)
    this.#hoverCursor = null
    this.#showCursor()
    return true
  }

  /** What was begun is taken back if the person may no longer draw. */
  setMayDraw(mayDraw: boolean): void {
    this.#mayDraw = mayDraw
    if (!mayDraw) this.cancel()
    this.#showCursor()
  }

  handle(type: ToolEvent['type'], points: readonly Point[], keys: HeldKeys): void {
    this.#tool.handle({ type, points }, keys)
  }

  cancel(): void {
    this.#tool.handle({ type: 'cancel' }, NO_KEYS)
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

  #made(declared: BoardTool): Tool {
    const { make } = declared
    const tool = make === null ? HAND : this.#options.make({ ...declared, make })
    this.#options.onTake(tool)
    return tool
  }

  #showCursor(): void {
    const { style } = this.#options.host
    if (this.#view === 'holding') style.cursor = 'grabbing'
    else if (this.#view === 'open' || this.isHand) style.cursor = 'grab'
    else style.cursor = this.#hoverCursor ?? this.#declared.cursor
  }
}
