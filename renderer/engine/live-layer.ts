/**
 * The canvas of live ink: strokes in progress and those not settled yet, few at a time. When one of them grows, only the
 * box around what is new is painted again, with everything in it, so that ink never lies on itself.
 */
import type { BoardTheme } from './board.ts'
import { type DeviceTransform, toDevice } from './camera.ts'
import { growRect, intersectRects, type Rect, rectsOverlap, roundOut, type Size, unionRect } from './geometry.ts'
import { type Ink, type Item, paintInk, prepareContext } from './ink-painter.ts'
import { contextOf, freeCanvas, showCanvas } from './tile-surface.ts'

export interface LiveInk {
  readonly ink: Ink & Partial<Pick<Item, 'text'>>
  /** 1, or less for a stroke on its way out. */
  readonly fading: number
}

/** For smoothing at the edges, and for what lies closer together than a pixel. */
const BOX_MARGIN_PX = 3

/** More boxes than this are painted as one. */
const MOST_BOXES = 24

export class LiveLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #theme: BoardTheme
  #view: Size = { width: 0, height: 0 }
  #shown: DeviceTransform | null = null
  #isEmpty = true
  /** In canvas units. */
  #changed: Rect[] = []

  constructor(theme: BoardTheme) {
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
    this.#theme = theme
  }

  /** In device pixels. The next frame paints everything. */
  resize(view: Size): void {
    this.#view = view
    this.canvas.width = view.width
    this.canvas.height = view.height
    prepareContext(this.#context)
    this.#shown = null
    this.#isEmpty = true
  }

  setTheme(theme: BoardTheme): void {
    this.#theme = theme
    this.reset()
  }

  /** Everything may have changed. */
  reset(): void {
    this.#shown = null
  }

  /** Boxes of canvas units that look different now. */
  invalidate(boxes: readonly Rect[]): void {
    this.#changed.push(...boxes)
  }

  paint(transform: DeviceTransform, strokes: readonly LiveInk[]): void {
    const isStill =
      this.#shown?.scale === transform.scale &&
      this.#shown.offsetX === transform.offsetX &&
      this.#shown.offsetY === transform.offsetY
    const whole = { minX: 0, minY: 0, maxX: this.#view.width, maxY: this.#view.height }
    if (!isStill) {
      if (!this.#isEmpty || strokes.length > 0) this.#paintBox(whole, transform, strokes)
    } else {
      for (const box of this.#boxes(transform)) {
        const seen = intersectRects(box, whole)
        if (seen !== null) this.#paintBox(seen, transform, strokes)
      }
    }
    this.#shown = transform
    this.#changed = []
    this.#isEmpty = strokes.length === 0
    showCanvas(this.canvas, !this.#isEmpty)
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }

  #boxes(transform: DeviceTransform): Rect[] {
    const boxes = this.#changed.map(box => growRect(roundOut(toDevice(box, transform)), BOX_MARGIN_PX))
    return boxes.length > MOST_BOXES ? [boxes.reduce(unionRect)] : boxes
  }

  #paintBox(box: Rect, transform: DeviceTransform, strokes: readonly LiveInk[]): void {
    const context = this.#context
    context.save()
    context.beginPath()
    context.rect(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY)
    context.clip()
    context.clearRect(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY)
    for (const { ink, fading } of strokes) {
      if (rectsOverlap(growRect(toDevice(ink.bounds, transform), 1), box)) {
        paintInk(context, ink, transform, this.#theme, box, fading)
      }
    }
    context.restore()
  }
}
