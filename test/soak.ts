/**
 * `npm run soak -- --minutes N`: the proofs in larger sizes, one after the other with fresh seeds, until the time is over.
 * Name proofs to run only those: `npm run soak -- --minutes 60 chaos`. Stops at the first that fails; CHALKBOARD_SEED=<its
 * seed> repeats its decisions.
 */
import { parseArgs } from 'node:util'
import { PROOFS } from './proofs/proofs.ts'
import { chosenSeed } from './support/random.ts'

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '60' } },
  allowPositionals: true,
})
const minutes = Number(values.minutes)
const chosen = positionals.length === 0 ? Object.keys(PROOFS) : positionals
const unknown = chosen.filter(name => !(name in PROOFS))
if (!(minutes > 0) || unknown.length > 0) {
  console.error(`Usage: npm run soak -- --minutes N [${Object.keys(PROOFS).join(' | ')}] ...`)
  process.exit(2)
}

const began = performance.now()
const isOver = (): boolean => performance.now() - began >= minutes * 60_000

let rounds = 0
for (; !isOver(); rounds += 1) await prove(chosen[rounds % chosen.length]!)
console.log(`${rounds} rounds in ${elapsed(began)}, none failed.`)
process.exit(0)

async function prove(name: string): Promise<void> {
  const seed = chosenSeed()
  const roundBegan = performance.now()
  const said: string[] = []
  try {
    await PROOFS[name]!(seed, line => said.push(line))
    console.log(
      `ok    ${name.padEnd(12)} ${elapsed(roundBegan).padStart(8)}  seed ${seed}  ${said.at(-1)?.trim() ?? ''}`.trim(),
    )
  } catch (error) {
    console.log(said.join('\n'))
    console.log(error)
    console.log(
      `FAIL  ${name.padEnd(12)} ${elapsed(roundBegan).padStart(8)}  CHALKBOARD_SEED=${seed} repeats its decisions.`,
    )
    process.exit(1)
  }
}

function elapsed(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 60_000).toFixed(1)} min`
}
