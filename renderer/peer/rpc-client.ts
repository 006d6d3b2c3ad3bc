import {
  ApiError,
  type EventName,
  type Events,
  type MethodName,
  type Params,
  type PeerApi,
  type Result,
} from '../../p2p/api/contract.ts'
import { backoffMs, type Clock } from './clock.ts'
import { notificationMessage, readMessage, requestMessage, type Translate } from './json-rpc.ts'
import type { Link, OpenLink } from './link.ts'

export const FIRST_RETRY_MS = 250
export const LONGEST_RETRY_MS = 5_000

interface PendingCall {
  resolve(result: unknown): void
  reject(error: ApiError): void
}

/** How what happens between the window and its peer is said. */
export interface PeerWords {
  /** What a call fails with while the peer cannot be reached. */
  readonly lost: string
  readonly translate: Translate
}

type Listener = (payload: unknown) => void

/** A {@link PeerApi} over any link. Opens a new link whenever one is lost, for as long as it lives. */
export class RpcClient implements PeerApi {
  readonly #openLink: OpenLink
  readonly #clock: Clock
  readonly #words: PeerWords
  readonly #pending = new Map<number, PendingCall>()
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #connectionListeners = new Set<(connected: boolean) => void>()
  #link: Link | null = null
  #connected = false
  #failures = 0
  #lastId = 0

  constructor(openLink: OpenLink, clock: Clock, words: PeerWords) {
    this.#openLink = openLink
    this.#clock = clock
    this.#words = words
    this.#open()
  }

  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    return new Promise<Result<M>>((resolve, reject) => {
      if (!this.#connected || this.#link === null) {
        reject(this.#lost())
        return
      }
      const id = ++this.#lastId
      this.#pending.set(id, { resolve: result => resolve(result as Result<M>), reject })
      this.#link.send(requestMessage(id, method, params))
    })
  }

  tell<M extends MethodName>(method: M, params: Params<M>): void {
    if (this.#connected) this.#link?.send(notificationMessage(method, params))
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners)
    // A wrapper of its own, so that one function may listen twice.
    const own: Listener = payload => listener(payload as Events[E])
    listeners.add(own)
    return () => void listeners.delete(own)
  }

  onConnection(listener: (connected: boolean) => void): () => void {
    const own = (connected: boolean) => listener(connected)
    this.#connectionListeners.add(own)
    own(this.#connected)
    return () => void this.#connectionListeners.delete(own)
  }

  #open(): void {
    this.#link = this.#openLink({
      open: () => {
        this.#failures = 0
        this.#setConnected(true)
      },
      message: message => this.#receive(message),
      closed: () => this.#closed(),
    })
  }

  #closed(): void {
    this.#link = null
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const call of pending) call.reject(this.#lost())
    this.#setConnected(false)
    this.#clock.after(backoffMs(this.#failures++, FIRST_RETRY_MS, LONGEST_RETRY_MS), () => this.#open())
  }

  #receive(message: unknown): void {
    const incoming = readMessage(message, this.#words.translate)
    if (incoming === null) return
    if (incoming.type === 'event') {
      for (const listener of [...(this.#listeners.get(incoming.method) ?? [])]) listener(incoming.params)
      return
    }
    const call = this.#pending.get(incoming.id)
    this.#pending.delete(incoming.id)
    if (incoming.type === 'result') call?.resolve(incoming.result)
    else call?.reject(incoming.error)
  }

  #setConnected(connected: boolean): void {
    if (connected === this.#connected) return
    this.#connected = connected
    for (const listener of [...this.#connectionListeners]) listener(connected)
  }

  #lost(): ApiError {
    return new ApiError('unreachable', this.#words.lost)
  }
}
