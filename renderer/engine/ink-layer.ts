/**
 * The canvas of all ink: what has settled, and above it the strokes in progress and those not settled yet. One for both,
 * as without a GPU each canvas that is shown is copied in every frame, changed or not. While the view is still, only the
 * boxes around what is new are painted again, with everything in them, so that ink never lies on itself.
 */
import type { BoardTheme } from './board.ts'
import { type DeviceTransform, toDevice } from './camera.ts'
import { growRect, intersectRects, type Rect, rectsOverlap, roundOut, type Size, unionRect } from './geometry.ts'
import { type Ink, type Item, paintInk, prepareContext } from './ink-painter.ts'
import type { SettledChanges, SettledLayer } from './settled-layer.ts'
import { contextOf, freeCanvas } from './tile-surface.ts'

export interface LiveInk {
  readonly ink: Ink & Partial<Pick<Item, 'text'>>
  /** 1, or less for a stroke on its way out. */
  readonly fading: number
}

/** For smoothing at the edges, and for what lies closer together than a pixel. */
const BOX_MARGIN_PX = 3

/** More boxes than this are painted as one. */
const MOST_BOXES = 24

export class InkLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #settled: Pick<SettledLayer, 'copyTo'>
  #theme: BoardTheme
  #view: Size = { width: 0, height: 0 }
  #isStale = true
  /** In canvas units. */
  #changed: Rect[] = []

  constructor(settled: Pick<SettledLayer, 'copyTo'>, theme: BoardTheme) {
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
    this.#settled = settled
    this.#theme = theme
  }

  /** In device pixels. The next frame paints everything. */
  resize(view: Size): void {
    this.#view = view
    this.canvas.width = view.width
    this.canvas.height = view.height
    prepareContext(this.#context)
    this.#isStale = true
  }

  setTheme(theme: BoardTheme): void {
    this.#theme = theme
    this.reset()
  }

  /** Everything may have changed. */
  reset(): void {
    this.#isStale = true
  }

  /** Boxes of canvas units in which live ink looks different now. */
  invalidate(boxes: readonly Rect[]): void {
    this.#changed.push(...boxes)
  }

  /** @param settled where what has settled looks different: everywhere, once the view has moved */
  paint(transform: DeviceTransform, settled: SettledChanges, strokes: readonly LiveInk[]): void {
    const whole = { minX: 0, minY: 0, maxX: this.#view.width, maxY: this.#view.height }
    if (this.#isStale || settled === 'everything') {
      this.#paintOver(whole, transform, strokes)
    } else {
      const boxes = [...settled, ...this.#liveBoxes(transform)]
      for (const box of boxes.length > MOST_BOXES ? [boxes.reduce(unionRect)] : boxes) {
        const seen = intersectRects(box, whole)
        if (seen !== null) this.#paintBox(seen, transform, strokes)
      }
    }
    this.#isStale = false
    this.#changed = []
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }

  #liveBoxes(transform: DeviceTransform): Rect[] {
    return this.#changed.map(box => growRect(roundOut(toDevice(box, transform)), BOX_MARGIN_PX))
  }

  #paintBox(box: Rect, transform: DeviceTransform, strokes: readonly LiveInk[]): void {
    const context = this.#context
    context.save()
    context.beginPath()
    context.rect(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY)
    context.clip()
    this.#paintOver(box, transform, strokes)
    context.restore()
  }

  /** Without a clip if it is the whole canvas: only then can the browser tell that nothing of what is there is needed. */
  #paintOver(box: Rect, transform: DeviceTransform, strokes: readonly LiveInk[]): void {
    const context = this.#context
    context.clearRect(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY)
    context.globalAlpha = 1
    this.#settled.copyTo(context, transform, box)
    for (const { ink, fading } of strokes) {
      if (rectsOverlap(growRect(toDevice(ink.bounds, transform), 1), box)) {
        paintInk(context, ink, transform, this.#theme, box, fading)
      }
    }
  }
}
