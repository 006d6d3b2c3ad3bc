import { LIMITS } from '../canvas/limits.ts'
import type { Role } from '../canvas/charter.ts'
import type { AssignableRole } from '../canvas/operation.ts'
import { describeRoom, type RoomDescription } from '../feed/room-description.ts'
import type { Run } from '../feed/run.ts'
import type { AnnouncedRoom } from '../network/announcement.ts'
import {
  CanvasRefused,
  REFUSALS,
  type CanvasAnswer,
  type CanvasRefusal,
  type CanvasRequest,
} from '../network/canvas-protocol.ts'
import type { PinMember } from '../network/pin-talk.ts'
import { LockStore } from '../storage/lock-store.ts'
import type { Storage } from '../storage/storage.ts'
import type { PinHelloData } from '../wire/chalkboard.gen.js'
import type { Directory } from './directory.ts'
import { firstToAnswer, holdersInOrder } from './holders.ts'
import { KeptRoom, type FetchCanvas } from './kept-room.ts'
import { Ledger } from './ledger.ts'
import type { RandomBytes } from './lock/pin-handshake.ts'
import { pinVerifier } from './lock/pin.ts'
import { keyCheckOf } from './lock/room-key.ts'
import { RoomLock, type RoomLockOptions, type RoomSecrets } from './lock/room-lock.ts'
import { KEY_BYTES } from './lock/sealed.ts'
import { unlock, type AskForKeys } from './lock/unlock.ts'
import type { Room, RoomListener, RoomSurroundings } from './room.ts'
import { RoomError } from './room-error.ts'

export interface RoomsOptions {
  readonly storage: Storage
  readonly directory: Directory
  readonly surroundings: Omit<RoomSurroundings, 'membersOf'>
  /** PeerIds of the neighbours that hear a topic. */
  readonly subscribers: (topic: string) => string[]
  readonly fetch: FetchCanvas
  readonly askForKeys: AskForKeys
  readonly randomBytes: RandomBytes
  /** Those who look at a room that opens. */
  readonly listenerOf: (room: RoomDescription) => RoomListener
  /** Bytes of a canvas that is being fetched for someone who waits for it. */
  readonly progress: (room: string, received: number, total: number) => void
  /** A room has opened, with everything that is known of it. */
  readonly opened: (room: Room) => void
  /** Rooms came, went, opened or closed. */
  readonly changed: () => void
}

/** A room as it is handed on otherwise than from peer to peer. */
export interface RoomCopy {
  readonly description: RoomDescription
  readonly secrets: RoomSecrets | undefined
  /** Everything, in an order in which each can be checked when it comes. */
  readonly runs: readonly Run[]
}

/** A room that is kept here is not waited for longer than this when it opens. */
const KEPT_ROOM_WAIT_MS = 2_000

/** Between two rounds of asking all who have a room that somebody waits for. */
const JOIN_PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000]

