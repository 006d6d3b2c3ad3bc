import { noise } from '@chainsafe/libp2p-noise'
import type { GossipSub } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { Connection, Libp2p, MultiaddrConnection, PeerId, PrivateKey } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { ipOf } from './discovery/addresses.ts'
import { Dialer } from './discovery/dialer.ts'
import { lanDiscovery, type LanDiscovery } from './discovery/lan-discovery.ts'
import { AddressesDenied } from './addresses-denied.ts'
import { Allowances } from './allowances.ts'
import { Conduct } from './conduct.ts'
import { cheapenFrameLengths } from './frame-lengths.ts'
import { gatedGossipsub } from './gossip-gate.ts'
import { thriftyYamux } from './window-updates.ts'

export type Node = Libp2p<{ identify: Identify; pubsub: GossipSub }>

export interface NodeOptions {
  readonly privateKey: PrivateKey
  /** Multiaddrs. */
  readonly listen: readonly string[]
  /** Find others, and be found, by multicast DNS. */
  readonly mdns: boolean
  readonly log?: (line: string) => void
}

/** A node that listens, finds others on the network and stays connected to them. */
export interface RunningNode {
  readonly node: Node
  /** Who does what wrong. Whoever is shut out is disconnected, and neither dialled nor let in. */
  readonly conduct: Conduct
  /** What each peer may still send. */
  readonly allowances: Allowances
  /** Ends every connection to a peer. */
  disconnect(peer: string): void
  /** Where this peer can be reached, near ones first: multiaddrs with `/p2p/<id>` at the end. */
  addresses(): string[]
  /** Tells whether this computer is on any network: at once, and whenever that may have changed. One listener. */
  onNetwork(listener: (connected: boolean) => void): void
  /** Looks for interfaces and for others at once, on sockets of now. */
  lookAgain(): void
  stop(): Promise<void>
}

/**
 * One libp2p node as a classroom needs it: TCP, noise, yamux, gossipsub, mDNS on every interface.
 *
 * @throws libp2p's error if it cannot listen
 */
export async function startNode(options: NodeOptions): Promise<RunningNode> {
  cheapenFrameLengths()
  let discovery: LanDiscovery | undefined
  const nowMs = (): number => performance.now()
  const conduct = new Conduct({ nowMs, log: options.log ?? (() => undefined) })
  const allowances = new Allowances(nowMs)
  const addressesDenied = new AddressesDenied()
  const connectionsTo = (peer: string): Connection[] =>
    node.getConnections().filter(({ remotePeer }) => remotePeer.toString() === peer)
  const disconnect = (peer: string): void => {
    for (const connection of connectionsTo(peer)) connection.abort(new Error('The peer was disconnected.'))
  }
  conduct.onShutOut(peer => {
    const [connection] = connectionsTo(peer)
    if (connection !== undefined) addressesDenied.shutOut(ipOf(connection.remoteAddr) ?? '', nowMs())
    disconnect(peer)
  })
  const isDenied = (peer: PeerId): boolean => conduct.isShutOut(peer.toString())
  const isUnwelcome = ({ remoteAddr }: MultiaddrConnection): boolean => {
    const ip = ipOf(remoteAddr) ?? ''
    return addressesDenied.isDenied(ip, nowMs()) || !allowances.take('connections', ip)
  }
  const node: Node = await createLibp2p({
    start: false,
    privateKey: options.privateKey,
    addresses: { listen: [...options.listen] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [thriftyYamux()],
    peerDiscovery: options.mdns ? [components => (discovery = lanDiscovery()(components))] : [],
    services: { identify: identify(), pubsub: gatedGossipsub({ conduct, allowances, disconnect }) },
    connectionGater: {
      denyDialPeer: isDenied,
      denyInboundConnection: isUnwelcome,
      denyInboundEncryptedConnection: isDenied,
      denyOutboundEncryptedConnection: isDenied,
    },
    // The defaults turn away a class that opens the app at one moment, and wait 6 s for each dead address.
    connectionManager: {
      maxConnections: 300,
      inboundConnectionThreshold: 100,
      maxIncomingPendingConnections: 100,
      // Handshakes that begin and do not end; with the allowance for connections, one computer cannot fill all places.
      inboundUpgradeTimeout: 10_000,
      // When a class arrives at once, a few handshakes that end are worth more than many that time out.
      maxParallelDials: 8,
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
    conduct,
    allowances,
    disconnect,
    addresses: () => [...new Set([...(discovery?.addresses() ?? []), ...node.getMultiaddrs().map(String)])],
    onNetwork: listener => {
      networkListener = listener
      listener(isOnNetwork())
    },
    lookAgain: () => discovery?.lookAgain(),
    stop: async () => {
      dialer.stop()
      await node.stop()
    },
  }
}
