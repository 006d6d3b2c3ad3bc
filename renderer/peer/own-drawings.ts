/** This person's strokes in progress, as other windows of this computer may show them: the peer tells each only what others draw. */
import type { Events } from '../../p2p/api/contract.ts'

/** As the peer would tell of somebody else's. */
export type OwnDrawing = Omit<Events['canvas.drawing'], 'room' | 'author'>

export class OwnDrawings {
  readonly #listeners = new Set<(drawing: OwnDrawing) => void>()

  /** @returns a function that ends it */
  on(listener: (drawing: OwnDrawing) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  tell(drawing: OwnDrawing): void {
    for (const listener of this.#listeners) listener(drawing)
  }
}
