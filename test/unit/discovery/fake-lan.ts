import type { NetworkInterfaceInfo } from 'node:os'
import { TypedEventEmitter } from 'main-event'
import type { ComponentLogger, Libp2pEvents, Logger, PeerId, PeerInfo } from '@libp2p/interface'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { multiaddr } from '@multiformats/multiaddr'
import type { Answer, Packet } from 'dns-packet'
import type { QueryPacket, ResponsePacket } from 'multicast-dns'
import { type LanDiscoveryComponents, LanDiscovery } from '../../../p2p/network/discovery/lan-discovery.ts'
import type { MdnsSocketEvents, OpenMdnsSocket } from '../../../p2p/network/discovery/mdns-socket.ts'
import type { FakeTimers } from './fake-timers.ts'

export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

/** `os.networkInterfaces()` of a computer with these cards: name to CIDR. Loopback is there, too. */
export function cards(cidrs: Record<string, string>): Interfaces {
  const info = (cidr: string, internal: boolean): NetworkInterfaceInfo[] => [
    { address: cidr.split('/')[0]!, netmask: '', family: 'IPv4', mac: '', internal, cidr },
  ]
  const found: Interfaces = { lo: info('127.0.0.1/8', true) }
  for (const [name, cidr] of Object.entries(cidrs)) found[name] = info(cidr, false)
  return found
}

export interface Sent {
  readonly fromIp: string
  readonly type: 'query' | 'response'
  readonly packet: Packet
  readonly atMs: number
}

/** One switch. Every socket hears every packet, its own included. */
export class FakeLan {
  readonly sent: Sent[] = []
  readonly open = new Map<MdnsSocketEvents, string>()
  readonly #timers: FakeTimers
  /** Opening a socket on such an address breaks it at once. */
  readonly refused = new Set<string>()

  constructor(timers: FakeTimers) {
    this.#timers = timers
  }

  readonly openSocket: OpenMdnsSocket = (address, events) => {
    const send = (type: Sent['type'], packet: Packet) => {
      this.sent.push({ fromIp: address, type, packet, atMs: this.#timers.now() })
      queueMicrotask(() => this.deliver(type, packet, address))
    }
    queueMicrotask(() => {
      if (this.refused.has(address)) events.broken(new Error('EADDRNOTAVAIL'))
      else events.ready()
    })
    this.open.set(events, address)
    return {
      query: packet => send('query', packet),
      respond: packet => {
        send('response', packet)
        return Promise.resolve()
      },
      close: () => void this.open.delete(events),
    }
  }

  deliver(type: Sent['type'], packet: Packet, fromIp: string): void {
    const received = decoded(packet)
    for (const events of this.open.keys()) {
      if (type === 'query') events.query(received as QueryPacket, fromIp)
      else events.response(received as ResponsePacket, fromIp)
    }
  }

  addressesWithSockets(): string[] {
    return [...this.open.values()].sort()
  }

  break(address: string): void {
    for (const [events, at] of this.open) if (at === address) events.broken(new Error('ENETUNREACH'))
  }
}

/** As dns-packet decodes it: every section is there, TXT data is an array of Buffers. */
export function decoded(packet: Packet): Packet {
  const answers = (packet.answers ?? []).map((answer): Answer =>
    answer.type === 'TXT' ? { ...answer, data: [answer.data].flat().map(text => Buffer.from(text)) } : answer,
  )
  return { questions: [], authorities: [], additionals: [], ...packet, answers }
}

export interface FakePeer {
  readonly id: PeerId
  readonly discovery: LanDiscovery
  readonly found: PeerInfo[]
  /** libp2p's own events. */
  readonly events: TypedEventEmitter<Libp2pEvents>
  listening: boolean
  interfaces: Interfaces
}

export async function randomPeerId(): Promise<PeerId> {
  return peerIdFromPrivateKey(await generateKeyPair('Ed25519'))
}

/** A peer that listens on TCP port 4001 of all its cards. Not started. */
export async function fakePeer(lan: FakeLan, timers: FakeTimers, interfaces: Interfaces): Promise<FakePeer> {
  const id = await randomPeerId()
  const events = new TypedEventEmitter<Libp2pEvents>()
  const addresses = () =>
    Object.values(peer.listening ? peer.interfaces : {}).flatMap(infos =>
      infos!.map(({ address }) => multiaddr(`/ip4/${address}/tcp/4001/p2p/${id.toString()}`)),
    )
  // Of libp2p's components, only what discovery uses.
  const components = {
    peerId: id,
    logger: silentLogger,
    events,
    addressManager: { getAddresses: addresses, getListenAddrs: () => [multiaddr('/ip4/0.0.0.0/tcp/0')] },
  } as unknown as LanDiscoveryComponents
  const discovery = new LanDiscovery(components, {
    timers,
    random: () => 0.5,
    openSocket: lan.openSocket,
    networkInterfaces: () => peer.interfaces,
  })
  const peer: FakePeer = { id, discovery, found: [], events, listening: true, interfaces }
  discovery.addEventListener('peer', ({ detail }) => peer.found.push(detail))
  return peer
}

const silent: Logger = Object.assign(() => undefined, {
  error: () => undefined,
  trace: () => undefined,
  enabled: false,
  newScope: () => silent,
})
export const silentLogger: ComponentLogger = { forComponent: () => silent }
