import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import {
  type Libp2pEvents,
  type Logger,
  type PeerDiscovery,
  type PeerDiscoveryEvents,
  type PeerId,
  type PeerInfo,
  peerDiscoverySymbol,
  serviceCapabilities,
  type Startable,
} from '@libp2p/interface'
import type { MulticastDNSComponents } from '@libp2p/mdns'
import { peerIdFromString } from '@libp2p/peer-id'
import { TypedEventEmitter, type TypedEventTarget } from 'main-event'
import { announcedAddresses, worthKeeping } from './addresses.ts'
import { InterfaceSession } from './interface-session.ts'
import { interfaceKey, type LanInterface, usableInterfaces } from './lan-interface.ts'
import { openMdnsSocket, type OpenMdnsSocket } from './mdns-socket.ts'
import type { Heard } from './records.ts'
import { Sightings } from './sightings.ts'
import { type ReadPeer, stockMdns } from './stock-mdns.ts'
import { systemTimers, type Timers } from './timers.ts'

export interface LanDiscoveryInit {
  readonly networkInterfaces?: () => NodeJS.Dict<NetworkInterfaceInfo[]>
  readonly openSocket?: OpenMdnsSocket
  readonly timers?: Timers
  readonly random?: () => number
}

export interface LanDiscoveryComponents extends MulticastDNSComponents {
  peerId: PeerId
  events: TypedEventTarget<Libp2pEvents>
}

export interface NetworkChange {
  /** The interfaces now in use. Nothing but loopback, or none at all: this computer is on no network. */
  readonly interfaces: readonly LanInterface[]
  /** For how long the computer slept just now; 0 if it did not. */
  readonly sleptMs: number
}

export interface LanDiscoveryEvents extends PeerDiscoveryEvents {
  /** Every sighting of a peer, not only the first. */
  peer: CustomEvent<PeerInfo>
  /** A peer has said goodbye. Unsigned, so at most a reason to stop dialling it. */
  'peer:lost': CustomEvent<PeerId>
  /** Interfaces came or went, or the computer woke up. Also once at the start. */
  'network:change': CustomEvent<NetworkChange>
}

/** `os.networkInterfaces()` takes some 50 us; a plugged-in cable is noticed within this time. */
const POLL_MS = 2_000
/** A poll later than this was not just a busy computer. */
const SLEPT_MS = 5_000
const RETRY_MIN_MS = 2_000
const RETRY_MAX_MS = 30_000
const GOODBYE_MAX_MS = 300

/** @returns a factory for libp2p's `peerDiscovery` */
export function lanDiscovery(init: LanDiscoveryInit = {}): (components: LanDiscoveryComponents) => LanDiscovery {
  return components => new LanDiscovery(components, init)
}

/**
 * `@libp2p/mdns` on every interface of the computer, with or without a default route: see `stock-mdns.ts` for what is
 * the stock library's part. Follows the interfaces as they come and go; no socket error gets out of it.
 */
export class LanDiscovery extends TypedEventEmitter<LanDiscoveryEvents> implements PeerDiscovery, Startable {
  readonly [peerDiscoverySymbol] = this
  readonly [Symbol.toStringTag] = '@chalkboard/lan-discovery'
  readonly [serviceCapabilities] = ['@libp2p/peer-discovery']

  readonly #components: LanDiscoveryComponents
  readonly #networkInterfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>
  readonly #openSocket: OpenMdnsSocket
  readonly #timers: Timers
  readonly #random: () => number
  readonly #log: Logger
  /** The PeerId, which fits a DNS label: a goodbye then says who leaves without a table of names. */
  readonly #name: string
  readonly #readPeer: ReadPeer
  readonly #sightings = new Sightings()
  readonly #sessions = new Map<string, InterfaceSession>()
  readonly #broken = new Map<string, { attempts: number; retryAtMs: number }>()
  #interfaces: readonly LanInterface[] = []
  #cancelPoll: (() => void) | undefined
  #polledAtWallMs = 0

  constructor(components: LanDiscoveryComponents, init: LanDiscoveryInit = {}) {
    super()
    this.#components = components
    this.#networkInterfaces = init.networkInterfaces ?? networkInterfaces
    this.#openSocket = init.openSocket ?? openMdnsSocket
    this.#timers = init.timers ?? systemTimers
    this.#random = init.random ?? Math.random
    this.#log = components.logger.forComponent('chalkboard:lan-discovery')
    this.#name = components.peerId.toString()
    this.#readPeer = stockMdns(components, this.#name)
  }

  /** The interfaces found at the last look. */
  get interfaces(): readonly LanInterface[] {
    return this.#interfaces
  }

  /** What this peer says of itself, on all interfaces together: multiaddrs with `/p2p/<id>` at the end. */
  addresses(): string[] {
    return this.#interfaces.flatMap(lan => this.#addressesOn(lan))
  }

  isStarted(): boolean {
    return this.#cancelPoll !== undefined
  }

  start(): void {
    if (this.isStarted()) return
    this.#components.events.addEventListener('transport:listening', this.#announce)
    this.#polledAtWallMs = this.#timers.wallNow()
    this.#poll()
  }

