import type { XY } from './geometry.ts'

/** Where this person's pointer is, and whether the others know. Canvas units. */
export class OwnPointer {
  #at: XY | null = null
  #isTold = true

  /** Null if it is not on the board. */
  get at(): XY | null {
    return this.#at
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
