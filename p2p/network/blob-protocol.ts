/** "This picture of this room, please" -> its size, then its bytes in pieces. Both sides of it. */
import type { Libp2p, PeerId, Stream } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { HASH_BYTES, ROOM_ID_BYTES } from '../feed/chain.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { BlobFrameData, BlobRequestData, type SealedData } from '../wire/chalkboard.gen.js'
import { AtOnce, serveAskers } from './askers.ts'
import {
  CanvasBrokenOff,
  CanvasNonsense,
  CanvasRefused,
  REFUSALS,
  writeRefusal,
  type CanvasRefusal,
} from './canvas-protocol.ts'
import { abort, frames, Patience, sender, type Send } from './canvas-stream.ts'

export const BLOB_PROTOCOL = '/chalkboard/blob/1.0.0'

export const BLOB_FRAME_BYTES = LIMITS.blobPieceBytes + 1024

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

/**
 * Hands pictures out, a few at a time. Whoever comes meanwhile is told to come again, or asks somebody else.
 *
 * @param stallMs an asker that asks nothing, or takes next to nothing, for so long is given up
 */
export async function serveBlobs(
  node: Libp2p,
  answer: AnswerBlob,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<void> {
  const served = new AtOnce(LIMITS.blobsServedAtOnce)
  await serveAskers(node, {
    protocol: BLOB_PROTOCOL,
    // Another question of the same peer meanwhile waits at its own end.
    atOncePerPeer: LIMITS.blobsFetchedAtOnce,
    busy: refusal({ reason: REFUSALS.busy }),
    stallMs,
    converse: async (stream, asker, send) => {
      const incoming = frames(stream, LIMITS.blobRequestBytes, new Patience(stallMs))
      const request = readBlobRequest((await incoming.next()).value)
      if (request === undefined) return send(refusal({ reason: REFUSALS.notUnderstood }))
      const leave = served.enter()
      if (leave === undefined) return send(refusal({ reason: REFUSALS.busy }))
      try {
        await sendAnswer(answer(request, asker), send)
      } finally {
        leave()
      }
    },
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
    const bytes = await collect(frames(stream, BLOB_FRAME_BYTES, new Patience(stallMs), signal))
    void stream.close({ signal: AbortSignal.timeout(stallMs) }).catch((error: unknown) => abort(stream, error))
    return bytes
  } catch (error) {
    abort(stream, error)
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

async function collect(incoming: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const collector = new BlobCollector()
  for await (const frame of incoming) {
    const bytes = collector.add(frame)
    if (bytes !== undefined) return bytes
  }
  throw new CanvasBrokenOff('The other computer stopped before the picture was complete.')
}

/** Puts a picture together. No more is kept than its total says, and that is bounded before anything is kept. */
export class BlobCollector {
  #bytes: Uint8Array | undefined
  #received = 0

  /**
   * @returns the picture, once all of it has come
   * @throws CanvasRefused or CanvasNonsense
   */
  add(frame: Uint8Array): Uint8Array | undefined {
    const { refusal, total, piece } = readFrame(frame)
    if (refusal !== undefined) throw new CanvasRefused(refusal.reason, refusal.waitSeconds * 1000)
    if (total !== undefined && this.#bytes === undefined) {
      if (total === 0 || total > LIMITS.blobBytes) throw new CanvasNonsense(`A picture of ${total} bytes.`)
      this.#bytes = new Uint8Array(total)
    } else if (this.#bytes !== undefined && piece !== undefined && fits(piece, this.#bytes.length - this.#received)) {
      this.#bytes.set(piece, this.#received)
      this.#received += piece.length
    } else throw new CanvasNonsense('Pieces of a picture that do not fit its size.')
    return this.#received === this.#bytes.length ? this.#bytes : undefined
  }
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

async function sendAnswer(found: ReturnType<AnswerBlob>, send: Send): Promise<void> {
  if (found === undefined) return send(refusal({ reason: REFUSALS.notHere }))
  if ('reason' in found) return send(refusal(found))
  for (const frame of blobFrames(found)) {
    await send(frame)
    // Those who draw come before those who look at pictures.
    await new Promise(resolve => setImmediate(resolve))
  }
}

export function* blobFrames(bytes: Uint8Array): Generator<Uint8Array> {
  yield BlobFrameData.encode({ total: bytes.length })
  for (let at = 0; at < bytes.length; at += LIMITS.blobPieceBytes) {
    yield BlobFrameData.encode({ piece: bytes.subarray(at, at + LIMITS.blobPieceBytes) })
  }
}

/** Undefined if it makes no sense. */
export function readBlobRequest(bytes: Uint8Array | undefined): BlobRequest | undefined {
  if (bytes === undefined) return undefined
  try {
    const { room, sha256, sealed } = BlobRequestData.decode(bytes)
    if (room.length !== ROOM_ID_BYTES || (sealed === undefined && sha256.length !== HASH_BYTES)) return undefined
    return { room: Buffer.from(room).toString('hex'), sha256, sealed }
  } catch {
    return undefined
  }
}

function refusal(refused: CanvasRefusal): Uint8Array {
  return BlobFrameData.encode({ refusal: writeRefusal(refused) })
}
