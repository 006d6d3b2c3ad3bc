/** Picks the lab that this machine can do: network namespaces, or loopback. */
import type { Lab } from './lab.ts'
import { openLoopbackLab } from './loopback-lab.ts'
import { openNamespaceLab } from './namespace-lab.ts'
import { whyNoNamespaces } from './namespaces.ts'

/** Set CHALKBOARD_LAB=loopback to do without namespaces on a machine that has them. */
const whyLoopback = process.env['CHALKBOARD_LAB'] === 'loopback' ? 'CHALKBOARD_LAB=loopback' : whyNoNamespaces()

/** Whether hosts have networks of their own, which can be cut. */
export const hasNamespaces = whyLoopback === undefined

/** A sentence that says where the peers of the lab run. */
export const labDescription =
  whyLoopback === undefined
    ? 'Each peer has a network namespace of its own.'
    : `All peers run on loopback, and tests that cut cables are skipped: no network namespaces here (${whyLoopback}).`

export function openLab(): Promise<Lab> {
  return hasNamespaces ? openNamespaceLab() : Promise.resolve(openLoopbackLab())
}
