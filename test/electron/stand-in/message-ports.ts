/**
 * Electron's MessageChannelMain, within one process. A port may be handed to another process once: its messages then go
 * where {@link PortBridge} leads them.
 */
import { EventEmitter } from 'node:events'

/** Takes what arrives at one end of a channel. */
export interface PortSink {
  message(data: unknown): void
  close(): void
}

/** One end. What arrives waits until there is a sink. */
export class PortEnd {
  other: PortEnd = this
  #sink: PortSink | undefined
  #waiting: unknown[] = []
  #closed = false

  static pair(): [PortEnd, PortEnd] {
    const [first, second] = [new PortEnd(), new PortEnd()]
    first.other = second
    second.other = first
    return [first, second]
  }

  /** To whoever listens at the other end, later, as a copy. @throws DataCloneError */
  post(data: unknown): void {
    const copy = structuredClone(data)
    if (!this.#closed) setImmediate(() => this.other.#arrive(copy))
  }

  /** From the next turn on, so that whoever hands an end over can say so first. */
  listen(sink: PortSink): void {
    setImmediate(() => {
      this.#sink = sink
      for (const data of this.#waiting.splice(0)) sink.message(data)
      if (this.#closed) sink.close()
    })
  }

  /** Both ends, after what is under way. */
  close(): void {
    setImmediate(() => {
      this.#end()
      this.other.#end()
    })
  }

  #arrive(data: unknown): void {
    if (this.#closed) return
    if (this.#sink === undefined) this.#waiting.push(data)
    else this.#sink.message(data)
  }

  #end(): void {
    if (this.#closed) return
    this.#closed = true
    this.#sink?.close()
  }
}

export class MessagePortMain extends EventEmitter {
  #end: PortEnd | undefined

  constructor(end: PortEnd) {
    super()
    this.#end = end
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in hands no ports over ports.')
    this.#end?.post(message)
  }

  start(): void {
    this.#end?.listen({
      message: data => this.emit('message', { data, ports: [] }),
      close: () => this.emit('close'),
    })
  }

  close(): void {
    this.#end?.close()
  }

  /** Takes the end out: a port that was handed over is of no use any more. @throws Error if it was before */
  surrender(): PortEnd {
    const end = this.#end
    if (end === undefined) throw new Error('A port can be handed over only once.')
    this.#end = undefined
    return end
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const [first, second] = PortEnd.pair()
    this.port1 = new MessagePortMain(first)
    this.port2 = new MessagePortMain(second)
  }
}
