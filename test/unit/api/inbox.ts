/** Messages that have arrived, to be taken out one at a time in order, waiting for the next if need be. */
export class Inbox {
  readonly #arrived: unknown[] = []
  readonly #waiting: ((message: unknown) => void)[] = []

  put(message: unknown): void {
    const waiting = this.#waiting.shift()
    if (waiting === undefined) this.#arrived.push(message)
    else waiting(message)
  }

  next(): Promise<unknown> {
    if (this.#arrived.length > 0) return Promise.resolve(this.#arrived.shift())
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  /** Takes everything that is here already, without waiting. */
  takeAll(): unknown[] {
    return this.#arrived.splice(0)
  }
}
