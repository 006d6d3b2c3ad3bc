/** `it` for tests in the lab: each gets a lab of its own, removed after it, and shows the peers' logs if it fails. */
import { test } from 'vitest'
import type { Lab } from './lab.ts'
import { hasNamespaces, labDescription, openLab } from './open-lab.ts'

// `npm test` says it once for all files; a file run by itself says it here.
if (!hasNamespaces && process.env['CHALKBOARD_LAB_SAID'] === undefined) console.warn(labDescription)

export const it = test.extend('lab', async ({ onTestFailed }, { onCleanup }) => {
  const lab = await openLab()
  onTestFailed(() => {
    for (const peer of lab.peers) console.error(`--- log of ${peer.name} ---\n${peer.log}`)
  })
  onCleanup(() => lab.close())
  return lab
})

/** Two waits for a way around a cut cable, of 40 s at the most each. */
const WAITING_MS = 120_000

const itInNamespaces = it.runIf(hasNamespaces)

type Body = (context: { lab: Lab }) => Promise<void>

/** For what loopback can't do: cut cables, multicast, addresses of one's own. Where there are none it is skipped. */
export function itNeedingNamespaces(name: string, body: Body): void {
  itInNamespaces(labelled(name), body)
}

/** The same for tests that mostly wait: those of a file run side by side. */
export function itWaitingInNamespaces(name: string, body: Body): void {
  itInNamespaces(labelled(name), { concurrent: true, timeout: WAITING_MS }, body)
}

function labelled(name: string): string {
  return hasNamespaces ? name : `${name} (skipped: needs network namespaces)`
}
