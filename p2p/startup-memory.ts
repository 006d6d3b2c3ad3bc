import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const SETTLED_MS = 3_000

interface CollectOptions {
  type: 'major'
  execution: 'sync'
  flavor: 'last-resort'
}

/**
 * Gives back what loading the program has left behind, some seconds after the start: about 30 of 140 MB, for one pause
 * of some 50 ms when nobody draws yet. By itself V8 does so only when memory is needed again, and a peer that idles in
 * the background needs none.
 */
export function returnStartupMemory(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as (options: CollectOptions) => void
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, SETTLED_MS).unref()
}
