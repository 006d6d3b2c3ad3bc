import { expect, it } from 'vitest'
import { chosenSeed, Random } from '../support/random.ts'
import { simulateClass } from './simulated-class.ts'

const RUNS = 500

it(`${RUNS} classes that lose, double and reorder messages, come apart, crash and obey rules end with one canvas each`, async () => {
  const first = chosenSeed()
  console.log(`Seeds ${first} to ${first + RUNS - 1}; CHALKBOARD_SEED pins the first.`)
  for (let at = 0; at < RUNS; at += 1) {
    const seed = first + at
    expect(() => simulateClass(new Random(seed)), `seed ${seed}`).not.toThrow()
    // Lets vitest tell that it is alive.
    await new Promise(resolve => setImmediate(resolve))
  }
})
