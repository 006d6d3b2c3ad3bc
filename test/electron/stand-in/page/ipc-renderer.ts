/// <reference lib="dom" />
/**
 * `ipcRenderer` of a preload. Runs in the page's isolated world as its own source, so it uses nothing from outside but what
 * it is given.
 */
import type { decodeClone, encodeClone } from '../clone-codec.ts'

/** From the page to main. Arguments and data are clones as text. */
export type FromPage =
  | { kind: 'send'; url: string; channel: string; args: string }
  | { kind: 'invoke'; url: string; channel: string; args: string; id: number }
  | { kind: 'port'; port: number; data: string }
  | { kind: 'port-closed'; port: number }

/** From main to the page. */
export type ToPage =
  | { kind: 'message'; channel: string; args: string; ports: number[] }
  | { kind: 'result'; id: number; value: string }
  | { kind: 'error'; id: number; message: string }
  | { kind: 'port'; port: number; data: string }
  | { kind: 'port-closed'; port: number }

export interface IpcRendererParts {
  encodeClone: typeof encodeClone
  decodeClone: typeof decodeClone
  toMain: (message: string) => void
}

type Listener = (event: { sender: unknown; ports: readonly MessagePort[] }, ...args: unknown[]) => void

export function makeIpcRenderer({ encodeClone, decodeClone, toMain }: IpcRendererParts) {
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const ports = new Map<number, MessagePort>()
  let lastId = 0

  function tell(message: FromPage): void {
    toMain(JSON.stringify(message))
  }

  /** Its messages go by main to whoever has the other end. */
  function openPort(number: number): MessagePort {
    const { port1, port2 } = new MessageChannel()
    ports.set(number, port1)
    port1.addEventListener('message', ({ data }) => tell({ kind: 'port', port: number, data: encodeClone(data) }))
    port1.addEventListener('close', () => {
      if (ports.delete(number)) tell({ kind: 'port-closed', port: number })
    })
    port1.start()
    return port2
  }

  function emit(channel: string, event: Parameters<Listener>[0], args: unknown[]): void {
    const all = listeners.get(channel) ?? []
    listeners.set(
      channel,
      all.filter(({ once }) => !once),
    )
    for (const { listener } of all) listener(event, ...args)
  }

  function add(channel: string, listener: Listener, once: boolean): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
  }

  function remove(channel: string, gone: Listener): void {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter(({ listener }) => listener !== gone),
    )
  }

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) =>
      tell({ kind: 'send', url: location.href, channel, args: encodeClone(args) }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        calls.set(id, { resolve, reject })
        tell({ kind: 'invoke', url: location.href, channel, args: encodeClone(args), id })
      }),
    on: (channel: string, listener: Listener) => (add(channel, listener, false), ipcRenderer),
    once: (channel: string, listener: Listener) => (add(channel, listener, true), ipcRenderer),
    off: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeListener: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeAllListeners: (channel: string) => (listeners.delete(channel), ipcRenderer),
  }

  function receive(text: string): void {
    const message = JSON.parse(text) as ToPage
    if (message.kind === 'message') {
      const event = { sender: ipcRenderer, ports: message.ports.map(openPort) }
      emit(message.channel, event, decodeClone(message.args) as unknown[])
    } else if (message.kind === 'port') {
      ports.get(message.port)?.postMessage(decodeClone(message.data))
    } else if (message.kind === 'port-closed') {
      const port = ports.get(message.port)
      ports.delete(message.port)
      port?.close()
    } else {
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.kind === 'result') call?.resolve(decodeClone(message.value))
      else call?.reject(new Error(message.message))
    }
  }

  return { ipcRenderer, receive }
}
