/** Frames on a stream of the canvas protocol, in both directions, with an end to every wait. */
import { LengthPrefixedDecoder } from '@libp2p/utils'
import type { Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import type { Uint8ArrayList } from 'uint8arraylist'
import { CanvasBrokenOff, CanvasNonsense } from './canvas-protocol.ts'

/** What has to move, in either direction, in every LIMITS.canvasStallMs of waiting: far below the slowest classroom. */
const LEAST_BYTES_PER_STALL = 4 * 1024

/** Gives up a stream on which less than LEAST_BYTES_PER_STALL moves while this side waits `stallMs` for it. */
export class Patience {
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
    if (this.#bytes >= LEAST_BYTES_PER_STALL) this.renew()
  }

  /** The other side has shown that it is there, and why it is slow. */
  renew(): void {
    this.#bytes = 0
    this.#waitedMs = 0
  }
}

export type Send = (frame: Uint8Array) => Promise<void>

/**
 * Sends frames one after another. Each is settled when the multiplexer has taken all of it, so no more than one frame
 * waits here for a slow receiver, and rejected when the receiver stalls.
 */
export function sender(stream: Stream, stallMs: number): Send {
  const patience = new Patience(stallMs)
  return async frame => {
    try {
      stream.send(encode.single(frame))
    } catch (error) {
      throw new CanvasBrokenOff('The other computer broke off.', { cause: error })
    }
    let unsent = stream.writeBufferLength
    while (unsent > 0) {
      const sinceMs = performance.now()
      await drained(stream, patience.leftMs)
      patience.moved(unsent - stream.writeBufferLength, performance.now() - sinceMs)
      unsent = stream.writeBufferLength
    }
  }
}

/** Ends a stream with whatever was thrown. */
export function abort(stream: Stream, error: unknown): void {
  stream.abort(error instanceof Error ? error : new Error(String(error)))
}

/**
 * Length-prefixed frames as they come; less than LEAST_BYTES_PER_STALL in all the patience ends the stream. It is not
 * used up while whoever reads is busy with a frame.
 *
 * @throws CanvasBrokenOff, or CanvasNonsense for a frame over `maxBytes`
 */
export async function* frames(
  stream: Stream,
  maxBytes: number,
  patience: Patience,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, undefined> {
  const decoder = new LengthPrefixedDecoder({ maxDataLength: maxBytes, maxBufferSize: maxBytes + 1024 * 1024 })
  const stalled = (): void => stream.abort(new CanvasBrokenOff('The other computer went quiet.'))
  const aborted = (): void => stream.abort(new CanvasBrokenOff('The request was given up.'))
  let sinceMs = performance.now()
  let stall = setTimeout(stalled, patience.leftMs)
  signal?.addEventListener('abort', aborted)
  try {
    for await (const bytes of stream) {
      clearTimeout(stall)
      patience.moved(bytes.byteLength, performance.now() - sinceMs)
      for (const frame of decoded(decoder, bytes)) yield frame.subarray()
      sinceMs = performance.now()
      stall = setTimeout(stalled, patience.leftMs)
    }
  } catch (error) {
    if (error instanceof CanvasBrokenOff || error instanceof CanvasNonsense) throw error
    throw new CanvasBrokenOff('The other computer broke off.', { cause: error })
  } finally {
    clearTimeout(stall)
    signal?.removeEventListener('abort', aborted)
  }
  return undefined
}

function* decoded(
  decoder: LengthPrefixedDecoder,
  bytes: Uint8Array | Uint8ArrayList,
): Generator<Uint8ArrayList, undefined> {
  try {
    yield* decoder.decode(bytes)
    return undefined
  } catch (error) {
    throw new CanvasNonsense('The other computer sent a frame that is too large.', { cause: error })
  }
}

/**
 * Settled when some of what waits has gone out. The stream's own onDrain() keeps the promise of its first time, and is
 * settled at once ever after (@libp2p/utils 7.4).
 */
async function drained(stream: Stream, withinMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const drain = (): void => resolve(undefined)
  const closed = (): void => reject(new CanvasBrokenOff('The other computer broke off.'))
  const stall = setTimeout(() => reject(new CanvasBrokenOff('The other computer takes next to nothing.')), withinMs)
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
