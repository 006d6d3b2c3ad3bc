import type { Lab } from '../lan/lab/lab.ts'
import type { PeerProcess } from '../support/peer-process.ts'

/** Starting costs half a second of a core each, so not all begin at once. */
const STARTED_AT_ONCE = 4

/** So many peers, each on a host of its own, on one network. */
export async function startClass(lab: Lab, count: number): Promise<PeerProcess[]> {
  const peers: PeerProcess[] = []
  let next = 0
  async function lane(): Promise<void> {
    while (next < count) {
      const at = next++
      peers[at] = await (await lab.host()).startPeer({ name: `Pupil ${at}` })
    }
  }
  await Promise.all(Array.from({ length: STARTED_AT_ONCE }, lane))
  return peers
}
