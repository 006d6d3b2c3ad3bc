import { Erasing } from '../erasing.ts'
import type { Tool, ToolEvent, Workbench } from './tool.ts'

/** Takes off every item it touches, as a whole. */
export class EraserTool implements Tool {
  readonly #bench: Workbench
  readonly #erasing: Erasing
  readonly #radiusPx: number

  /** @param radiusPx how far it reaches, in CSS pixels */
  constructor(bench: Workbench, radiusPx: number) {
    this.#bench = bench
    this.#erasing = new Erasing(bench)
    this.#radiusPx = radiusPx
  }

  handle(event: ToolEvent): void {
    this.#erasing.handle(event, this.#radiusPx * this.#bench.unitsPerPixel())
  }
}
