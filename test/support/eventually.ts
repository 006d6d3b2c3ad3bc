/** Used where a test would otherwise sleep: polls until what was promised has come true. */
import { setTimeout as delay } from 'node:timers/promises'

export interface EventuallyOptions {
  /** How long it may take. */
  withinMs?: number
  /** Between two looks. */
  everyMs?: number
}

/**
 * Runs `check` until it neither throws nor gives `false`, `null` or `undefined`.
 *
 * @param what a sentence for the failure: what was awaited
 * @returns what `check` gave
 * @throws Error with `what` and the last thing seen, once the time is up
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T> | T,
  { withinMs = 20_000, everyMs = 50 }: EventuallyOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = performance.now() + withinMs
  for (;;) {
    let last: unknown
    try {
      const value = await check()
      if (value !== false && value !== null && value !== undefined) return value as NonNullable<Exclude<T, false>>
      last = value
    } catch (error) {
      last = error
    }
    if (performance.now() >= deadline) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last)
      throw new Error(`Not within ${withinMs / 1000} s: ${what}. Last seen: ${seen}`, { cause: last })
    }
    await delay(everyMs)
  }
}
