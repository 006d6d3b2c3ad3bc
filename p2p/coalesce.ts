/** Runs each named task once, `delayMs` after it was first asked for, however often it is asked for meanwhile. */
export class Coalescer {
  readonly #delayMs: number
  readonly #timers = new Map<string, NodeJS.Timeout>()
  #stopped = false

  constructor(delayMs: number) {
    this.#delayMs = delayMs
  }

  soon(name: string, task: () => void): void {
    if (this.#stopped || this.#timers.has(name)) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      task()
    }, this.#delayMs)
    this.#timers.set(name, timer)
  }

  /** Nothing runs any more. */
  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
