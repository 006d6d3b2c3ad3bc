import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { PinHelloData, PinWelcomeData, SealedData } from '../../wire/chalkboard.gen.js'
import { CPace, SCALAR_BYTES, SHARE_BYTES } from './cpace.ts'
import { lvCat } from './length-value.ts'
import { decodeKeys, encodeKeys, type RoomKeys } from './room-key.ts'
import { KEY_BYTES, NONCE_BYTES, open, seal } from './sealed.ts'

/**
 * How someone with the PIN gets a room's keys from a member, four messages:
 *
 *     joiner                                    member
 *       hello: session, share       ->
 *                                   <-            share
 *       proof: tag                  ->
 *                                   <-            welcome: tag, keys sealed
 *
 * Neither says anything that depends on the PIN before both shares are known; the member gives nothing but its share
 * before it has checked the joiner's tag, and the joiner takes nothing before it has checked the member's. A false joiner
 * or a false member can so try one guess a run. The run is bound to both PeerIds, so that nobody can stand in between.
 */
export interface Parties {
  /** 32 hex characters. */
  readonly room: string
  /** PeerIds. */
  readonly joiner: string
  readonly member: string
}

/** That many bytes nobody can foretell. */
export type RandomBytes = (count: number) => Uint8Array

const SESSION_BYTES = 16
const TAG_BYTES = 32

export class JoinerHandshake {
  readonly hello: PinHelloData
  readonly #cpace: CPace
  readonly #random: RandomBytes
  #run: Run | undefined

  /** @param verifier of the PIN that was typed */
  constructor(parties: Parties, verifier: Uint8Array, random: RandomBytes) {
    const session = random(SESSION_BYTES)
    this.#random = random
    this.#cpace = new CPace({ secret: verifier, channel: channelOf(parties), session }, random(SCALAR_BYTES))
    this.hello = { session, share: this.#cpace.share }
  }

  /**
   * @returns the tag that shows the member this side's PIN
   * @throws RangeError if the member's share is none
   */
  prove(share: Uint8Array): Uint8Array {
    this.#run = new Run(this.#cpace, this.hello.share, share, this.#random)
    return this.#run.joinerTag
  }

  /**
   * @returns the room's keys
   * @throws RangeError if the other side does not know the PIN, or what it gave are no keys
   */
  accept({ tag, keys }: PinWelcomeData): RoomKeys {
    if (this.#run === undefined || !isSame(this.#run.memberTag, tag) || keys === undefined) {
      throw new RangeError('The other computer does not know the PIN either.')
    }
    return this.#run.openKeys(keys)
  }
}

export class MemberHandshake {
  /** The answer to a hello. */
  readonly share: Uint8Array
  readonly #run: Run

  /** @throws RangeError if the joiner's hello is none */
  constructor(parties: Parties, verifier: Uint8Array, hello: PinHelloData, random: RandomBytes) {
    if (hello.session.length !== SESSION_BYTES || hello.share.length !== SHARE_BYTES) {
      throw new RangeError('A hello awry.')
    }
    const secrets = { secret: verifier, channel: channelOf(parties), session: hello.session }
    const cpace = new CPace(secrets, random(SCALAR_BYTES))
    this.share = cpace.share
    this.#run = new Run(cpace, hello.share, cpace.share, random)
  }

  /** Undefined if the joiner has another PIN. */
  welcome(proof: Uint8Array, keys: RoomKeys): PinWelcomeData | undefined {
    if (!isSame(this.#run.joinerTag, proof)) return undefined
    return { tag: this.#run.memberTag, keys: this.#run.sealKeys(keys) }
  }
}

/** What comes of one run: a tag for each side, and a key to seal the room's keys with. */
class Run {
  readonly joinerTag: Uint8Array
  readonly memberTag: Uint8Array
  readonly #sealing: Uint8Array
  readonly #random: RandomBytes

  constructor(cpace: CPace, joinerShare: Uint8Array, memberShare: Uint8Array, random: RandomBytes) {
    const secret = cpace.agree(joinerShare, memberShare)
    this.joinerTag = tagOf(secret, 'joiner', joinerShare)
    this.memberTag = tagOf(secret, 'member', memberShare)
    this.#sealing = derive(secret, 'keys')
    this.#random = random
  }

  sealKeys(keys: RoomKeys): SealedData {
    return seal(this.#sealing, 0, new Uint8Array(), encodeKeys(keys), this.#random(NONCE_BYTES))
  }

  openKeys(sealed: SealedData): RoomKeys {
    const bytes = open(this.#sealing, new Uint8Array(), sealed)
    if (bytes === undefined) throw new RangeError('Keys that were sealed for someone else.')
    return decodeKeys(bytes)
  }
}

function channelOf({ room, joiner, member }: Parties): Uint8Array {
  return lvCat('chalkboard-pin', room, joiner, member)
}

function tagOf(secret: Uint8Array, role: string, share: Uint8Array): Uint8Array {
  return createHmac('sha256', derive(secret, role)).update(share).digest()
}

function derive(secret: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha512', secret, new Uint8Array(), lvCat('chalkboard-pin', use), KEY_BYTES))
}

function isSame(tag: Uint8Array, other: Uint8Array): boolean {
  return other.length === TAG_BYTES && timingSafeEqual(tag, other)
}
