import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { OwnDrawing } from '../../peer/own-drawings.ts'

/** The main window's strokes in progress that a projector shows: only so many, of which the oldest makes way. */
export class ProjectedStrokes {
  readonly #show: (drawing: OwnDrawing) => void
  /** Oldest first. */
  readonly #pencils = new Map<number, Pencil>()

  constructor(show: (drawing: OwnDrawing) => void) {
    this.#show = show
  }

  apply(drawing: OwnDrawing): void {
    const { stroke, pencil, done } = drawing
    if (done) this.#pencils.delete(stroke)
    else this.#pencils.set(stroke, pencil)
    this.#show(drawing)
    const [oldest] = this.#pencils
    if (oldest !== undefined && this.#pencils.size > LIMITS.strokesInProgressPerPeer) {
      this.apply({ stroke: oldest[0], pencil: oldest[1], from: 0, points: [], done: true })
    }
  }
}
