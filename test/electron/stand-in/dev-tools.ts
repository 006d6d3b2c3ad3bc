/** Chromium's own protocol (CDP) over a WebSocket: commands and events of the browser and of each page. */
import { EventEmitter, once } from 'node:events'
import type { CDPSession } from 'playwright-core'
import WebSocket from 'ws'

/** A page's or the browser's end. Its types are Playwright's, from the protocol's own description. */
export type DevToolsSession = Pick<CDPSession, 'send' | 'on'>

interface Incoming {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Pending {
  method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

export class DevTools {
  /** The browser itself. */
  readonly browser: DevToolsSession
  readonly closed: Promise<void>
  readonly #socket: WebSocket
  readonly #emitters = new Map<string, EventEmitter>()
  readonly #pending = new Map<number, Pending>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', data => this.#receive(JSON.parse((data as Buffer).toString('utf8')) as Incoming))
    this.closed = new Promise(resolve => socket.on('close', () => resolve()))
    void this.closed.then(() => this.#close())
    this.browser = this.session('')
  }

  static async open(address: string): Promise<DevTools> {
    const socket = new WebSocket(address, { maxPayload: 0, perMessageDeflate: false })
    await once(socket, 'open')
    return new DevTools(socket)
  }

  /** @param id as `Target.attachedToTarget` gives it */
  session(id: string): DevToolsSession {
    const emitter = this.#emitter(id)
    return {
      send: (method: string, params: object = {}) => this.#send(id, method, params),
      on: (event: string, listener: (params: unknown) => void) => emitter.on(event, listener),
    } as unknown as DevToolsSession
  }

  #emitter(id: string): EventEmitter {
    const emitter = this.#emitters.get(id) ?? new EventEmitter()
    this.#emitters.set(id, emitter)
    return emitter
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) }))
    })
  }

  #receive({ id, sessionId = '', method, params, result, error }: Incoming): void {
    if (method !== undefined) this.#emitters.get(sessionId)?.emit(method, params)
    if (id === undefined) return
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (error === undefined) pending?.resolve(result)
    else pending?.reject(new Error(`${pending.method}: ${error.message}`))
  }

  #close(): void {
    for (const call of this.#pending.values()) call.reject(new Error(`${call.method}: Chromium has ended.`))
    this.#pending.clear()
  }
}
