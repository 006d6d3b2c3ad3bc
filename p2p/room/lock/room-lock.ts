import { LIMITS } from '../../canvas/limits.ts'
import type { VersionVector } from '../../canvas/version-vector.ts'
import type { RoomDescription } from '../../feed/room-description.ts'
import { REFUSALS, type CanvasRefusal } from '../../network/canvas-protocol.ts'
import type { PinMember } from '../../network/pin-talk.ts'
import { CanvasQuestionData, SealedData, type PinHelloData } from '../../wire/chalkboard.gen.js'
import { decodeVector, encodeVector } from '../../wire/vector.ts'
import { KeyRing, type KeyChecks } from './key-ring.ts'
import { lvCat } from './length-value.ts'
import { MemberHandshake, type RandomBytes } from './pin-handshake.ts'
import { PinTries } from './pin-tries.ts'
import { decodeKeys, encodeKeys, keyCheckOf, type RoomKeys } from './room-key.ts'
import type { Seal } from './seal.ts'
import { KEY_BYTES, NONCE_BYTES, open, seal } from './sealed.ts'

/** What a member keeps of a room with a PIN. The PIN itself is never kept. */
export interface RoomSecrets {
  readonly keys: RoomKeys
  /** As {@link pinVerifier} makes it. */
  readonly verifier: Uint8Array
}

export interface RoomLockOptions {
  readonly description: RoomDescription
  /** This peer's PeerId. */
  readonly self: string
  /** Undefined while this peer is no member. */
  readonly secrets: RoomSecrets | undefined
  /** What the owner's rules say of later keys, by epoch. */
  readonly laterChecks: () => KeyChecks
  /** Puts new keys on disk. */
  readonly keep: (keys: RoomKeys) => void
  /** Someone spoke under a key that is not here. Ask them for it, if it is still lacking by then. */
  readonly missing: (author: string, stillMissing: () => boolean) => void
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs: () => number
  readonly random: RandomBytes
}

/**
 * What keeps one room with a PIN closed: its keys, and whom they are given to. Members know each other by the key, and
 * need no PIN for that.
 */
export class RoomLock implements Seal {
  readonly #options: RoomLockOptions
  readonly #ring: KeyRing
  readonly #tries = new PinTries()
  #verifier: Uint8Array | undefined

  constructor(options: RoomLockOptions) {
    this.#options = options
    const { keyCheck } = options.description
    if (keyCheck === undefined) throw new RangeError('A room without a PIN has no lock.')
    const checks = (): KeyChecks => new Map([...options.laterChecks(), [0, keyCheck]])
    this.#ring = new KeyRing(checks, options.secrets?.keys)
    this.#verifier = options.secrets?.verifier
  }

  get isMember(): boolean {
    return this.#ring.current(Infinity) !== undefined
  }

  get isIncomplete(): boolean {
    return this.isMember && this.#ring.isIncomplete
  }

  /** This peer has been let in. */
  enter({ keys, verifier }: RoomSecrets): void {
    this.#ring.add(keys, -Infinity)
    this.#verifier = verifier
  }

  /**
   * As the room's owner: makes a new key, for the rule that will be number `epoch` of the owner's feed.
   *
   * @returns the keyCheck for that rule
   * @throws the disk's error, and then nothing has happened
   */
  renew(epoch: number): Uint8Array {
    const key = this.#options.random(KEY_BYTES)
    this.#options.keep(new Map([[epoch, key]]))
    this.#ring.replace(epoch, key, this.#options.nowMs() + LIMITS.keyGraceMs)
    return keyCheckOf(key)
  }

