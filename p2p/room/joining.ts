import { say } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import { CanvasRefused, REFUSALS } from '../network/canvas-protocol.ts'
import type { Directory } from './directory.ts'
import { firstToAnswer, holdersInOrder } from './holders.ts'
import type { KeptRoom } from './kept-room.ts'
import type { RandomBytes } from './lock/pin-handshake.ts'
import type { RoomSecrets } from './lock/room-lock.ts'
import { unlock, type AskForKeys } from './lock/unlock.ts'
import { RoomError } from './room-error.ts'
import type { RoomListener } from './room-surroundings.ts'
import type { Room } from './room.ts'
import type { Shelf } from './shelf.ts'

export interface JoiningOptions {
  readonly directory: Directory
  readonly askForKeys: AskForKeys
  readonly randomBytes: RandomBytes
  /** Those who look at a room that opens. */
  readonly listenerOf: (room: RoomDescription) => RoomListener
  /** Bytes of a canvas that is being fetched for someone who waits for it. */
  readonly progress: (room: string, received: number, total: number) => void
  /** A room has opened, with everything that is known of it. */
  readonly opened: (room: Room) => void
}

/** A room that is kept here is not waited for longer than this when it opens. */
const KEPT_ROOM_WAIT_MS = 2_000

/** Between two rounds of asking all who have a room that somebody waits for. */
const JOIN_PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000]

/** How rooms are opened: from this disk, or from whoever on the network has them. */
export class Joining {
  readonly #shelf: Shelf
  readonly #self: string
  readonly #options: JoiningOptions
  readonly #underWay = new Map<string, Promise<Room>>()

  /** @param self this peer's PeerId */
  constructor(shelf: Shelf, self: string, options: JoiningOptions) {
    this.#shelf = shelf
    this.#self = self
    this.#options = options
  }

  isUnderWay(id: string): boolean {
    return this.#underWay.has(id)
  }

  /** Opens a room as it is on this disk. */
  open(kept: KeptRoom): Room {
    const room = kept.open(this.#options.listenerOf(kept.description))
    this.#options.opened(room)
    return room
  }

  /**
   * Opens a room: from this disk if it is kept here, otherwise from whoever holds it.
   *
   * @param pin of the room, if it has one and this peer has not been let in before
   * @throws RoomError
   */
  async join(id: string, pin: string | undefined): Promise<Room> {
    const underWay = this.#underWay.get(id)
    if (underWay !== undefined) return underWay
    const kept = this.#shelf.get(id)
    if (kept?.room !== undefined && (kept.lock?.isMember !== false || pin === undefined)) return kept.room
    const joining = kept === undefined ? this.#fetchAndOpen(id, pin) : this.#reopen(kept, pin)
    this.#underWay.set(id, joining)
    try {
      return await joining
    } finally {
      this.#underWay.delete(id)
    }
  }

  async #reopen(kept: KeptRoom, pin: string | undefined): Promise<Room> {
    const { description, ledger, lock } = kept
    // Its keys were lost with a part of this disk. Alone with it, one needs none.
    if (lock?.isMember === false && this.#options.directory.room(description.id) !== undefined) {
      const secrets = await this.#unlock(description, pin)
      this.#shelf.keep(description, secrets, true)
      lock.enter(secrets)
    }
    const room = kept.room ?? this.open(kept)
    const known = this.#options.directory.room(description.id)
    const differing = holdersInOrder(known).filter(({ digest }) => ledger.mayLack(digest))
    if (differing.length > 0) {
      const fetched = firstToAnswer(differing, peer => this.#fetch(kept, peer)).catch(() => undefined)
      await Promise.race([fetched, new Promise(resolve => setTimeout(resolve, KEPT_ROOM_WAIT_MS))])
    }
    return room
  }

  async #fetchAndOpen(id: string, pin: string | undefined): Promise<Room> {
    const known = this.#options.directory.room(id)
    if (known === undefined) {
      throw new RoomError('notFound', say`Nobody on this network has that room any more. Choose another from the list.`)
    }
    const { description } = known
    const secrets = description.locked ? await this.#unlock(description, pin) : undefined
    this.#shelf.demandSpace()
    this.#shelf.keep(description, secrets, false)
    const arriving = this.#shelf.expect(description)
    // Hear the topic before asking for the canvas, so that nothing falls between.
    const room = arriving.open(this.#options.listenerOf(description))
    try {
      await this.#fetchFromHolders(arriving)
    } catch (error) {
      this.#shelf.putOff(arriving)
      if (error instanceof RoomError) throw error
    }
    if (this.#shelf.arriving(id) !== arriving) {
      throw new RoomError('unreachable', say`Nobody who has “${description.name}” answers. Try again in a moment.`)
    }
    this.#shelf.arrived(arriving)
    this.#options.opened(room)
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
        const isGivenUp = this.#shelf.arriving(id) !== arriving
        if (isGivenUp || error instanceof RoomError) throw error
      }
    }
    throw new Error('Nobody answered.')
  }

  async #fetch(kept: KeptRoom, peer: string): Promise<void> {
    const { id, name, host } = kept.description
    try {
      await kept.fetchFrom(peer, (received, total) => this.#options.progress(id, received, total))
    } catch (error) {
      if (!(error instanceof CanvasRefused) || error.reason !== REFUSALS.removed) throw error
      throw new RoomError('forbidden', say`${host} has removed you from “${name}”.`)
    }
  }

  #unlock(description: RoomDescription, pin: string | undefined): Promise<RoomSecrets> {
    const { directory, askForKeys, randomBytes } = this.#options
    return unlock({
      description,
      self: this.#self,
      pin,
      holders: () => holdersInOrder(directory.room(description.id)).map(({ peer }) => peer),
      ask: askForKeys,
      random: randomBytes,
      pausesMs: JOIN_PAUSES_MS,
    })
  }
}
