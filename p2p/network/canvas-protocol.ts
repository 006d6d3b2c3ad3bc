import { LengthPrefixedDecoder } from '@libp2p/utils'
import type { Connection, Libp2p, PeerId, Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import { LIMITS } from '../canvas/limits.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { readRun, writeRun, type Run } from '../feed/run.ts'
import { CanvasFrameData, CanvasRequestData, type RunData } from '../wire/chalkboard.gen.js'
import { decodeVector, encodeVector } from '../wire/vector.ts'

/** "This room, and my version vector, please" -> a total, then every entry the asker lacks, in chunks. */
export const CANVAS_PROTOCOL = '/chalkboard/canvas/1.0.0'

/** What has to move, in either direction, in every LIMITS.canvasStallMs of waiting: far below the slowest classroom. */
const LEAST_BYTES_PER_STALL = 4 * 1024

export interface CanvasRequest {
  /** 32 hex characters. */
  readonly room: string
  readonly have: VersionVector
}

/** What a peer that holds the room answers with. */
export interface CanvasAnswer {
  readonly description: RoomDescription
  readonly entries: number
  readonly bytes: number
  /** In an order in which each can be checked when it comes. Read lazily, as the asker takes them. */
  readonly runs: Iterable<Run>
}

export interface CanvasTotal {
  readonly description: RoomDescription
  readonly entries: number
  readonly bytes: number
}

export const REFUSALS = { notHere: 1, busy: 2, notUnderstood: 3 } as const
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS]

/** The other side said no. */
export class CanvasRefused extends Error {
  override readonly name = 'CanvasRefused'
  readonly reason: number

  constructor(reason: number) {
    super(`The peer refused the canvas (reason ${reason}).`)
    this.reason = reason
  }
}

/**
 * Answers askers. `answer` gives undefined for a room that is not here.
 *
 * @param stallMs an asker that asks nothing, or takes next to nothing, for so long is given up
 */
