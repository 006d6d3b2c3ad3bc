import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { gossipsub, type GossipSub } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { Libp2p, PrivateKey } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { Dialer } from './discovery/dialer.ts'
import { lanDiscovery, type LanDiscovery } from './discovery/lan-discovery.ts'
import { GOSSIP_OPTIONS } from './gossip.ts'

export type Node = Libp2p<{ identify: Identify; pubsub: GossipSub }>

export interface NodeOptions {
  readonly privateKey: PrivateKey
  /** Multiaddrs. */
  readonly listen: readonly string[]
  /** Find others, and be found, by multicast DNS. */
  readonly mdns: boolean
}

/** A node that listens, finds others on the network and stays connected to them. */
export interface RunningNode {
  readonly node: Node
  /** Where this peer can be reached, near ones first: multiaddrs with `/p2p/<id>` at the end. */
  addresses(): string[]
  /** Tells whether this computer is on any network: at once, and whenever that may have changed. One listener. */
  onNetwork(listener: (connected: boolean) => void): void
  stop(): Promise<void>
}

/**
 * One libp2p node as a classroom needs it: TCP, noise, yamux, gossipsub, mDNS on every interface.
 *
 * @throws libp2p's error if it cannot listen
 */
export async function startNode(options: NodeOptions): Promise<RunningNode> {
  let discovery: LanDiscovery | undefined
  const node = await createLibp2p({
    start: false,
    privateKey: options.privateKey,
    addresses: { listen: [...options.listen] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    peerDiscovery: options.mdns ? [components => (discovery = lanDiscovery()(components))] : [],
    services: { identify: identify(), pubsub: gossipsub(GOSSIP_OPTIONS) },
    // The defaults turn away a class that opens the app at one moment, and wait 6 s for each dead address.
    connectionManager: {
      maxConnections: 300,
      inboundConnectionThreshold: 100,
      maxIncomingPendingConnections: 100,
      addressDialTimeout: 1500,
      dialTimeout: 8000,
    },
    // The announcements of every few seconds show sooner, and for nothing, that a peer has gone (p2p/room/roll-call.ts).
    connectionMonitor: { enabled: false },
  })
  // Without discovery nobody looks, so nothing is said.
  const isOnNetwork = (): boolean => discovery?.interfaces.some(lan => !lan.loopback) ?? true
  let networkListener: (connected: boolean) => void = () => undefined
  const dialer = new Dialer({ libp2p: node, identify: connection => node.services.identify.identify(connection) })
  discovery?.addEventListener('peer', ({ detail }) => dialer.sighted(detail))
  discovery?.addEventListener('peer:lost', ({ detail }) => dialer.lost(detail))
  discovery?.addEventListener('network:change', ({ detail }) => {
    dialer.networkChanged(detail)
    networkListener(isOnNetwork())
  })
  dialer.start()
  try {
    await node.start()
  } catch (error) {
    dialer.stop()
    await node.stop()
    throw error
  }
  return {
    node,
    addresses: () => [...new Set([...(discovery?.addresses() ?? []), ...node.getMultiaddrs().map(String)])],
    onNetwork: listener => {
      networkListener = listener
      listener(isOnNetwork())
    },
    stop: async () => {
      dialer.stop()
      await node.stop()
    },
  }
}
