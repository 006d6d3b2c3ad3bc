/** Asking others for what is missing: one at a time a room, each asked once for each time it may have something. */

/** A short wait before asking: what is missing is usually on its way already. Spread, so that a class does not ask at once. */
const SETTLE_MS = 250
const SPREAD_MS = 250

export interface CatchUpOptions {
  /** Whether a peer that shows this digest may still hold something we lack. */
  mayLack(digest: Uint8Array): boolean
  /** Asks the peer for everything missing. May reject; then another occasion will come. */
  ask(peer: string): Promise<void>
  /** From 0 to 1. */
  random(): number
}

export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #wanted = new Map<string, () => boolean>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #asking = false
  #stopped = false

  constructor(options: CatchUpOptions) {
    this.#options = options
  }

  /** A peer has shown the digest of its version vector. */
  heard(peer: string, digest: Uint8Array): void {
    if (digest.length === 0 || !this.#options.mayLack(digest)) return
    this.#later(peer, () => this.#options.mayLack(digest))
  }

  /** Something of this peer's is known to be missing. `stillMissing` is asked again before it is fetched. */
  missed(peer: string, stillMissing: () => boolean): void {
    this.#later(peer, stillMissing)
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#wanted.clear()
  }

  #later(peer: string, needed: () => boolean): void {
    if (this.#stopped || this.#wanted.has(peer)) return
    this.#wanted.set(peer, needed)
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer)
        void this.#askNext()
      },
      SETTLE_MS + SPREAD_MS * this.#options.random(),
    )
    this.#timers.add(timer)
  }

  async #askNext(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    try {
      for (const [peer, needed] of this.#wanted) {
        this.#wanted.delete(peer)
        if (!this.#stopped && needed()) await this.#options.ask(peer).catch(() => undefined)
      }
    } finally {
      this.#asking = false
    }
  }
}