export async function serveCanvases(
  node: Libp2p,
  answer: (request: CanvasRequest, asker: string) => CanvasAnswer | undefined,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<void> {
  const serving = new Map<string, number>()
  await node.handle(
    CANVAS_PROTOCOL,
    async (stream: Stream, connection: Connection) => {
      const asker = connection.remotePeer.toString()
      const atOnce = serving.get(asker) ?? 0
      serving.set(asker, atOnce + 1)
      try {
        if (atOnce >= LIMITS.canvasRequestsAtOncePerPeer) await sender(stream, stallMs)(refusal(REFUSALS.busy))
        else await serveOne(stream, request => answer(request, asker), stallMs)
        await stream.close({ signal: AbortSignal.timeout(stallMs) })
      } catch (error) {
        stream.abort(error instanceof Error ? error : new Error(String(error)))
      } finally {
        const left = (serving.get(asker) ?? 1) - 1
        if (left === 0) serving.delete(asker)
        else serving.set(asker, left)
      }
    },
    { maxInboundStreams: 16, maxOutboundStreams: 16 },
  )
}

/**
 * Asks a peer for what this one lacks. Runs are handed over as they come, before the next is read.
 *
 * @param stallMs a peer that says next to nothing for so long is given up
 * @throws CanvasRefused, or the stream's error if it broke, stalled or was not understood
 */
export async function fetchCanvas(
  node: Libp2p,
  peer: PeerId,
  request: CanvasRequest,
  receive: { total(total: CanvasTotal): void; runs(runs: Run[], bytes: number): void },
  signal: AbortSignal,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<void> {
  const stream = await node.dialProtocol(peer, CANVAS_PROTOCOL, { signal })
  try {
    const bytes = CanvasRequestData.encode({ room: Buffer.from(request.room, 'hex'), have: encodeVector(request.have) })
    await sender(stream, stallMs)(bytes)
    for await (const frame of frames(stream, LIMITS.canvasFrameBytes, signal, stallMs)) {
      const { total, refusal, runs, done } = CanvasFrameData.decode(frame)
      if (refusal !== undefined) throw new CanvasRefused(refusal.reason)
      if (total?.room !== undefined) receive.total({ ...total, description: readRoomDescription(total.room) })
      if (runs !== undefined) receive.runs(runs.runs.map(readRun), frame.length)
      if (done === true) {
        await stream.close({ signal })
        return
      }
    }
    throw new Error('The other computer stopped before the canvas was complete.')
  } catch (error) {
    stream.abort(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function serveOne(
  stream: Stream,
  answer: (request: CanvasRequest) => CanvasAnswer | undefined,
  stallMs: number,
): Promise<void> {
  const send = sender(stream, stallMs)
  const request = readRequest(await firstFrame(stream, stallMs))
  if (request === undefined) return send(refusal(REFUSALS.notUnderstood))
  const found = answer(request)
  if (found === undefined) return send(refusal(REFUSALS.notHere))

  for (const frame of canvasFrames(found)) {
    await send(frame)
    // Those who draw come before those who join.
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** Everything the answer says, as frames of at most about LIMITS.canvasChunkBytes. */
export function* canvasFrames({ description, entries, bytes, runs }: CanvasAnswer): Generator<Uint8Array> {
  yield CanvasFrameData.encode({ total: { room: description.signed, entries, bytes } })
  for (const chunk of chunks(runs)) yield CanvasFrameData.encode({ runs: { runs: chunk } })
  yield CanvasFrameData.encode({ done: true })
}

function readRequest(bytes: Uint8Array | undefined): CanvasRequest | undefined {
  if (bytes === undefined) return undefined
  try {
    const { room, have } = CanvasRequestData.decode(bytes)
    return { room: Buffer.from(room).toString('hex'), have: decodeVector(have) }
  } catch {
    return undefined
  }
}

function* chunks(runs: Iterable<Run>): Generator<RunData[]> {
  let chunk: RunData[] = []
  let bytes = 0
  for (const run of runs) {
    const runBytes = run.entries.reduce((sum, entry) => sum + entry.length, 0)
    if (chunk.length > 0 && bytes + runBytes > LIMITS.canvasChunkBytes) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(writeRun(run))
    bytes += runBytes
  }
  if (chunk.length > 0) yield chunk
}

function refusal(reason: Refusal): Uint8Array {
  return CanvasFrameData.encode({ refusal: { reason } })
}

/** Gives up a stream on which less than LEAST_BYTES_PER_STALL moves while this side waits `stallMs` for it. */
class Patience {
  readonly #stallMs: number
  #waitedMs = 0
  #bytes = 0

  constructor(stallMs: number) {
    this.#stallMs = stallMs
  }

  get leftMs(): number {
    return Math.max(0, this.#stallMs - this.#waitedMs)
  }

  moved(bytes: number, afterMs: number): void {
    this.#bytes += bytes
    this.#waitedMs += afterMs
    if (this.#bytes < LEAST_BYTES_PER_STALL) return
    this.#bytes = 0
    this.#waitedMs = 0
  }
}

/**
 * Sends frames one after another. Each is settled when the multiplexer has taken all of it, so no more than one frame
 * waits here for a slow receiver, and rejected when the receiver stalls.
 */
function sender(stream: Stream, stallMs: number): (frame: Uint8Array) => Promise<void> {
  const patience = new Patience(stallMs)
  return async frame => {
    stream.send(encode.single(frame))
    let unsent = stream.writeBufferLength
    while (unsent > 0) {
      const sinceMs = performance.now()
      await drained(stream, patience.leftMs)
      patience.moved(unsent - stream.writeBufferLength, performance.now() - sinceMs)
      unsent = stream.writeBufferLength
    }
  }
}

/**
 * Settled when some of what waits has gone out. The stream's own onDrain() keeps the promise of its first time, and is
 * settled at once ever after (@libp2p/utils 7.4).
 */
async function drained(stream: Stream, withinMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const drain = (): void => resolve(undefined)
  const closed = (): void => reject(new Error('The other computer broke off.'))
  const stall = setTimeout(() => reject(new Error('The other computer takes next to nothing.')), withinMs)
  stream.addEventListener('drain', drain)
  stream.addEventListener('close', closed)
  try {
    await promise
  } finally {
    clearTimeout(stall)
    stream.removeEventListener('drain', drain)
    stream.removeEventListener('close', closed)
  }
}

async function firstFrame(stream: Stream, stallMs: number): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(stallMs)
  // Leaving the loop finishes the generator, and with it all that would end the stream later.
  for await (const frame of frames(stream, LIMITS.canvasRequestBytes, signal, stallMs)) return frame
  return undefined
}

/** Length-prefixed frames as they come; less than LEAST_BYTES_PER_STALL in `stallMs` of waiting ends the stream. */
async function* frames(
  stream: Stream,
  maxBytes: number,
  signal: AbortSignal,
  stallMs: number,
): AsyncGenerator<Uint8Array, undefined> {
  const decoder = new LengthPrefixedDecoder({ maxDataLength: maxBytes, maxBufferSize: maxBytes + 1024 * 1024 })
  const patience = new Patience(stallMs)
  const stalled = (): void => stream.abort(new Error('The other computer went quiet.'))
  const aborted = (): void => stream.abort(new Error('The request was given up.'))
  let sinceMs = performance.now()
  let stall = setTimeout(stalled, patience.leftMs)
  signal.addEventListener('abort', aborted)
  try {
    for await (const bytes of stream) {
      clearTimeout(stall)
      patience.moved(bytes.byteLength, performance.now() - sinceMs)
      for (const frame of decoder.decode(bytes)) yield frame.subarray()
      sinceMs = performance.now()
      stall = setTimeout(stalled, patience.leftMs)
    }
  } finally {
    clearTimeout(stall)
    signal.removeEventListener('abort', aborted)
  }
  return undefined
}
