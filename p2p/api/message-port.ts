/** The API over a MessagePort, for a window of the same app: plain values, cloned on the way. */
import { RpcServer } from './rpc-server.ts'
import type { PeerService } from './service.ts'

/** What Node's MessagePort and Electron's MessagePortMain have in common, under one name each. */
export interface ApiPort {
  /** Nothing is ever transferred: a MessagePortMain loses messages that transfer an ArrayBuffer. */
  postMessage(value: unknown): void
  /** Messages wait until there is a listener. */
  onMessage(listener: (value: unknown) => void): void
  onClose(listener: () => void): void
}

/** The part of Electron's MessagePortMain that is used, so that this file runs without Electron. */
export interface ElectronPort {
  postMessage(value: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
}

export function serveMessagePort(service: PeerService, port: ApiPort, log: (line: string) => void): void {
  const server = new RpcServer(service, {
    send: message => port.postMessage(withOwnBuffers(message)),
    log,
    mayUseFiles: true,
  })
  port.onClose(() => server.close())
  port.onMessage(message => server.receive(message))
}

export function fromElectronPort(port: ElectronPort): ApiPort {
  return {
    postMessage: value => port.postMessage(value),
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onClose: listener => void port.on('close', listener),
  }
}

/**
 * The same value, in which no bytes are a window on a larger buffer: cloning one would carry the whole buffer along, so
 * that a line of 20 bytes read from a 2 MiB message would cost 2 MiB again.
 */
function withOwnBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value)
  if (Array.isArray(value)) return value.map(withOwnBuffers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withOwnBuffers(field)]))
}
