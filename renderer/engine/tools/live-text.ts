/** What others see of a text while it is written: told whole each time, and only so often. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import type { Wording } from '../../../p2p/canvas/wording.ts'
import type { BoardActions } from '../board.ts'
import { RETELL_MS } from '../hand-strokes.ts'

export interface LiveLook {
  readonly pencil: Pencil
  /** The corners of its frame. */
  readonly points: readonly Point[]
  readonly wording: Wording<string>
}

export interface LiveTextOptions {
  readonly preview: BoardActions['preview']
  /** As it is now. */
  readonly look: () => LiveLook
  /** @returns the number of a stroke that this person has not drawn yet */
  readonly newStroke: () => number
}

export class LiveText {
  readonly #options: LiveTextOptions
  /** What others know it by. */
  #told: { readonly stroke: number; readonly look: LiveLook; readonly atMs: number } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: LiveTextOptions) {
    this.#options = options
  }

  /** Others have been told of it. */
  get isSeen(): boolean {
    return this.#told !== null
  }

  /** Something was written, or the item was moved. */
  changed(): void {
    const dueMs = this.#told === null ? 0 : this.#told.atMs + pauseMs(this.#told.look.wording.text)
    this.#tellIn(dueMs - performance.now())
  }

  /** Nothing more is told until it changes again; what others see stays. */
  pause(): void {
    clearTimeout(this.#timer)
  }

  /** Others see it no more. */
  end(): void {
    clearTimeout(this.#timer)
    if (this.#told === null) return
    const { stroke, look } = this.#told
    this.#told = null
    this.#options.preview(stroke, look.pencil, 0, [])
  }

  #tellIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(), Math.max(0, ms))
  }

  #tell(): void {
    const { look, newStroke, preview } = this.#options
    const [before, now, atMs] = [this.#told, look(), performance.now()]
    // A browser lets hidden pages do little: if others have given it up meanwhile, it begins anew.
    const isKnown = before !== null && atMs - before.atMs < LIMITS.strokeSilentMs
    const stroke = isKnown ? before.stroke : newStroke()
    this.#told = { stroke, look: now, atMs }
    preview(stroke, now.pencil, 0, now.points, now.wording)
    // Whoever takes their time with the next word is still at it.
    this.#tellIn(RETELL_MS)
  }
}

/** How long what was told of a text has to do: all of it goes to everyone each time. */
export function pauseMs(text: string): number {
  return Math.max(LIMITS.textPreviewEveryMs, (1000 * text.length) / LIMITS.textPreviewLettersPerSecond)
}
