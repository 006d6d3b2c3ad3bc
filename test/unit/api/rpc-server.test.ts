import { describe, expect, it } from 'vitest'
import { ERROR_CODES, type MethodName } from '../../../p2p/api/contract.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { RpcServer, type Outgoing } from '../../../p2p/api/rpc-server.ts'
import { request, ROOM, testPeer, type TestPeer } from './test-peer.ts'

describe('RpcServer', () => {
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'peer', ''])(
    'has no method named %j',
    async name => {
      const { server, sent } = serve(testPeer())
      server.receive(request(1, name, {}))
      await server.settled()
      expect(sent).toMatchObject([{ id: 1, error: { code: ERROR_CODES.methodNotFound } }])
    },
  )

  it('answers no notification, whether it works, fails or names no method', async () => {
    const called: MethodName[] = []
    const peer = testPeer({
      'canvas.undo': () => {
        called.push('canvas.undo')
        return {}
      },
    })
    const { server, sent } = serve(peer)
    server.receive({ jsonrpc: '2.0', method: 'canvas.undo', params: { room: ROOM } })
    server.receive({ jsonrpc: '2.0', method: 'canvas.redo', params: { room: ROOM } })
    server.receive({ jsonrpc: '2.0', method: 'canvas.undo', params: {} })
    server.receive({ jsonrpc: '2.0', method: 'nonsense' })
    await server.settled()
    expect(called).toEqual(['canvas.undo'])
    expect(sent).toEqual([])
  })

  it('takes ids that are numbers, strings or null, and answers with the same', async () => {
    const { server, sent } = serve(testPeer({ 'peers.list': () => [] }))
    for (const id of [0, -1, 1.5, 'x', '', null]) server.receive({ jsonrpc: '2.0', id, method: 'peers.list' })
    await server.settled()
    expect(sent.map(message => (message as { id: unknown }).id)).toEqual([0, -1, 1.5, 'x', '', null])
  })

  it.each([{ a: 1 }, [1], true])('refuses %j as an id', id => {
    const { server, sent } = serve(testPeer({ 'peers.list': () => [] }))
    server.receive({ jsonrpc: '2.0', id, method: 'peers.list' })
    expect(sent).toMatchObject([{ id: null, error: { code: ERROR_CODES.invalidRequest } }])
  })

  it('tells which message was not a request, if it had an id', () => {
    const { server, sent } = serve(testPeer())
    server.receive({ id: 5, method: 'peers.list' })
    expect(sent).toMatchObject([{ id: 5, error: { code: ERROR_CODES.invalidRequest } }])
  })

  it('refuses params that do not fit before the peer sees them', () => {
    const peer = testPeer({
      'rooms.create': () => {
        throw new Error('reached')
      },
    })
    const { server, sent, logged } = serve(peer)
    server.receive(request(1, 'rooms.create', { name: '' }))
    server.receive(request(2, 'rooms.create', ['by position']))
    const error = { code: ERROR_CODES.invalidParams, data: { kind: 'invalidParams' } }
    expect(sent).toMatchObject([
      { id: 1, error: { ...error, message: '`name` should be 1 to 64 characters.' } },
      { id: 2, error: { ...error, message: 'The params should be given by name, as an object.' } },
    ])
    expect(logged).toEqual([])
  })

  it('answers a batch with one list, without its notifications, and calls the peer in the order of the batch', async () => {
    const called: string[] = []
    const late = Promise.withResolvers<[]>()
    const peer = testPeer({
      'peers.list': () => {
        called.push('peers')
        return late.promise
      },
      'rooms.list': () => {
        called.push('rooms')
        return []
      },
    })
    const { server, sent } = serve(peer)
    server.receive([
      request(1, 'peers.list'),
      { jsonrpc: '2.0', method: 'rooms.list' },
      request(2, 'rooms.list'),
      'garbage',
    ])
    expect(called).toEqual(['peers', 'rooms', 'rooms'])
    expect(sent).toEqual([])
    late.resolve([])
    await server.settled()
    expect(sent).toMatchObject([
      [
        { id: 1, result: [] },
        { id: 2, result: [] },
        { id: null, error: { code: ERROR_CODES.invalidRequest } },
      ],
    ])
  })

  it('refuses a batch of more requests than the limit with one answer, and does none of them', () => {
    const peer = testPeer({ 'rooms.list': () => [] })
    const { server, sent } = serve(peer)
    server.receive(Array.from({ length: LIMITS.apiBatchRequests + 1 }, (_, at) => request(at, 'rooms.list')))
    expect(sent).toMatchObject([{ id: null, error: { code: ERROR_CODES.limit } }])
  })

  it('answers nothing to a batch of notifications', async () => {
    const { server, sent } = serve(testPeer({ 'rooms.list': () => [] }))
    server.receive([
      { jsonrpc: '2.0', method: 'rooms.list' },
      { jsonrpc: '2.0', method: 'rooms.list' },
    ])
    await server.settled()
    expect(sent).toEqual([])
  })

  it('survives an exception that is no Error, and says nothing of it', () => {
    const peer = testPeer({
      'rooms.list': () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what this test is about
        throw 'secret'
      },
    })
    const { server, sent, logged } = serve(peer)
    server.receive(request(1, 'rooms.list'))
    expect(sent).toMatchObject([{ error: { code: ERROR_CODES.internal } }])
    expect(JSON.stringify(sent)).not.toContain('secret')
    expect(logged).toEqual(['rooms.list failed: secret'])
  })

  it('tells a listener that comes too late that the caller has gone', () => {
    const peer = testPeer()
    const { server } = serve(peer)
    server.close()
    let told = 0
    peer.clients[0]!.onClose(() => told++)
    server.close()
    expect(told).toBe(1)
  })
})

describe('RpcServer, asked too much', () => {
  const { capacity, perSecond } = LIMITS.allowances.apiCalls
  const notification = { jsonrpc: '2.0', method: 'peers.list' }

  it('answers every request, those over its allowance with an error, and does as it is told again a moment later', () => {
    let [nowMs, done] = [0, 0]
    const peer = testPeer({ 'peers.list': () => (done++, []) })
    const { server, sent } = serve(peer, () => nowMs)
    for (let id = 0; id < capacity; id += 1) server.receive(notification)
    server.receive(request(1, 'peers.list', {}))
    server.receive(request(2, 'peers.list', {}))
    expect(sent).toMatchObject([1, 2].map(id => ({ id, error: { code: ERROR_CODES.limit } })))
    expect(done).toBe(capacity)
    nowMs += 1_000
    server.receive(request(3, 'peers.list', {}))
    expect(sent.at(-1)).toMatchObject({ id: 3, result: [] })
  })

  it('tells who sends notifications, which get no answer, once a second that some were not done', () => {
    let nowMs = 0
    const { server, sent } = serve(testPeer({ 'peers.list': () => [] }), () => nowMs)
    for (let at = 0; at < capacity + 1_000; at += 1) server.receive(notification)
    expect(sent).toMatchObject([{ id: null, error: { code: ERROR_CODES.limit } }])
    nowMs += 1_000
    for (let at = 0; at < perSecond + 1_000; at += 1) server.receive(notification)
    expect(sent).toHaveLength(2)
  })
})

function serve(peer: TestPeer, nowMs?: () => number) {
  const sent: Outgoing[] = []
  const logged: string[] = []
  const server = new RpcServer(peer, {
    send: message => sent.push(message),
    log: line => logged.push(firstLine(line)),
    ...(nowMs === undefined ? {} : { nowMs }),
  })
  return { server, sent, logged }
}

function firstLine(text: string): string {
  return text.split('\n')[0]!
}
