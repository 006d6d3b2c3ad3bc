import { LIMITS } from '../canvas/limits.ts'
import { describeRoom, type RoomDescription } from '../feed/room-description.ts'
import type { AnnouncedRoom } from '../network/announcement.ts'
import type { CanvasAnswer, CanvasRequest, CanvasTotal } from '../network/canvas-protocol.ts'
import type { Run } from '../feed/run.ts'
import type { Storage } from '../storage/storage.ts'
import type { Directory } from './directory.ts'
import { firstToAnswer, holdersInOrder } from './holders.ts'
import { CatchUp } from './catch-up.ts'
import { Ledger } from './ledger.ts'
import { Room, type RoomListener, type RoomSurroundings } from './room.ts'

/** What a person did cannot be done; the kinds are those of the API. */
export class RoomError extends Error {
  override readonly name = 'RoomError'
  readonly kind: 'notFound' | 'conflict' | 'unreachable' | 'limit'

  constructor(kind: RoomError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

export interface RoomsOptions {
  readonly storage: Storage
  readonly directory: Directory
  readonly surroundings: Omit<RoomSurroundings, 'fetchFrom' | 'membersOf'>
  /** PeerIds of the neighbours that hear a topic. */
  readonly subscribers: (topic: string) => string[]
  /** Asks a peer for what `have` lacks of a room. Rejects if the peer is gone, refuses or stalls. */
  fetch(peer: string, ledger: Ledger, total: (total: CanvasTotal) => void, runs: (runs: Run[]) => void): Promise<void>
  /** Those who look at a room that opens. */
  listenerOf(room: RoomDescription): RoomListener
  /** Bytes of a canvas that is being fetched for someone who waits for it. */
  progress(room: string, received: number, total: number): void
  /** Rooms came, went, opened or closed. */
  changed(): void
}

/** A room that is kept here is not waited for longer than this when it opens. */
const KEPT_ROOM_WAIT_MS = 2_000

/** All rooms of this peer: those kept on disk, those open, and how to join those of others. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #surroundings: RoomSurroundings
  readonly #ledgers = new Map<string, Ledger>()
  readonly #catchUps = new Map<string, CatchUp>()
  readonly #open = new Map<string, Room>()
  readonly #joining = new Map<string, Promise<Room>>()

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#surroundings = {
      ...options.surroundings,
      membersOf: description => this.membersOf(description),
      fetchFrom: (peer, room) =>
        options.fetch(
          peer,
          room.ledger,
          () => undefined,
          runs => room.receive(runs),
        ),
    }
    for (const description of options.storage.rooms()) {
      this.#ledgers.set(description.id, new Ledger(description, options.storage))
    }
  }

  /** Descriptions of all rooms on this computer. */
  kept(): RoomDescription[] {
    return Array.from(this.#ledgers.values(), ledger => ledger.description)
  }

  isKept(id: string): boolean {
    return this.#ledgers.has(id)
  }

  openRoom(id: string): Room | undefined {
    return this.#open.get(id)
  }

  openRooms(): Iterable<Room> {
    return this.#open.values()
  }

  /** PeerIds of the others who have a room open. */
  membersOf({ id, topic }: RoomDescription): ReadonlySet<string> {
    const announced = this.#options.directory.room(id)?.holders.filter(holder => holder.open) ?? []
    return new Set([...announced.map(holder => holder.peer), ...this.#options.subscribers(topic)])
  }

  /** @throws RoomError, or the disk's error */
  create(name: string, host: string, nonce: Uint8Array): Room {
    const { signer } = this.#surroundings
    const description = describeRoom(signer, { name, host, created: this.#surroundings.wallClockMs(), nonce })
    if (this.kept().some(room => room.owner === signer.author && room.name === name)) {
      throw new RoomError('conflict', `You already have a room called “${name}”. Choose another name.`)
    }
    if (this.#ledgers.size >= LIMITS.roomsPerAnnouncement) {
      throw new RoomError(
        'limit',
        `This computer keeps ${this.#ledgers.size} rooms already. Remove one you no longer need.`,
      )
    }
    return this.#openLedger(this.#keep(description))
  }

  /**
   * Opens a room: from this disk if it is kept here, otherwise from whoever holds it.
   *
   * @throws RoomError
   */
  async join(id: string): Promise<Room> {
    const open = this.#open.get(id)
    if (open !== undefined) return open
    let joining = this.#joining.get(id)
    if (joining === undefined) {
      joining = this.#ledgers.has(id) ? this.#reopen(id) : this.#fetchAndOpen(id)
      this.#joining.set(id, joining)
      joining.finally(() => this.#joining.delete(id)).catch(() => undefined)
    }
    return joining
  }

  /** Closes a room; it stays on this computer. */
  leave(id: string): void {
    const room = this.#open.get(id)
    if (room === undefined) throw new RoomError('notFound', 'That room is not open here.')
    this.#open.delete(id)
    room.close()
    this.#options.changed()
  }

  /** Removes this computer's copy of a room. */
  forget(id: string): void {
    if (!this.#ledgers.has(id)) throw new RoomError('notFound', 'That room is not kept on this computer.')
    if (this.#open.has(id)) this.leave(id)
    this.#drop(id)
    this.#options.changed()
  }

  /** A peer has announced a room that may differ from ours. */
  heard(peer: string, { description, digest }: AnnouncedRoom): void {
    const room = this.#open.get(description.id)
    if (room !== undefined) return room.heardDigest(peer, digest)
    const ledger = this.#ledgers.get(description.id)
    if (ledger !== undefined) this.#catchUpOf(ledger).heard(peer, digest)
  }

  announced(): AnnouncedRoom[] {
    return Array.from(this.#ledgers.values(), ({ description, digest }) => ({
      description,
      open: this.#open.has(description.id),
      digest,
      locked: false,
    })).sort((a, b) => Number(b.open) - Number(a.open))
  }

  /** What a peer that asks for a canvas gets; undefined if the room is not here. */
  answer({ room, have }: CanvasRequest): CanvasAnswer | undefined {
    const ledger = this.#ledgers.get(room)
    if (ledger === undefined) return undefined
    ledger.save()
    return { description: ledger.description, ...ledger.sizeSince(have), runs: ledger.runsSince(have) }
  }

  close(): void {
    for (const catchUp of this.#catchUps.values()) catchUp.stop()
    for (const room of this.#open.values()) room.close()
    this.#open.clear()
  }

  async #reopen(id: string): Promise<Room> {
    const room = this.#openLedger(this.#ledgers.get(id)!)
    const known = this.#options.directory.room(id)
    const differing = holdersInOrder(known).filter(({ digest }) => room.ledger.mayLack(digest))
    if (differing.length > 0) {
      const fetched = firstToAnswer(differing, peer => this.#fetchWithProgress(peer, room)).catch(() => undefined)
      await Promise.race([fetched, new Promise(resolve => setTimeout(resolve, KEPT_ROOM_WAIT_MS))])
    }
    return room
  }

  async #fetchAndOpen(id: string): Promise<Room> {
    const known = this.#options.directory.room(id)
    if (known === undefined) {
      throw new RoomError('notFound', 'Nobody on this network has that room any more. Choose another from the list.')
    }
    // Hear the topic before asking for the canvas, so that nothing falls between.
    const room = this.#openLedger(this.#keep(known.description))
    try {
      await firstToAnswer(holdersInOrder(known), peer => this.#fetchWithProgress(peer, room))
      return room
    } catch {
      this.leave(id)
      this.#drop(id)
      this.#options.changed()
      throw new RoomError('unreachable', `Nobody who has “${known.description.name}” answers. Try again in a moment.`)
    }
  }

  async #fetchWithProgress(peer: string, room: Room): Promise<void> {
    let total = 0
    let received = 0
    await this.#options.fetch(
      peer,
      room.ledger,
      ({ bytes }) => (total = bytes),
      runs => {
        room.receive(runs)
        received += runs.reduce((sum, run) => sum + run.entries.reduce((bytes, entry) => bytes + entry.length, 0), 0)
        this.#options.progress(room.description.id, Math.min(received, total), total)
      },
    )
  }

  #keep(description: RoomDescription): Ledger {
    this.#options.storage.keepRoom(description)
    const ledger = new Ledger(description, this.#options.storage)
    this.#ledgers.set(description.id, ledger)
    return ledger
  }

  #openLedger(ledger: Ledger): Room {
    const { id } = ledger.description
    this.#stopCatchingUp(id)
    const room = new Room(ledger, this.#surroundings, this.#options.listenerOf(ledger.description))
    room.open()
    this.#open.set(id, room)
    this.#options.changed()
    return room
  }

  #drop(id: string): void {
    this.#ledgers.delete(id)
    this.#stopCatchingUp(id)
    this.#options.storage.forgetRoom(id)
  }

  /** Rooms that are kept but not open stay up to date too, so that they can be handed on and opened without a network. */
  #catchUpOf(ledger: Ledger): CatchUp {
    const { id } = ledger.description
    let catchUp = this.#catchUps.get(id)
    if (catchUp === undefined) {
      catchUp = new CatchUp({
        mayLack: digest => ledger.mayLack(digest),
        ask: async peer => {
          await this.#options.fetch(
            peer,
            ledger,
            () => undefined,
            runs => ledger.receive(runs),
          )
          ledger.save()
        },
        random: () => this.#surroundings.random(),
      })
      this.#catchUps.set(id, catchUp)
    }
    return catchUp
  }

  #stopCatchingUp(id: string): void {
    this.#catchUps.get(id)?.stop()
    this.#catchUps.delete(id)
  }
}
