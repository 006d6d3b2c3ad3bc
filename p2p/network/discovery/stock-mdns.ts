import type { PeerDiscovery, PeerInfo } from '@libp2p/interface'
import { mdns, type MulticastDNSComponents } from '@libp2p/mdns'
import type { ResponsePacket } from 'multicast-dns'
import { SERVICE_TAG } from './records.ts'

/** Turns a response packet into the peer it announces, or undefined if it does not hold one. Never throws. */
export type ReadPeer = (packet: ResponsePacket) => PeerInfo | undefined

/**
 * The standard discovery of libp2p, fed from our sockets. It stays the judge of what an announcement is: the packets go
 * to its own handler, and the `peer` events that come out are the ones a stock node would have seen.
 *
 * Its own socket is not opened. It would say nothing that ours do not say, on one interface of all; it would ask every
 * 10 s (with 60 peers, 360 packets a second), answer with 127.0.0.1, and hear each packet once more; and where there is
 * no default route its errors would be all it adds.
 *
 * @param name this peer's own service name, whose announcements it ignores
 * @throws Error if the installed version has no such handler
 */
export function stockMdns(components: MulticastDNSComponents, name: string): ReadPeer {
  const stock = mdns({ serviceTag: SERVICE_TAG, peerName: name })(components)
  if (!hasResponseHandler(stock)) {
    throw new Error('This version of @libp2p/mdns has no _onMdnsResponse. Adapt p2p/network/discovery/stock-mdns.ts.')
  }
  let heard: PeerInfo | undefined
  stock.addEventListener('peer', event => {
    heard = event.detail
  })
  return packet => {
    heard = undefined
    // Dispatches its 'peer' event before it returns; logs what it cannot parse.
    stock._onMdnsResponse(packet)
    return heard
  }
}

interface ResponseHandler {
  _onMdnsResponse(packet: ResponsePacket): void
}

function hasResponseHandler(stock: PeerDiscovery): stock is PeerDiscovery & ResponseHandler {
  return '_onMdnsResponse' in stock && typeof stock._onMdnsResponse === 'function'
}
