/** The proofs in the sizes of a soak; `npm test` runs smaller ones. Each takes a seed, and throws if what it says is not so. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fuzzFor } from '../fuzz/fuzz.ts'
import type { Lab } from '../lan/lab/lab.ts'
import { hasNamespaces, openLab } from '../lan/lab/open-lab.ts'
import { REPOSITORY } from '../support/command.ts'
import { Random } from '../support/random.ts'
import { runChaos } from './chaos.ts'
import { openClass, type Pupil } from './class-of-peers.ts'
import { runManyRooms } from './many-rooms.ts'
import { runScale } from './scale.ts'
import { simulateClass } from './simulated-class.ts'

export type Say = (line: string) => void
export type Proof = (seed: number, say: Say) => Promise<void>

const CLASSES = 2_000
const FUZZ_MS = 3 * 60_000
const LOGS = join(REPOSITORY, 'test/artefacts/logs')

/** In the order of their rounds. Chaos needs cables to pull, so it is left out where there are no network namespaces. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  ...(hasNamespaces ? { chaos: inLab((lab, seed, say) => runChaos(lab, { seed, people: 8, rounds: 15, say })) } : {}),
  convergence: simulateClasses,
  'many-rooms': (seed, say) =>
    inClass(24, pupils => runManyRooms(pupils, { seed, roomsPerPeer: 10, joinsPerPeer: 30, say })),
  fuzz: (_seed, say) => fuzzFor(FUZZ_MS, say),
  scale: (_seed, say) => inClass(40, pupils => runScale(pupils, { drawers: 5, drawMs: 120_000, say })),
}

async function simulateClasses(first: number): Promise<void> {
  for (let seed = first; seed < first + CLASSES; seed += 1) {
    try {
      simulateClass(new Random(seed))
    } catch (error) {
      throw new Error(`The class of seed ${seed} failed.`, { cause: error })
    }
  }
  return Promise.resolve()
}

async function inClass(peers: number, prove: (pupils: readonly Pupil[]) => Promise<void>): Promise<void> {
  const opened = await openClass(peers, 2)
  try {
    await prove(opened.pupils)
  } finally {
    await opened.close()
  }
}

/** Gives a proof a lab of its own. If it fails, the peers' logs are in test/artefacts/logs. */
function inLab(prove: (lab: Lab, seed: number, say: Say) => Promise<void>): Proof {
  return async (seed, say) => {
    const lab = await openLab()
    try {
      await prove(lab, seed, say)
    } catch (error) {
      await mkdir(LOGS, { recursive: true })
      for (const [at, { name, log }] of lab.peers.entries()) {
        await writeFile(join(LOGS, `soak-${at}-${name.replaceAll(' ', '-')}.log`), log)
      }
      throw error
    } finally {
      await lab.close()
    }
  }
}
