import { mayDraw, type Role } from '../canvas/charter.ts'
import type { AssignableRole } from '../canvas/operation.ts'
import { say } from '../canvas/sentence.ts'
import { describeRoom, type RoomDescription } from '../feed/room-description.ts'
import type { AnnouncedRoom } from '../network/announcement.ts'
import type { BlobRequest } from '../network/blob-protocol.ts'
import { REFUSALS, type CanvasAnswer, type CanvasRefusal, type CanvasRequest } from '../network/canvas-protocol.ts'
import type { PinMember } from '../network/pin-talk.ts'
import type { PinHelloData } from '../wire/chalkboard.gen.js'
import { Joining, type JoiningOptions } from './joining.ts'
import { pinVerifier } from './lock/pin.ts'
import { keyCheckOf } from './lock/room-key.ts'
import type { RoomLock } from './lock/room-lock.ts'
import { KEY_BYTES } from './lock/sealed.ts'
import { ReadingAhead } from './reading-ahead.ts'
import { copyOf, takeIn, type RoomCopy } from './room-copy.ts'
import { RoomError } from './room-error.ts'
import type { RoomSurroundings } from './room-surroundings.ts'
import type { Room } from './room.ts'
import { Shelf, type ShelfOptions } from './shelf.ts'

export interface RoomsOptions extends Omit<ShelfOptions, 'surroundings'>, JoiningOptions {
  readonly surroundings: Omit<RoomSurroundings, 'membersOf'>
  /** PeerIds of the neighbours that hear a topic. */
  readonly subscribers: (topic: string) => string[]
  /** A room is open here without its keys, and others who have them are there. Told once. */
  readonly lockedOut: (room: RoomDescription) => void
}

/** All rooms of this peer: those kept on disk, those open, and how to join those of others. */
export class Rooms {
  readonly #options: RoomsOptions
  /** Rooms that are open without the keys that the others speak under. */
  readonly #lockedOut = new Set<string>()
  readonly #shelf: Shelf
  readonly #joining: Joining
  readonly #readingAhead: ReadingAhead

  constructor(options: RoomsOptions) {
    this.#options = options
    const surroundings = {
      ...options.surroundings,
      membersOf: (description: RoomDescription) => this.membersOf(description),
    }
    this.#shelf = new Shelf({ ...options, surroundings })
    this.#readingAhead = new ReadingAhead(this.#shelf, options.storage)
    const opened = (room: Room): void => {
      this.#readingAhead.opened(room.description.id)
      options.opened(room)
      options.changed()
    }
    this.#joining = new Joining(this.#shelf, surroundings.signer.author, { ...options, opened })
  }

  /** Descriptions of all rooms on this computer. */
  kept(): RoomDescription[] {
    return this.#shelf.all().map(({ description }) => description)
  }

  isKept(id: string): boolean {
    return this.#shelf.get(id) !== undefined
  }

  openRoom(id: string): Room | undefined {
    return this.#shelf.get(id)?.room
  }

  openRooms(): Room[] {
    return this.#shelf.all().flatMap(({ room }) => room ?? [])
  }

  /** What someone may do in a room, as far as is known here. */
  roleOf({ id, owner }: RoomDescription, person: string): Role {
    return this.#shelf.get(id)?.ledger.charter.roleOf(person) ?? (person === owner ? 'owner' : 'editor')
  }

  /** Whether what somebody says on a topic may be passed on: not if it is that of a room here in which they may not draw. */
  mayDrawOn(topic: string, author: string): boolean {
    return !this.openRooms().some(room => room.description.topic === topic && !mayDraw(room.roleOf(author)))
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
    const { surroundings } = this.#options
    const { signer } = surroundings
    const created = surroundings.wallClockMs()
    const key = this.#options.randomBytes(KEY_BYTES)
    const lock = pin === undefined ? {} : { keyCheck: keyCheckOf(key) }
    const description = describeRoom(signer, { name, host, created, nonce, ...lock })
    const secrets =
      pin === undefined ? undefined : { keys: new Map([[0, key]]), verifier: await pinVerifier(pin, description.id) }
    if (this.kept().some(room => room.owner === signer.author && room.name === name)) {
      throw new RoomError('conflict', say`You already have a room called “${name}”. Choose another name.`)
    }
    this.#shelf.demandSpace()
    this.#shelf.keep(description, secrets, true)
    return this.#joining.open(this.#shelf.add(description))
  }

  /**
   * Opens a room: from this disk if it is kept here, otherwise from whoever holds it.
   *
   * @param pin of the room, if it has one and this peer has not been let in before
   * @throws RoomError
   */
  join(id: string, pin?: string): Promise<Room> {
    return this.#joining.join(id, pin)
  }

