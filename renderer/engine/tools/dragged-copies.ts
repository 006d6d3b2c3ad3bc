/** Copies on their way from what they are copies of, and then where they were dropped until the room shows them there. */
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import type { DeviceTransform } from '../camera.ts'
import { LiftedPicture } from './lifted-picture.ts'
import type { SelectItem } from './select-item.ts'
import type { Workbench } from './tool.ts'

/** What the room has added and cannot be seen after so long lies where nobody looks. */
const SEEN_WITHIN_MS = 1_500

export class DraggedCopies {
  readonly #bench: Workbench
  #picture: LiftedPicture | null = null
  /** What the room has made of them, and when it said so. */
  #added: { readonly ids: readonly string[]; readonly atMs: number } | null = null

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  /** Whether there is something to be painted. */
  get areShown(): boolean {
    return this.#picture !== null
  }

  /** @param items as they lie where they are copied from, in draw order; the same list as long as it is one drag */
  show(items: readonly SelectItem[], matrix: Matrix): void {
    if (this.#picture?.items !== items) {
      this.clear()
      this.#picture = new LiftedPicture(items)
    }
    this.#picture.matrix = matrix
    this.#bench.repaint()
  }

  /**
   * They stay where they are shown until what is added can be seen.
   *
   * @param adding the ids
   * @returns them, or none if the person has gone on to something else by then
   * @throws as `adding`
   */
  async drop(adding: Promise<readonly string[]>): Promise<readonly string[]> {
    const dropped = this.#picture
    const isStillHere = (): boolean => dropped !== null && this.#picture === dropped
    try {
      const ids = await adding
      if (!isStillHere()) return []
      if (ids.length === 0) this.clear()
      else this.#added = { ids, atMs: performance.now() }
      this.#bench.repaint()
      return ids
    } catch (error) {
      if (isStillHere()) this.clear()
      throw error
    }
  }

  clear(): void {
    this.#picture?.destroy()
    this.#picture = null
    this.#added = null
    this.#bench.repaint()
  }

  /** Before each painting. */
  settle(nowMs: number): void {
    if (this.#added === null) return
    const { ids, atMs } = this.#added
    if (nowMs - atMs > SEEN_WITHIN_MS || ids.every(id => this.#isSeen(id))) this.clear()
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform): void {
    this.#picture?.paint(context, transform, this.#bench.theme())
  }

  #isSeen(id: string): boolean {
    const line = this.#bench.scene.get(id)
    return line !== undefined && this.#bench.isPainted(line.bounds)
  }
}
