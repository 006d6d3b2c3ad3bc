/** The API over WebSockets, for a browser on this computer: binary frames of MessagePack. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { decode, encode } from '@msgpack/msgpack'
import { WebSocketServer, type WebSocket } from 'ws'
import { LIMITS } from '../canvas/limits.ts'
import { checkMessagePack } from './message-pack.ts'
import { RpcServer } from './rpc-server.ts'
import type { PeerService } from './service.ts'

/** A tab that is this far behind has stopped reading. A whole canvas at its limits fits. */
const BACKLOG_BYTES = LIMITS.apiBacklogBytes

export interface WebSocketCarrierOptions {
  log: (line: string) => void
  backlogBytes?: number
}

export interface WebSocketCarrier {
  /** Takes over an HTTP upgrade. Whoever calls this has checked who is asking. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends all connections. */
  close(): void
}

export function createWebSocketCarrier(service: PeerService, options: WebSocketCarrierOptions): WebSocketCarrier {
  // Compression would cost time and save nothing: nothing leaves this computer.
  const upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.apiMessageBytes,
    perMessageDeflate: false,
  })
  return {
    accept(request, socket, head) {
      upgrades.handleUpgrade(request, socket, head, webSocket => serve(service, webSocket, options))
    },
    close() {
      for (const webSocket of upgrades.clients) webSocket.close(1001, 'Chalkboard is closing.')
      upgrades.close()
    },
  }
}

function serve(service: PeerService, webSocket: WebSocket, options: WebSocketCarrierOptions): void {
  const { log, backlogBytes = BACKLOG_BYTES } = options
  const server = new RpcServer(service, {
    send(message) {
      if (webSocket.readyState !== webSocket.OPEN) return
      webSocket.send(encode(message, { ignoreUndefined: true }))
      if (webSocket.bufferedAmount <= backlogBytes) return
      log('A browser tab stopped reading; its connection was ended.')
      // Not close(): its frame would wait behind everything that is not being read.
      webSocket.terminate()
    },
    log,
  })
  webSocket.on('message', (data, isBinary) => receiveFrame(server, data as Buffer, isBinary))
  webSocket.on('close', () => server.close())
  // A frame over maxPayload, or one that is no WebSocket frame: ws answers with the code for it and closes.
  webSocket.on('error', error => log(`A browser tab's connection failed: ${error.message}`))
}

function receiveFrame(server: RpcServer, frame: Buffer, isBinary: boolean): void {
  let message: unknown
  try {
    if (!isBinary) throw new TypeError('A text frame.')
    checkMessagePack(frame)
    message = decode(frame)
  } catch {
    server.refuse('parse', 'This frame is not MessagePack. Send one JSON-RPC 2.0 object a binary frame.')
    return
  }
  server.receive(message)
}
