import { decode, encode } from '@msgpack/msgpack'
import type { LinkEvents, OpenLink } from './link.ts'

/** Carries the API as binary frames of MessagePack over a WebSocket. */
export function webSocketLink(address: string): OpenLink {
  return events => {
    const socket = new WebSocket(address)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => events.open())
    socket.addEventListener('message', ({ data }) => receive(data, events))
    // A failed socket reports `error` and then `close`; the second is enough.
    socket.addEventListener('close', () => events.closed())
    return { send: message => socket.send(encode(message)) }
  }
}

function receive(data: unknown, events: LinkEvents): void {
  if (data instanceof ArrayBuffer) events.message(decode(data))
}

/** Where the page's own server carries the API. */
export function apiAddress(page: { protocol: string; host: string }, token: string): string {
  const scheme = page.protocol === 'https:' ? 'wss:' : 'ws:'
  return `${scheme}//${page.host}/api?token=${encodeURIComponent(token)}`
}
