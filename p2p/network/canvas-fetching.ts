import type { Libp2p, PeerId, Stream } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { readRoomDescription, roomIdBytes } from '../feed/room-description.ts'
import { readRun, type Run } from '../feed/run.ts'
import { CanvasFrameData, CanvasRequestData, type CanvasTotalData } from '../wire/chalkboard.gen.js'
import { encodeVector } from '../wire/vector.ts'
import {
  CANVAS_PROTOCOL,
  CanvasBrokenOff,
  CanvasNonsense,
  CanvasRefused,
  type CanvasRequest,
  type CanvasTotal,
} from './canvas-protocol.ts'
import { abort, frames, Patience, sender, type Send } from './canvas-stream.ts'

export interface CanvasReceiver {
  total(total: CanvasTotal): void
  /** @param bytes how many the frame had */
  runs(runs: Run[], bytes: number): void
}

/**
 * Asks a peer for what this one lacks. Runs are handed over as they come, before the next is read; so after a failure
 * one asks again with the vector that one has by then.
 *
 * @param stallMs a peer that says next to nothing for so long is given up
 * @throws CanvasRefused, CanvasBrokenOff, CanvasNonsense, or what `receive` throws
 */
export async function fetchCanvas(
  node: Libp2p,
  peer: PeerId,
  request: CanvasRequest,
  receive: CanvasReceiver,
  signal: AbortSignal,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<void> {
  const { room, have, sealed } = request
  const question = sealed === undefined ? { have: encodeVector(have) } : { sealed }
  const bytes = CanvasRequestData.encode({ room: roomIdBytes(room), ...question })
  await askOnStream(node, peer, bytes, signal, stallMs, async answers => {
    for await (const { total, runs, done, bytes } of answers) {
      if (total !== undefined) receive.total(understood(() => readTotal(total)))
      if (runs !== undefined)
        receive.runs(
          understood(() => runs.runs.map(readRun)),
          bytes,
        )
      if (done === true) return
    }
    throw new CanvasBrokenOff('The other computer stopped before the canvas was complete.')
  })
}

export type Answer = CanvasFrameData & { bytes: number }

/**
 * Says something on a fresh stream of the canvas protocol and hands over the frames that come back. A refusal ends them
 * with CanvasRefused; that one waits in line is not told.
 */
export async function askOnStream<T>(
  node: Libp2p,
  peer: PeerId,
  request: Uint8Array,
  signal: AbortSignal,
  stallMs: number,
  converse: (answers: AsyncGenerator<Answer, undefined>, send: Send) => Promise<T>,
): Promise<T> {
  const stream = await dial(node, peer, signal)
  try {
    const send = sender(stream, stallMs)
    await send(request)
    const result = await converse(answersOn(stream, signal, stallMs), send)
    // What matters has been said; whether the goodbye gets through does not.
    void stream.close({ signal: AbortSignal.timeout(stallMs) }).catch((error: unknown) => abort(stream, error))
    return result
  } catch (error) {
    abort(stream, error)
    throw error
  }
}

async function dial(node: Libp2p, peer: PeerId, signal: AbortSignal): Promise<Stream> {
  try {
    return await node.dialProtocol(peer, CANVAS_PROTOCOL, { signal })
  } catch (error) {
    throw new CanvasBrokenOff('The other computer cannot be reached.', { cause: error })
  }
}

async function* answersOn(stream: Stream, signal: AbortSignal, stallMs: number): AsyncGenerator<Answer, undefined> {
  const patience = new Patience(stallMs)
  let waited = 0
  for await (const bytes of frames(stream, LIMITS.canvasFrameBytes, patience, signal)) {
    const frame = understood(() => CanvasFrameData.decode(bytes))
    const { refusal, waiting } = frame
    if (refusal !== undefined) throw new CanvasRefused(refusal.reason, refusal.waitSeconds * 1000)
    if (waiting === true) {
      waited += 1
      if (waited > LIMITS.canvasWaitingFrames) throw new CanvasBrokenOff('The other computer kept this one waiting.')
      patience.renew()
    } else yield { ...frame, bytes: bytes.length }
  }
  return undefined
}

function readTotal({ room, entries, bytes, yours, keys }: CanvasTotalData): CanvasTotal {
  if (room === undefined) throw new RangeError('A canvas of no room.')
  return { description: readRoomDescription(room), entries, bytes, yours, keys }
}

function understood<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new CanvasNonsense('The other computer said something that makes no sense.', { cause: error })
  }
}
