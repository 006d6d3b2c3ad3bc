import { percentile } from '../figure.ts'
import type { BoardWindow } from './window.ts'

const QUIET_STEPS = 10
const QUIET_MS = 4
const MOST_TRIES = 60

export interface Steps {
  /** Task time of a step, in milliseconds, that of the measuring itself taken off. */
  readonly medianMs: number
  readonly p90Ms: number
  /** What the measuring alone takes of the main thread, in the same page. */
  readonly harnessMs: number
}

/** The main thread's task time of each of some steps, every one followed by the frames it causes. */
export async function measureSteps(
  window: BoardWindow,
  count: number,
  step: (number: number) => Promise<void>,
): Promise<Steps> {
  await window.untilSettled()
  await untilQuiet(window)
  const idle = await taskTimes(window, count, () => Promise.resolve())
  const harnessMs = percentile(idle, 0.5)
  const times = await taskTimes(window, count, step)
  return {
    medianMs: Math.max(0, percentile(times, 0.5) - harnessMs),
    p90Ms: Math.max(0, percentile(times, 0.9) - harnessMs),
    harnessMs,
  }
}

/** What lies around the view is painted too, once all in view is, and would be taken for what the measuring takes. */
async function untilQuiet(window: BoardWindow): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const idle = await taskTimes(window, QUIET_STEPS, () => Promise.resolve())
    if (percentile(idle, 0.5) < QUIET_MS) return
  }
  throw new Error(`The page has not come to rest in ${MOST_TRIES * QUIET_STEPS} frames.`)
}

async function taskTimes(
  window: BoardWindow,
  count: number,
  step: (number: number) => Promise<void>,
): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < count; number += 1) {
    const before = await window.taskMs()
    await step(number)
    await window.frames()
    times.push((await window.taskMs()) - before)
  }
  return times
}
