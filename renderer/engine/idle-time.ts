/** Time in which the browser has nothing else to do. */
export interface IdleTime {
  /** As `performance.now()` has it. */
  nowMs(): number
  /** Runs once, when there is time, and says until when. @returns a function that calls it off */
  whenIdle(run: (deadlineMs: number) => void): () => void
  /** @returns a function that calls it off */
  after(delayMs: number, run: () => void): () => void
}

/** For the browsers that cannot tell when they are idle: a little, now and then. */
const WAIT_MS = 60
const SLICE_MS = 4
/** A browser that has so much to paint that it is never idle gets to it all the same. */
const LATEST_MS = 1_000

export const idleTime: IdleTime = {
  nowMs: () => performance.now(),
  whenIdle(run) {
    if (!('requestIdleCallback' in window)) return this.after(WAIT_MS, () => run(this.nowMs() + SLICE_MS))
    const handle = requestIdleCallback(deadline => run(this.nowMs() + deadline.timeRemaining()), { timeout: LATEST_MS })
    return () => cancelIdleCallback(handle)
  },
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
