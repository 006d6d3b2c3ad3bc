/** Time as an argument, so that waiting can be tested without waiting. */
export interface Clock {
  /** Runs `run` once, `delayMs` from now. Returns a function that calls it off. */
  after(delayMs: number, run: () => void): () => void
}

export const systemClock: Clock = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

/** The wait before attempt number `attempt` (0, 1, 2, ...): doubling from `firstMs`, never over `longestMs`. */
export function backoffMs(attempt: number, firstMs: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 30))
}
