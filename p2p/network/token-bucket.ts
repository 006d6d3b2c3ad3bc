/** So much at once, and so much more each second. */
export interface Allowance {
  readonly capacity: number
  readonly perSecond: number
}

/** A bucket of tokens that fills up again by itself. Times are given by the caller, in milliseconds of any one clock. */
export class TokenBucket {
  readonly #allowance: Allowance
  #tokens: number
  #atMs: number

  /** Full at first. */
  constructor(allowance: Allowance, nowMs: number) {
    this.#allowance = allowance
    this.#tokens = allowance.capacity
    this.#atMs = nowMs
  }

  /** Takes so many tokens, or none if there are not enough. @returns whether there were */
  take(count: number, nowMs: number): boolean {
    this.#fill(nowMs)
    if (count > this.#tokens) return false
    this.#tokens -= count
    return true
  }

  /** A full bucket is as good as a new one. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs)
    return this.#tokens === this.#allowance.capacity
  }

  #fill(nowMs: number): void {
    const { capacity, perSecond } = this.#allowance
    const elapsedMs = Math.max(0, nowMs - this.#atMs)
    this.#tokens = Math.min(capacity, this.#tokens + (elapsedMs / 1000) * perSecond)
    this.#atMs = nowMs
  }
}
