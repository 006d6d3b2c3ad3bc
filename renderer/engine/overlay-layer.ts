/** The canvas of what lies above all ink: handles and frames of the tool in hand, and the trails of laser pointers. */
import { type DeviceTransform, sameTransform } from './camera.ts'
import type { Size } from './geometry.ts'
import { contextOf, freeCanvas, showCanvas } from './tile-surface.ts'
import type { Tool } from './tools/tool.ts'

/** Who paints on it. */
export interface Overlaid extends Pick<Tool, 'paint' | 'isMoving'> {
  /** It has nothing to paint at the moment. */
  readonly isBlank?: boolean
}

export class OverlayLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #view: Size = { width: 0, height: 0 }
  #shown: DeviceTransform | null = null
  #isEmpty = true
  #isStale = true

  constructor() {
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
  }

  /** In device pixels. */
  resize(view: Size): void {
    this.#view = view
    this.canvas.width = view.width
    this.canvas.height = view.height
    this.#isStale = true
  }

  invalidate(): void {
    this.#isStale = true
  }

  /** @param painters the lowest first */
  paint(painters: readonly Overlaid[], transform: DeviceTransform, nowMs: number): void {
    const isStill = this.#shown !== null && sameTransform(this.#shown, transform)
    if (isStill && !this.#isStale && !painters.some(({ isMoving }) => isMoving === true)) return
    this.#shown = transform
    this.#isStale = false
    if (!this.#isEmpty) this.#context.clearRect(0, 0, this.#view.width, this.#view.height)
    const visible = painters.filter(({ paint, isBlank }) => paint !== undefined && isBlank !== true)
    this.#isEmpty = visible.length === 0
    showCanvas(this.canvas, !this.#isEmpty)
    for (const painter of visible) {
      this.#context.save()
      painter.paint?.(this.#context, transform, nowMs)
      this.#context.restore()
    }
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }
}
