/** What a frame does: takes in what has come, paints what has changed, and says who is to know of it and what is left. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { BoardContent } from './board-content.ts'
import type { Drawing } from './drawings.ts'
import type { Layers } from './layers.ts'
import { letters } from './letters.ts'
import type { FrameRest } from './frame-loop.ts'
import type { LiveInk } from './ink-layer.ts'
import type { BoardStatus } from './status.ts'
import type { Motions } from './motions.ts'
import type { Tool } from './tools/tool.ts'
import type { Viewport } from './viewport.ts'

/** What a frame may spend on tiles: little while somebody draws or moves the view, more when nobody would notice. */
const BUSY_BUDGET_MS = 4
const QUIET_BUDGET_MS = 12
/** They wait for a board to be opened. */
const WAITING_BUDGET_MS = 40
const QUIET_AFTER_MS = 60

export interface FrameParts {
  readonly viewport: Viewport
  readonly content: BoardContent
  readonly layers: Layers
  /** What others are moving. */
  readonly motions: Motions
  /** What is held, by all who are at this screen. */
  tools(): readonly Tool[]
  /** Tells the others what is new of this person. */
  tellOthers(): void
  showStatus(status: BoardStatus): void
  /** Told once: what is in view has come, and can be seen from this frame on. */
  viewShown(): void
}

export class BoardFrame {
  readonly #parts: FrameParts
  #paper: Paper = 'plain'
  #dark: boolean
  #fitsWhenLoaded = false
  #lastInputMs = -Infinity
  /** All that is known of the view can be seen. */
  #isPainted = false
  #wasViewShown = false

  constructor(parts: FrameParts, dark: boolean) {
    this.#parts = parts
    this.#dark = dark
  }

  setPaper(paper: Paper): void {
    this.#paper = paper
  }

  setDark(dark: boolean): void {
    this.#dark = dark
  }

  /** Once all lines are there, they are shown as a whole. */
  fitWhenLoaded(): void {
    this.#fitsWhenLoaded = true
  }

  /** The person does something: for a moment, frames have to be short. */
  inputCame(nowMs: number): void {
    this.#lastInputMs = nowMs
  }

  run(nowMs: number): FrameRest {
    const { viewport, content, layers } = this.#parts
    const { scene, arrivals, own, trails } = content
    const isBusy = nowMs - this.#lastInputMs < QUIET_AFTER_MS
    arrivals.takeIn(nowMs, isBusy, this.#isPainted)
    const { what: awaited, untilMs } = arrivals.awaited(nowMs)
    if (awaited === 'nothing') this.#fit()
    const { camera, transform, size, pixelRatio } = viewport
    layers.paper.paint(this.#paper, this.#dark, transform, pixelRatio)
    const drawings = content.shownDrawings(nowMs)
    const budgetMs = isBusy ? BUSY_BUDGET_MS : awaited === 'out of view' ? WAITING_BUDGET_MS : QUIET_BUDGET_MS
    const settled = layers.settled.paint({ transform, nowMs, deadlineMs: performance.now() + budgetMs, awaited })
    this.#isPainted = settled.isCurrent
    own.settle(rect => layers.settled.isPainted(rect, transform))
    layers.ink.paint(transform, settled.changes, this.#liveInks(drawings))
    layers.overlay.paint([this.#parts.motions, trails, ...this.#parts.tools()], transform, nowMs)
    const isGliding = layers.people.paint(camera, size, drawings, nowMs)
    // First the ink, then the news of it.
    this.#parts.tellOthers()
    this.#parts.showStatus({
      settled: settled.isCurrent && awaited === 'nothing' && !letters.areComing,
      lines: scene.visibleCount,
      live: drawings.length + trails.size,
    })
    this.#tellOfView(arrivals.hasView)
    return this.#rest(nowMs, settled.isBusy || isGliding, untilMs)
  }

  #tellOfView(hasCome: boolean): void {
    if (this.#wasViewShown || !hasCome || !this.#isPainted) return
    this.#wasViewShown = true
    this.#parts.viewShown()
  }

  #fit(): void {
    if (!this.#fitsWhenLoaded) return
    this.#fitsWhenLoaded = false
    this.#parts.viewport.fit(this.#parts.content.scene.bounds())
  }

  /** Others' strokes, then this person's on top. */
  #liveInks(drawings: readonly Drawing[]): LiveInk[] {
    const { own, page } = this.#parts.content
    const inks: LiveInk[] = []
    for (const { pieces, opacity } of drawings) {
      for (const ink of pieces) inks.push({ ink, fading: opacity })
    }
    for (const ink of own.inks()) if (page.has(ink.pencil)) inks.push({ ink, fading: 1 })
    return inks
  }

  #rest(nowMs: number, isPainting: boolean, awaitedUntilMs: number | null): FrameRest {
    const { arrivals, drawings, trails } = this.#parts.content
    const fadeMs = earlier(drawings.nextFadeMs(), trails.nextMs())
    const painters = [...this.#parts.tools(), this.#parts.motions, trails]
    const isMoving = painters.some(painter => painter.isMoving === true)
    const isFading = fadeMs !== null && fadeMs <= nowMs
    return {
      again: isPainting || isMoving || isFading || !arrivals.isEmpty,
      wakeAtMs: earlier(fadeMs, awaitedUntilMs),
    }
  }
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
