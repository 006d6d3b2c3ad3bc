import type { Connection, DialTarget, Libp2pEvents, PeerId } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { TypedEventEmitter } from 'main-event'
import type { DialableLibp2p } from '../../../p2p/network/discovery/dialer.ts'
import { silentLogger } from './fake-lan.ts'

export interface FakeConnection {
  readonly id: string
  readonly remotePeer: PeerId
  readonly remoteAddr: ReturnType<typeof multiaddr>
  status: 'open' | 'closed'
  abort(error: Error): void
}

/** libp2p without a network: the test opens and closes connections, and decides how dials end. */
export class FakeLibp2p extends TypedEventEmitter<Libp2pEvents> {
  readonly peerId: PeerId
  readonly logger = silentLogger
  /** What was dialled, as strings. */
  readonly dialled: string[][] = []
  /** How the next dials end. */
  answer: (target: string[]) => Promise<unknown> = () => Promise.reject(new Error('ECONNREFUSED'))
  #connections: FakeConnection[] = []
  #count = 0

  constructor(peerId: PeerId) {
    super()
    this.peerId = peerId
  }

  /** Of libp2p, only what is asked of it here. */
  asLibp2p(): DialableLibp2p {
    return this as unknown as DialableLibp2p
  }

  dial(target: DialTarget): Promise<unknown> {
    const addresses = [target].flat().map(String)
    this.dialled.push(addresses)
    return this.answer(addresses)
  }

  getConnections(peerId?: PeerId): Connection[] {
    const all = this.#connections.filter(({ remotePeer }) => peerId === undefined || remotePeer.equals(peerId))
    return all as unknown as Connection[]
  }

  connect(remotePeer: PeerId, remoteAddr = '/ip4/10.0.1.9/tcp/1'): FakeConnection {
    const first = this.getConnections(remotePeer).length === 0
    const connection: FakeConnection = {
      id: `connection ${++this.#count}`,
      remotePeer,
      remoteAddr: multiaddr(remoteAddr),
      status: 'open',
      abort: () => this.disconnect(connection),
    }
    this.#connections.push(connection)
    this.safeDispatchEvent('connection:open', { detail: connection as unknown as Connection })
    if (first) this.safeDispatchEvent('peer:connect', { detail: remotePeer })
    return connection
  }

  disconnect(connection: FakeConnection): void {
    connection.status = 'closed'
    this.#connections = this.#connections.filter(other => other !== connection)
    this.safeDispatchEvent('connection:close', { detail: connection as unknown as Connection })
    const { remotePeer } = connection
    if (this.getConnections(remotePeer).length === 0) this.safeDispatchEvent('peer:disconnect', { detail: remotePeer })
  }
}
