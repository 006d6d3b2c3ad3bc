const WINDOW_MS = 60_000
const RESTARTS_IN_WINDOW = 3

/**
 * Whether a peer process that fell over is started again. One that keeps falling is not: the person is told instead.
 *
 * @param earlierMs when it fell before, in ms of any one clock
 */
export function mayRestart(earlierMs: readonly number[], nowMs: number): boolean {
  return earlierMs.filter(fellMs => nowMs - fellMs < WINDOW_MS).length < RESTARTS_IN_WINDOW
}
