import { LIMITS } from '../canvas/limits.ts'
import { TokenBucket } from './token-bucket.ts'

export type AllowanceName = keyof typeof LIMITS.allowances

/** The token buckets of all peers. Holds no more than `most` of them, whoever comes. */
export class Allowances {
  readonly #nowMs: () => number
  readonly #most: number
  readonly #buckets = new Map<string, TokenBucket>()

  /** @param nowMs milliseconds of a clock that never goes back */
  constructor(nowMs: () => number, most: number = LIMITS.tokenBuckets) {
    this.#nowMs = nowMs
    this.#most = most
  }

  get size(): number {
    return this.#buckets.size
  }

  /**
   * Charges an allowance of LIMITS.allowances.
   *
   * @param whose a PeerId, or a PeerId and a topic: whoever has a bucket of its own
   * @returns whether there was that much left; if not, nothing was taken
   */
  take(name: AllowanceName, whose: string, count = 1): boolean {
    const key = `${name} ${whose}`
    const nowMs = this.#nowMs()
    let bucket = this.#buckets.get(key)
    if (bucket === undefined) {
      this.#makeRoom(nowMs)
      this.#buckets.set(key, (bucket = new TokenBucket(LIMITS.allowances[name], nowMs)))
    }
    return bucket.take(count, nowMs)
  }

  /** Full ones are not missed. If there are none, the oldest go: whoever comes with ever new names gains nothing else. */
  #makeRoom(nowMs: number): void {
    if (this.#buckets.size < this.#most) return
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(nowMs)) this.#buckets.delete(key)
    if (this.#buckets.size < this.#most) return
    // Several, so that the next ones need not look again.
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key)
      if (this.#buckets.size < 0.9 * this.#most) return
    }
  }
}
