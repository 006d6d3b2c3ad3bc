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

/** Answers askers. `answer` gives undefined for a room that is not here. */
export async function serveCanvases(
  node: Libp2p,
  answer: (request: CanvasRequest, asker: string) => CanvasAnswer | undefined,
): Promise<void> {
  const serving = new Map<string, number>()
  await node.handle(
    CANVAS_PROTOCOL,
    async (stream: Stream, connection: Connection) => {
      const asker = connection.remotePeer.toString()
      const atOnce = serving.get(asker) ?? 0
      serving.set(asker, atOnce + 1)
      try {
        if (atOnce >= LIMITS.canvasRequestsAtOncePerPeer) await send(stream, refusal(REFUSALS.busy))
        else await serveOne(stream, request => answer(request, asker))
        await stream.close({ signal: AbortSignal.timeout(LIMITS.canvasStallMs) })
      } catch (error) {
        stream.abort(error instanceof Error ? error : new Error(String(error)))
      } finally {
        if (atOnce === 0) serving.delete(asker)
        else serving.set(asker, serving.get(asker)! - 1)
      }
    },
    { maxInboundStreams: 16, maxOutboundStreams: 16 },
  )
}

/**
 * Asks a peer for what this one lacks. Runs are handed over as they come, before the next is read.
 *
 * @throws CanvasRefused, or the stream's error if it broke, stalled or was not understood
 */
export async function fetchCanvas(
  node: Libp2p,
  peer: PeerId,
  request: CanvasRequest,
  receive: { total(total: CanvasTotal): void; runs(runs: Run[], bytes: number): void },
  signal: AbortSignal,
): Promise<void> {
  const stream = await node.dialProtocol(peer, CANVAS_PROTOCOL, { signal })
  try {
    const bytes = CanvasRequestData.encode({ room: Buffer.from(request.room, 'hex'), have: encodeVector(request.have) })
    await send(stream, bytes)
    for await (const frame of frames(stream, LIMITS.canvasFrameBytes, signal)) {
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

async function serveOne(stream: Stream, answer: (request: CanvasRequest) => CanvasAnswer | undefined): Promise<void> {
  const signal = AbortSignal.timeout(LIMITS.canvasStallMs)
  const { value: bytes } = await frames(stream, LIMITS.canvasRequestBytes, signal).next()
  const request = readRequest(bytes)
  if (request === undefined) return send(stream, refusal(REFUSALS.notUnderstood))
  const found = answer(request)
  if (found === undefined) return send(stream, refusal(REFUSALS.notHere))

  for (const frame of canvasFrames(found)) {
    await send(stream, frame)
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

/** Resolves when there is room for more; a receiver that takes nothing for LIMITS.canvasStallMs ends the stream. */
async function send(stream: Stream, frame: Uint8Array): Promise<void> {
  if (!stream.send(encode.single(frame))) {
    await stream.onDrain({ signal: AbortSignal.timeout(LIMITS.canvasStallMs) })
  }
}

/** Length-prefixed frames as they come, each within LIMITS.canvasStallMs of the one before. */
async function* frames(stream: Stream, maxBytes: number, signal: AbortSignal): AsyncGenerator<Uint8Array, undefined> {
  const decoder = new LengthPrefixedDecoder({ maxDataLength: maxBytes, maxBufferSize: maxBytes + 1024 * 1024 })
  const stalled = (): void => stream.abort(new Error('The other computer went quiet.'))
  const aborted = (): void => stream.abort(new Error('The request was given up.'))
  let stall = setTimeout(stalled, LIMITS.canvasStallMs)
  signal.addEventListener('abort', aborted)
  try {
    for await (const bytes of stream) {
      clearTimeout(stall)
      for (const frame of decoder.decode(bytes)) yield frame.subarray()
      stall = setTimeout(stalled, LIMITS.canvasStallMs)
    }
  } finally {
    clearTimeout(stall)
    signal.removeEventListener('abort', aborted)
  }
  return undefined
}
