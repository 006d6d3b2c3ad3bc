/**
 * CPace over ristretto255 with SHA-512, as draft-irtf-cfrg-cpace-21 has it (CPACE-RISTR255-SHA512, initiator and
 * responder). Two who know the same short secret come to a long one. Who does not know it can try one guess a run, with the
 * other side taking part, and learns nothing that a guess could be checked against afterwards.
 */
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { createHash } from 'node:crypto'
import { lvCat } from './length-value.ts'

const DSI = 'CPaceRistretto255'
const SHA512_BLOCK_BYTES = 128
export const SHARE_BYTES = 32
/** Random bytes that make a scalar: the curve's order is just above 2^252, so the four bits above it are cleared. */
export const SCALAR_BYTES = 32

type Point = InstanceType<typeof ristretto255.Point>

/** What both sides of one run agree on beforehand. */
export interface CPaceSession {
  /** The short secret: PRS in the draft. */
  readonly secret: Uint8Array
  /** Who talks with whom about what: CI in the draft. */
  readonly channel: Uint8Array
  /** Never used twice. */
  readonly session: Uint8Array
}

/** One side of a run. */
export class CPace {
  /** To be sent to the other side. */
  readonly share: Uint8Array
  readonly #session: Uint8Array
  readonly #scalar: bigint

  /** @param random SCALAR_BYTES of them */
  constructor({ secret, channel, session }: CPaceSession, random: Uint8Array) {
    this.#session = session
    this.#scalar = scalarOf(random)
    this.share = generator(secret, channel, session).multiply(this.#scalar).toBytes()
  }

  /**
   * The secret of the run, 64 bytes (ISK in the draft). Both sides have the same if both had the same short secret.
   *
   * @param first the initiator's share, `second` the responder's; one of them is this side's own
   * @throws RangeError if the other side's is no share
   */
  agree(first: Uint8Array, second: Uint8Array, firstData = '', secondData = ''): Uint8Array {
    const other = Buffer.compare(first, this.share) === 0 ? second : first
    const common = pointOf(other).multiply(this.#scalar)
    if (common.is0()) throw new RangeError('A share that gives nothing away, and keeps nothing secret.')
    return createHash('sha512')
      .update(lvCat(`${DSI}_ISK`, this.#session, common.toBytes()))
      .update(lvCat(first, firstData, second, secondData))
      .digest()
  }
}

function generator(secret: Uint8Array, channel: Uint8Array, session: Uint8Array): Point {
  const padding = Math.max(0, SHA512_BLOCK_BYTES - 1 - lvCat(secret).length - lvCat(DSI).length)
  const text = lvCat(DSI, secret, new Uint8Array(padding), channel, session)
  return ristretto255_hasher.deriveToCurve!(createHash('sha512').update(text).digest())
}

function scalarOf(random: Uint8Array): bigint {
  const bytes = Uint8Array.from(random)
  bytes[SCALAR_BYTES - 1]! &= 0x0f
  return ristretto255.Point.Fn.fromBytes(bytes)
}

function pointOf(share: Uint8Array): Point {
  try {
    return ristretto255.Point.fromBytes(share)
  } catch (error) {
    throw new RangeError('These bytes are no share.', { cause: error })
  }
}
