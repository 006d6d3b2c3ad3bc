/** The canvas under all ink: the paper of the page. Painted anew whenever the view moves, from a few hundred lines. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { DeviceTransform } from './camera.ts'
import type { Size } from './geometry.ts'
import { paintPaper } from './paint-paper.ts'
import { contextOf, freeCanvas, showCanvas } from './tile-surface.ts'

export class PaperLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #view: Size = { width: 0, height: 0 }
  #shown = ''

  constructor() {
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
  }

  /** In device pixels. */
  resize(view: Size): void {
    this.#view = view
    this.canvas.width = view.width
    this.canvas.height = view.height
    this.#shown = ''
  }

  /** @param pixelRatio device pixels to a CSS pixel */
  paint(paper: Paper, dark: boolean, transform: DeviceTransform, pixelRatio: number): void {
    const { scale, offsetX, offsetY } = transform
    const isBlank = paper === 'plain'
    const shown = isBlank ? paper : `${paper} ${dark} ${scale} ${offsetX} ${offsetY}`
    if (shown === this.#shown) return
    this.#shown = shown
    this.#context.clearRect(0, 0, this.#view.width, this.#view.height)
    showCanvas(this.canvas, !isBlank)
    paintPaper(this.#context, { paper, dark, size: this.#view, transform, pixelRatio })
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }
}
