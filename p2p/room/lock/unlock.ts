import { LIMITS } from '../../canvas/limits.ts'
import { say, type Sentence } from '../../canvas/sentence.ts'
import type { RoomDescription } from '../../feed/room-description.ts'
import { CanvasRefused, REFUSALS } from '../../network/canvas-protocol.ts'
import type { PinJoiner } from '../../network/pin-talk.ts'
import { RoomError } from '../room-error.ts'
import { JoinerHandshake, type RandomBytes } from './pin-handshake.ts'
import { pinVerifier } from './pin.ts'
import { isKeyOf, type RoomKeys } from './room-key.ts'
import type { RoomSecrets } from './room-lock.ts'

/** Asks a peer for a room's keys. Rejects as `askForKeys` does (p2p/network/pin-talk.ts). */
export type AskForKeys = (peer: string, room: string, joiner: PinJoiner<RoomKeys>) => Promise<RoomKeys>

export interface UnlockOptions {
  readonly description: RoomDescription
  /** This peer's PeerId. */
  readonly self: string
  readonly pin: string | undefined
  /** PeerIds of those who have the room now, whom to ask first at the front. */
  readonly holders: () => readonly string[]
  readonly ask: AskForKeys
  readonly random: RandomBytes
  /** Between two rounds of asking all of them, in milliseconds. */
  readonly pausesMs: readonly number[]
}

/**
 * Gets the keys of a room with a PIN from one of its members. Each holder asked may be a false one and learn whether one
 * guess at the PIN is right, so only a few are asked again once somebody has said no.
 *
 * @throws RoomError with a sentence
 */
export async function unlock(options: UnlockOptions): Promise<RoomSecrets> {
  const { description, pin } = options
  const { id, name, host, keyCheck } = description
  if (pin === undefined) throw new RoomError('locked', say`“${name}” needs a PIN. Ask ${host} for it.`)
  const verifier = await pinVerifier(pin, id)
  const refusals: CanvasRefused[] = []
  for (const pauseMs of options.pausesMs) {
    await new Promise(resolve => setTimeout(resolve, pauseMs))
    for (const member of options.holders()) {
      try {
        const joiner = new JoinerHandshake({ room: id, joiner: options.self, member }, verifier, options.random)
        const keys = await options.ask(member, id, joiner)
        const first = keys.get(0)
        if (first !== undefined && isKeyOf(keyCheck!, first)) return { keys, verifier }
      } catch (error) {
        if (!(error instanceof CanvasRefused) || !isFinal(error)) continue
        refusals.push(error)
        if (refusals.length >= LIMITS.pinHoldersAsked) break
      }
    }
    if (refusals[0] !== undefined) throw sentenceOf(refusals[0], description)
  }
  throw new RoomError('unreachable', say`Nobody who has “${name}” answers. Try again in a moment.`)
}

function isFinal({ reason }: CanvasRefused): boolean {
  return reason === REFUSALS.wrongPin || reason === REFUSALS.wait || reason === REFUSALS.removed
}

function sentenceOf({ reason, waitMs }: CanvasRefused, { name, host }: RoomDescription): RoomError {
  if (reason === REFUSALS.removed) return new RoomError('forbidden', say`${host} has removed you from “${name}”.`)
  const again = waitMs > 0 ? say`Try again in ${durationOf(waitMs)}.` : say`Check it with ${host}, and try again.`
  if (reason === REFUSALS.wait) return new RoomError('locked', say`Too many wrong PINs for “${name}”. ${again}`)
  return new RoomError('locked', say`That is not the PIN of “${name}”. ${again}`)
}

function durationOf(milliseconds: number): Sentence {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return seconds === 1 ? say`a second` : say`${seconds} seconds`
  return say`${Math.ceil(seconds / 60)} minutes`
}
