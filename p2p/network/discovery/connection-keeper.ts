import type { Connection, Libp2p, Logger } from '@libp2p/interface'
import { systemTimers, type Timers } from './timers.ts'

/** Identifies the peer at the other end once more, and tells libp2p's protocols: the identify service's `identify`. */
export type Identify = (connection: Connection) => Promise<unknown>

export interface ConnectionKeeperInit {
  readonly libp2p: Pick<Libp2p, 'getConnections' | 'addEventListener' | 'removeEventListener' | 'logger'>
  readonly identify: Identify
  readonly timers?: Timers
}

/**
 * Of connections opened closer together than this, each side may have dialled one: both stay. Later than this nobody
 * dials who still has the old one: the side that dials second waits 3 s (dial-plan.ts).
 */
const SIMULTANEOUS_MS = 5_000

/**
 * Keeps gossip two-way where a peer has more than one connection. Gossipsub speaks to a peer over one stream, opened
 * when its first connection is identified. When that connection closes while another one lives, the stream is gone, and
 * nothing ever opens a new one: not a message gets through any more (seen with gossipsub 17 after a cut cable; the side
 * whose cable was not cut keeps the dead connection and gets a second one). Identifying the other connection anew makes
 * gossipsub open its stream there.
 */
export class ConnectionKeeper {
  readonly #libp2p: ConnectionKeeperInit['libp2p']
  readonly #identify: Identify
  readonly #timers: Timers
  readonly #log: Logger
  readonly #openedAtMs = new Map<string, number>()

  constructor({ libp2p, identify, timers = systemTimers }: ConnectionKeeperInit) {
    this.#libp2p = libp2p
    this.#identify = identify
    this.#timers = timers
    this.#log = libp2p.logger.forComponent('chalkboard:connection-keeper')
  }

  start(): void {
    this.#libp2p.addEventListener('connection:open', this.#onOpen)
    this.#libp2p.addEventListener('connection:close', this.#onClose)
  }

  stop(): void {
    this.#libp2p.removeEventListener('connection:open', this.#onOpen)
    this.#libp2p.removeEventListener('connection:close', this.#onClose)
    this.#openedAtMs.clear()
  }

  /** The peer would not have dialled if it still had the old connection, and waiting for a ping to fail takes 20 s. */
  readonly #onOpen = ({ detail: opened }: CustomEvent<Connection>): void => {
    const nowMs = this.#timers.now()
    this.#openedAtMs.set(opened.id, nowMs)
    for (const older of this.#others(opened)) {
      if (nowMs - (this.#openedAtMs.get(older.id) ?? -Infinity) < SIMULTANEOUS_MS) continue
      this.#log('giving up a connection to %p: it was replaced', older.remotePeer)
      older.abort(new Error('The connection was given up: the peer has opened a new one.'))
    }
  }

  readonly #onClose = ({ detail: closed }: CustomEvent<Connection>): void => {
    this.#openedAtMs.delete(closed.id)
    const left = this.#others(closed).at(-1)
    if (left === undefined) return
    this.#identify(left).catch((error: unknown) => this.#log('cannot identify %p again - %e', left.remotePeer, error))
  }

  #others({ id, remotePeer }: Connection): Connection[] {
    return this.#libp2p.getConnections(remotePeer).filter(other => other.id !== id && other.status === 'open')
  }
}