  /** Closes a room; it stays on this computer. One that is still arriving is given up. */
  leave(id: string): void {
    const arriving = this.#shelf.arriving(id)
    if (arriving !== undefined) return this.#shelf.giveUp(arriving)
    const kept = this.#shelf.get(id)
    if (kept?.room === undefined) throw new RoomError('notFound', say`That room is not open here. Join it first.`)
    kept.close()
    this.#readingAhead.left(id)
    this.#options.changed()
  }

  /** Removes this computer's copy of a room. */
  forget(id: string): void {
    const kept = this.#shelf.get(id)
    if (kept === undefined)
      throw new RoomError('notFound', say`That room is not kept on this computer, so there is nothing to remove.`)
    this.#shelf.forget(kept)
    this.#readingAhead.soon()
    this.#options.changed()
  }

  /** A peer has announced a room that may differ from ours. */
  heard(peer: string, { description, digest }: AnnouncedRoom): void {
    const kept = this.#shelf.get(description.id)
    kept?.heardDigest(peer, digest)
    if (kept?.room === undefined || kept.lock?.isMember !== false || this.#lockedOut.has(description.id)) return
    this.#lockedOut.add(description.id)
    this.#options.lockedOut(description)
  }

  /** Those that are open first. */
  announced(): AnnouncedRoom[] {
    return this.#shelf
      .all()
      .map(({ description, ledger, room }) => ({
        description,
        open: room !== undefined,
        digest: ledger.digest,
        locked: description.locked,
      }))
      .sort((a, b) => Number(b.open) - Number(a.open))
  }

  /** What a peer that asks for a canvas gets; undefined if the room is not here. */
  answer(request: CanvasRequest, asker: string): CanvasAnswer | CanvasRefusal | undefined {
    const kept = this.#shelf.get(request.room)
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

  /** How a member is asked for a picture of a room; undefined if this peer may not ask, or has no such room. */
  blobRequest(room: string, member: string, sha256: Uint8Array): BlobRequest | undefined {
    const kept = this.#shelf.get(room)
    if (kept === undefined) return undefined
    if (kept.lock === undefined) return { room, sha256 }
    const sealed = kept.lock.askBlob(member, sha256)
    return sealed === undefined ? undefined : { room, sha256: new Uint8Array(), sealed }
  }

  /** Which picture someone asks for who may have it; undefined if the room is not here. */
  blobAsked({ room, sha256, sealed }: BlobRequest, asker: string): Uint8Array | CanvasRefusal | undefined {
    const kept = this.#shelf.get(room)
    if (kept === undefined) return undefined
    if (kept.ledger.charter.roleOf(asker) === 'banned') return { reason: REFUSALS.removed }
    if (kept.lock === undefined) return sha256
    return (sealed === undefined ? undefined : kept.lock.readBlob(asker, sealed)) ?? { reason: REFUSALS.locked }
  }

  /** Whether someone may have a room's pictures who cannot show its key: anyone but who was removed, if there is no PIN. */
  isOpenTo(room: string, person: string): boolean {
    const kept = this.#shelf.get(room)
    return kept !== undefined && kept.lock === undefined && kept.ledger.charter.roleOf(person) !== 'banned'
  }

  /** What someone gets who says that they know a room's PIN; undefined if there is no such room here. */
  admit(room: string, joiner: string, hello: PinHelloData): PinMember | CanvasRefusal | undefined {
    const kept = this.#shelf.get(room)
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
    const lock = this.#shelf.get(description.id)?.lock
    const { signer } = this.#options.surroundings
    const renews = role === 'banned' && description.owner === signer.author && author !== signer.author
    const keyCheck = renews ? lock?.renew(ledger.head(signer.author).seq + 1) : undefined
    room.rule(author, role, keyCheck)
  }

  /** Everything of a room as it is now; undefined if it is not here. */
  copyOf(id: string): RoomCopy | undefined {
    return copyOf(this.#shelf, id)
  }

  /**
   * Takes in a room that did not come from a peer, and opens it. Its runs have been checked, from the first on.
   *
   * @param keepPictures called before anyone looks for them, once the room is on disk
   * @returns how many entries are new here
   * @throws RoomError, or the disk's error
   */
  takeIn(copy: RoomCopy, keepPictures: () => Promise<void>): Promise<number> {
    return takeIn(this.#shelf, this.#joining, copy, keepPictures)
  }

  /** Nobody is in a room yet: those that may be opened next are read. */
  readAhead(): void {
    this.#readingAhead.soon()
  }

  close(): void {
    const open = this.openRooms().at(-1)
    if (open !== undefined) this.#readingAhead.left(open.description.id)
    this.#readingAhead.stop()
    this.#shelf.close()
  }
}

function readSealed(lock: RoomLock, asker: string, { sealed }: CanvasRequest): ReturnType<RoomLock['read']> {
  return sealed === undefined ? undefined : lock.read(asker, sealed)
}
