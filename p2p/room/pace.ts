/** How fast a room may talk. The number of messages is what costs, not their size (docs/ARCHITECTURE.md). */
const ROOM_MESSAGES_PER_SECOND = 150
const MOST_PER_SECOND = 60
const LEAST_PER_SECOND = 8

/** What everyone says now and then is heard by all: from so many people on, each says it more rarely. */
const CROWD = 16

/** How many times as long people wait between such messages: 1 up to a small class. */
export function crowding(people: number): number {
  return Math.max(1, people / CROWD)
}

/** How long one person waits between messages, in milliseconds, when `drawers` people draw or point at once. */
export function paceMs(drawers: number): number {
  const perSecond = ROOM_MESSAGES_PER_SECOND / Math.max(1, drawers)
  return 1000 / Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, perSecond))
}

/**
 * When the next message may go: at once if the last ones were long enough ago, as in a token bucket that holds two. The
 * spare token lets points that come a little faster than the pace go out without a wait.
 */
export class Pacer {
  #tokens = 2
  #atMs = 0

  /** How long to wait, in milliseconds. */
  waitMs(nowMs: number, intervalMs: number): number {
    this.#refill(nowMs, intervalMs)
    return this.#tokens >= 1 ? 0 : (1 - this.#tokens) * intervalMs
  }

  sent(nowMs: number, intervalMs: number): void {
    this.#refill(nowMs, intervalMs)
    // May go below nothing: a timer that fires a little early is paid for by the next.
    this.#tokens -= 1
  }

  #refill(nowMs: number, intervalMs: number): void {
    this.#tokens = Math.min(2, this.#tokens + Math.max(0, nowMs - this.#atMs) / intervalMs)
    this.#atMs = nowMs
  }
}

/** Someone who drew or pointed within this time counts as drawing. */
const DRAWING_WITHIN_MS = 1_000

/** Who has been drawing or pointing lately. */
export class Drawers {
  readonly #lastMs = new Map<string, number>()

  heard(author: string, nowMs: number): void {
    this.#lastMs.set(author, nowMs)
  }

  /** How many people are at it now. */
  count(nowMs: number): number {
    for (const [author, lastMs] of this.#lastMs) {
      if (nowMs - lastMs >= DRAWING_WITHIN_MS) this.#lastMs.delete(author)
    }
    return this.#lastMs.size
  }
}
