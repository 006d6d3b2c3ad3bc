/** What is seen in the place of an item that was cut up. */
import type { CanvasItem } from './canvas-item.ts'
import { compareWrites, type Write, type WriteOrigin } from './register.ts'

/**
 * Of those who cut an item at once, the last one's pieces are seen, as with every field; and nobody's if somebody removed it
 * whole. Otherwise each would see the ink of the others where they have rubbed it out.
 *
 * What was found out stays, so that the next to cut it is looked at alone, however many have before.
 */
export class Cutting {
  readonly #pieces = new Map<WriteOrigin, CanvasItem[]>()
  /** How many of the item's removals have been looked at. */
  #known = 0
  /** The last ones that count: that brought it back, that removed it whole, and that put pieces in its place. */
  #restored: Write<boolean> | undefined
  #removed: Write<boolean> | undefined
  #split: Write<boolean> | undefined

  /** @param origin the entry that puts it in the item's place */
  add(piece: CanvasItem, origin: WriteOrigin): void {
    const pieces = this.#pieces.get(origin)
    if (pieces === undefined) this.#pieces.set(origin, [piece])
    else pieces.push(piece)
  }

  /** Those that an entry puts in the item's place. */
  piecesOf(origin: WriteOrigin | undefined): readonly CanvasItem[] {
    return (origin === undefined ? undefined : this.#pieces.get(origin)) ?? []
  }

  /** An entry that removes or restores the item counts otherwise than before. */
  recount(): void {
    this.#known = 0
    this.#restored = this.#removed = this.#split = undefined
  }

  /**
   * @param removals every write that removes or restores the item; new ones at the end
   * @returns the entry whose pieces are seen
   */
  splitThatHolds(removals: readonly Write<boolean>[]): WriteOrigin | undefined {
    for (; this.#known < removals.length; this.#known += 1) this.#consider(removals[this.#known]!)
    const holds = isLater(this.#split, this.#restored) && !isLater(this.#removed, this.#restored)
    return holds ? this.#split?.origin : undefined
  }

  #consider(write: Write<boolean>): void {
    const { origin, value } = write
    if (!origin.counts) return
    if (!value) this.#restored = later(write, this.#restored)
    else if (this.#pieces.has(origin)) this.#split = later(write, this.#split)
    else this.#removed = later(write, this.#removed)
  }
}

function later(write: Write<boolean>, than: Write<boolean> | undefined): Write<boolean> {
  return than === undefined || compareWrites(write, than) > 0 ? write : than
}

function isLater(write: Write<boolean> | undefined, than: Write<boolean> | undefined): boolean {
  return write !== undefined && later(write, than) === write
}
