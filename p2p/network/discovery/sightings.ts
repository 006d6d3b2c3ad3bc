/** Which peers have lately announced themselves, and how much of that is listened to: anyone can send a packet. */
export class Sightings {
  /** By service name, the longest unseen first. */
  readonly #seenAtMs = new Map<string, number>()
  #windowStartMs = -Infinity
  #inWindow = 0

  /** Notes an announcement. @returns false if it is one too many and should be ignored */
  note(name: string, nowMs: number): boolean {
    if (nowMs - this.#windowStartMs >= 1_000) {
      this.#windowStartMs = nowMs
      this.#inWindow = 0
    }
    if (this.#inWindow >= SIGHTINGS_PER_SECOND) return false
    this.#forgetUntil(nowMs - REMEMBERED_MS)
    if (!this.#seenAtMs.has(name) && this.#seenAtMs.size >= PEERS) return false
    this.#inWindow += 1
    this.#seenAtMs.delete(name)
    this.#seenAtMs.set(name, nowMs)
    return true
  }

  /** The peer has said goodbye. */
  forget(name: string): void {
    this.#seenAtMs.delete(name)
  }

  count(nowMs: number): number {
    this.#forgetUntil(nowMs - REMEMBERED_MS)
    return this.#seenAtMs.size
  }

  #forgetUntil(limitMs: number): void {
    for (const [name, atMs] of this.#seenAtMs) {
      if (atMs > limitMs) return
      this.#seenAtMs.delete(name)
    }
  }
}

/** Ten full classes on one LAN. */
const PEERS = 500
/** Everybody announces at least once a minute. */
const REMEMBERED_MS = 180_000
/** 60 peers starting at once make fewer. */
const SIGHTINGS_PER_SECOND = 300
