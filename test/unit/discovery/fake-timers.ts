import type { Timers } from '../../../p2p/network/discovery/timers.ts'

/** Time that passes only when told to, in order, one timer after the other. */
export class FakeTimers implements Timers {
  #nowMs = 1_000_000
  #wallOffsetMs = 0
  #timers: { atMs: number; run: () => void }[] = []

  now(): number {
    return this.#nowMs
  }

  wallNow(): number {
    return this.#nowMs + this.#wallOffsetMs
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, delayMs), run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer)
    }
  }

  /** Lets promises settle before, between and after the timers. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    for (;;) {
      await new Promise(setImmediate)
      const next = this.#timers.toSorted((a, b) => a.atMs - b.atMs)[0]
      if (next === undefined || next.atMs > untilMs) break
      this.#timers = this.#timers.filter(timer => timer !== next)
      this.#nowMs = next.atMs
      next.run()
    }
    this.#nowMs = untilMs
    await new Promise(setImmediate)
  }

  /** The computer sleeps: only the wall clock goes on. */
  sleep(ms: number): void {
    this.#wallOffsetMs += ms
  }
}
