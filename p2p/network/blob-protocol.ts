/** "This picture of this room, please" -> its size, then its bytes in pieces. Both sides of it. */
import type { Connection, Libp2p, PeerId, Stream } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { BlobFrameData, BlobRequestData, type SealedData } from '../wire/chalkboard.gen.js'
import { CanvasBrokenOff, CanvasNonsense, CanvasRefused, REFUSALS, type CanvasRefusal } from './canvas-protocol.ts'
import { frames, Patience, sender, type Send } from './canvas-stream.ts'

export const BLOB_PROTOCOL = '/chalkboard/blob/1.0.0'

const HASH_BYTES = 32
const FRAME_BYTES = LIMITS.blobPieceBytes + 1024
/** Another question of the same peer meanwhile waits at its own end. */
const AT_ONCE_PER_PEER = LIMITS.blobsFetchedAtOnce

export interface BlobRequest {
  /** 32 hex characters. */
  readonly room: string
  /** Empty if `sealed` says it. */
  readonly sha256: Uint8Array
  /** Of a room with a PIN (p2p/room/lock/room-lock.ts). */
  readonly sealed?: SealedData | undefined
}

/** What an asker, by PeerId, gets. `undefined` stands for what is not here. */
export type AnswerBlob = (request: BlobRequest, asker: string) => Uint8Array | CanvasRefusal | undefined

/** @param stallMs an asker that asks nothing, or takes next to nothing, for so long is given up */
export async function serveBlobs(
  node: Libp2p,
  answer: AnswerBlob,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<void> {
  const counter = new BlobCounter(answer, stallMs)
  await node.handle(BLOB_PROTOCOL, (stream, connection) => counter.serve(stream, connection), {
    maxInboundStreams: 2 * AT_ONCE_PER_PEER,
    maxOutboundStreams: 2 * AT_ONCE_PER_PEER,
  })
}

/**
 * @param signal gives the request up
 * @returns bytes of whatever hash; the caller compares
 * @throws CanvasRefused, CanvasBrokenOff or CanvasNonsense
 */
export async function fetchBlob(
  node: Libp2p,
  peer: PeerId,
  { room, sha256, sealed }: BlobRequest,
  signal: AbortSignal,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<Uint8Array> {
  const question = sealed === undefined ? { sha256 } : { sealed }
  const stream = await dial(node, peer, signal)
  try {
    await sender(stream, stallMs)(BlobRequestData.encode({ room: roomIdBytes(room), ...question }))
    const bytes = await collect(frames(stream, FRAME_BYTES, new Patience(stallMs), signal))
    void stream.close({ signal: AbortSignal.timeout(stallMs) }).catch((error: unknown) => stream.abort(asError(error)))
    return bytes
  } catch (error) {
    stream.abort(asError(error))
    throw error
  }
}

async function dial(node: Libp2p, peer: PeerId, signal: AbortSignal): Promise<Stream> {
  try {
    return await node.dialProtocol(peer, BLOB_PROTOCOL, { signal })
  } catch (error) {
    throw new CanvasBrokenOff('The other computer cannot be reached.', { cause: error })
  }
}

/** No more is kept than the total says, and that is bounded before anything is kept. */
async function collect(incoming: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  let received = 0
  for await (const frame of incoming) {
    const { refusal, total, piece } = readFrame(frame)
    if (refusal !== undefined) throw new CanvasRefused(refusal.reason, refusal.waitSeconds * 1000)
    if (total !== undefined && bytes === undefined) {
      if (total === 0 || total > LIMITS.blobBytes) throw new CanvasNonsense(`A picture of ${total} bytes.`)
      bytes = new Uint8Array(total)
    } else if (bytes !== undefined && piece !== undefined && fits(piece, bytes.length - received)) {
      bytes.set(piece, received)
      received += piece.length
      if (received === bytes.length) return bytes
    } else throw new CanvasNonsense('Pieces of a picture that do not fit its size.')
  }
  throw new CanvasBrokenOff('The other computer stopped before the picture was complete.')
}

function fits(piece: Uint8Array, left: number): boolean {
  return piece.length > 0 && piece.length <= left
}

function readFrame(bytes: Uint8Array): BlobFrameData {
  try {
    return BlobFrameData.decode(bytes)
  } catch (error) {
    throw new CanvasNonsense('The other computer said something that makes no sense.', { cause: error })
  }
}

/** Hands pictures out, a few at a time. Whoever comes meanwhile is told to come again, or asks somebody else. */
class BlobCounter {
  readonly #answer: AnswerBlob
  readonly #stallMs: number
  readonly #askers = new Map<string, number>()
  #serving = 0

  constructor(answer: AnswerBlob, stallMs: number) {
    this.#answer = answer
    this.#stallMs = stallMs
  }

  async serve(stream: Stream, connection: Connection): Promise<void> {
    const asker = connection.remotePeer.toString()
    const atOnce = this.#askers.get(asker) ?? 0
    this.#askers.set(asker, atOnce + 1)
    try {
      const send = sender(stream, this.#stallMs)
      if (atOnce >= AT_ONCE_PER_PEER) await send(refusal({ reason: REFUSALS.busy }))
      else await this.#converse(stream, asker, send)
      await stream.close({ signal: AbortSignal.timeout(this.#stallMs) })
    } catch (error) {
      stream.abort(asError(error))
    } finally {
      const left = (this.#askers.get(asker) ?? 1) - 1
      if (left === 0) this.#askers.delete(asker)
      else this.#askers.set(asker, left)
    }
  }

  async #converse(stream: Stream, asker: string, send: Send): Promise<void> {
    const incoming = frames(stream, LIMITS.blobRequestBytes, new Patience(this.#stallMs))
    const request = readRequest((await incoming.next()).value)
    if (request === undefined) return send(refusal({ reason: REFUSALS.notUnderstood }))
    if (this.#serving >= LIMITS.blobsServedAtOnce) return send(refusal({ reason: REFUSALS.busy }))
    this.#serving += 1
    try {
      const found = this.#answer(request, asker) ?? { reason: REFUSALS.notHere }
      if ('reason' in found) await send(refusal(found))
      else await sendBlob(found, send)
    } finally {
      this.#serving -= 1
    }
  }
}

async function sendBlob(bytes: Uint8Array, send: Send): Promise<void> {
  await send(BlobFrameData.encode({ total: bytes.length }))
  for (let at = 0; at < bytes.length; at += LIMITS.blobPieceBytes) {
    await send(BlobFrameData.encode({ piece: bytes.subarray(at, at + LIMITS.blobPieceBytes) }))
    // Those who draw come before those who look at pictures.
    await new Promise(resolve => setImmediate(resolve))
  }
}

function readRequest(bytes: Uint8Array | undefined): BlobRequest | undefined {
  if (bytes === undefined) return undefined
  try {
    const { room, sha256, sealed } = BlobRequestData.decode(bytes)
    if (sealed === undefined && sha256.length !== HASH_BYTES) return undefined
    return { room: Buffer.from(room).toString('hex'), sha256, sealed }
  } catch {
    return undefined
  }
}

function refusal({ reason, waitMs = 0 }: CanvasRefusal): Uint8Array {
  return BlobFrameData.encode({ refusal: { reason, waitSeconds: Math.ceil(waitMs / 1000) } })
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
