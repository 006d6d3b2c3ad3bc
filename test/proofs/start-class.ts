import type { Lab } from '../lan/lab/lab.ts'
import { eventually } from '../support/eventually.ts'
import type { PeerProcess } from '../support/peer-process.ts'

/**
 * In a class each has a computer of its own; here all share a few cores. Everyone shakes hands with everyone, so they
 * come in one after another, each when the last ones have met those before them.
 */
const STARTED_AT_ONCE = 3

/** So many peers, each on a host of its own, on one network. */
export async function startClass(lab: Lab, count: number): Promise<PeerProcess[]> {
  const peers: PeerProcess[] = []
  let next = 0
  async function lane(): Promise<void> {
    while (next < count) {
      const at = next++
      const there = peers.length
      const peer = await (await lab.host()).startPeer({ name: `Pupil ${at}` })
      peers[at] = peer
      await eventually(
        `Pupil ${at} sees the ${there} who came before`,
        async () => (await peer.call('peers.list', {})).length >= there - STARTED_AT_ONCE,
        { withinMs: 120_000, everyMs: 200 },
      )
    }
  }
  await Promise.all(Array.from({ length: STARTED_AT_ONCE }, lane))
  return peers
}
