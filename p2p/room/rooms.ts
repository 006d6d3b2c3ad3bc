import { LIMITS } from '../canvas/limits.ts'
import type { Role } from '../canvas/charter.ts'
import { describeRoom, type RoomDescription } from '../feed/room-description.ts'
import type { AnnouncedRoom } from '../network/announcement.ts'
import type { CanvasAnswer, CanvasRequest } from '../network/canvas-protocol.ts'
import type { Storage } from '../storage/storage.ts'
import type { Directory } from './directory.ts'
import { firstToAnswer, holdersInOrder } from './holders.ts'
import { KeptRoom, type FetchCanvas } from './kept-room.ts'
import { Ledger } from './ledger.ts'
import type { Room, RoomListener, RoomSurroundings } from './room.ts'
import { RoomError } from './room-error.ts'

export interface RoomsOptions {
  readonly storage: Storage
  readonly directory: Directory
  readonly surroundings: Omit<RoomSurroundings, 'membersOf'>
  /** PeerIds of the neighbours that hear a topic. */
  readonly subscribers: (topic: string) => string[]
  readonly fetch: FetchCanvas
  /** Those who look at a room that opens. */
  readonly listenerOf: (room: RoomDescription) => RoomListener
  /** Bytes of a canvas that is being fetched for someone who waits for it. */
  readonly progress: (room: string, received: number, total: number) => void
  /** A room has opened, with everything that is known of it. */
  readonly opened: (room: Room) => void
  /** Rooms came, went, opened or closed. */
  readonly changed: () => void
}

/** A room that is kept here is not waited for longer than this when it opens. */
const KEPT_ROOM_WAIT_MS = 2_000

/** Between two rounds of asking all who have a room that somebody waits for. */
const JOIN_PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000]

/** All rooms of this peer: those kept on disk, those open, and how to join those of others. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #surroundings: RoomSurroundings
  readonly #kept = new Map<string, KeptRoom>()
  /** Rooms whose canvas is on its way for the first time. They are neither listed as kept nor handed on. */
  readonly #arriving = new Map<string, KeptRoom>()
  readonly #joining = new Map<string, Promise<Room>>()

  constructor(options: RoomsOptions) {
    this.#options = options
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

  /** @throws RoomError, or the disk's error */
  create(name: string, host: string, nonce: Uint8Array): Room {
    const { signer } = this.#surroundings
    if (this.kept().some(room => room.owner === signer.author && room.name === name)) {
      throw new RoomError('conflict', `You already have a room called “${name}”. Choose another name.`)
    }
    this.#demandSpace()
    const description = describeRoom(signer, { name, host, created: this.#surroundings.wallClockMs(), nonce })
    this.#options.storage.keepRoom(description)
    const kept = this.#keptRoom(description)
    this.#kept.set(description.id, kept)
    return this.#open(kept)
  }

  /**
   * Opens a room: from this disk if it is kept here, otherwise from whoever holds it.
   *
   * @throws RoomError
   */
  async join(id: string): Promise<Room> {
    const under = this.#joining.get(id)
    if (under !== undefined) return under
    const kept = this.#kept.get(id)
    if (kept?.room !== undefined) return kept.room
    const joining = kept === undefined ? this.#fetchAndOpen(id) : this.#reopen(kept)
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
      locked: false,
    })).sort((a, b) => Number(b.open) - Number(a.open))
  }

  /** What a peer that asks for a canvas gets; undefined if the room is not here. */
  answer({ room, have }: CanvasRequest, asker: string): CanvasAnswer | undefined {
    const ledger = this.#kept.get(room)?.ledger
    if (ledger === undefined) return undefined
    try {
      ledger.save()
      ledger.ensureSound(damage => this.#surroundings.onDamage(damage))
    } catch (error) {
      // A full disk is no reason not to hand on what is there.
      this.#surroundings.onDisk(error)
    }
    return {
      description: ledger.description,
      ...ledger.sizeSince(have),
      yours: ledger.head(asker),
      runs: ledger.runsSince(have),
    }
  }

  close(): void {
    for (const arriving of this.#arriving.values()) this.#giveUp(arriving)
    for (const kept of this.#kept.values()) kept.end()
  }

  async #reopen(kept: KeptRoom): Promise<Room> {
    const room = this.#open(kept)
    const known = this.#options.directory.room(kept.description.id)
    const differing = holdersInOrder(known).filter(({ digest }) => kept.ledger.mayLack(digest))
    if (differing.length > 0) {
      const fetched = firstToAnswer(differing, peer => this.#fetch(kept, peer)).catch(() => undefined)
      await Promise.race([fetched, new Promise(resolve => setTimeout(resolve, KEPT_ROOM_WAIT_MS))])
    }
    return room
  }

  async #fetchAndOpen(id: string): Promise<Room> {
    const known = this.#options.directory.room(id)
    if (known === undefined) {
      throw new RoomError('notFound', 'Nobody on this network has that room any more. Choose another from the list.')
    }
    this.#demandSpace()
    this.#options.storage.keepRoom(known.description, false)
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

  #fetch(kept: KeptRoom, peer: string): Promise<void> {
    const { id } = kept.description
    return kept.fetchFrom(peer, (received, total) => this.#options.progress(id, received, total))
  }

  #keptRoom(description: RoomDescription): KeptRoom {
    return new KeptRoom(new Ledger(description, this.#options.storage), {
      surroundings: this.#surroundings,
      fetch: this.#options.fetch,
    })
  }

  /** @throws RoomError if there is no room for another room */
  #demandSpace(): void {
    if (this.#kept.size + this.#arriving.size < LIMITS.roomsPerAnnouncement) return
    throw new RoomError('limit', `This computer keeps ${this.#kept.size} rooms already. Remove one you no longer need.`)
  }
}
