/** What stands in for time, a link and a peer in the tests of the renderer. */
import type { EventName, Events, MethodName, Params, PeerApi, Result, RoomSummary } from '../../../p2p/api/contract.ts'
import type { Clock } from '../../../renderer/peer/clock.ts'
import type { LinkEvents, OpenLink } from '../../../renderer/peer/link.ts'

/** A clock that only moves when told to. */
export class FakeClock implements Clock {
  now = 0
  readonly #timers = new Set<{ at: number; run: () => void }>()

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.now + delayMs, run }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** The waits that are left, in ms, shortest first. */
  get waits(): number[] {
    return [...this.#timers].map(timer => timer.at - this.now).sort((a, b) => a - b)
  }

  async advance(ms: number): Promise<void> {
    this.now += ms
    for (const timer of [...this.#timers].filter(timer => timer.at <= this.now)) {
      this.#timers.delete(timer)
      timer.run()
    }
    await settle()
  }
}

/** Lets everything that waits for promises go on. */
export async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}

/** Links whose other end is the test. */
export class FakeLinks {
  readonly opened: LinkEvents[] = []
  readonly sent: Record<string, unknown>[] = []

  readonly open: OpenLink = events => {
    this.opened.push(events)
    return { send: message => void this.sent.push(message as Record<string, unknown>) }
  }

  get latest(): LinkEvents {
    return this.opened.at(-1)!
  }
}

type Handler<M extends MethodName> = (params: Params<M>) => Result<M> | Promise<Result<M>>

/** A peer that answers as the test says, and remembers what it was asked. */
export class FakePeer implements PeerApi {
  readonly calls: { method: MethodName; params: unknown }[] = []
  readonly #handlers = new Map<MethodName, (params: never) => unknown>()
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  readonly #connectionListeners = new Set<(connected: boolean) => void>()
  connected = true

  answer<M extends MethodName>(method: M, handler: Handler<M>): void {
    this.#handlers.set(method, handler)
  }

  async call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    this.calls.push({ method, params })
    await Promise.resolve()
    const handler = this.#handlers.get(method) as Handler<M> | undefined
    return handler === undefined ? {} : await handler(params)
  }

  tell<M extends MethodName>(method: M, params: Params<M>): void {
    void this.call(method, params).catch(() => undefined)
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    const own = (payload: unknown) => listener(payload as Events[E])
    this.#listeners.set(event, listeners.add(own))
    return () => void listeners.delete(own)
  }

  onConnection(listener: (connected: boolean) => void): () => void {
    this.#connectionListeners.add(listener)
    listener(this.connected)
    return () => void this.#connectionListeners.delete(listener)
  }

  async emit<E extends EventName>(event: E, payload: Events[E]): Promise<void> {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload)
    await settle()
  }

  async setConnected(connected: boolean): Promise<void> {
    this.connected = connected
    for (const listener of this.#connectionListeners) listener(connected)
    await settle()
  }

  /** The params of every call of one method so far. */
  asked<M extends MethodName>(method: M): Params<M>[] {
    return this.calls.filter(call => call.method === method).map(call => call.params as Params<M>)
  }
}

export function room(id: string, name = id): RoomSummary {
  return {
    id,
    name,
    host: 'h',
    owner: 'o',
    ownerName: 'h',
    topic: 't',
    members: [],
    locked: false,
    open: true,
    kept: true,
    role: 'editor',
  }
}
