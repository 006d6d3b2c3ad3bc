import { LIMITS } from '../../canvas/limits.ts'
import { isKeyOf, type RoomKeys } from './room-key.ts'

/** What the owner has signed of each key, by epoch: the room's description and rules. */
export type KeyChecks = ReadonlyMap<number, Uint8Array>

interface HeldKey {
  readonly key: Uint8Array
  /** From when on this peer may speak under it, in milliseconds of any one clock. */
  readonly usableFromMs: number
  /** What it was last compared with, and whether it was the right key. */
  check?: Uint8Array
  right?: boolean
}

/**
 * The keys of a room that this peer has. A key may come before the rule that it belongs to; whether it is the right one
 * shows then. Old keys are kept, for messages that come late.
 */
export class KeyRing {
  readonly #checks: () => KeyChecks
  readonly #held = new Map<number, HeldKey>()

  /** @param checks all that are known at the moment */
  constructor(checks: () => KeyChecks, keys: RoomKeys = new Map()) {
    this.#checks = checks
    this.add(keys, -Infinity)
  }

  /**
   * @param usableFromMs from when on this peer may speak under them
   * @returns those that are new and not known to be wrong
   */
  add(keys: RoomKeys, usableFromMs: number): RoomKeys {
    const added = new Map<number, Uint8Array>()
    for (const [epoch, key] of keys) {
      const check = this.#checks().get(epoch)
      if (this.get(epoch) !== undefined || (check !== undefined && !isKeyOf(check, key))) continue
      if (!this.#held.has(epoch) && this.#held.size >= LIMITS.keysPerRoom) continue
      this.#held.set(epoch, { key, usableFromMs })
      added.set(epoch, key)
    }
    return added
  }

  /** This peer's own new key, whatever was there. */
  replace(epoch: number, key: Uint8Array, usableFromMs: number): void {
    this.#held.set(epoch, { key, usableFromMs })
  }

  /** Undefined if there is none, or it is known to be wrong. */
  get(epoch: number): Uint8Array | undefined {
    const held = this.#held.get(epoch)
    const check = this.#checks().get(epoch)
    if (held === undefined || check === undefined) return held?.key
    if (held.check !== check) {
      held.check = check
      held.right = isKeyOf(check, held.key)
    }
    return held.right === true ? held.key : undefined
  }

  get all(): RoomKeys {
    return new Map(this.epochs.map(epoch => [epoch, this.get(epoch)!]))
  }

  get epochs(): number[] {
    return [...this.#held.keys()].filter(epoch => this.get(epoch) !== undefined)
  }

  /** The epoch to speak under: the last that the owner has signed and whose key is here and may be used. */
  current(nowMs: number): number | undefined {
    const known = [...this.#checks().keys()].filter(epoch => this.get(epoch) !== undefined).sort((a, b) => a - b)
    return known.findLast(epoch => this.#held.get(epoch)!.usableFromMs <= nowMs) ?? known[0]
  }

  /** Whether the key of a message's epoch is worth asking for: the owner has signed it, or may have since. */
  lacks(epoch: number): boolean {
    const checks = this.#checks()
    return this.get(epoch) === undefined && (checks.has(epoch) || epoch > Math.max(...checks.keys()))
  }

  /** Whether the owner has signed a key that is not here. */
  get isIncomplete(): boolean {
    return [...this.#checks().keys()].some(epoch => this.get(epoch) === undefined)
  }
}
