import { LIMITS } from '../canvas/limits.ts'

/** Names that were let through before and need not be new again. The ones not seen for longest are forgotten. */
export class KnownAuthors {
  readonly #names = new Set<string>()

  /** @param mayBeNew asked for a name that is not known; if it says no, the name stays unknown */
  admits(name: string, mayBeNew: () => boolean): boolean {
    const isKnown = this.#names.delete(name)
    if (!isKnown && !mayBeNew()) return false
    if (this.#names.size >= LIMITS.authorsRemembered) this.#names.delete(this.#names.values().next().value!)
    this.#names.add(name)
    return true
  }
}
