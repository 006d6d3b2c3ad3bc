/** This person's eraser: what a sweep touches disappears at once, and comes back if the room refuses. */
import type { BoardActions } from './board.ts'
import type { XY } from './geometry.ts'
import { linesTouched } from './hit-test.ts'
import type { Scene, SceneLine } from './scene.ts'
import { eraserTransition, type EraserEffect, type EraserState, idleEraser } from './tools/eraser.ts'
import type { ToolEvent } from './tools/tool.ts'

export interface EraserListener {
  hidden(lines: readonly SceneLine[]): void
  shown(lines: readonly SceneLine[]): void
}

export class Erasing {
  readonly #scene: Scene
  readonly #actions: BoardActions
  readonly #listener: EraserListener
  #state: EraserState = idleEraser

  constructor(scene: Scene, actions: BoardActions, listener: EraserListener) {
    this.#scene = scene
    this.#actions = actions
    this.#listener = listener
  }

  /** @param radius of the eraser in canvas units */
  handle(event: ToolEvent, radius: number): void {
    const hitTest = (from: XY, to: XY) => linesTouched(this.#scene, from, to, radius)
    const { state, effects } = eraserTransition(this.#state, event, hitTest)
    this.#state = state
    for (const effect of effects) this.#carryOut(effect)
  }

  #carryOut({ kind, ids }: EraserEffect): void {
    switch (kind) {
      case 'hide':
        this.#listener.hidden(this.#scene.setHidden(ids, true))
        return
      case 'show':
        this.#show(ids)
        return
      case 'remove':
        // Whoever refuses has told the person why.
        this.#actions.remove(ids).catch(() => this.#show(ids))
    }
  }

  #show(ids: readonly string[]): void {
    this.#listener.shown(this.#scene.setHidden(ids, false))
  }
}
