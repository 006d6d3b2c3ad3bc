import { itNeedingNamespaces } from '../lan/lab/it.ts'
import { chosenSeed } from '../support/random.ts'
import { runChaos } from './chaos.ts'

itNeedingNamespaces(
  'eight people draw while peers are killed, cables pulled, the network split and the host restarted: nothing is lost',
  async ({ lab }) => {
    const seed = chosenSeed()
    console.log(`Seed ${seed}; CHALKBOARD_SEED pins it.`)
    await runChaos(lab, { seed, people: 8, rounds: 5, say: console.log })
  },
)
