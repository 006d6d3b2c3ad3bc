import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { decode, encode } from '@msgpack/msgpack'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { type Clock, systemClock } from '../../../renderer/peer/clock.ts'
import { RpcClient } from '../../../renderer/peer/rpc-client.ts'
import { apiAddress, webSocketLink } from '../../../renderer/peer/web-socket-link.ts'

test('carries calls, bytes and events over a real WebSocket, and comes back after it was cut', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  server.on('connection', socket => {
    socket.on('message', (data: Buffer, isBinary) => {
      const { id, params } = decode(data) as { id: number; params: unknown }
      socket.send(encode({ jsonrpc: '2.0', method: 'canvas.changed', params: { room: String(isBinary) } }))
      socket.send(encode({ jsonrpc: '2.0', id, result: { echo: params, bytes: new Uint8Array([1, 2, 255]) } }))
    })
  })
  const { port } = server.address() as AddressInfo
  let over = false
  const clock: Clock = { after: (delayMs, run) => systemClock.after(delayMs, () => !over && run()) }
  const client = new RpcClient(webSocketLink(`ws://127.0.0.1:${port}`), clock, {
    lost: 'lost',
    translate: () => undefined,
  })
  const up = () => new Promise<void>(resolve => client.onConnection(connected => connected && resolve()))
  const down = () => new Promise<void>(resolve => client.onConnection(connected => !connected && resolve()))
  const rooms: string[] = []
  client.on('canvas.changed', ({ room }) => rooms.push(room))

  await up()
  const answer: unknown = await client.call('canvas.point', { room: 'a', at: [1.5, -2] })
  expect(answer).toEqual({ echo: { room: 'a', at: [1.5, -2] }, bytes: new Uint8Array([1, 2, 255]) })
  expect(rooms).toEqual(['true'])

  const lost = down()
  for (const socket of server.clients) socket.terminate()
  await lost
  await up()
  expect(await client.call('peers.list', {})).toMatchObject({ echo: {} })

  over = true
  for (const socket of server.clients) socket.terminate()
  server.close()
})

test('the API lies at /api of the page’s own server, with the token in the query', () => {
  expect(apiAddress({ protocol: 'http:', host: 'localhost:4321' }, 'a+b')).toBe('ws://localhost:4321/api?token=a%2Bb')
  expect(apiAddress({ protocol: 'https:', host: 'x.test' }, 't')).toBe('wss://x.test/api?token=t')
})
