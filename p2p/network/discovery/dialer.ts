import type { Connection, Libp2p, Logger, PeerId, PeerInfo } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { ipOf, nearFirst } from './addresses.ts'
import { ConnectionKeeper, type Identify } from './connection-keeper.ts'
import {
  connected,
  dialEnded,
  type DialState,
  dialStarted,
  disconnected,
  dueMs,
  isForgotten,
  isIdle,
  networkChanged,
  newPeer,
  saidGoodbye,
  sighted,
} from './dial-plan.ts'
import type { LanInterface } from './lan-interface.ts'
import type { NetworkChange } from './lan-discovery.ts'
import { goneInterfaces, isStranded } from './stranded.ts'
import { systemTimers, type Timers } from './timers.ts'

/** What the dialer needs of libp2p. */
export type DialableLibp2p = Pick<
  Libp2p,
  'peerId' | 'dial' | 'getConnections' | 'addEventListener' | 'removeEventListener' | 'logger'
>

export interface DialerInit {
  readonly libp2p: DialableLibp2p
  /** `connection => libp2p.services.identify.identify(connection)` */
  readonly identify: Identify
  readonly timers?: Timers
  /** 0 <= n < 1 */
  readonly random?: () => number
}

/** More than a LAN has; the ones that are not connected make room for others. */
const MAX_PEERS = 500
const DIALS_AT_ONCE = 20
/** For all addresses of one peer together. */
const DIAL_TIMEOUT_MS = 10_000
/** Wi-Fi that is back within this time keeps its connections. */
const STRANDED_AFTER_MS = 3_000
/** After such a sleep the others have closed their ends: libp2p pings every 10 s. */
const LONG_SLEEP_MS = 20_000

interface Entry {
  readonly id: PeerId
  state: DialState
}

/**
 * Keeps this peer connected to every peer it has sighted; `dial-plan.ts` says when to dial. libp2p itself dials nobody,
 * and its `peer:discovery` event comes once a peer, never again: feed this from the discovery's own `peer` event.
 */
export class Dialer {
  readonly #libp2p: DialableLibp2p
  readonly #timers: Timers
  readonly #random: () => number
  readonly #log: Logger
  readonly #keeper: ConnectionKeeper
  readonly #peers = new Map<string, Entry>()
  #interfaces: readonly LanInterface[] = []
  #abort: AbortController | undefined
  #dialling = 0
  #cancelNext: (() => void) | undefined
  readonly #cancelStranded = new Set<() => void>()

  constructor({ libp2p, identify, timers = systemTimers, random = Math.random }: DialerInit) {
    this.#libp2p = libp2p
    this.#timers = timers
    this.#random = random
    this.#log = libp2p.logger.forComponent('chalkboard:dialer')
    this.#keeper = new ConnectionKeeper({ libp2p, identify, timers })
  }

