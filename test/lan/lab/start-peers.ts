import type { PeerProcess } from '../../support/peer-process.ts'
import type { Lab } from './lab.ts'

/** One peer a name, each on a host of its own, all on one network. */
export async function startPeers<const N extends readonly string[]>(
  lab: Lab,
  ...names: N
): Promise<{ [K in keyof N]: PeerProcess }> {
  const peers: PeerProcess[] = []
  for (const name of names) peers.push(await (await lab.host()).startPeer({ name }))
  return peers as { [K in keyof N]: PeerProcess }
}
