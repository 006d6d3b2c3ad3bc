import { expect } from 'vitest'
import { describeOutcome, FLAT_WITHIN_BYTES, inputs, run, type Outcome, type Target } from './campaign.ts'
import { chosenSeed, Random } from '../support/random.ts'

/** At least so many of a hundred have to be taken in and refused, or the inputs would prove little. */
const LEAST_SHARE = 0.01

/** Runs a target to the end, says how it went, and checks what holds for every one. */
export async function fuzz(target: Target, count: number): Promise<Outcome> {
  const seed = chosenSeed()
  try {
    const outcome = await run(target, new Random(seed), seed, inputs(count))
    console.log(`${describeOutcome(outcome)}. CHALKBOARD_SEED=${seed}`)
    expect(outcome.inputs).toBe(count)
    expect(outcome.grownBytes).toBeLessThan(FLAT_WITHIN_BYTES)
    expect(outcome.accepted).toBeGreaterThan(count * LEAST_SHARE)
    expect(outcome.inputs - outcome.accepted).toBeGreaterThan(count * LEAST_SHARE)
    return outcome
  } finally {
    await target.stop?.()
  }
}
