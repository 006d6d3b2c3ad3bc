import { describe, expect, test } from 'vitest'
import { ApiError, ERROR_CODES, type ErrorKind } from '../../../p2p/api/contract.ts'
import { FIRST_RETRY_MS, LONGEST_RETRY_MS, RpcClient } from '../../../renderer/peer/rpc-client.ts'
import { FakeClock, FakeLinks, settle } from './fakes.ts'

const LOST = 'The peer is gone.'
const translate = (sentence: unknown) => (sentence === 'known' ? 'In other words.' : undefined)

function connect() {
  const links = new FakeLinks()
  const clock = new FakeClock()
  const client = new RpcClient(links.open, clock, { lost: LOST, translate })
  return { links, clock, client }
}

function connected() {
  const parts = connect()
  parts.links.latest.open()
  return parts
}

describe('RpcClient', () => {
  test('sends a call as a JSON-RPC 2.0 request and resolves it with the result of the same id', async () => {
    const { links, client } = connected()
    const first = client.call('peers.list', {})
    const second = client.call('rooms.join', { id: 'a' })
    const [one, two] = links.sent
    expect(two).toMatchObject({ jsonrpc: '2.0', method: 'rooms.join', params: { id: 'a' } })
    expect(one?.['id']).not.toBe(two?.['id'])

    links.latest.message({ jsonrpc: '2.0', id: two?.['id'], result: { id: 'a' } })
    links.latest.message({ jsonrpc: '2.0', id: one?.['id'], result: [{ id: 'p', name: 'Mia' }] })
    expect(await first).toEqual([{ id: 'p', name: 'Mia' }])
    expect(await second).toEqual({ id: 'a' })
  })

  test('tells without an id, so that no answer comes, and nothing while there is no link', () => {
    const { links, client } = connected()
    client.tell('rooms.leave', { id: 'a' })
    expect(links.sent).toEqual([{ jsonrpc: '2.0', method: 'rooms.leave', params: { id: 'a' } }])
    links.latest.closed()
    client.tell('rooms.leave', { id: 'a' })
    expect(links.sent).toHaveLength(1)
  })

  test.each(Object.entries(ERROR_CODES) as [ErrorKind, number][])(
    'turns the error code of %s back into that kind, with its sentence',
    async (kind, code) => {
      const { links, client } = connected()
      const call = client.call('peer.info', {})
      links.latest.message({ jsonrpc: '2.0', id: links.sent[0]?.['id'], error: { code, message: 'Do this.' } })
      await expect(call).rejects.toMatchObject({ name: 'ApiError', kind, message: 'Do this.' })
    },
  )

  test('takes an error code it does not know for an internal error', async () => {
    const { links, client } = connected()
    const call = client.call('peer.info', {})
    links.latest.message({ jsonrpc: '2.0', id: links.sent[0]?.['id'], error: { code: 7, message: 'Odd.' } })
    await expect(call).rejects.toMatchObject({ kind: 'internal' })
  })

  test('says errors and events in the words of the window, where it has them', async () => {
    const { links, client } = connected()
    const told: string[] = []
    client.on('peer.notice', ({ message }) => told.push(message))
    for (const sentence of ['known', 'unknown', undefined]) {
      const call = client.call('peer.info', {})
      const { id } = links.sent.at(-1) as { id: number }
      const error = { code: -32003, message: 'Full.', data: { kind: 'disk', sentence } }
      links.latest.message({ jsonrpc: '2.0', id, error })
      const said = sentence === 'known' ? 'In other words.' : 'Full.'
      await expect(call).rejects.toEqual(new ApiError('disk', said))
      const params = { kind: 'disk', message: 'Full.', ...(sentence === undefined ? {} : { sentence }) }
      links.latest.message({ jsonrpc: '2.0', method: 'peer.notice', params })
      expect(told.pop()).toBe(said)
    }
  })

  test('hands events to those who listen, until they stop', () => {
    const { links, client } = connected()
    const heard: unknown[] = []
    const stop = client.on('canvas.changed', event => heard.push(event))
    links.latest.message({ jsonrpc: '2.0', method: 'canvas.changed', params: { room: 'a' } })
    links.latest.message({ jsonrpc: '2.0', method: 'rooms.changed', params: {} })
    stop()
    links.latest.message({ jsonrpc: '2.0', method: 'canvas.changed', params: { room: 'b' } })
    expect(heard).toEqual([{ room: 'a' }])
  })

  test('ignores messages that are none of its protocol', () => {
    const { links } = connected()
    for (const message of [null, 'hello', 7, {}, { jsonrpc: '1.0', id: 1 }, { jsonrpc: '2.0', id: 99, result: 1 }]) {
      expect(() => links.latest.message(message)).not.toThrow()
    }
  })

  test('fails calls that wait for an answer when the link is lost', async () => {
    const { links, client } = connected()
    const call = client.call('peer.info', {})
    links.latest.closed()
    await expect(call).rejects.toEqual(new ApiError('unreachable', LOST))
  })

  test('fails a call at once while there is no link, and sends nothing', async () => {
    const { links, client } = connect()
    await expect(client.call('peer.info', {})).rejects.toMatchObject({ kind: 'unreachable', message: LOST })
    expect(links.sent).toEqual([])
  })

  test('tells at once and at every change whether the peer can be reached', () => {
    const { links, client } = connect()
    const told: boolean[] = []
    client.onConnection(connected => told.push(connected))
    links.latest.open()
    links.latest.closed()
    expect(told).toEqual([false, true, false])
  })

  test('opens a new link after a loss, waiting twice as long after each failure up to a limit', async () => {
    const { links, clock } = connected()
    const waits: number[] = []
    for (let failure = 0; failure < 8; failure++) {
      links.latest.closed()
      waits.push(clock.waits[0]!)
      await clock.advance(clock.waits[0]!)
    }
    expect(waits.slice(0, 3)).toEqual([FIRST_RETRY_MS, FIRST_RETRY_MS * 2, FIRST_RETRY_MS * 4])
    expect(waits.at(-1)).toBe(LONGEST_RETRY_MS)
    expect(links.opened).toHaveLength(9)
  })

  test('starts with short waits again once a link has opened', async () => {
    const { links, clock } = connected()
    for (let failure = 0; failure < 4; failure++) {
      links.latest.closed()
      await clock.advance(clock.waits[0]!)
    }
    links.latest.open()
    links.latest.closed()
    expect(clock.waits).toEqual([FIRST_RETRY_MS])
  })

  test('works on the new link after a loss', async () => {
    const { links, clock, client } = connected()
    links.latest.closed()
    await clock.advance(FIRST_RETRY_MS)
    links.latest.open()
    const call = client.call('peers.list', {})
    await settle()
    links.latest.message({ jsonrpc: '2.0', id: links.sent.at(-1)?.['id'], result: [] })
    expect(await call).toEqual([])
  })
})
