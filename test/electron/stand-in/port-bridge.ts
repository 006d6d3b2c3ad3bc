/** Leads the ports that were handed over to another process: each has a number, and its messages carry it. */
import { MessagePortMain, PortEnd } from './message-ports.ts'

export type PortMessage = { port: number; data: unknown } | { port: number; closed: true }

export function isPortMessage(message: object): message is PortMessage {
  return 'port' in message
}

export class PortBridge {
  readonly #send: (message: PortMessage) => void
  readonly #ends = new Map<number, PortEnd>()
  #lastNumber = 0

  constructor(send: (message: PortMessage) => void) {
    this.#send = send
  }

  /** Hands a port over. @returns the number under which the other process takes it */
  give(port: MessagePortMain): number {
    const number = ++this.#lastNumber
    this.#lead(number, port.surrender())
    return number
  }

  /** The port that the other process has given. */
  take(number: number): MessagePortMain {
    const [local, remote] = PortEnd.pair()
    this.#lead(number, remote)
    return new MessagePortMain(local)
  }

  receive(message: PortMessage): void {
    const end = this.#ends.get(message.port)
    if ('closed' in message) end?.close()
    else end?.post(message.data)
  }

  /** The other process has ended. */
  close(): void {
    for (const end of this.#ends.values()) end.close()
    this.#ends.clear()
  }

  #lead(number: number, end: PortEnd): void {
    this.#ends.set(number, end)
    end.listen({
      message: data => this.#send({ port: number, data }),
      close: () => {
        if (this.#ends.delete(number)) this.#send({ port: number, closed: true })
      },
    })
  }
}
