/** Canvases for tiles: made once, used again, and painted on no longer than a frame allows. */
import { prepareContext } from './ink-painter.ts'
import { TILE_PX, type TileSurface } from './tile.ts'

export interface CanvasSurface extends TileSurface {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

const MOST_SPARE = 32

export class SurfacePool {
  readonly #spare: CanvasSurface[] = []

  allocate(): CanvasSurface {
    const spare = this.#spare.pop()
    if (spare !== undefined) {
      spare.context.clearRect(0, 0, TILE_PX, TILE_PX)
      return spare
    }
    const canvas = document.createElement('canvas')
    canvas.width = TILE_PX
    canvas.height = TILE_PX
    const context = contextOf(canvas)
    prepareContext(context)
    return { canvas, context }
  }

  release(surface: CanvasSurface): void {
    if (this.#spare.length < MOST_SPARE) this.#spare.push(surface)
    else freeCanvas(surface.canvas)
  }

  destroy(): void {
    for (const { canvas } of this.#spare) freeCanvas(canvas)
    this.#spare.length = 0
  }
}

/** The clock is looked at after so many points, about a millisecond of work on a slow computer. */
const COST_PER_LOOK = 2_500

/**
 * Canvases put off the actual painting until the end of the frame, where no clock of ours would see it. So before looking
 * at the clock, the canvas is made to paint, by copying a pixel of it. The copy is forgotten at once: as long as anybody
 * holds what a canvas showed, the next stroke on it first copies all of its pixels, which takes longer than the strokes.
 */
export class PaintPace {
  readonly #probe: CanvasRenderingContext2D
  #deadlineMs = 0
  #cost = 0

  constructor() {
    const canvas = document.createElement('canvas')
    canvas.width = 1
    canvas.height = 1
    this.#probe = contextOf(canvas)
  }

  /** A frame begins. Something is painted even if the deadline has passed, so that work always comes to an end. */
  begin(deadlineMs: number): void {
    this.#deadlineMs = deadlineMs
    this.#cost = 0
  }

  /** @returns whether to stop for this frame */
  spend(cost: number, { canvas }: CanvasSurface): boolean {
    this.#cost += cost
    if (this.#cost < COST_PER_LOOK) return false
    this.#cost = 0
    this.#probe.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
    this.#probe.reset()
    return performance.now() >= this.#deadlineMs
  }
}

/** @throws Error if the browser has no memory left for another canvas */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null)
    throw new Error('There is not enough memory to draw. Close other programs and open Chalkboard again.')
  return context
}

/** A canvas with nothing on it is hidden: without a GPU, each that is shown takes a share of every frame, changed or not. */
export function showCanvas({ style }: HTMLCanvasElement, isShown: boolean): void {
  const visibility = isShown ? '' : 'hidden'
  if (style.visibility !== visibility) style.visibility = visibility
}

/** Gives the pixels back at once rather than when the garbage is collected. */
export function freeCanvas(canvas: HTMLCanvasElement | OffscreenCanvas): void {
  canvas.width = 0
  canvas.height = 0
}
