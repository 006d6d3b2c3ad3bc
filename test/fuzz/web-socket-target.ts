import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { decode, encode } from '@msgpack/msgpack'
import { WebSocket } from 'ws'
import { checkMessagePack } from '../../p2p/api/message-pack.ts'
import { startWebServer } from '../../web/server.ts'
import { CHECKED_LATER, type Target } from './campaign.ts'
import { AnswerBook, dueAnswers, idText } from './due-answers.ts'
import { startFuzzedPeer } from './fuzzed-peer.ts'
import { joinBytes, mutateBytes } from './mutate-bytes.ts'
import { mutateFrames } from './mutate-frames.ts'
import { isObject, mutateValue } from './mutate-json.ts'
import { Broken, expect } from './promises.ts'
import type { Random } from '../support/random.ts'

/** What the first byte of an input says of the rest: what a frame holds, or bytes on the socket. */
const MESSAGE = 0
const RAW = 1
const RAW_ONE_IN = 10
/** Lengths over the limit, which end the connection, are among the frames. */
const MOST_BYTES = 256 * 1024
const TOKEN = 'the-token-of-this-test'
const STILL_THERE = 'still there'
/** Far more than even a busy machine takes. */
const NEVER_MS = 30_000
const TURNS = 1_000
const TURN_MS = 10
/** Deeper than any decoder should follow. */
const ENCODE_OPTIONS = { maxDepth: 2_000 }

/** Damaged MessagePack and damaged frames, over real sockets, to the web server of a real peer. */
export async function webSocketTarget(): Promise<Target> {
  const logged: string[] = []
  const log = (line: string): void => void logged.push(line)
  const peer = await startFuzzedPeer(log)
  const server = await startWebServer({ service: peer, bundleDir: tmpdir(), port: 0, token: TOKEN, log })
  const answers = new AnswerBook(logged)
  let samples = withBytes(await peer.renew())
  let page = await openPage(server.port, answers)

  return {
    name: 'WebSocket',
    next(random) {
      const message = mutateMessage(random, random.pick(samples), random.pick(samples))
      return random.oneIn(RAW_ONE_IN)
        ? joinBytes(Uint8Array.of(RAW), mutateFrames(random, message))
        : joinBytes(Uint8Array.of(MESSAGE), message)
    },
    foresee(input) {
      if (input[0] !== RAW) answers.due(dueOf(input.subarray(1)))
    },
    async take(input) {
      const before = answers.results
      const bytes = input.subarray(1)
      if (input[0] === RAW) await sendRaw(server.port, bytes)
      else {
        page.send(bytes)
        // Answered after all that the frame before it leads to at once.
        page.ping()
        await promptly(once(page, 'pong'), 'that the peer goes on after a message')
      }
      answers.checkFaults()
      return answers.results > before ? CHECKED_LATER : undefined
    },
    async settle() {
      answers.due([idText(STILL_THERE)])
      page.send(encode({ jsonrpc: '2.0', id: STILL_THERE, method: 'peer.info' }))
      await eventually(() => !answers.isOpen)
      answers.checkAll()
      page.close()
      await once(page, 'close')
      logged.length = 0
      samples = withBytes(await peer.renew())
      page = await openPage(server.port, answers)
    },
    async stop() {
      page.terminate()
      await server.close()
      await peer.stop()
    },
  }
}

function mutateMessage(random: Random, sample: unknown, other: unknown): Uint8Array {
  const bytes = encode(random.oneIn(4) ? sample : mutateValue(random, sample, other), ENCODE_OPTIONS)
  const damaged = random.oneIn(3) ? mutateBytes(random, bytes, encode(other)) : new Uint8Array(bytes)
  return damaged.subarray(0, MOST_BYTES)
}

function dueOf(message: Uint8Array): string[] {
  try {
    checkMessagePack(message)
    return dueAnswers(decode(message))
  } catch {
    return [idText(null)]
  }
}

/** On a WebSocket bytes are bytes, not base64. */
function withBytes(requests: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return requests.map(request => {
    const { params } = request
    if (!isObject(params) || typeof params['data'] !== 'string') return request
    return { ...request, params: { ...params, data: new Uint8Array(Buffer.from(params['data'], 'base64')) } }
  })
}

async function openPage(port: number, answers: AnswerBook): Promise<WebSocket> {
  const page = new WebSocket(`ws://127.0.0.1:${port}/api?token=${TOKEN}`, { origin: `http://127.0.0.1:${port}` })
  page.binaryType = 'nodebuffer'
  page.on('message', data => answers.hear(decode(data as Buffer)))
  await once(page, 'open')
  return page
}

/** Opens a connection, says these bytes after the handshake, and waits until the server has closed it. */
async function sendRaw(port: number, bytes: Uint8Array): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const closed = once(socket, 'close')
  // What the server does not read any more ends in a reset.
  socket.on('error', () => undefined)
  socket.write(handshake(port))
  await firstByte(socket)
  socket.resume()
  socket.end(bytes)
  await promptly(closed, 'that the peer closes a connection that has ended')
}

function handshake(port: number): string {
  return (
    `GET /api?token=${TOKEN} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
  )
}

async function firstByte(socket: Socket): Promise<void> {
  const [reply] = (await promptly(once(socket, 'data'), 'an answer to the handshake')) as [Buffer]
  expect(reply.toString('latin1').startsWith('HTTP/1.1 101'), 'the handshake')
}

/** @throws Broken if it does not happen at all; how long it takes is measured elsewhere */
async function promptly<T>(happens: Promise<T>, what: string): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Broken(`A promise was broken: ${what}.`)), NEVER_MS)
  try {
    return await Promise.race([happens, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Gives it a while: some calls take longer than those asked after them. */
async function eventually(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < TURNS && !isSo(); turn += 1) await new Promise(resolve => setTimeout(resolve, TURN_MS))
}
