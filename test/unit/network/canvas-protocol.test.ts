import type { Libp2p, Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { fetchCanvas } from '../../../p2p/network/canvas-fetching.ts'
import {
  CANVAS_PROTOCOL,
  CanvasBrokenOff,
  CanvasNonsense,
  CanvasRefused,
  REFUSALS,
  type CanvasAnswer,
  type CanvasTotal,
} from '../../../p2p/network/canvas-protocol.ts'
import { serveCanvases, type CanvasHost, type ServingOptions } from '../../../p2p/network/canvas-serving.ts'
import { CanvasFrameData, CanvasRequestData } from '../../../p2p/wire/chalkboard.gen.js'
import { signerNumber } from '../feed/keys.ts'
import { startNode, twoNodes } from './two-nodes.ts'

const ann = await signerNumber(1)
const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })
const REQUEST = { room: maths.id, have: new Map([[ann.author, 3]]) }
/** For tests in which somebody is given up. */
const STALL_MS = 400
/** For all others: a busy computer stands still for longer than that. */
const PATIENT_MS = 5_000
/** So that whoever reads slowly is felt at once. */
const WINDOW_BYTES = 256 * 1024

function serve(answer: CanvasHost['answer'], options: ServingOptions = {}): Promise<void> {
  return serveCanvases(server, { answer, admit: () => undefined }, options)
}

let server: Libp2p
let asker: Libp2p

beforeEach(async () => {
  ;[server, asker] = await twoNodes(WINDOW_BYTES)
})
afterEach(async () => {
  await Promise.all([server.stop(), asker.stop()])
})

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

async function fetchRuns({ room = REQUEST.room, stallMs = PATIENT_MS } = {}): Promise<{
  total: CanvasTotal | undefined
  chunks: number[][]
}> {
  let total: CanvasTotal | undefined
  const chunks: number[][] = []
  const receive = {
    total: (it: CanvasTotal) => void (total = it),
    runs: (runs: Run[]) => void chunks.push(runs.map(({ from }) => from)),
  }
  await fetchCanvas(asker, server.peerId, { ...REQUEST, room }, receive, AbortSignal.timeout(10_000), stallMs)
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
    await serve((request, from) => {
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
    await serve(() => canvasOf(0, 0))
    expect((await fetchRuns()).chunks).toEqual([])
  })

  it('comes with where the asker stands there', async () => {
    const yours = { seq: 3, hash: new Uint8Array(32).fill(5) }
    await serve(() => ({ ...canvasOf(0, 0), yours }))
    const { total } = await fetchRuns()
    expect([total?.yours?.seq, Uint8Array.from(total!.yours!.hash)]).toEqual([3, yours.hash])
  })

  it('that is not here is refused', async () => {
    await serve(({ room }) => (room === maths.id ? canvasOf(1, 1) : undefined))
    const refused: unknown = await fetchRuns({ room: '00'.repeat(16) }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CanvasRefused)
    expect(refused).toMatchObject({ reason: REFUSALS.notHere })
  })

  it('is refused to a peer that asks too often at once, and served again when it has stopped', async () => {
    await serve(() => canvasOf(1, 1))
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
    const stallMs = 3 * STALL_MS
    await serve(() => canvasOf(30, 200_000), { stallMs })
    const startedMs = performance.now()
    expect(await readSlowly(STALL_MS / 4)).toBeGreaterThan(30 * 200_000)
    expect(performance.now() - startedMs, 'slow enough to tell').toBeGreaterThan(1.5 * stallMs)
  })

  it('is not read ahead for: the server holds no more than a little of the canvas in memory', async () => {
    let readBytes = 0
    let furthestAhead = 0
    await serve(() => canvasOf(30, 200_000, seq => void (readBytes = seq * 200_000)))
    await readSlowly(20, taken => (furthestAhead = Math.max(furthestAhead, readBytes - taken)))
    expect(furthestAhead).toBeLessThan(5 * LIMITS.canvasChunkBytes)
  })

  it('that takes nothing is given up', async () => {
    await serve(() => canvasOf(30, 200_000), { stallMs: STALL_MS })
    expect(await readSlowly(60_000)).toBeLessThan(30 * 200_000)
  })

  it('that does not finish its request is given up', async () => {
    await serve(() => canvasOf(1, 1), { stallMs: STALL_MS })
    const stream = await askHalf()
    await new Promise(resolve => stream.addEventListener('close', resolve))
    expect(stream.status).toBe('reset')
  })
})

