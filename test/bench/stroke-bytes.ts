import { channel } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { packPencil } from '../../p2p/canvas/pencil.ts'
import { packPoints } from '../../p2p/canvas/point.ts'
import { Feeds } from '../../p2p/feed/feeds.ts'
import { createSigner } from '../../p2p/feed/signing.ts'
import { startNode } from '../../p2p/network/node.ts'
import { Outbox } from '../../p2p/room/outbox.ts'
import { Pacer, paceMs } from '../../p2p/room/pace.ts'
import { eventually } from '../support/eventually.ts'
import { layOut, loadHandwriting, type Stroke } from '../support/handwriting.ts'
import { percentile, type Figure } from './figure.ts'

const PENCIL = { tool: 'pen', color: '#1c3f94', width: 3, opacity: 1 } as const
const ROOM = new Uint8Array(16)

/** What all strokes of the handwriting set cost on the wire, beside the whole line as JSON at each of its points. */
export async function measureStrokeBytes(): Promise<Figure[]> {
  const strokes = layOut(loadHandwriting(), { left: 0, top: 0, columns: 12, cellUnits: 105 })
  const messages = await messagesFor(strokes)
  const payload = messages.reduce((sum, message) => sum + message.length, 0)
  const envelope = await envelopeBytes(messages)
  const json = strokes.reduce((sum, stroke, index) => sum + jsonAtEachPoint(stroke, index), 0)
  const perStroke = (bytes: number): string => `${Math.round(bytes / strokes.length).toLocaleString('en')} bytes`
  const baseline = `the whole line as JSON at each point: ${perStroke(json)}`
  const framed = payload + messages.length * envelope
  return [
    {
      name: `payload of a stroke, preview and entry (mean of ${strokes.length})`,
      measured: `${perStroke(payload)}, 1/${Math.round(json / payload)}`,
      toReach: '<= 1/50',
      reached: payload <= json / 50,
      baseline,
    },
    {
      name: `the same with gossip envelopes of ${envelope} bytes, noise and yamux included`,
      measured: `${perStroke(framed)}, 1/${(json / framed).toFixed(1)}`,
      toReach: '<= 1/8',
      reached: framed <= json / 8,
      baseline,
    },
  ]
}

/** The messages one drawer publishes, each point put into the outbox at its own time, at the pace of one drawer. */
async function messagesFor(strokes: readonly Stroke[]): Promise<Uint8Array[]> {
  const key = await generateKeyPair('Ed25519')
  const { peerIdFromPrivateKey } = await import('@libp2p/peer-id')
  const signer = createSigner(peerIdFromPrivateKey(key).toString(), key.raw.subarray(0, 32))
  const feeds = new Feeds(ROOM)
  const messages: Uint8Array[] = []
  const intervalMs = paceMs(1)
  for (const [number, stroke] of strokes.entries()) {
    const outbox = new Outbox(ROOM)
    const pacer = new Pacer()
    const send = (nowMs: number): void => {
      const message = outbox.take()
      if (message === undefined) return
      pacer.sent(nowMs, intervalMs)
      messages.push(message)
    }
    let dueMs = Infinity
    stroke.points.forEach(([x, y, pressure], at) => {
      const nowMs = stroke.timesMs[at]!
      if (dueMs <= nowMs) {
        send(dueMs)
        dueMs = Infinity
      }
      outbox.preview(number, PENCIL, at, [{ x, y, pressure }], nowMs)
      if (dueMs === Infinity) dueMs = nowMs + pacer.waitMs(nowMs, intervalMs)
    })
    if (dueMs < Infinity) send(dueMs)
    const points = packPoints(stroke.points.map(([x, y, pressure]) => ({ x, y, pressure })))
    const run = feeds.compose(
      signer,
      [{ kind: 'add', line: { pencil: packPencil(PENCIL), points } }],
      number + 1,
      Date.now(),
    )
    feeds.advance(run)
    outbox.entry(run, number)
    send(Infinity)
  }
  return messages
}

/** What the real stack adds to a message on a real socket: the median over some of these messages. */
async function envelopeBytes(messages: readonly Uint8Array[]): Promise<number> {
  const sockets = new Set<Socket>()
  const collect = (message: unknown): void => void sockets.add((message as { socket: Socket }).socket)
  channel('net.client.socket').subscribe(collect)
  const nodes = await Promise.all(
    [0, 1].map(async () =>
      startNode({ privateKey: await generateKeyPair('Ed25519'), listen: ['/ip4/127.0.0.1/tcp/0'], mdns: false }),
    ),
  )
  const [publisher, hearer] = nodes.map(({ node }) => node) as [(typeof nodes)[0]['node'], (typeof nodes)[0]['node']]
  const topic = 'A teacher.X7Kq2wVN-Fractions'
  try {
    hearer.services.pubsub.subscribe(topic)
    await publisher.dial(hearer.getMultiaddrs())
    await eventually('the hearer is heard of', () => publisher.services.pubsub.getSubscribers(topic).length === 1)
    await delay(1_500)
    const [socket] = sockets
    const samples: number[] = []
    for (const message of messages.slice(0, 60)) {
      const before = socket!.bytesWritten
      await publisher.services.pubsub.publish(topic, message)
      await delay(20)
      samples.push(socket!.bytesWritten - before - message.length)
    }
    return percentile(samples, 0.5)
  } finally {
    channel('net.client.socket').unsubscribe(collect)
    await Promise.all(nodes.map(node => node.stop()))
  }
}

/** The seed system's way: at each point, the line so far, whole. */
function jsonAtEachPoint({ points }: Stroke, index: number): number {
  const sofar: { x: number; y: number; pressure: number }[] = []
  let bytes = 0
  for (const [x, y, pressure] of points) {
    sofar.push({ x: round(x), y: round(y), pressure: round(pressure) })
    bytes += JSON.stringify({ index, pencil: PENCIL, points: sofar }).length
  }
  return bytes
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
