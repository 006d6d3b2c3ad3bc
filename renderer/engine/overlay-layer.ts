/** The canvas of what the tool in hand shows above all ink: handles, frames, a fading trail. */
import type { DeviceTransform } from './camera.ts'
import type { Size } from './geometry.ts'
import { contextOf, freeCanvas } from './tile-surface.ts'
import type { Tool } from './tools/tool.ts'

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

  paint(tool: Tool, transform: DeviceTransform, nowMs: number): void {
    const isStill =
      this.#shown?.scale === transform.scale &&
      this.#shown.offsetX === transform.offsetX &&
      this.#shown.offsetY === transform.offsetY
    if (isStill && !this.#isStale && tool.isMoving !== true) return
    this.#shown = transform
    this.#isStale = false
    if (!this.#isEmpty) this.#context.clearRect(0, 0, this.#view.width, this.#view.height)
    this.#isEmpty = tool.paint === undefined
    if (tool.paint === undefined) return
    this.#context.save()
    tool.paint(this.#context, transform, nowMs)
    this.#context.restore()
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }
}