describe('a class that joins at once', () => {
  it('is fed a few at a time, and everyone gets everything', async () => {
    let feeding = 0
    let most = 0
    function* counted(): Generator<Run> {
      most = Math.max(most, ++feeding)
      yield* canvasOf(8, 100_000).runs
      feeding -= 1
    }
    await serve(() => ({ ...canvasOf(8, 100_000), runs: counted() }), { turnMs: 60_000 })
    // Several streams from each of several nodes, as one peer may only ask so often at once.
    const nodes = await Promise.all(Array.from({ length: 5 }, () => startNode(WINDOW_BYTES)))
    await Promise.all(nodes.map(node => node.dial(server.getMultiaddrs())))
    const askers = nodes.flatMap(node => Array.from({ length: LIMITS.canvasRequestsAtOncePerPeer }, () => node))
    const received = await Promise.all(
      askers.map(async node => {
        let bytes = 0
        const receive = { total: () => undefined, runs: (_runs: Run[], size: number) => void (bytes += size) }
        await fetchCanvas(node, server.peerId, REQUEST, receive, AbortSignal.timeout(15_000))
        return bytes
      }),
    )
    await Promise.all(nodes.map(async node => node.stop()))
    expect(received).toHaveLength(40)
    expect(Math.min(...received)).toBeGreaterThan(800_000)
    expect(most).toBe(LIMITS.canvasesServedAtOnce)
  })

  it('waits behind slow ones no longer than their turns, and hears that it waits', async () => {
    await serve(() => canvasOf(30, 200_000), {
      stallMs: 60 * STALL_MS,
      turnMs: 6 * STALL_MS,
      waitingEveryMs: STALL_MS / 4,
    })
    const slow = await Promise.all(
      Array.from({ length: LIMITS.canvasesServedAtOnce }, async () => {
        const stream = await asker.dialProtocol(server.peerId, CANVAS_PROTOCOL)
        stream.send(encode.single(CanvasRequestData.encode({ room: Buffer.from(maths.id, 'hex') })))
        stream.pause()
        return stream
      }),
    )
    // Its patience would be over before its turn comes, if nobody told it that it stands in line.
    expect((await fetchRuns({ stallMs: 3 * STALL_MS })).chunks.flat()).toHaveLength(30)
    for (const stream of slow) stream.abort(new Error('Enough.'))
  })
})

describe('a peer that was asked', () => {
  const total = CanvasFrameData.encode({ total: { room: maths.signed, entries: 1, bytes: 1 } })

  it('is given up when it goes quiet', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => void stream.send(encode.single(total)))
    await expect(fetchRuns({ stallMs: STALL_MS })).rejects.toThrow('went quiet')
  })

  it('is given up when it only dribbles', async () => {
    const timers: NodeJS.Timeout[] = []
    await server.handle(CANVAS_PROTOCOL, stream => {
      stream.send(encode.single(total))
      const empty = encode.single(CanvasFrameData.encode({ runs: { runs: [] } }))
      timers.push(setInterval(() => stream.status === 'open' && stream.send(empty), STALL_MS / 8))
    })
    await expect(fetchRuns({ stallMs: STALL_MS })).rejects.toThrow('went quiet')
    timers.forEach(clearInterval)
  })

  it('is not complete until it says so', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => {
      stream.addEventListener('message', () => {
        stream.send(encode.single(total))
        void stream.close()
      })
    })
    const cut: unknown = await fetchRuns().catch((error: unknown) => error)
    expect(cut).toBeInstanceOf(CanvasBrokenOff)
    expect(String(cut)).toContain('before the canvas was complete')
  })

  it('is given up when it only ever says that one has to wait', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => {
      const waiting = encode.single(CanvasFrameData.encode({ waiting: true }))
      for (let n = 0; n <= LIMITS.canvasWaitingFrames; n += 1) stream.send(waiting)
    })
    await expect(fetchRuns()).rejects.toThrow('kept this one waiting')
  })

  it('says how long to wait when it refuses for a while', async () => {
    await serve(() => ({ reason: REFUSALS.wait, waitMs: 29_500 }))
    await expect(fetchRuns()).rejects.toMatchObject({ name: 'CanvasRefused', reason: REFUSALS.wait, waitMs: 30_000 })
  })

  it('but is gone, breaks off, or talks nonsense, is told from one that refuses', async () => {
    await server.handle(CANVAS_PROTOCOL, stream => stream.abort(new Error('Pulled the cable.')))
    await expect(fetchRuns()).rejects.toBeInstanceOf(CanvasBrokenOff)
    await server.unhandle(CANVAS_PROTOCOL)
    await server.handle(CANVAS_PROTOCOL, stream => void stream.send(encode.single(Uint8Array.of(1, 2, 3))))
    await expect(fetchRuns()).rejects.toBeInstanceOf(CanvasNonsense)
    await server.stop()
    await expect(fetchRuns()).rejects.toBeInstanceOf(CanvasBrokenOff)
  })
})
