/** This person's eraser: what a sweep touches disappears at once, and comes back if the room refuses. */
import type { XY } from './geometry.ts'
import { linesTouched } from './hit-test.ts'
import { eraserTransition, type EraserEffect, type EraserState, idleEraser } from './tools/eraser.ts'
import type { ToolEvent, Workbench } from './tools/tool.ts'

export class Erasing {
  readonly #bench: Pick<Workbench, 'scene' | 'actions' | 'setHidden'>
  #state: EraserState = idleEraser

  constructor(bench: Pick<Workbench, 'scene' | 'actions' | 'setHidden'>) {
    this.#bench = bench
  }

  /** @param radius of the eraser in canvas units */
  handle(event: ToolEvent, radius: number): void {
    const { scene } = this.#bench
    const hitTest = (from: XY, to: XY) => linesTouched(scene, from, to, radius).filter(id => !scene.get(id)!.locked)
    const { state, effects } = eraserTransition(this.#state, event, hitTest)
    this.#state = state
    for (const effect of effects) this.#carryOut(effect)
  }

  #carryOut({ kind, ids }: EraserEffect): void {
    switch (kind) {
      case 'hide':
        this.#bench.setHidden(ids, true)
        return
      case 'show':
        this.#bench.setHidden(ids, false)
        return
      case 'remove':
        // Whoever refuses has told the person why.
        this.#bench.actions.remove(ids).catch(() => this.#bench.setHidden(ids, false))
    }
  }
}