  /** Start before libp2p, which may sight peers while it is starting. */
  start(): void {
    if (this.#abort !== undefined) return
    this.#abort = new AbortController()
    this.#keeper.start()
    this.#libp2p.addEventListener('peer:connect', this.#onConnect)
    this.#libp2p.addEventListener('peer:disconnect', this.#onDisconnect)
  }

  stop(): void {
    this.#keeper.stop()
    this.#libp2p.removeEventListener('peer:connect', this.#onConnect)
    this.#libp2p.removeEventListener('peer:disconnect', this.#onDisconnect)
    this.#abort?.abort()
    this.#abort = undefined
    this.#cancelNext?.()
    for (const cancel of this.#cancelStranded) cancel()
    this.#cancelStranded.clear()
    this.#peers.clear()
  }

  /** The peer has announced itself at these addresses, which end without its PeerId. */
  sighted({ id, multiaddrs }: PeerInfo): void {
    const nowMs = this.#timers.now()
    const addresses = multiaddrs.map(String)
    this.#update(id, state => sighted(state ?? newPeer(this.#dialsFirst(id), nowMs), addresses, nowMs))
  }

  /** The peer has said goodbye. A connection that lives on stays; it is just not opened again. */
  lost(id: PeerId): void {
    this.#update(id, state => state && saidGoodbye(state))
  }

  /** Tries everyone again at once, and gives up connections over interfaces that are gone. */
  networkChanged({ interfaces, sleptMs }: NetworkChange): void {
    if (this.#abort === undefined) return
    const gone = goneInterfaces(this.#interfaces, interfaces)
    this.#interfaces = interfaces
    const nowMs = this.#timers.now()
    for (const entry of this.#peers.values()) entry.state = networkChanged(entry.state, nowMs)
    if (sleptMs >= LONG_SLEEP_MS) this.#giveUp(() => true, 'the computer was asleep')
    if (gone.length > 0) this.#giveUpStranded(gone)
    this.#dialDue()
  }

  readonly #onConnect = ({ detail: id }: CustomEvent<PeerId>): void => {
    const nowMs = this.#timers.now()
    this.#update(id, state => connected(state ?? newPeer(this.#dialsFirst(id), nowMs), nowMs))
  }

  readonly #onDisconnect = ({ detail: id }: CustomEvent<PeerId>): void => {
    this.#update(id, state => state && disconnected(state, this.#timers.now()))
  }

  #update(id: PeerId, change: (state: DialState | undefined) => DialState | undefined): void {
    if (this.#abort === undefined || id.equals(this.#libp2p.peerId)) return
    const key = id.toString()
    const entry = this.#peers.get(key)
    const state = change(entry?.state)
    if (state === undefined) return
    if (entry !== undefined) entry.state = state
    else if (this.#makeRoom()) this.#peers.set(key, { id, state })
    this.#dialDue()
  }

  #makeRoom(): boolean {
    if (this.#peers.size < MAX_PEERS) return true
    for (const [key, { state }] of this.#peers) {
      if (!isIdle(state)) continue
      this.#peers.delete(key)
      return true
    }
    return false
  }

  #dialDue(): void {
    const nowMs = this.#timers.now()
    let nextMs = Infinity
    for (const [key, entry] of this.#peers) {
      if (isForgotten(entry.state, nowMs)) {
        this.#peers.delete(key)
        continue
      }
      const atMs = dueMs(entry.state)
      // A dial that ends calls this again, so those without a place need no timer.
      if (atMs > nowMs) nextMs = Math.min(nextMs, atMs)
      else if (this.#dialling < DIALS_AT_ONCE) void this.#dial(entry)
    }
    this.#cancelNext?.()
    this.#cancelNext = nextMs === Infinity ? undefined : this.#timers.after(nextMs - nowMs, () => this.#dialDue())
  }

  async #dial(entry: Entry): Promise<void> {
    const stopped = this.#abort?.signal
    if (stopped === undefined) return
    entry.state = dialStarted(entry.state)
    this.#dialling += 1
    try {
      await this.#connect(entry, AbortSignal.any([stopped, AbortSignal.timeout(DIAL_TIMEOUT_MS)]))
    } catch (error) {
      this.#log('cannot reach %p - %e', entry.id, error)
    }
    entry.state = dialEnded(entry.state, this.#timers.now(), this.#random)
    this.#dialling -= 1
    if (!stopped.aborted) this.#dialDue()
  }

  /** One hop first: dead addresses (VPN, virtual machines) cost a timeout each. */
  async #connect({ id, state }: Entry, signal: AbortSignal): Promise<void> {
    const addresses = state.addresses.map(address => multiaddr(address))
    const { near, far } = nearFirst(this.#interfaces, addresses)
    const attempts = [near, far].filter(group => group.length > 0).map(group => group.map(at => withPeerId(at, id)))
    // Never sighted, but once connected: libp2p has kept the addresses that the peer told it then.
    if (attempts.length === 0) await this.#libp2p.dial(id, { signal })
    for (const [at, group] of attempts.entries()) {
      try {
        await this.#libp2p.dial(group, { signal })
        return
      } catch (error) {
        if (at === attempts.length - 1) throw error
      }
    }
  }

  #giveUpStranded(gone: readonly LanInterface[]): void {
    const cancel = this.#timers.after(STRANDED_AFTER_MS, () => {
      this.#cancelStranded.delete(cancel)
      const isLost = (connection: Connection): boolean =>
        isStranded(ipOf(connection.remoteAddr) ?? '', gone, this.#interfaces)
      this.#giveUp(isLost, 'its network interface is gone')
    })
    this.#cancelStranded.add(cancel)
  }

  #giveUp(isLost: (connection: Connection) => boolean, reason: string): void {
    for (const connection of this.#libp2p.getConnections().filter(isLost)) {
      this.#log('giving up a connection to %p: %s', connection.remotePeer, reason)
      connection.abort(new Error(`The connection was given up: ${reason}.`))
    }
  }

  #dialsFirst(id: PeerId): boolean {
    return this.#libp2p.peerId.toString() < id.toString()
  }
}

function withPeerId(address: ReturnType<typeof multiaddr>, id: PeerId): ReturnType<typeof multiaddr> {
  return address.encapsulate(`/p2p/${id.toString()}`)
}
