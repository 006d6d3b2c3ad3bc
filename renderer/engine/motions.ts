/** Items that other people are moving: shown where they hold them, until the room says where they lie. */
import type { Events } from '../../p2p/api/contract.ts'
import type { DeviceTransform } from './camera.ts'
import { SelectCopies } from './tools/select-copies.ts'
import { movedItem } from './tools/select-item.ts'
import type { Workbench } from './tools/tool.ts'

export class Motions {
  readonly #bench: Workbench
  readonly #byAuthor = new Map<string, SelectCopies>()

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  apply({ author, ids, by }: Events['canvas.motion']): void {
    const copies = this.#byAuthor.get(author) ?? new SelectCopies(this.#bench)
    if (ids.length === 0) {
      copies.sent(copies.all(), Promise.resolve())
      return
    }
    this.#byAuthor.set(author, copies)
    const [a, b, c, d, e, f] = by
    const moved = ids
      .map(id => this.#bench.scene.get(id))
      // What is hidden already is being moved here, or by somebody else.
      .filter(line => line !== undefined && (!line.hidden || copies.get(line.id) !== undefined))
      .map(line => movedItem(line!, [a, b, c, d, e, f]))
    const ended = copies.all().filter(({ id }) => !ids.includes(id))
    if (ended.length > 0) copies.release(ended.map(({ id }) => id))
    copies.hold(moved)
    // What the room shows in this place from now on is what was let go there.
    copies.sent(moved, new Promise(() => undefined))
  }

  sceneChanged(): void {
    for (const copies of this.#byAuthor.values()) copies.sceneChanged()
  }

  /** Another page is shown. */
  clear(): void {
    for (const copies of this.#byAuthor.values()) copies.releaseAll()
    this.#byAuthor.clear()
  }

  get isBlank(): boolean {
    return this.#byAuthor.size === 0
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform, nowMs: number): void {
    for (const [author, copies] of this.#byAuthor) {
      copies.settle(nowMs)
      copies.paint(context, transform)
      if (copies.size === 0) this.#byAuthor.delete(author)
    }
  }

  get isMoving(): boolean {
    return [...this.#byAuthor.values()].some(({ isSettling }) => isSettling)
  }
}
