/** Time as the discovery sees it; a test passes its own. */
export interface Timers {
  /** Milliseconds that only go forward, whatever is done to the wall clock. They may stand still during sleep. */
  now(): number
  /** The wall clock in milliseconds: it jumps when the computer wakes up. */
  wallNow(): number
  /** Runs `run` once, later. @returns a function that calls it off */
  after(delayMs: number, run: () => void): () => void
}

/** Never keeps the process alive by itself. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
