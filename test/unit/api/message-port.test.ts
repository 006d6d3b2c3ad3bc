import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { fromElectronPort, serveMessagePort, type ApiPort, type ElectronPort } from '../../../p2p/api/message-port.ts'
import { describeCarrier } from './carrier-suite.ts'
import { Inbox } from './inbox.ts'
import { request, testPeer } from './test-peer.ts'

describeCarrier("Node's MessagePort", {
  mayUseFiles: true,
  connect(service, log) {
    const { port1, port2 } = new MessageChannel()
    serveMessagePort(service, fromNodePort(port1), log)
    const inbox = new Inbox()
    port2.on('message', message => inbox.put(message))
    return Promise.resolve({
      send: message => port2.postMessage(message),
      next: () => inbox.next(),
      close: () => port2.close(),
    })
  },
  toBytes: value => value as Uint8Array,
})

describeCarrier("a port shaped like Electron's MessagePortMain", {
  mayUseFiles: true,
  connect(service, log) {
    const [ours, theirs] = electronPorts()
    serveMessagePort(service, fromElectronPort(ours), log)
    const inbox = new Inbox()
    theirs.on('message', ({ data }: { data: unknown }) => inbox.put(data))
    theirs.start()
    return Promise.resolve({
      send: message => theirs.postMessage(message),
      next: () => inbox.next(),
      close: () => theirs.close(),
    })
  },
  toBytes: value => value as Uint8Array,
})

describe('the API over a MessagePort', () => {
  it('does not carry along the rest of the buffer that bytes are part of', async () => {
    const points = new Uint8Array(1_000_000).subarray(10, 20)
    const pencil = { tool: 'pen', color: '#000000', width: 1, opacity: 1 } as const
    const line = { id: 'a.1', author: 'a', order: 'a', pencil, points }
    const peer = testPeer()
    const { port1, port2 } = new MessageChannel()
    serveMessagePort(peer, fromNodePort(port1), () => undefined)
    const arrived = new Promise<{ params: { put: { points: Uint8Array }[] } }>(resolve => port2.on('message', resolve))
    peer.clients[0]!.emit('canvas.delta', {
      room: 'r',
      reset: false,
      put: [line],
      gone: [],
      ended: [],
      more: false,
      canUndo: true,
      canRedo: false,
    })
    expect((await arrived).params.put[0]!.points.buffer.byteLength).toBe(10)
    expect(points.byteLength).toBe(10)
    port2.close()
  })

  it('serves an Electron port whose messages came before it was listened to', async () => {
    const [ours, theirs] = electronPorts()
    const inbox = new Inbox()
    theirs.on('message', ({ data }: { data: unknown }) => inbox.put(data))
    theirs.start()
    theirs.postMessage(request(1, 'peers.list', {}))
    serveMessagePort(testPeer({ 'peers.list': () => [] }), fromElectronPort(ours), () => undefined)
    expect(await inbox.next()).toMatchObject({ id: 1, result: [] })
  })
})

type PortForTest = ElectronPort & { close(): void }

/** Two ends with MessagePortMain's habits: events wrap the data, nothing flows before start(), close ends both. */
function electronPorts(): [PortForTest, PortForTest] {
  const { port1, port2 } = new MessageChannel()
  return [port1, port2].map(port => {
    const emitter = new EventEmitter()
    port.on('close', () => emitter.emit('close'))
    return {
      on: (event: string, listener: (event: { data: unknown }) => void) => emitter.on(event, listener),
      postMessage: (value: unknown) => port.postMessage(value),
      start: () => void port.on('message', (data: unknown) => emitter.emit('message', { data })),
      close: () => port.close(),
    }
  }) as [PortForTest, PortForTest]
}

function fromNodePort(port: MessagePort): ApiPort {
  return {
    postMessage: value => port.postMessage(value),
    onMessage: listener => void port.on('message', listener),
    onClose: listener => void port.on('close', listener),
  }
}
