import type { XY } from './geometry.ts'
import type { PointerKind } from './touch.ts'

/** How many times as far as a mouse each of them may miss what it means. */
const REACH: Readonly<Record<PointerKind, number>> = { mouse: 1, pen: 1.4, touch: 2.2 }

/** Where this person's pointer is, and whether the others know. Canvas units. */
export class OwnPointer {
  #at: XY | null = null
  #isTold = true
  #kind: PointerKind = 'mouse'

  /** Null if it is not on the board. */
  get at(): XY | null {
    return this.#at
  }

  /** 1 for a mouse; more for what is less precise. */
  get reach(): number {
    return REACH[this.#kind]
  }

  isOf(kind: PointerKind): void {
    this.#kind = kind
  }

  moveTo(at: XY | null): void {
    this.#at = at
    this.#isTold = false
  }

  /** Tells the others, unless they know. */
  tell(say: (at: readonly [x: number, y: number] | null) => void): void {
    if (this.#isTold) return
    this.#isTold = true
    say(this.#at === null ? null : [this.#at.x, this.#at.y])
  }
}
