/** What a report may tell of the peer: how many of what, and never which. */
import type { Methods } from '../p2p/api/contract.ts'
import type { PeerCounts } from './report.ts'

export interface Counted {
  readonly info: Methods['peer.info']['result']
  readonly peers: Methods['peers.list']['result']
  readonly rooms: Methods['rooms.list']['result']
  readonly refusals: Methods['peers.refusals']['result']
}

export function countPeer({ info, peers, rooms, refusals }: Counted): PeerCounts {
  return {
    peersConnected: peers.length,
    roomsListed: rooms.length,
    roomsKept: rooms.filter(({ kept }) => kept).length,
    roomsOpen: rooms.filter(({ open }) => open).length,
    addresses: info.addresses.length,
    refusals: refusals.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0),
    peersShutOut: refusals.filter(({ shutOut }) => shutOut).length,
  }
}
