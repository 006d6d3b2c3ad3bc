import type { Tool, ToolEvent, Workbench } from './tool.ts'

/** Ink: what the pointer does between coming down and lifting is a stroke, drawn with the pencil in hand. */
export class PenTool implements Tool {
  readonly #bench: Workbench

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  handle(event: ToolEvent): void {
    this.#bench.strokes.handle(event, this.#bench.pencil())
  }
}
