import type { Scene } from '../scene.ts'
import { cutAlong, type Cuts, piecesAlong, type Stretch } from './part-eraser.ts'

/** Longer than news takes through a network that is not cut. */
const LATEST_NEWS_MS = 3_000

/**
 * A sweep of the eraser of parts that is over. Somebody else may have cut the same lines before they could hear of it; of
 * such cuts only one holds. If it is the other, this one is done once more on what that has left, so that both are seen.
 */
export class PastSweep {
  readonly #way: readonly Stretch[]
  readonly #roots: Set<string>
  /** The lines that were cut already. */
  readonly #done: Set<string>
  readonly #endedAtMs = performance.now()

  /**
   * @param earlier those just before it: what they had taken off was not there for this one to take off, but may come back
   * as pieces of somebody else's that lie under this one too
   */
  constructor(way: readonly Stretch[], cuts: Cuts, earlier: readonly PastSweep[]) {
    this.#way = way
    const roots = [...cuts.values()].map(({ line }) => line.root)
    this.#roots = new Set([...roots, ...earlier.flatMap(sweep => [...sweep.#roots])])
    this.#done = new Set([...cuts.keys(), ...earlier.flatMap(sweep => [...sweep.#done])])
  }

  get isOver(): boolean {
    return performance.now() - this.#endedAtMs > LATEST_NEWS_MS
  }

  /** What it takes off the lines that have come in the place of those it had cut. None is given twice. */
  catchUp(scene: Scene): Cuts {
    for (const id of this.#done) {
      const line = scene.get(id)
      // It is back: its cut was refused, or has been undone.
      if (line?.hidden === false) this.#roots.delete(line.root)
    }
    if (this.#roots.size === 0) return new Map()
    const fresh = piecesAlong(this.#way, scene).filter(({ id, root }) => this.#roots.has(root) && !this.#done.has(id))
    const cuts = cutAlong(this.#way, fresh)
    for (const id of cuts.keys()) this.#done.add(id)
    return cuts
  }
}
