import type { MultiaddrConnection, Stream, StreamMuxer } from '@libp2p/interface'
import { multiaddrConnectionPair } from '@libp2p/utils'
import { expect, it, vi } from 'vitest'
import { thriftyYamux } from '../../../p2p/network/window-updates.ts'
import { eventually } from '../../support/eventually.ts'

const WINDOW_BYTES = 256 * 1024
/** The second byte of a yamux frame's header. */
const TYPE_AT = 1
const WINDOW_UPDATE = 1

/** A stream between two muxers, without a ping that would be counted too. */
async function openStream(): Promise<{ sent: Stream; received: Stream; updates: () => number }> {
  const [outbound, inbound] = multiaddrConnectionPair()
  const updates = countUpdates(inbound)
  const muxer = (connection: MultiaddrConnection): StreamMuxer =>
    thriftyYamux({
      enableKeepAlive: false,
      streamOptions: { initialStreamWindowSize: WINDOW_BYTES, maxStreamWindowSize: WINDOW_BYTES },
    })().createStreamMuxer(connection)
  const [near, far] = [muxer(outbound), muxer(inbound)]
  const coming = new Promise<Stream>(resolve => far.addEventListener('stream', ({ detail }) => resolve(detail)))
  const sent = await near.createStream()
  return { sent, received: await coming, updates }
}

function countUpdates(connection: MultiaddrConnection): () => number {
  const send = vi.spyOn(connection, 'send')
  return () => send.mock.calls.filter(([frame]) => frame.subarray()[TYPE_AT] === WINDOW_UPDATE).length
}

it('lets small messages come without an answer to each', async () => {
  const { sent, received, updates } = await openStream()
  let bytes = 0
  received.addEventListener('message', ({ data }) => (bytes += data.byteLength))
  for (let count = 0; count < 200; count += 1) sent.send(new Uint8Array(500))
  await eventually('all has come', () => bytes === 100_000)
  // One acknowledges the stream.
  expect(updates()).toBeLessThanOrEqual(1)
})

it('lets far more come than the window holds', async () => {
  const { sent, received, updates } = await openStream()
  let bytes = 0
  received.addEventListener('message', ({ data }) => (bytes += data.byteLength))
  for (let count = 0; count < 40; count += 1) {
    if (!sent.send(new Uint8Array(WINDOW_BYTES / 4))) await sent.onDrain()
  }
  await eventually('all has come', () => bytes === 10 * WINDOW_BYTES)
  expect(updates()).toBeGreaterThanOrEqual(9)
})
