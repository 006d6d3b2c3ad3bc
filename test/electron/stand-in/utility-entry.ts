/** Begins a utility process: gives it `process.parentPort`, then runs the module that was asked for. */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import type { MessagePortMain } from './message-ports.ts'
import { isPortMessage, PortBridge, type PortMessage } from './port-bridge.ts'
import type { ParentMessage } from './utility-process.ts'

/** What `process.parentPort` emits as 'message'. */
interface Delivery {
  data: unknown
  ports: MessagePortMain[]
}

class ParentPort extends EventEmitter {
  readonly #bridge = new PortBridge(message => this.#send(message))
  /** Messages wait for the first who listens. */
  #waiting: Delivery[] | undefined = []

  constructor() {
    super()
    process.on('message', message => this.#receive(message as PortMessage | ParentMessage))
    this.on('newListener', event => {
      if (event === 'message') setImmediate(() => this.#start())
    })
  }

  postMessage(message: unknown): void {
    this.#send({ message, ports: [] })
  }

  #start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const delivery of waiting) this.emit('message', delivery)
  }

  #receive(message: PortMessage | ParentMessage): void {
    if (isPortMessage(message)) {
      this.#bridge.receive(message)
      return
    }
    // Ports are taken at once, so that none of their messages comes before them.
    const delivery = { data: message.message, ports: message.ports.map(number => this.#bridge.take(number)) }
    if (this.#waiting === undefined) this.emit('message', delivery)
    else this.#waiting.push(delivery)
  }

  #send(message: PortMessage | ParentMessage): void {
    if (process.connected) process.send?.(message, () => undefined)
  }
}

const [, , modulePath = ''] = process.argv
process.argv.splice(1, 2, modulePath)
Object.assign(process, { parentPort: new ParentPort(), type: 'utility' })
// A utility process ends with its app, however that ended.
process.on('disconnect', () => process.exit(1))
await import(pathToFileURL(modulePath).href)