  seal(author: string, message: Uint8Array): Uint8Array | undefined {
    const epoch = this.#ring.current(this.#options.nowMs())
    if (epoch === undefined) return undefined
    const bound = this.#bound('topic', this.#options.description.topic, author)
    return SealedData.encode(this.#seal(epoch, bound, message))
  }

  open(author: string, bytes: Uint8Array): Uint8Array | undefined {
    const sealed = SealedData.decode(bytes)
    const key = this.#ring.get(sealed.epoch)
    if (key !== undefined) return open(key, this.#bound('topic', this.#options.description.topic, author), sealed)
    const stillMissing = (): boolean => this.#ring.lacks(sealed.epoch)
    if (this.isMember && stillMissing()) this.#options.missing(author, stillMissing)
    return undefined
  }

  /** The question to a member for what this peer lacks: its version vector, and which keys it has. Undefined for who is no member. */
  ask(member: string, have: VersionVector): SealedData | undefined {
    const epoch = this.#ring.current(Infinity)
    if (epoch === undefined) return undefined
    const question = CanvasQuestionData.encode({ have: encodeVector(have), epochs: this.#ring.epochs })
    return this.#seal(epoch, this.#bound('question', this.#options.self, member), question)
  }

  /**
   * Keys that a member sent along with its answer.
   *
   * @throws the disk's error; the keys are used all the same
   */
  take(member: string, sealed: SealedData): void {
    const key = this.#ring.get(sealed.epoch)
    const bytes = key === undefined ? undefined : open(key, this.#bound('keys', this.#options.self, member), sealed)
    if (bytes === undefined) return
    const added = this.#ring.add(decodeKeys(bytes), this.#options.nowMs() + LIMITS.keyGraceMs)
    if (added.size > 0) this.#options.keep(added)
  }

  /**
   * A question for the canvas as someone who has a key of the room asked it, and what keys to send them. Undefined if
   * they have none.
   */
  read(asker: string, sealed: SealedData): { have: VersionVector; keys: SealedData | undefined } | undefined {
    const key = this.#ring.get(sealed.epoch)
    const bound = this.#bound('question', asker, this.#options.self)
    const bytes = key === undefined ? undefined : open(key, bound, sealed)
    if (bytes === undefined) return undefined
    const { have, epochs } = CanvasQuestionData.decode(bytes, { limits: { epochs: LIMITS.keysPerRoom } })
    const known = new Set(epochs)
    const lacking = new Map([...this.#ring.all].filter(([epoch]) => !known.has(epoch)))
    const boundKeys = this.#bound('keys', asker, this.#options.self)
    return {
      have: decodeVector(have),
      keys: lacking.size === 0 ? undefined : this.#seal(sealed.epoch, boundKeys, encodeKeys(lacking)),
    }
  }

  /** The question to a member for a picture. Undefined for who is no member. */
  askBlob(member: string, sha256: Uint8Array): SealedData | undefined {
    const epoch = this.#ring.current(Infinity)
    return epoch === undefined ? undefined : this.#seal(epoch, this.#bound('blob', this.#options.self, member), sha256)
  }

  /** Which picture someone asked for who has a key of the room; undefined if they have none. */
  readBlob(asker: string, sealed: SealedData): Uint8Array | undefined {
    const key = this.#ring.get(sealed.epoch)
    return key === undefined ? undefined : open(key, this.#bound('blob', asker, this.#options.self), sealed)
  }

  /** Someone who says that they know the PIN. */
  admit(joiner: string, hello: PinHelloData): PinMember | CanvasRefusal {
    const { description, self, random, nowMs } = this.#options
    const verifier = this.#verifier
    if (verifier === undefined) return { reason: REFUSALS.notHere }
    const waitMs = this.#tries.waitMs(joiner, nowMs())
    if (waitMs > 0) return { reason: REFUSALS.wait, waitMs }
    const handshake = new MemberHandshake({ room: description.id, joiner, member: self }, verifier, hello, random)
    return { share: handshake.share, welcome: proof => this.#welcome(joiner, handshake, proof) }
  }

  /** Several runs may be under way at once, so whether one may still try is asked again with each guess. */
  #welcome(joiner: string, handshake: MemberHandshake, proof: Uint8Array): ReturnType<PinMember['welcome']> {
    const nowMs = this.#options.nowMs()
    const waitMs = this.#tries.waitMs(joiner, nowMs)
    if (waitMs > 0) return { reason: REFUSALS.wait, waitMs }
    const welcome = handshake.welcome(proof, this.#ring.all)
    if (welcome !== undefined) {
      this.#tries.succeeded(joiner)
      return welcome
    }
    this.#tries.failed(joiner, nowMs)
    return { reason: REFUSALS.wrongPin, waitMs: this.#tries.waitMs(joiner, nowMs) }
  }

  #seal(epoch: number, bound: Uint8Array, bytes: Uint8Array): SealedData {
    return seal(this.#ring.get(epoch)!, epoch, bound, bytes, this.#options.random(NONCE_BYTES))
  }

  #bound(use: string, ...to: readonly string[]): Uint8Array {
    return lvCat(`chalkboard-${use}`, this.#options.description.id, ...to)
  }
}
