import { afterEach, describe, expect, it } from 'vitest'
import { ApiError, ERROR_CODES, type LineView } from '../../../p2p/api/contract.ts'
import type { PeerService } from '../../../p2p/api/service.ts'
import { request, ROOM, testPeer } from './test-peer.ts'

/** The far end of a carrier, as close to the wire as a test can hold it. */
export interface Caller {
  send(message: unknown): void
  /** Sends something that can't be decoded. Left out where every message is already a value. */
  sendGarbage?(): void
  /** The next message from the peer. */
  next(): Promise<unknown>
  close(): void
}

export interface Carrier {
  /** Whether its callers may name files of this computer. */
  readonly mayUseFiles: boolean
  connect(service: PeerService, log: (line: string) => void): Promise<Caller>
  /** Bytes as they arrive at the caller. */
  toBytes(value: unknown): Uint8Array
}

const PENCIL = { tool: 'pen', color: '#1a2b3c', width: 4, opacity: 1 } as const

/** What every carrier of the API must do. */
export function describeCarrier(name: string, carrier: Carrier): void {
  describe(`the API over ${name}`, () => {
    const callers: Caller[] = []
    const logged: string[] = []

    async function connect(service: PeerService): Promise<Caller> {
      const caller = await carrier.connect(service, line => logged.push(line))
      callers.push(caller)
      return caller
    }

    afterEach(() => {
      for (const caller of callers.splice(0)) caller.close()
      logged.length = 0
    })

    it('answers a call with its result', async () => {
      const caller = await connect(testPeer({ 'peers.list': () => [{ id: 'a', name: 'Ada' }] }))
      caller.send(request(7, 'peers.list', {}))
      expect(await caller.next()).toEqual({ jsonrpc: '2.0', id: 7, result: [{ id: 'a', name: 'Ada' }] })
    })

    it(`lets its callers ${carrier.mayUseFiles ? '' : 'not '}name files of this computer`, async () => {
      const peer = testPeer()
      await connect(peer)
      expect(peer.clients.map(({ mayUseFiles }) => mayUseFiles)).toEqual([carrier.mayUseFiles])
    })

    it('hands params over as they were given', async () => {
      const seen: unknown[] = []
      const caller = await connect(
        testPeer({
          'canvas.add': params => {
            seen.push(params)
            return { id: 'line' }
          },
        }),
      )
      const params = { room: ROOM, line: { pencil: { color: '#00ff00', width: 2.5 }, points: [[0, -1.25, 0.75]] } }
      caller.send(request(1, 'canvas.add', params))
      await caller.next()
      expect(seen).toEqual([params])
    })

    it('answers with the sentence and the code of an error', async () => {
      const peer = testPeer({
        'rooms.join': () => Promise.reject(new ApiError('notFound', 'That room is closed. Choose another.')),
      })
      const caller = await connect(peer)
      caller.send(request(1, 'rooms.join', { id: ROOM }))
      expect(await caller.next()).toEqual({
        jsonrpc: '2.0',
        id: 1,
        error: {
          code: ERROR_CODES.notFound,
          message: 'That room is closed. Choose another.',
          data: { kind: 'notFound' },
        },
      })
    })

    it('keeps what went wrong inside to the log', async () => {
      const caller = await connect(testPeer({ 'rooms.list': () => Promise.reject(new Error('secret detail')) }))
      caller.send(request(1, 'rooms.list', {}))
      const answer = await caller.next()
      expect(answer).toMatchObject({ id: 1, error: { code: ERROR_CODES.internal } })
      expect(JSON.stringify(answer)).not.toContain('secret detail')
      expect(logged.join('\n')).toContain('secret detail')
    })

    it('carries bytes unchanged, even from the middle of a larger buffer', async () => {
      const points = Uint8Array.from({ length: 1_000 }, (_, at) => at % 256).subarray(100, 500)
      const line: LineView = { id: 'a.1', author: 'a', order: 'a', pencil: PENCIL, points }
      const peer = testPeer({
        'canvas.watch': ({ room }, client) => {
          const delta = { room, reset: true, gone: [], ended: [], more: false, canUndo: false, canRedo: false }
          client.emit('canvas.delta', { ...delta, put: [line] })
          return { lines: 1 }
        },
      })
      const caller = await connect(peer)
      caller.send(request(1, 'canvas.watch', { room: ROOM }))
      const delta = (await caller.next()) as { method: string; params: { put: { points: unknown }[] } }
      expect(delta.method).toBe('canvas.delta')
      expect([...carrier.toBytes(delta.params.put[0]!.points)]).toEqual([...points])
      expect(await caller.next()).toEqual({ jsonrpc: '2.0', id: 1, result: { lines: 1 } })
    })

    it('sends events to everyone who is connected', async () => {
      const peer = testPeer()
      const callers = [await connect(peer), await connect(peer)]
      for (const client of peer.clients) client.emit('canvas.changed', { room: ROOM })
      for (const caller of callers) {
        expect(await caller.next()).toEqual({ jsonrpc: '2.0', method: 'canvas.changed', params: { room: ROOM } })
      }
    })

    it('calls the peer in the order in which requests were sent, without waiting for answers', async () => {
      const order: string[] = []
      const slow = Promise.withResolvers<{ id: string }>()
      const peer = testPeer({
        'canvas.preview': ({ from }) => {
          order.push(`preview ${from}`)
          return {}
        },
        'canvas.add': () => {
          order.push('add')
          return slow.promise
        },
      })
      const caller = await connect(peer)
      const preview = { room: ROOM, stroke: 1, pencil: PENCIL, points: [[1, 1]] }
      caller.send(request(1, 'canvas.preview', { ...preview, from: 0 }))
      caller.send(request(2, 'canvas.preview', { ...preview, from: 1 }))
      caller.send(request(3, 'canvas.add', { room: ROOM, stroke: 1, line: { pencil: PENCIL, points: [[1, 1]] } }))
      caller.send(request(4, 'canvas.preview', { ...preview, stroke: 2, from: 0 }))
      for (const id of [1, 2, 4]) expect(await caller.next()).toMatchObject({ id, result: {} })
      expect(order).toEqual(['preview 0', 'preview 1', 'add', 'preview 0'])
      slow.resolve({ id: 'a.1' })
      expect(await caller.next()).toMatchObject({ id: 3, result: { id: 'a.1' } })
    })

    it('keeps events and answers in the order in which the peer sends them', async () => {
      const peer = testPeer({
        'canvas.undo': ({ room }, client) => {
          for (let round = 0; round < 50; round++) client.emit('canvas.changed', { room })
          return {}
        },
      })
      const caller = await connect(peer)
      caller.send(request(1, 'canvas.undo', { room: ROOM }))
      for (let round = 0; round < 50; round++) expect(await caller.next()).toMatchObject({ method: 'canvas.changed' })
      expect(await caller.next()).toMatchObject({ id: 1 })
    })

    it('carries a line of ten thousand points there, and an answer of several megabytes back', async () => {
      const detail = { id: 'a.1', author: 'a', index: 1, pencil: PENCIL }
      const seen: number[] = []
      const peer = testPeer({
        'canvas.add': ({ line }) => {
          seen.push(line.points.length)
          return { id: 'a.1' }
        },
        'canvas.lines': () =>
          Array.from({ length: 60 }, () => ({
            ...detail,
            points: Array.from({ length: 10_000 }, (_, at): [number, number, number] => [at, -at / 8, 0.5]),
          })),
      })
      const caller = await connect(peer)
      const points = Array.from({ length: 10_000 }, (_, at) => [at * 10 + 0.125, -at * 10 - 0.125, 0.498_039_215_686])
      caller.send(request(1, 'canvas.add', { room: ROOM, line: { pencil: PENCIL, points } }))
      expect(await caller.next()).toMatchObject({ result: { id: 'a.1' } })
      expect(seen).toEqual([10_000])
      caller.send(request(2, 'canvas.lines', { room: ROOM }))
      const { result } = (await caller.next()) as { result: { points: unknown[] }[] }
      expect(result.map(line => line.points.length)).toEqual(Array.from({ length: 60 }, () => 10_000))
      expect(result[59]!.points[9_999]).toEqual([9_999, -9_999 / 8, 0.5])
    })

    it.each([null, 'hello', 42, [], [[]], {}, { jsonrpc: '2.0' }, { jsonrpc: '1.0', id: 1, method: 'peers.list' }])(
      'refuses %j and goes on',
      async garbage => {
        const caller = await connect(testPeer({ 'peers.list': () => [] }))
        caller.send(garbage)
        const answer = await caller.next()
        const [first] = Array.isArray(answer) ? (answer as unknown[]) : [answer]
        expect(first).toMatchObject({ error: { code: ERROR_CODES.invalidRequest } })
        caller.send(request(2, 'peers.list', {}))
        expect(await caller.next()).toEqual({ jsonrpc: '2.0', id: 2, result: [] })
      },
    )

    it('refuses what cannot be decoded and goes on', async () => {
      const caller = await connect(testPeer({ 'peers.list': () => [] }))
      if (caller.sendGarbage !== undefined) {
        caller.sendGarbage()
        expect(await caller.next()).toMatchObject({ id: null, error: { code: ERROR_CODES.parse } })
      }
      caller.send(request(2, 'peers.list', {}))
      expect(await caller.next()).toEqual({ jsonrpc: '2.0', id: 2, result: [] })
    })

    it('tells the peer, once, when the caller has gone, and drops answers that come later', async () => {
      const late = Promise.withResolvers<[]>()
      const called = Promise.withResolvers<undefined>()
      const peer = testPeer({
        'peers.list': () => {
          called.resolve(undefined)
          return late.promise
        },
      })
      const caller = await connect(peer)
      const gone = Promise.withResolvers<undefined>()
      let times = 0
      peer.clients[0]!.onClose(() => {
        times++
        gone.resolve(undefined)
      })
      caller.send(request(1, 'peers.list', {}))
      await called.promise
      caller.close()
      await gone.promise
      late.resolve([])
      peer.clients[0]!.emit('peers.changed', {})
      await late.promise
      expect(times).toBe(1)
      expect(logged).toEqual([])
    })
  })
}
