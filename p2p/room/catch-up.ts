/**
 * Asking others for what is missing: one at a time a room, unless one lets us wait, and not again for what has been
 * answered in full.
 */

/** A short wait before asking: what is missing is usually on its way already. Spread, so that a class does not ask at once. */
const SETTLE_MS = 250
const SPREAD_MS = 250
/** Then the next is asked as well: whoever shows a digest and then says nothing must not keep others from answering. */
const PATIENCE_MS = 2_000
const ASKED_AT_ONCE = 4

export interface CatchUpOptions {
  /** Whether a peer that shows this digest may still hold something we lack. */
  mayLack(digest: Uint8Array): boolean
  /** Asks the peer for everything missing. May reject; then another occasion will come. */
  ask(peer: string): Promise<void>
  /** Whoever showed this digest has given all it had. If it still differs, asking again would not help. */
  answered(digest: Uint8Array): void
  /** From 0 to 1. */
  random(): number
}

interface Want {
  readonly stillNeeded: () => boolean
  readonly answered: () => void
}

export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #wanted = new Map<string, Want>()
  readonly #due: string[] = []
  readonly #timers = new Set<NodeJS.Timeout>()
  #asking = 0
  #isPatient = false
  #stopped = false

  constructor(options: CatchUpOptions) {
    this.#options = options
  }

  /** A peer has shown the digest of its version vector. */
  heard(peer: string, digest: Uint8Array): void {
    if (digest.length === 0 || !this.#options.mayLack(digest)) return
    const stillNeeded = (): boolean => this.#options.mayLack(digest)
    this.#later(peer, { stillNeeded, answered: () => this.#options.answered(digest) })
  }

  /** Something of this peer's is known to be missing. `stillNeeded` is asked again before it is fetched. */
  missed(peer: string, stillNeeded: () => boolean): void {
    this.#later(peer, { stillNeeded, answered: () => undefined })
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#wanted.clear()
  }

  #later(peer: string, want: Want): void {
    if (this.#stopped || this.#wanted.has(peer)) return
    this.#wanted.set(peer, want)
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer)
        this.#due.push(peer)
        this.#askDue()
      },
      SETTLE_MS + SPREAD_MS * this.#options.random(),
    )
    this.#timers.add(timer)
  }

  #askDue(): void {
    if (this.#stopped || this.#isPatient || this.#asking >= ASKED_AT_ONCE) return
    for (let peer = this.#due.shift(); peer !== undefined; peer = this.#due.shift()) {
      const want = this.#wanted.get(peer)
      this.#wanted.delete(peer)
      if (want?.stillNeeded() !== true) continue
      void this.#askOne(peer, want)
      return
    }
  }

  async #askOne(peer: string, want: Want): Promise<void> {
    this.#asking += 1
    this.#isPatient = true
    const goOn = (): void => {
      clearTimeout(impatience)
      if (!this.#timers.delete(impatience)) return
      this.#isPatient = false
      this.#askDue()
    }
    const impatience = setTimeout(goOn, PATIENCE_MS)
    this.#timers.add(impatience)
    await this.#options.ask(peer).then(want.answered, () => undefined)
    this.#asking -= 1
    goOn()
    this.#askDue()
  }
}
