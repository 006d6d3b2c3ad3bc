/** Items that somebody is moving, before they let them go. Shown, and never kept. */
import type { ItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { checkMatrix, type Matrix } from '../canvas/matrix.ts'
import type { MotionData } from '../wire/chalkboard.gen.js'
import { decodeItems, encodeItems } from '../wire/item-set.ts'

/** What takes the items from where they lie. */
export interface Motion {
  readonly items: readonly ItemId[]
  readonly by: Matrix
}

/** Null: they have been let go. */
export function writeMotion(motion: Motion | null): MotionData {
  return motion === null ? {} : { items: encodeItems(motion.items), by: { values: [...motion.by] } }
}

/** @throws RangeError if it is no motion within LIMITS */
export function readMotion({ items, by }: MotionData): Motion | null {
  if (items === undefined && by === undefined) return null
  const named = decodeItems(items)
  if (named.length > LIMITS.itemsInMotion) throw new RangeError(`A motion of ${named.length} items.`)
  return { items: named, by: checkMatrix(by?.values ?? []) }
}

/** Who is moving something. */
export class Movers {
  readonly #heardAtMs = new Map<string, number>()

  /** @returns whether it is to be shown: what is not remembered would never end */
  hear(author: string, motion: Motion | null, nowMs: number): boolean {
    if (motion === null) return this.#heardAtMs.delete(author)
    if (this.#heardAtMs.size >= LIMITS.membersPerRoom && !this.#heardAtMs.has(author)) return false
    this.#heardAtMs.set(author, nowMs)
    return true
  }

  /** Gives up those of whom nothing is heard any more, or who have left or may not move things. @returns who they are */
  expire(nowMs: number, mayGoOn: (author: string) => boolean): string[] {
    const over = [...this.#heardAtMs].filter(
      ([author, heardAtMs]) => nowMs - heardAtMs >= LIMITS.strokeSilentMs || !mayGoOn(author),
    )
    for (const [author] of over) this.#heardAtMs.delete(author)
    return over.map(([author]) => author)
  }
}
