import { LIMITS } from '../canvas/limits.ts'
import { say } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import { LockStore } from '../storage/lock-store.ts'
import type { Storage } from '../storage/storage.ts'
import { KeptRoom, type FetchCanvas } from './kept-room.ts'
import { Ledger } from './ledger.ts'
import type { RandomBytes } from './lock/pin-handshake.ts'
import { RoomLock, type RoomLockOptions, type RoomSecrets } from './lock/room-lock.ts'
import { RoomError } from './room-error.ts'
import type { RoomSurroundings } from './room-surroundings.ts'

export interface ShelfOptions {
  readonly storage: Storage
  readonly surroundings: RoomSurroundings
  readonly fetch: FetchCanvas
  readonly randomBytes: RandomBytes
  /** Rooms came, went, opened or closed. */
  readonly changed: () => void
}

/** The rooms on this computer: kept whole, or on their way here for the first time. */
export class Shelf {
  readonly #options: ShelfOptions
  readonly #locks: LockStore
  readonly #kept = new Map<string, KeptRoom>()
  /** Rooms whose canvas is on its way for the first time. They are neither listed as kept nor handed on. */
  readonly #arriving = new Map<string, KeptRoom>()

  constructor(options: ShelfOptions) {
    this.#options = options
    this.#locks = new LockStore(options.storage.sql)
    for (const description of options.storage.rooms()) this.add(description)
  }

  get(id: string): KeptRoom | undefined {
    return this.#kept.get(id)
  }

  all(): KeptRoom[] {
    return [...this.#kept.values()]
  }

  arriving(id: string): KeptRoom | undefined {
    return this.#arriving.get(id)
  }

  /** @throws RoomError if there is no room for another room */
  demandSpace(): void {
    if (this.#kept.size + this.#arriving.size < LIMITS.roomsPerAnnouncement) return
    throw new RoomError(
      'limit',
      say`This computer keeps ${this.#kept.size} rooms already. Remove one you no longer need.`,
    )
  }

  /**
   * Puts a room on disk together with what is secret about it, or nothing of both.
   *
   * @param complete whether its canvas has arrived
   * @throws the disk's error
   */
  keep(description: RoomDescription, secrets: RoomSecrets | undefined, complete: boolean): void {
    const { storage } = this.#options
    storage.sql.transaction(() => {
      storage.keepRoom(description, complete)
      if (secrets !== undefined) this.#locks.keep(description.id, secrets)
    })
  }

  secrets(id: string): RoomSecrets | undefined {
    return this.#locks.secrets(id)
  }

  /** A room that is whole on this disk. */
  add(description: RoomDescription): KeptRoom {
    const kept = this.#keptRoom(description)
    this.#kept.set(description.id, kept)
    return kept
  }

  /** A room whose canvas is to come. */
  expect(description: RoomDescription): KeptRoom {
    const arriving = this.#keptRoom(description)
    this.#arriving.set(description.id, arriving)
    return arriving
  }

  /** The canvas of a room has come. */
  arrived(arriving: KeptRoom): void {
    const { id } = arriving.description
    this.#options.storage.completeRoom(id)
    this.#arriving.delete(id)
    this.#kept.set(id, arriving)
  }

  /** The canvas of a room does not come for now. What has arrived stays on disk for the next try. */
  putOff(arriving: KeptRoom): void {
    if (this.#arriving.delete(arriving.description.id)) arriving.end()
  }

  /** A room whose canvas was on its way is not wanted any more. */
  giveUp(arriving: KeptRoom): void {
    const { id } = arriving.description
    arriving.end()
    this.#arriving.delete(id)
    this.#options.storage.forgetRoom(id)
  }

  /** Removes this computer's copy of a room. */
  forget(kept: KeptRoom): void {
    const { id } = kept.description
    kept.end()
    this.#kept.delete(id)
    this.#options.storage.forgetRoom(id)
  }

  close(): void {
    for (const arriving of this.#arriving.values()) this.giveUp(arriving)
    for (const kept of this.#kept.values()) kept.end()
  }

  #keptRoom(description: RoomDescription): KeptRoom {
    return new KeptRoom(new Ledger(description, this.#options.storage), {
      surroundings: this.#options.surroundings,
      fetch: this.#options.fetch,
      rulesChanged: () => this.#options.changed(),
      ...(description.locked ? { lock: links => this.#lock(description, links) } : {}),
    })
  }

  #lock(description: RoomDescription, links: Pick<RoomLockOptions, 'laterChecks' | 'missing'>): RoomLock {
    const { surroundings, randomBytes } = this.#options
    return new RoomLock({
      description,
      self: surroundings.signer.author,
      secrets: this.#locks.secrets(description.id),
      keep: keys => this.#locks.keepKeys(description.id, keys),
      nowMs: () => surroundings.nowMs(),
      random: randomBytes,
      ...links,
    })
  }
}
