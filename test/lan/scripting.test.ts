/** The scripting interface as a script meets it: its answers, its refusals, its end. */
import { expect } from 'vitest'
import { ERROR_CODES } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { handwriting, join, draw } from '../support/classroom.ts'
import { toTuples } from '../support/handwriting.ts'
import type { PeerProcess, Reply } from '../support/peer-process.ts'
import { it } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

/** Whole sentences only: a capital letter or the name of a parameter, some words, a full stop. */
const SENTENCE = /^[A-Z"“`].* .*[.!?]$/s
const SENTENCE_MATCHER = expect.stringMatching(SENTENCE) as string
const NO_ROOM = '0123456789abcdef0123456789abcdef'

it('a peer tells its id, its name and addresses that lead to it', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const info = await anna.info()
  expect(info.name).toBe('Anna')
  expect(info.addresses.length).toBeGreaterThan(0)
  for (const address of info.addresses) expect(address).toMatch(new RegExp(`^/ip[46]/.*/p2p/${info.id}$`))
})

it('a peer without discovery can be dialled by its address', async ({ lab }) => {
  const host = await lab.host()
  const anna = await host.startPeer({ name: 'Anna', arguments: ['--no-mdns'] })
  const { id, addresses } = await anna.info()
  const ben = await host.startPeer({ name: 'Ben', arguments: ['--no-mdns'] })
  expect(await ben.call('peer.dial', { address: addresses[0]! })).toEqual({ id })
  const room = await anna.call('rooms.create', { name: 'Dialled' })
  await join(ben, room)
})

it('--listen decides where a peer listens, and may be given more than once', async ({ lab }) => {
  const host = await lab.host()
  const listen = ['--listen', '/ip4/127.0.0.1/tcp/0', '--listen', `/ip4/${host.addresses[0]!}/tcp/0`]
  const anna = await host.startPeer({ name: 'Anna', arguments: listen })
  const { addresses } = await anna.info()
  expect(addresses.some(address => address.startsWith(`/ip4/${host.addresses[0]!}/tcp/`))).toBe(true)
})

it('requests that cannot be met are refused with a sentence and a code each', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const wrong: [method: string, params: unknown, code: number][] = [
    ['canvas.frobnicate', {}, ERROR_CODES.methodNotFound],
    ['rooms.create', [1], ERROR_CODES.invalidParams],
    ['rooms.create', {}, ERROR_CODES.invalidParams],
    ['rooms.create', { name: '   ' }, ERROR_CODES.invalidParams],
    ['rooms.create', { name: 'two\nlines' }, ERROR_CODES.invalidParams],
    ['rooms.create', { name: 'x'.repeat(LIMITS.nameLength + 1) }, ERROR_CODES.invalidParams],
    ['rooms.create', { name: 7 }, ERROR_CODES.invalidParams],
    ['rooms.create', { name: 'Maths', pin: '' }, ERROR_CODES.invalidParams],
    ['rooms.create', { name: 'Maths', pin: 1234 }, ERROR_CODES.invalidParams],
    ['peer.dial', { address: 'the computer over there' }, ERROR_CODES.invalidParams],
    ['peer.dial', { address: 7 }, ERROR_CODES.invalidParams],
    ['rooms.join', { id: 'Maths' }, ERROR_CODES.invalidParams],
    ['rooms.join', { id: NO_ROOM }, ERROR_CODES.notFound],
    ['rooms.leave', { id: NO_ROOM }, ERROR_CODES.notFound],
    ['canvas.lines', { room: NO_ROOM }, ERROR_CODES.notFound],
    ['canvas.digest', { room: NO_ROOM }, ERROR_CODES.notFound],
    ['canvas.undo', { room: NO_ROOM }, ERROR_CODES.notFound],
    ['canvas.clear', { room: NO_ROOM }, ERROR_CODES.notFound],
  ]
  for (const [method, params, code] of wrong) {
    const answer = await refusal(anna, method, params)
    expect(answer, `${method} ${JSON.stringify(params)}`).toEqual({ code, message: SENTENCE_MATCHER })
  }
  expect(await anna.call('rooms.list', {})).toEqual([])
})