/** All rooms of this peer: those kept on disk, those open, and how to join those of others. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #surroundings: RoomSurroundings
  readonly #locks: LockStore
  readonly #kept = new Map<string, KeptRoom>()
  /** Rooms whose canvas is on its way for the first time. They are neither listed as kept nor handed on. */
  readonly #arriving = new Map<string, KeptRoom>()
  readonly #joining = new Map<string, Promise<Room>>()

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#locks = new LockStore(options.storage.sql)
    this.#surroundings = { ...options.surroundings, membersOf: description => this.membersOf(description) }
    for (const description of options.storage.rooms()) this.#kept.set(description.id, this.#keptRoom(description))
  }

  /** Descriptions of all rooms on this computer. */
  kept(): RoomDescription[] {
    return Array.from(this.#kept.values(), ({ description }) => description)
  }

  isKept(id: string): boolean {
    return this.#kept.has(id)
  }

  openRoom(id: string): Room | undefined {
    return this.#kept.get(id)?.room
  }

  openRooms(): Room[] {
    return Array.from(this.#kept.values()).flatMap(({ room }) => room ?? [])
  }

  /** What someone may do in a room, as far as is known here. */
  roleOf({ id, owner }: RoomDescription, person: string): Role {
    return this.#kept.get(id)?.ledger.charter.roleOf(person) ?? (person === owner ? 'owner' : 'editor')
  }

  /** PeerIds of the others who have a room open. */
  membersOf({ id, topic }: RoomDescription): ReadonlySet<string> {
    const announced = this.#options.directory.room(id)?.holders.filter(holder => holder.open) ?? []
    return new Set([...announced.map(holder => holder.peer), ...this.#options.subscribers(topic)])
  }

  /**
   * @param pin that others need to join; none if undefined
   * @throws RoomError, or the disk's error
   */
  async create(name: string, host: string, nonce: Uint8Array, pin?: string): Promise<Room> {
    const { signer } = this.#surroundings
    const created = this.#surroundings.wallClockMs()
    const key = this.#options.randomBytes(KEY_BYTES)
    const lock = pin === undefined ? {} : { keyCheck: keyCheckOf(key) }
    const description = describeRoom(signer, { name, host, created, nonce, ...lock })
    const secrets =
      pin === undefined ? undefined : { keys: new Map([[0, key]]), verifier: await pinVerifier(pin, description.id) }
    if (this.kept().some(room => room.owner === signer.author && room.name === name)) {
      throw new RoomError('conflict', `You already have a room called “${name}”. Choose another name.`)
    }
    this.#demandSpace()
    this.#keep(description, secrets, true)
    const kept = this.#keptRoom(description)
    this.#kept.set(description.id, kept)
    return this.#open(kept)
  }

  /**
   * Opens a room: from this disk if it is kept here, otherwise from whoever holds it.
   *
   * @param pin of the room, if it has one and this peer has not been let in before
   * @throws RoomError
   */
  async join(id: string, pin?: string): Promise<Room> {
    const under = this.#joining.get(id)
    if (under !== undefined) return under
    const kept = this.#kept.get(id)
    if (kept?.room !== undefined) return kept.room
    const joining = kept === undefined ? this.#fetchAndOpen(id, pin) : this.#reopen(kept, pin)
    this.#joining.set(id, joining)
    try {
      return await joining
    } finally {
      this.#joining.delete(id)
    }
  }

  /** Closes a room; it stays on this computer. One that is still arriving is given up. */
  leave(id: string): void {
    const arriving = this.#arriving.get(id)
    if (arriving !== undefined) return this.#giveUp(arriving)
    const kept = this.#kept.get(id)
    if (kept?.room === undefined) throw new RoomError('notFound', 'That room is not open here. Join it first.')
    kept.close()
    this.#options.changed()
  }

  /** Removes this computer's copy of a room. */
  forget(id: string): void {
    const kept = this.#kept.get(id)
    if (kept === undefined)
      throw new RoomError('notFound', 'That room is not kept on this computer, so there is nothing to remove.')
    kept.end()
    this.#kept.delete(id)
    this.#options.storage.forgetRoom(id)
    this.#options.changed()
  }

  /** A peer has announced a room that may differ from ours. */
  heard(peer: string, { description, digest }: AnnouncedRoom): void {
    this.#kept.get(description.id)?.heardDigest(peer, digest)
  }

  /** Those that are open first. */
  announced(): AnnouncedRoom[] {
    return Array.from(this.#kept.values(), ({ description, ledger, room }) => ({
      description,
      open: room !== undefined,
      digest: ledger.digest,
      locked: description.locked,
    })).sort((a, b) => Number(b.open) - Number(a.open))
  }

  /** What a peer that asks for a canvas gets; undefined if the room is not here. */
  answer(request: CanvasRequest, asker: string): CanvasAnswer | CanvasRefusal | undefined {
    const kept = this.#kept.get(request.room)
    if (kept === undefined) return undefined
    const { ledger, lock } = kept
    if (ledger.charter.roleOf(asker) === 'banned') return { reason: REFUSALS.removed }
    const question = lock === undefined ? { have: request.have, keys: undefined } : readSealed(lock, asker, request)
    if (question === undefined) return { reason: REFUSALS.locked }
    const { have, keys } = question
    kept.settle()
    return {
      description: ledger.description,
      ...ledger.sizeSince(have),
      yours: ledger.head(asker),
      keys,
      runs: ledger.runsSince(have),
    }
  }

  /** What someone gets who says that they know a room's PIN; undefined if there is no such room here. */
  admit(room: string, joiner: string, hello: PinHelloData): PinMember | CanvasRefusal | undefined {
    const kept = this.#kept.get(room)
    if (kept?.ledger.charter.roleOf(joiner) === 'banned') return { reason: REFUSALS.removed }
    return kept?.lock?.admit(joiner, hello)
  }

  /**
   * As the room's owner, lays down what an author, or everyone if undefined, may do from now on. A room with a PIN gets a
   * new key when someone is removed.
   *
   * @throws RoomError, or the disk's error
   */
  rule(room: Room, author: string | undefined, role: AssignableRole): void {
    const { description, ledger } = room
    const lock = this.#kept.get(description.id)?.lock
    const { signer } = this.#surroundings
    const renews = role === 'banned' && description.owner === signer.author && author !== signer.author
    const keyCheck = renews ? lock?.renew(ledger.head(signer.author).seq + 1) : undefined
    room.rule(author, role, keyCheck)
  }

  /** Everything of a room as it is now; undefined if it is not here. */
  copyOf(id: string): RoomCopy | undefined {
    const kept = this.#kept.get(id)
    if (kept === undefined) return undefined
    kept.settle()
    const { description, ledger } = kept
    return { description, secrets: this.#locks.secrets(id), runs: [...ledger.runsSince(new Map())] }
  }

  /**
   * Takes in a room that did not come from a peer, and opens it. Its runs have been checked, from the first on.
   *
   * @returns how many entries are new here
   * @throws RoomError, or the disk's error
   */
  async takeIn({ description, secrets, runs }: RoomCopy): Promise<number> {
    const { id, name } = description
    if (this.#arriving.has(id) || this.#joining.has(id)) {
      throw new RoomError('conflict', `“${name}” is being opened already. Try again in a moment.`)
    }
    const known = this.#kept.get(id)
    if (known === undefined) this.#demandSpace()
    if (known === undefined || known.lock?.isMember === false) this.#keep(description, secrets, known !== undefined)
    if (secrets !== undefined && known?.lock?.isMember === false) known.lock.enter(secrets)
    const kept = known ?? this.#keptRoom(description)
    if (known === undefined) this.#arriving.set(id, kept)
    let added: number
    try {
      added = await kept.takeIn(runs)
    } catch (error) {
      if (known === undefined) this.#giveUp(kept)
      throw error
    }
    if ((this.#kept.get(id) ?? this.#arriving.get(id)) !== kept) {
      throw new RoomError('conflict', `“${name}” was closed before all of it was here. Open it again.`)
    }
    if (known === undefined) {
      this.#options.storage.completeRoom(id)
      this.#arriving.delete(id)
      this.#kept.set(id, kept)
    }
    if (kept.room === undefined) this.#open(kept)
    return added
  }

  close(): void {
    for (const arriving of this.#arriving.values()) this.#giveUp(arriving)
    for (const kept of this.#kept.values()) kept.end()
  }

  async #reopen(kept: KeptRoom, pin: string | undefined): Promise<Room> {
    // A room from a file came without its keys. Alone with it, one needs none.
    if (kept.lock?.isMember === false && this.#options.directory.room(kept.description.id) !== undefined) {
      const secrets = await this.#unlock(kept.description, pin)
      this.#keep(kept.description, secrets, true)
      kept.lock.enter(secrets)
    }
    const room = this.#open(kept)
    const known = this.#options.directory.room(kept.description.id)
    const differing = holdersInOrder(known).filter(({ digest }) => kept.ledger.mayLack(digest))
    if (differing.length > 0) {
      const fetched = firstToAnswer(differing, peer => this.#fetch(kept, peer)).catch(() => undefined)
      await Promise.race([fetched, new Promise(resolve => setTimeout(resolve, KEPT_ROOM_WAIT_MS))])
    }
    return room
  }

  async #fetchAndOpen(id: string, pin: string | undefined): Promise<Room> {
    const known = this.#options.directory.room(id)
    if (known === undefined) {
      throw new RoomError('notFound', 'Nobody on this network has that room any more. Choose another from the list.')
    }
    const secrets = known.description.locked ? await this.#unlock(known.description, pin) : undefined
    this.#demandSpace()
    this.#keep(known.description, secrets, false)
    const arriving = this.#keptRoom(known.description)
    this.#arriving.set(id, arriving)
    // Hear the topic before asking for the canvas, so that nothing falls between.
    const room = arriving.open(this.#options.listenerOf(known.description))
    try {
      await this.#fetchFromHolders(arriving)
    } catch (error) {
      // What has arrived stays on disk for the next try.
      if (this.#arriving.delete(id)) arriving.end()
      if (error instanceof RoomError) throw error
    }
    if (this.#arriving.get(id) !== arriving) {
      throw new RoomError('unreachable', `Nobody who has “${known.description.name}” answers. Try again in a moment.`)
    }
    this.#options.storage.completeRoom(id)
    this.#arriving.delete(id)
    this.#kept.set(id, arriving)
    this.#options.opened(room)
    this.#options.changed()
    return room
  }

  /** Tries again for a while: after a network comes together, connections are still being made when rooms are listed. */
  async #fetchFromHolders(arriving: KeptRoom): Promise<void> {
    const { id } = arriving.description
    for (const pauseMs of JOIN_PAUSES_MS) {
      await new Promise(resolve => setTimeout(resolve, pauseMs))
      const holders = holdersInOrder(this.#options.directory.room(id))
      try {
        await firstToAnswer(holders, peer => this.#fetch(arriving, peer))
        return
      } catch (error) {
        const isGivenUp = this.#arriving.get(id) !== arriving
        if (isGivenUp || error instanceof RoomError) throw error
      }
    }
    throw new Error('Nobody answered.')
  }

  #unlock(description: RoomDescription, pin: string | undefined): Promise<RoomSecrets> {
    const { directory, askForKeys, randomBytes } = this.#options
    return unlock({
      description,
      self: this.#surroundings.signer.author,
      pin,
      holders: () => holdersInOrder(directory.room(description.id)).map(({ peer }) => peer),
      ask: askForKeys,
      random: randomBytes,
      pausesMs: JOIN_PAUSES_MS,
    })
  }

  /** Puts a room on disk together with what is secret about it, or nothing of both. */
  #keep(description: RoomDescription, secrets: RoomSecrets | undefined, complete: boolean): void {
    const { storage } = this.#options
    storage.sql.transaction(() => {
      storage.keepRoom(description, complete)
      if (secrets !== undefined) this.#locks.keep(description.id, secrets)
    })
  }

  #giveUp(arriving: KeptRoom): void {
    const { id } = arriving.description
    arriving.end()
    this.#arriving.delete(id)
    this.#options.storage.forgetRoom(id)
  }

  #open(kept: KeptRoom): Room {
    const room = kept.open(this.#options.listenerOf(kept.description))
    this.#options.opened(room)
    this.#options.changed()
    return room
  }

  async #fetch(kept: KeptRoom, peer: string): Promise<void> {
    const { id, name, host } = kept.description
    try {
      await kept.fetchFrom(peer, (received, total) => this.#options.progress(id, received, total))
    } catch (error) {
      if (!(error instanceof CanvasRefused) || error.reason !== REFUSALS.removed) throw error
      throw new RoomError('forbidden', `${host} has removed you from “${name}”.`)
    }
  }

  #keptRoom(description: RoomDescription): KeptRoom {
    return new KeptRoom(new Ledger(description, this.#options.storage), {
      surroundings: this.#surroundings,
      fetch: this.#options.fetch,
      rulesChanged: () => this.#options.changed(),
      ...(description.locked ? { lock: links => this.#lock(description, links) } : {}),
    })
  }

  #lock(description: RoomDescription, links: Pick<RoomLockOptions, 'laterChecks' | 'missing'>): RoomLock {
    return new RoomLock({
      description,
      self: this.#surroundings.signer.author,
      secrets: this.#locks.secrets(description.id),
      keep: keys => this.#locks.keepKeys(description.id, keys),
      nowMs: () => this.#surroundings.nowMs(),
      random: this.#options.randomBytes,
      ...links,
    })
  }

  /** @throws RoomError if there is no room for another room */
  #demandSpace(): void {
    if (this.#kept.size + this.#arriving.size < LIMITS.roomsPerAnnouncement) return
    throw new RoomError('limit', `This computer keeps ${this.#kept.size} rooms already. Remove one you no longer need.`)
  }
}

function readSealed(lock: RoomLock, asker: string, { sealed }: CanvasRequest): ReturnType<RoomLock['read']> {
  return sealed === undefined ? undefined : lock.read(asker, sealed)
}
