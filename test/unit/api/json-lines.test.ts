import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { say } from '../../../p2p/canvas/sentence.ts'
import { ERROR_CODES } from '../../../p2p/api/contract.ts'
import { serveJsonLines, type JsonLines } from '../../../p2p/api/json-lines.ts'
import type { PeerService } from '../../../p2p/api/service.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeCarrier } from './carrier-suite.ts'
import { Inbox } from './inbox.ts'
import { request, ROOM, testPeer } from './test-peer.ts'

describeCarrier('JSON lines', {
  mayUseFiles: true,
  connect(service, log) {
    const { input, inbox, lines } = open(service, log)
    // As the command line does it: whoever ends the input has gone.
    void lines.ended.then(() => lines.close())
    return Promise.resolve({
      send: message => void input.write(JSON.stringify(message) + '\n'),
      sendGarbage: () => void input.write('{"jsonrpc": "2.0", "method"\n'),
      next: () => inbox.next(),
      close: () => void input.end(),
    })
  },
  toBytes: value => Buffer.from(value as string, 'base64'),
})

describe('the API over JSON lines', () => {
  it('takes lines cut anywhere, several at once, with blank lines and carriage returns between', async () => {
    const { input, inbox } = open(testPeer({ 'peers.list': () => [] }))
    const bytes = Buffer.from(
      `${JSON.stringify(request(1, 'peers.list'))}\r\n\r\n\n${JSON.stringify(request(2, 'é'))}\n`,
    )
    for (const byte of bytes) input.write(Uint8Array.of(byte))
    expect(await inbox.next()).toMatchObject({ id: 1, result: [] })
    expect(await inbox.next()).toMatchObject({ id: 2, error: { message: expect.stringContaining('é') as unknown } })
    input.write(bytes)
    expect(await inbox.next()).toMatchObject({ id: 1, result: [] })
    expect(await inbox.next()).toMatchObject({ id: 2 })
  })

  it('answers a last line that has no line end', async () => {
    const { input, inbox, lines } = open(testPeer({ 'peers.list': () => [] }))
    input.end(JSON.stringify(request(1, 'peers.list')))
    expect(await lines.ended).toBe('input ended')
    await lines.settled()
    expect(await inbox.next()).toMatchObject({ id: 1, result: [] })
  })

  it('refuses bytes that are not UTF-8', async () => {
    const { input, inbox } = open(testPeer())
    input.write(Buffer.concat([Buffer.from('"'), Buffer.of(0xff, 0xfe), Buffer.from('"\n')]))
    expect(await inbox.next()).toMatchObject({ id: null, error: { code: ERROR_CODES.parse } })
  })

  it('skips a line over the limit while it is still coming, and goes on with the next', async () => {
    const { input, inbox } = open(testPeer({ 'peers.list': () => [] }))
    input.write('x'.repeat(LIMITS.apiMessageBytes + 1))
    expect(await inbox.next()).toMatchObject({ id: null, error: { code: ERROR_CODES.limit } })
    input.write('x'.repeat(LIMITS.apiMessageBytes * 2) + '\n' + JSON.stringify(request(1, 'peers.list')) + '\n')
    expect(await inbox.next()).toMatchObject({ id: 1, result: [] })
  })

  it('sends what is meant for screens only once the script watches a room', async () => {
    const peer = testPeer({ 'canvas.watch': () => ({ lines: 0 }) })
    const { input, inbox } = open(peer)
    const emitBoth = () => {
      peer.clients[0]!.emit('peer.notice', { kind: 'network', message: 'No network.', sentence: say`No network.` })
      peer.clients[0]!.emit('rooms.changed', {})
    }
    emitBoth()
    expect(await inbox.next()).toMatchObject({ method: 'rooms.changed' })
    input.write(JSON.stringify(request(1, 'canvas.watch', { room: ROOM })) + '\n')
    expect(await inbox.next()).toMatchObject({ id: 1 })
    emitBoth()
    expect(await inbox.next()).toMatchObject({ method: 'peer.notice' })
    expect(await inbox.next()).toMatchObject({ method: 'rooms.changed' })
  })

  it('ends when nobody can read the answers any more', async () => {
    const { output, lines } = open(testPeer())
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    expect(await lines.ended).toBe('output closed')
  })

  it('ends when the reader has fallen too far behind', async () => {
    const peer = testPeer()
    const output = new PassThrough()
    const lines = serveJsonLines(peer, {
      input: new PassThrough(),
      output,
      log: () => undefined,
      backlogBytes: 100_000,
    })
    for (let round = 0; round < 5_000; round++) peer.clients[0]!.emit('canvas.changed', { room: ROOM })
    expect(await lines.ended).toBe('reader too slow')
  })

  it('reads no further requests while its answers are not being read', async () => {
    let calls = 0
    const peer = testPeer({
      'peers.list': () => {
        calls++
        return [{ id: 'a', name: 'x'.repeat(1_000) }]
      },
    })
    const line = Buffer.from(JSON.stringify(request(1, 'peers.list')) + '\n')
    const input = Readable.from(Array.from({ length: 1_000 }, () => line))
    const output = new PassThrough()
    serveJsonLines(peer, { input, output, log: () => undefined })
    while (!output.writableNeedDrain) await nextTurn()
    for (let turn = 0; turn < 100; turn++) await nextTurn()
    expect(calls).toBeLessThan(200)
    output.resume()
    while (calls < 1_000) await nextTurn()
  })
})

function open(service: PeerService, log: (line: string) => void = () => undefined) {
  const input = new PassThrough()
  const output = new PassThrough()
  const inbox = new Inbox()
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) inbox.put(JSON.parse(line))
  })
  const lines: JsonLines = serveJsonLines(service, { input, output, log })
  return { input, output, inbox, lines }
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
