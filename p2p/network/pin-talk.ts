/**
 * The conversation by which someone with a PIN gets a room's keys from a member, on a stream of the canvas protocol. What
 * is said is made and judged by p2p/room/lock/pin-handshake.ts; here it only goes to and fro.
 */
import type { Libp2p, PeerId } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import {
  CanvasRequestData,
  PinProofData,
  type PinHelloData,
  type CanvasFrameData,
  type PinWelcomeData,
} from '../wire/chalkboard.gen.js'
import { askOnStream } from './canvas-fetching.ts'
import { CanvasBrokenOff, CanvasNonsense, type CanvasRefusal } from './canvas-protocol.ts'

/** The side of who wants in. */
export interface PinJoiner<Keys> {
  readonly hello: PinHelloData
  /** @throws RangeError if the member's share is none */
  prove(share: Uint8Array): Uint8Array
  /** @throws RangeError if it is no member, or has another PIN */
  accept(welcome: PinWelcomeData): Keys
}

/** The side of a member. */
export interface PinMember {
  readonly share: Uint8Array
  welcome(proof: Uint8Array): PinWelcomeData | CanvasRefusal
}

/**
 * Asks a member for the room's keys.
 *
 * @param room its id as bytes
 * @throws CanvasRefused, CanvasBrokenOff, or CanvasNonsense if the peer is no member
 */
export async function askForKeys<Keys>(
  node: Libp2p,
  peer: PeerId,
  room: Uint8Array,
  joiner: PinJoiner<Keys>,
  signal: AbortSignal,
  stallMs: number = LIMITS.canvasStallMs,
): Promise<Keys> {
  const hello = CanvasRequestData.encode({ room, pin: joiner.hello })
  return askOnStream(node, peer, hello, signal, stallMs, async (answers, send) => {
    const { pinShare } = await nextOf(answers)
    await send(PinProofData.encode({ tag: understood(() => joiner.prove(demand(pinShare))) }))
    const { welcome } = await nextOf(answers)
    return understood(() => joiner.accept(demand(welcome)))
  })
}

async function nextOf(answers: AsyncIterator<CanvasFrameData>): Promise<CanvasFrameData> {
  const next = await answers.next()
  if (next.done === true) throw new CanvasBrokenOff('The other computer broke off.')
  return next.value
}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new CanvasNonsense('The other computer said something else than it was asked.')
  return value
}

function understood<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CanvasNonsense) throw error
    throw new CanvasNonsense('The other computer is no member of the room.', { cause: error })
  }
}
