import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { decode, encode } from '@msgpack/msgpack'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ERROR_CODES } from '../../../p2p/api/contract.ts'
import type { PeerService } from '../../../p2p/api/service.ts'
import { createWebSocketCarrier, type WebSocketCarrierOptions } from '../../../p2p/api/websocket.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeCarrier } from './carrier-suite.ts'
import { Inbox } from './inbox.ts'
import { request, ROOM, testPeer } from './test-peer.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

describeCarrier('a WebSocket', {
  mayUseFiles: false,
  async connect(service, log) {
    const { webSocket, inbox } = await connect(service, { log })
    return {
      send: message => webSocket.send(encode(message, { ignoreUndefined: true })),
      // 0xc1 is the one byte that starts nothing in MessagePack.
      sendGarbage: () => webSocket.send(Uint8Array.of(0xc1)),
      next: () => inbox.next(),
      close: () => webSocket.close(),
    }
  },
  toBytes: value => value as Uint8Array,
})

describe('the API over a WebSocket', () => {
  it('refuses a text frame with a sentence', async () => {
    const { webSocket, inbox } = await connect(testPeer())
    webSocket.send(JSON.stringify(request(1, 'peers.list')))
    expect(await inbox.next()).toMatchObject({ id: null, error: { code: ERROR_CODES.parse } })
    webSocket.close()
  })

  it('ends the connection of a frame over the limit', async () => {
    const { webSocket } = await connect(testPeer())
    webSocket.send(new Uint8Array(LIMITS.apiMessageBytes + 1))
    const [code] = (await once(webSocket, 'close')) as [number]
    expect(code).toBe(1009)
  })

  it('ends the connection of a tab that stopped reading', async () => {
    const peer = testPeer()
    const { webSocket } = await connect(peer, { backlogBytes: 1_000_000 })
    const gone = new Promise<void>(resolve => peer.clients[0]!.onClose(resolve))
    const socket = (webSocket as unknown as { _socket: Socket })._socket
    socket.pause()
    const points = new Uint8Array(4_000_000)
    const pencil = { tool: 'pen', color: '#000000', width: 1, opacity: 1 } as const
    const delta = { room: ROOM, reset: false, gone: [], ended: [], more: false, canUndo: false, canRedo: false }
    for (let round = 0; round < 10; round++) {
      peer.clients[0]!.emit('canvas.delta', { ...delta, put: [{ id: '', author: '', order: '', pencil, points }] })
    }
    await gone
    webSocket.terminate()
  })

  it('ends all connections when it closes', async () => {
    const { webSocket, carrier } = await connect(testPeer())
    carrier.close()
    const [code] = (await once(webSocket, 'close')) as [number]
    expect(code).toBe(1001)
  })
})

async function connect(service: PeerService, options: Partial<WebSocketCarrierOptions> = {}) {
  const carrier = createWebSocketCarrier(service, { log: () => undefined, ...options })
  const server = createServer()
  servers.push(server)
  server.on('upgrade', (request, socket, head) => carrier.accept(request, socket, head))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const webSocket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  webSocket.binaryType = 'nodebuffer'
  const inbox = new Inbox()
  webSocket.on('message', data => inbox.put(decode(data as Buffer)))
  await once(webSocket, 'open')
  return { webSocket, inbox, carrier }
}
