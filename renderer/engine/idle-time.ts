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
/** One that has so much to paint that it is never idle gets to it all the same. */
const LATEST_MS = 1_000
/** For either of them. */
const SLICE_MS = 4

export const idleTime: IdleTime = {
  nowMs: () => performance.now(),
  whenIdle(run) {
    if (!('requestIdleCallback' in window)) return this.after(WAIT_MS, () => run(this.nowMs() + SLICE_MS))
    const start = (deadline: IdleDeadline): void => {
      run(this.nowMs() + (deadline.didTimeout ? SLICE_MS : deadline.timeRemaining()))
    }
    const handle = requestIdleCallback(start, { timeout: LATEST_MS })
    return () => cancelIdleCallback(handle)
  },
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
