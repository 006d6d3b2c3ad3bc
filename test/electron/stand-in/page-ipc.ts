/** Main's side of a page's preload: messages, calls and ports, through a binding that only the preload's world has. */
import { decodeClone, encodeClone } from './clone-codec.ts'
import type { DevToolsSession } from './dev-tools.ts'
import type { MessagePortMain } from './message-ports.ts'
import type { FromPage, ToPage } from './page/ipc-renderer.ts'
import { PortBridge } from './port-bridge.ts'
import { FROM_MAIN, PRELOAD_WORLD, TO_MAIN } from './preload-script.ts'

export interface PageIpcEvents {
  /** @param url of the page when it sent this, as Chromium has it */
  sent(channel: string, args: unknown[], url: string): void
  asked(channel: string, args: unknown[], url: string): unknown
}

export class PageIpc {
  readonly #session: DevToolsSession
  readonly #events: PageIpcEvents
  #world: number | undefined
  #ports = this.#newPorts()

  private constructor(session: DevToolsSession, events: PageIpcEvents) {
    this.#session = session
    this.#events = events
  }

  /** Before the page loads anything. @param mainFrame preloads run in no other */
  static async install(session: DevToolsSession, mainFrame: string, events: PageIpcEvents): Promise<PageIpc> {
    const ipc = new PageIpc(session, events)
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frame = (context.auxData as { frameId?: string } | undefined)?.frameId
      if (context.name === PRELOAD_WORLD && frame === mainFrame) ipc.#world = context.id
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === ipc.#world) ipc.#leave()
    })
    session.on('Runtime.executionContextsCleared', () => ipc.#leave())
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === TO_MAIN) ipc.#receive(JSON.parse(payload) as FromPage)
    })
    await session.send('Runtime.addBinding', { name: TO_MAIN, executionContextName: PRELOAD_WORLD })
    return ipc
  }

  /** Lost if the page has no preload's world at the moment, as in Electron. */
  post(channel: string, args: unknown[], transfer: readonly MessagePortMain[]): void {
    const encoded = encodeClone(args)
    this.#tell({ kind: 'message', channel, args: encoded, ports: transfer.map(port => this.#ports.give(port)) })
  }

  /** The page has gone. */
  close(): void {
    this.#leave()
  }

  #leave(): void {
    this.#world = undefined
    this.#ports.close()
    this.#ports = this.#newPorts()
  }

  #newPorts(): PortBridge {
    return new PortBridge(message => {
      const { port } = message
      if ('closed' in message) this.#tell({ kind: 'port-closed', port })
      else this.#tell({ kind: 'port', port, data: encodeClone(message.data) })
    })
  }

  #tell(message: ToPage): void {
    if (this.#world === undefined) return
    const expression = `${FROM_MAIN}(${JSON.stringify(JSON.stringify(message))})`
    // A page that goes in this moment misses it, as it would in Electron.
    void this.#session.send('Runtime.evaluate', { expression, contextId: this.#world }).catch(() => undefined)
  }

  #receive(message: FromPage): void {
    if (message.kind === 'send') {
      this.#events.sent(message.channel, decodeClone(message.args) as unknown[], message.url)
    } else if (message.kind === 'invoke') {
      void this.#answer(message)
    } else if (message.kind === 'port') {
      this.#ports.receive({ port: message.port, data: decodeClone(message.data) })
    } else {
      this.#ports.receive({ port: message.port, closed: true })
    }
  }

  async #answer({ id, channel, args, url }: Extract<FromPage, { kind: 'invoke' }>): Promise<void> {
    try {
      const value = await this.#events.asked(channel, decodeClone(args) as unknown[], url)
      this.#tell({ kind: 'result', id, value: encodeClone(value) })
    } catch (error) {
      this.#tell({ kind: 'error', id, message: `Error invoking remote method '${channel}': ${String(error)}` })
    }
  }
}
