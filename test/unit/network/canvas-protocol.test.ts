import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import type { Libp2p, Stream } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { encode } from 'it-length-prefixed'
import { createLibp2p } from 'libp2p'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import {
  CANVAS_PROTOCOL,
  CanvasRefused,
  fetchCanvas,
  REFUSALS,
  serveCanvases,
  type CanvasAnswer,
  type CanvasTotal,
} from '../../../p2p/network/canvas-protocol.ts'
import { CanvasFrameData, CanvasRequestData } from '../../../p2p/wire/chalkboard.gen.js'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })
const REQUEST = { room: maths.id, have: new Map([[ann.author, 3]]) }
const STALL_MS = 400

let server: Libp2p
let asker: Libp2p

beforeEach(async () => {
  ;[server, asker] = await Promise.all([startNode(), startNode()])
  await asker.dial(server.getMultiaddrs())
})
afterEach(async () => {
  await Promise.all([server.stop(), asker.stop()])
})

function startNode(): Promise<Libp2p> {
  return createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    // A window that does not grow: whoever reads slowly is felt at once.
    streamMuxers: [yamux({ streamOptions: { initialStreamWindowSize: 256 * 1024, maxStreamWindowSize: 256 * 1024 } })],
  })
}

/** A canvas of `count` runs of `bytes` bytes each; `onRead` is told the number of each run when it is read. */
function canvasOf(count: number, bytes: number, onRead: (seq: number) => void = () => undefined): CanvasAnswer {
  function* runs(): Generator<Run> {
    for (let seq = 1; seq <= count; seq += 1) {
      onRead(seq)
      yield { author: ann.author, from: seq, entries: [new Uint8Array(bytes)], signature: new Uint8Array(64) }
    }
  }
  return { description: maths, entries: count, bytes: count * bytes, runs: runs() }
}

async function fetchRuns(room = REQUEST.room): Promise<{ total: CanvasTotal | undefined; chunks: number[][] }> {
  let total: CanvasTotal | undefined
  const chunks: number[][] = []
  const receive = {
    total: (it: CanvasTotal) => void (total = it),
    runs: (runs: Run[]) => void chunks.push(runs.map(({ from }) => from)),
  }
  await fetchCanvas(asker, server.peerId, { ...REQUEST, room }, receive, AbortSignal.timeout(10_000), STALL_MS)
  return { total, chunks }
}

/** Opens a stream and says one byte of a request, so that the server waits for the rest. */
async function askHalf(): Promise<Stream> {
  const stream = await asker.dialProtocol(server.peerId, CANVAS_PROTOCOL)
  stream.send(Uint8Array.of(100))
  return stream
}

/** Asks for the canvas, and takes a window of it at a time. Resolves to what came, in bytes, when the stream is over. */
async function readSlowly(pauseMs: number, onBytes: (total: number) => void = () => undefined): Promise<number> {
  const stream = await asker.dialProtocol(server.peerId, CANVAS_PROTOCOL)
  let bytes = 0
  stream.addEventListener('message', ({ data }) => {
    bytes += data.byteLength
    onBytes(bytes)
    // Not from within the event: the stream is about to look whether it may go on.
    queueMicrotask(() => stream.readStatus === 'readable' && stream.pause())
  })
  const pace = setInterval(() => stream.readStatus === 'paused' && stream.resume(), pauseMs)
  const over = new Promise<unknown>(resolve => {
    stream.addEventListener('end', resolve)
    stream.addEventListener('close', resolve)
  })
  stream.send(encode.single(CanvasRequestData.encode({ room: Buffer.from(maths.id, 'hex'), have: { authors: [] } })))
  try {
    await over
  } finally {
    clearInterval(pace)
  }
  return bytes
}