it('lines that are not right are refused with a sentence each, and nothing of them is kept', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const { id: room } = await anna.call('rooms.create', { name: 'Wrong' })
  const pencil = { color: '#1a5fb4', width: 3 }
  const points = [
    [0, 0],
    [1, 1],
  ]
  const wrong: unknown[] = [
    { pencil, points: [] },
    { pencil, points: [[1]] },
    { pencil, points: [['1', '2']] },
    { pencil, points: [[0, null]] },
    { pencil, points: [[0, 2 ** 40]] },
    { pencil, points: [[0, 0, 1.5]] },
    { pencil, points: Array.from({ length: LIMITS.pointsPerLine + 1 }, () => [0, 0]) },
    { pencil: { ...pencil, color: 'blue' }, points },
    { pencil: { ...pencil, color: '#12345' }, points },
    { pencil: { ...pencil, width: 0 }, points },
    { pencil: { ...pencil, width: LIMITS.widthUnits + 1 }, points },
    { pencil: { ...pencil, opacity: -1 }, points },
    { points },
    'a line',
  ]
  for (const line of wrong) {
    const answer = await refusal(anna, 'canvas.add', { room, line })
    expect(answer, JSON.stringify(line).slice(0, 100)).toEqual({
      code: ERROR_CODES.invalidParams,
      message: SENTENCE_MATCHER,
    })
  }
  expect((await anna.call('canvas.digest', { room })).lines).toBe(0)
  await draw(anna, room, handwriting(1))
})

it('a second room of the same name on the same computer is refused', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  await anna.call('rooms.create', { name: 'Maths' })
  expect(await refusal(anna, 'rooms.create', { name: ' Maths ' })).toEqual({
    code: ERROR_CODES.conflict,
    message: SENTENCE_MATCHER,
  })
})

it('an address where nobody answers is refused with a sentence in reasonable time', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const { id } = await ben.info()
  await ben.stop()
  const answer = await refusal(anna, 'peer.dial', { address: `/ip4/127.0.0.1/tcp/9/p2p/${id}` })
  expect(answer).toEqual({ code: ERROR_CODES.unreachable, message: SENTENCE_MATCHER })
})

it('what is no JSON or no request gets an error, and the next request an answer', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const replies: Reply[] = []
  anna.onReply(reply => replies.push(reply))
  for (const line of [
    '{"jsonrpc":',
    '7',
    '{"jsonrpc":"1.0","id":1,"method":"peer.info"}',
    '{"jsonrpc":"2.0","id":"a"}',
  ]) {
    anna.write(line)
  }
  await anna.info()
  const codes = replies.filter(reply => reply.error !== undefined).map(reply => reply.error!.code)
  expect(codes).toEqual([
    ERROR_CODES.parse,
    ERROR_CODES.invalidRequest,
    ERROR_CODES.invalidRequest,
    ERROR_CODES.invalidRequest,
  ])
})

it('what belongs to one person is refused to another process of the same data folder', async ({ lab }) => {
  const host = await lab.host()
  const anna = await host.startPeer({ name: 'Anna' })
  const twin = host.startPeer({ name: 'Anna', data: anna.options.data })
  await expect(twin).rejects.toThrow(/has ended \(exit code [1-9]/)
  expect(await anna.info()).toMatchObject({ name: 'Anna' })
})

it('the end of its input ends a peer cleanly, with nothing but JSON on its output', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'End' })
  await join(ben, room)
  await draw(anna, room.id, handwriting(2))
  expect(await anna.stop()).toEqual({ code: 0, signal: null })
  expect(await ben.stop()).toEqual({ code: 0, signal: null })
  expect([...anna.strayOutput, ...ben.strayOutput]).toEqual([])
})

it.runIf(process.platform !== 'win32').for<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  '%s ends a peer cleanly, and what it was given last is kept',
  async (signal, { lab }) => {
    const host = await lab.host()
    const anna = await host.startPeer({ name: 'Anna' })
    const room = await anna.call('rooms.create', { name: 'Signal' })
    await draw(anna, room.id, handwriting(5))
    expect(await anna.kill(signal)).toEqual({ code: 0, signal: null })
    expect(anna.strayOutput).toEqual([])

    const again = await host.startPeer({ name: 'Anna', data: anna.options.data })
    await again.call('rooms.join', { id: room.id })
    expect((await again.call('canvas.digest', { room: room.id })).lines).toBe(5)
  },
)

it('requests that were sent before the end of the input are still answered', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const { id: room } = await anna.call('rooms.create', { name: 'Piped' })
  const line = { pencil: { color: '#1a5fb4', width: 3 }, points: toTuples(handwriting(1)[0]!) }
  const answers = Promise.all(Array.from({ length: 20 }, () => anna.call('canvas.add', { room, line })))
  const exit = anna.stop()
  expect(await answers).toHaveLength(20)
  expect(await exit).toEqual({ code: 0, signal: null })
})

async function refusal(peer: PeerProcess, method: string, params: unknown): Promise<unknown> {
  return peer.request(method, params).then(
    result => ({ unexpectedly: result }),
    (error: unknown) => {
      const { code, message } = error as { code: number; message: string }
      return { code, message }
    },
  )
}
