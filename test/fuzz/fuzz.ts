/** Every door through which bytes of others come in, and how to knock on all of them for a while. */
import { describeOutcome, FLAT_WITHIN_BYTES, milliseconds, run, type Outcome, type Target } from './campaign.ts'
import { jsonLinesTarget } from './json-lines-target.ts'
import { Random, chosenSeed } from '../support/random.ts'
import { roomFileTarget } from './room-file-target.ts'
import { webSocketTarget } from './web-socket-target.ts'
import { wireTargets } from './wire-targets.ts'

/**
 * Fuzzes everything, one after another, for about so long in all.
 *
 * @param log given the seed, then a line for each
 * @throws Error that shows the input which crashed, hung, leaked or broke a promise, and the seed that repeats the run
 */
export async function fuzzFor(ms: number, log: (line: string) => void): Promise<void> {
  const seed = chosenSeed()
  log(`CHALKBOARD_SEED=${seed}`)
  const wire = await wireTargets()
  const doors: [make: () => Promise<Target>, share: number][] = [
    ...wire.map((target): [() => Promise<Target>, number] => [() => Promise.resolve(target), 0.4 / wire.length]),
    [roomFileTarget, 0.2],
    [jsonLinesTarget, 0.2],
    [webSocketTarget, 0.2],
  ]
  for (const [make, share] of doors) {
    const target = await make()
    try {
      const outcome = await run(target, new Random(seed), seed, milliseconds(ms * share))
      log(describeOutcome(outcome))
      checkMemory(outcome, seed)
    } finally {
      await target.stop?.()
    }
  }
}

function checkMemory({ name, grownBytes }: Outcome, seed: number): void {
  if (grownBytes <= FLAT_WITHIN_BYTES) return
  throw new Error(`${name}: memory grew by ${grownBytes} bytes. CHALKBOARD_SEED=${seed} repeats the run.`)
}