  /** Before libp2p closes its connections, so that others do not dial back. */
  async beforeStop(): Promise<void> {
    const goodbyes = Promise.all(Array.from(this.#sessions.values(), session => session.sayGoodbye()))
    await Promise.race([goodbyes, new Promise<void>(resolve => this.#timers.after(GOODBYE_MAX_MS, resolve))])
  }

  stop(): void {
    this.#components.events.removeEventListener('transport:listening', this.#announce)
    this.#cancelPoll?.()
    this.#cancelPoll = undefined
    for (const session of this.#sessions.values()) session.close()
    this.#sessions.clear()
    this.#broken.clear()
    this.#interfaces = []
  }

  /** Somebody says that the network may be another one: looks now, on new sockets, and asks everybody anew. */
  lookAgain(): void {
    if (!this.isStarted()) return
    this.#cancelPoll?.()
    this.#poll(true)
  }

  /** libp2p starts to listen after discovery has started; before that there is nothing to announce. */
  readonly #announce = (): void => {
    for (const session of this.#sessions.values()) session.announce()
  }

  #poll(isUrged = false): void {
    this.#cancelPoll = this.#timers.after(POLL_MS, () => this.#poll())
    const wallMs = this.#timers.wallNow()
    const lateMs = wallMs - this.#polledAtWallMs - POLL_MS
    const sleptMs = lateMs > SLEPT_MS ? lateMs : 0
    this.#polledAtWallMs = wallMs

    const before = keys(this.#interfaces)
    this.#interfaces = this.#lookUp()
    const wanted = new Map(this.#interfaces.map(lan => [interfaceKey(lan), lan]))
    const changed = isUrged || sleptMs > 0 || keys(this.#interfaces) !== before
    // Some systems drop multicast memberships during sleep, and say nothing: begin anew.
    this.#closeSessions(key => isUrged || sleptMs > 0 || !wanted.has(key))
    if (changed) {
      this.#broken.clear()
      for (const session of this.#sessions.values()) session.ask()
    }
    for (const [key, lan] of wanted) this.#openSession(key, lan)
    if (changed) {
      this.#log('network changed: %s', keys(this.#interfaces))
      this.safeDispatchEvent('network:change', { detail: { interfaces: this.#interfaces, sleptMs } })
    }
  }

  #lookUp(): readonly LanInterface[] {
    try {
      return usableInterfaces(this.#networkInterfaces())
    } catch (error) {
      // Some systems refuse for a moment, or for good: keep what is known.
      this.#log.error('cannot list network interfaces - %e', error)
      return this.#interfaces
    }
  }

  #closeSessions(obsolete: (key: string) => boolean): void {
    for (const [key, session] of this.#sessions) {
      if (!obsolete(key)) continue
      session.close()
      this.#sessions.delete(key)
    }
  }

  #openSession(key: string, lan: LanInterface): void {
    const broken = this.#broken.get(key)
    if (this.#sessions.has(key) || (broken !== undefined && this.#timers.now() < broken.retryAtMs)) return
    const onBroken = (error: unknown): void => {
      this.#log.error('multicast on %s broke - %e', lan.address, error)
      const attempts = (this.#broken.get(key)?.attempts ?? 0) + 1
      const delayMs = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** (attempts - 1))
      this.#broken.set(key, { attempts, retryAtMs: this.#timers.now() + delayMs })
      this.#sessions.delete(key)
    }
    try {
      const session = new InterfaceSession({
        lan,
        name: this.#name,
        openSocket: this.#openSocket,
        timers: this.#timers,
        random: this.#random,
        addresses: () => this.#addressesOn(lan),
        others: () => this.#sightings.count(this.#timers.now()),
        onResponse: heard => this.#heard(lan, heard),
        onBroken,
      })
      this.#sessions.set(key, session)
    } catch (error) {
      onBroken(error)
    }
  }

  #addressesOn(lan: LanInterface): string[] {
    const { addressManager } = this.#components
    try {
      return announcedAddresses(lan, addressManager.getAddresses(), addressManager.getListenAddrs())
    } catch (error) {
      // libp2p asks the system for its interfaces as well.
      this.#log.error('cannot tell own addresses - %e', error)
      return []
    }
  }

  #heard(lan: LanInterface, heard: Heard): void {
    if (heard.kind === 'goodbye') {
      this.#sightings.forget(heard.name)
      const id = peerIdFrom(heard.name)
      if (id !== undefined) this.safeDispatchEvent('peer:lost', { detail: id })
      return
    }
    if (!this.#sightings.note(heard.name, this.#timers.now())) return
    const peer = this.#readPeer(heard.packet)
    if (peer === undefined || peer.id.equals(this.#components.peerId)) return
    const multiaddrs = worthKeeping(lan, peer.multiaddrs)
    if (multiaddrs.length > 0) this.safeDispatchEvent('peer', { detail: { id: peer.id, multiaddrs } })
  }
}

function keys(interfaces: readonly LanInterface[]): string {
  return interfaces.map(interfaceKey).join(', ')
}

/** A stock peer's name is random, not its PeerId; but then a stock peer never says goodbye. */
function peerIdFrom(name: string): PeerId | undefined {
  try {
    return peerIdFromString(name)
  } catch {
    return undefined
  }
}
