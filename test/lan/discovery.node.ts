/**
 * One libp2p node in a process of its own, for the discovery tests: `node discovery.node.ts ours|stock`. Writes what
 * happens as JSON lines on stdout; ends cleanly when stdin ends. Ours also gossips: it publishes something all the time.
 */
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { gossipsub } from '@libp2p/gossipsub'
import { identify } from '@libp2p/identify'
import { mdns } from '@libp2p/mdns'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { Dialer } from '../../p2p/network/discovery/dialer.ts'
import { type LanDiscovery, lanDiscovery } from '../../p2p/network/discovery/lan-discovery.ts'

export type NodeEvent =
  | { event: 'started'; id: string; addresses: string[] }
  /** `ours`: at every sighting. `stock`: at the first one. */
  | { event: 'found'; id: string; addresses: string[] }
  | { event: 'lost'; id: string }
  | { event: 'connected'; id: string; remote: string }
  | { event: 'disconnected'; id: string }
  /** A gossip message has come in. */
  | { event: 'heard'; id: string }

const kind = process.argv[2]
if (kind !== 'ours' && kind !== 'stock') throw new Error('Say which node to run: ours or stock.')

let discovery: LanDiscovery | undefined
const libp2p = await createLibp2p({
  start: false,
  addresses: { listen: ['/ip4/0.0.0.0/tcp/0'] },
  transports: [tcp()],
  connectionEncrypters: [noise()],
  streamMuxers: [yamux()],
  connectionManager: { addressDialTimeout: 1_500 },
  peerDiscovery: [
    kind === 'stock'
      ? mdns({ serviceTag: '_chalkboard._udp.local', interval: 2_000 })
      : components => (discovery = lanDiscovery()(components)),
  ],
  services: { identify: identify(), pubsub: gossipsub({ allowPublishToZeroTopicPeers: true }) },
})
libp2p.addEventListener('connection:open', ({ detail: { remotePeer, remoteAddr } }) => {
  tell({ event: 'connected', id: remotePeer.toString(), remote: remoteAddr.toString() })
})
libp2p.addEventListener('peer:disconnect', ({ detail }) => tell({ event: 'disconnected', id: detail.toString() }))

const dialer = new Dialer({ libp2p, identify: connection => libp2p.services.identify.identify(connection) })
if (discovery === undefined) {
  libp2p.addEventListener('peer:discovery', ({ detail: { id, multiaddrs } }) => {
    tell({ event: 'found', id: id.toString(), addresses: multiaddrs.map(String) })
  })
} else {
  dialer.start()
  discovery.addEventListener('peer', ({ detail }) => {
    tell({ event: 'found', id: detail.id.toString(), addresses: detail.multiaddrs.map(String) })
    dialer.sighted(detail)
  })
  discovery.addEventListener('peer:lost', ({ detail }) => {
    tell({ event: 'lost', id: detail.toString() })
    dialer.lost(detail)
  })
  discovery.addEventListener('network:change', ({ detail }) => dialer.networkChanged(detail))
}
await libp2p.start()
tell({ event: 'started', id: libp2p.peerId.toString(), addresses: libp2p.getMultiaddrs().map(String) })

const { pubsub } = libp2p.services
pubsub.addEventListener('message', ({ detail }) => {
  if (detail.type === 'signed') tell({ event: 'heard', id: detail.from.toString() })
})
pubsub.subscribe('talk')
const talking = setInterval(() => void pubsub.publish('talk', new Uint8Array(1)), 200)

process.stdin.resume()
process.stdin.on('end', () => {
  clearInterval(talking)
  dialer.stop()
  void libp2p.stop()
})

function tell(event: NodeEvent): void {
  process.stdout.write(JSON.stringify(event) + '\n')
}