describe('a canvas', () => {
  it('of several chunks arrives whole, in order, its size first', async () => {
    let asked: unknown
    await serveCanvases(server, (request, from) => {
      asked = { ...request, from }
      return canvasOf(40, 60_000)
    })
    const { total, chunks } = await fetchRuns()
    expect(asked).toEqual({ ...REQUEST, from: asker.peerId.toString() })
    expect(total).toMatchObject({ entries: 40, bytes: 2_400_000, description: { id: maths.id } })
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.flat()).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })

  it('of which the asker has everything is only its size and the end', async () => {
    await serveCanvases(server, () => canvasOf(0, 0))
    expect((await fetchRuns()).chunks).toEqual([])
  })

  it('that is not here is refused', async () => {
    await serveCanvases(server, ({ room }) => (room === maths.id ? canvasOf(1, 1) : undefined))
    const refused: unknown = await fetchRuns('00'.repeat(16)).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CanvasRefused)
    expect(refused).toMatchObject({ reason: REFUSALS.notHere })
  })

  it('is refused to a peer that asks too often at once, and served again when it has stopped', async () => {
    await serveCanvases(server, () => canvasOf(1, 1))
    // Twice, and the first to come is the first to go: the count must come out even.
    for (let round = 0; round < 2; round += 1) {
      const waiting = await Promise.all(Array.from({ length: LIMITS.canvasRequestsAtOncePerPeer }, askHalf))
      await vi.waitFor(() => expect(fetchRuns()).rejects.toMatchObject({ reason: REFUSALS.busy }), 5_000)
      for (const stream of waiting) stream.abort(new Error('Changed my mind.'))
      await vi.waitFor(async () => expect((await fetchRuns()).chunks).toEqual([[1]]), 5_000)
    }
  })
})

describe('an asker', () => {
  it('that takes the canvas slowly, but steadily, gets all of it', async () => {
    await serveCanvases(server, () => canvasOf(12, 200_000), STALL_MS)
    const startedMs = performance.now()
    expect(await readSlowly(STALL_MS / 4)).toBeGreaterThan(12 * 200_000)
    expect(performance.now() - startedMs, 'slow enough to tell').toBeGreaterThan(STALL_MS * 1.5)
  })

  it('is not read ahead for: the server holds no more than a little of the canvas in memory', async () => {
    let readBytes = 0
    let furthestAhead = 0
    await serveCanvases(server, () => canvasOf(30, 200_000, seq => void (readBytes = seq * 200_000)))
    await readSlowly(20, taken => (furthestAhead = Math.max(furthestAhead, readBytes - taken)))
    expect(furthestAhead).toBeLessThan(5 * LIMITS.canvasChunkBytes)
  })

  it('that takes nothing is given up', async () => {
    await serveCanvases(server, () => canvasOf(30, 200_000), STALL_MS)
    expect(await readSlowly(60_000)).toBeLessThan(30 * 200_000)
  })

  it('that does not finish its request is given up', async () => {
    await serveCanvases(server, () => canvasOf(1, 1), STALL_MS)
    const stream = await askHalf()
    await new Promise(resolve => stream.addEventListener('close', resolve))
    expect(stream.status).toBe('reset')
  })
})

describe('a peer that was asked', () => {
  const total = CanvasFrameData.encode({ total: { room: maths.signed, entries: 1, bytes: 1 } })

  it('is given up when it goes quiet', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => void stream.send(encode.single(total)))
    await expect(fetchRuns()).rejects.toThrow('went quiet')
  })

  it('is given up when it only dribbles', async () => {
    const timers: NodeJS.Timeout[] = []
    await server.handle(CANVAS_PROTOCOL, stream => {
      stream.send(encode.single(total))
      const empty = encode.single(CanvasFrameData.encode({ runs: { runs: [] } }))
      timers.push(setInterval(() => stream.status === 'open' && stream.send(empty), STALL_MS / 8))
    })
    await expect(fetchRuns()).rejects.toThrow('went quiet')
    timers.forEach(clearInterval)
  })

  it('is not complete until it says so', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => {
      stream.addEventListener('message', () => {
        stream.send(encode.single(total))
        void stream.close()
      })
    })
    await expect(fetchRuns()).rejects.toThrow('before the canvas was complete')
  })
})
