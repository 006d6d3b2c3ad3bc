import { LIMITS } from '../../canvas/limits.ts'

interface Failures {
  readonly count: number
  readonly lastMs: number
}

/**
 * How many wrong PINs have come, and who has to wait how long. A few are free; then a peer waits before each further one,
 * every time twice as long. Since PeerIds cost nothing, a room also takes only so many from all peers together. Times are
 * milliseconds of any one clock that never goes back.
 */
export class PinTries {
  /** The longest quiet first. */
  readonly #failures = new Map<string, Failures>()
  #left: number = LIMITS.pinFailuresPerRoom
  #countedMs = 0

  /** How long a peer has to wait before it may try, in milliseconds; 0 if it may now. */
  waitMs(peer: string, nowMs: number): number {
    this.#refill(nowMs)
    const forRoom = this.#left >= 1 ? 0 : (1 - this.#left) * LIMITS.pinFailureForgivenEveryMs
    return Math.max(forRoom, this.#waitOf(peer, nowMs))
  }

  failed(peer: string, nowMs: number): void {
    this.#refill(nowMs)
    this.#left -= 1
    const count = (this.#current(peer, nowMs)?.count ?? 0) + 1
    this.#failures.delete(peer)
    this.#failures.set(peer, { count, lastMs: nowMs })
    if (this.#failures.size > LIMITS.pinPeersRemembered) {
      this.#failures.delete(this.#failures.keys().next().value!)
    }
  }

  succeeded(peer: string): void {
    this.#failures.delete(peer)
  }

  #waitOf(peer: string, nowMs: number): number {
    const failures = this.#current(peer, nowMs)
    const beyond = (failures?.count ?? 0) - LIMITS.pinTriesPerPeer
    if (failures === undefined || beyond < 0) return 0
    const waitMs = Math.min(LIMITS.pinFirstWaitMs * 2 ** beyond, LIMITS.pinLongestWaitMs)
    // In this order it is exact at the moment of the failure: a trillionth more would be told as a second more.
    return Math.max(0, waitMs - (nowMs - failures.lastMs))
  }

  /** What happened longer ago than twice the longest wait is forgotten. */
  #current(peer: string, nowMs: number): Failures | undefined {
    const failures = this.#failures.get(peer)
    if (failures === undefined || nowMs - failures.lastMs < 2 * LIMITS.pinLongestWaitMs) return failures
    this.#failures.delete(peer)
    return undefined
  }

  #refill(nowMs: number): void {
    const refill = (nowMs - this.#countedMs) / LIMITS.pinFailureForgivenEveryMs
    this.#left = Math.min(LIMITS.pinFailuresPerRoom, this.#left + Math.max(0, refill))
    this.#countedMs = nowMs
  }
}
