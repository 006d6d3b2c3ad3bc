import { createHash } from 'node:crypto'
import type { CanvasItem } from '../canvas/canvas-item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { checkPicture } from '../canvas/picture-header.ts'
import { say } from '../canvas/sentence.ts'
import type { BlobStore } from '../storage/blob-store.ts'
import { RoomError } from './room-error.ts'
import type { RoomListener } from './room-surroundings.ts'
import { WantedBlobs, type Want, type WantedBlobsOptions } from './wanted-blobs.ts'

export interface BlobsOptions extends Pick<
  WantedBlobsOptions,
  'isOpen' | 'holders' | 'mayAsk' | 'mayAskAgain' | 'random'
> {
  readonly store: Pick<BlobStore, 'read' | 'has' | 'keep' | 'forget' | 'bytesOf' | 'roomsOf' | 'sizeOf'>
  /** What an open room shows, in whatever order. */
  readonly itemsIn: (room: string) => readonly CanvasItem[]
  /** Whether someone may bring a picture of that room along to another one. */
  readonly mayCarry: (author: string, from: string) => boolean
  /** Asks one of them. Rejects if they are gone, refuse or stall. */
  readonly fetch: (peer: string, room: string, sha256: string) => Promise<Uint8Array>
  /** What `peer` gave is not what was asked for. */
  readonly deceived: (peer: string) => void
  /** A picture is here that was not. */
  readonly arrived: (room: string, sha256: string) => void
  readonly onDisk: (fault: unknown) => void
  readonly log: (line: string) => void
}

/**
 * Pictures of this peer's rooms. What an open room shows is taken from another room here, from which it was copied, or
 * fetched from its members, one after another; what nobody has is asked for again when someone comes, and now and then.
 */
export class Blobs {
  readonly #options: BlobsOptions
  readonly #wanted: WantedBlobs
  /** Whose bytes came, and are no picture. */
  readonly #useless = new Set<string>()
  /** Rooms that show pictures for which there was no space among those that are missing. */
  readonly #leftOut = new Set<string>()
  #stopped = false

  constructor(options: BlobsOptions) {
    this.#options = options
    this.#wanted = new WantedBlobs({ ...options, ask: (peer, want) => this.#fetch(peer, want) })
  }

  /**
   * Keeps a picture of this person's.
   *
   * @returns its SHA-256
   * @throws RangeError if it is no picture, RoomError if the room is full of them, or the disk's error
   */
  put(room: string, bytes: Uint8Array): string {
    checkPicture(bytes)
    const sha256 = hashOf(bytes)
    if (this.#options.store.has(room, sha256)) return sha256
    if (this.#isFull(room, bytes.length)) {
      throw new RoomError('limit', say`This room holds as many pictures as it can. Start another room for more.`)
    }
    this.#keep(room, sha256, bytes)
    return sha256
  }

  /**
   * Keeps what came with a room's file, one after another. Each is a picture, and is what its hash says.
   *
   * @returns how many the room has no space for
   * @throws the disk's error, or that of `pictures`
   */
  async takeIn(room: string, pictures: AsyncIterable<{ sha256: string; bytes: Uint8Array }>): Promise<number> {
    let leftOut = 0
    for await (const { sha256, bytes } of pictures) {
      // Not only whether it is here: a damaged one is mended.
      const isHere = this.find(room, sha256) !== undefined
      const isTooMuch = !isHere && this.#isFull(room, bytes.length)
      if (isTooMuch) leftOut += 1
      else if (!isHere) this.#keep(room, sha256, bytes)
      await new Promise(resolve => setImmediate(resolve))
    }
    return leftOut
  }

  /** Whether any picture of a room is here. */
  hasAny(room: string): boolean {
    return this.#options.store.bytesOf(room) > 0
  }

  /** How many bytes a picture has; 0 if it is not here. Does not read it. */
  sizeOf(room: string, sha256: string): number {
    const { store } = this.#options
    return store.has(room, sha256) ? store.sizeOf(sha256) : 0
  }

  /** Undefined if it is not here. Then it is asked for, and {@link BlobsOptions.arrived} tells when it comes. */
  get(room: string, sha256: string): Uint8Array | undefined {
    const bytes = this.find(room, sha256)
    if (bytes === undefined) this.#want(room, sha256, undefined)
    return bytes
  }

  /** As {@link get}, of what is here. */
  find(room: string, sha256: string): Uint8Array | undefined {
    const { store, log } = this.#options
    const bytes = store.read(room, sha256)
    if (bytes === undefined || hashOf(bytes) === sha256) return bytes
    log(`The picture ${sha256} is damaged on this disk. It is asked for anew.`)
    store.forget(sha256)
    return undefined
  }

  /** Hears a room for the pictures that come to be shown in it, and passes everything on. */
  listener(room: string, next: RoomListener): RoomListener {
    return {
      ...next,
      changed: (changes, ended) => {
        this.#look(room, changes.put)
        next.changed(changes, ended)
      },
      reloaded: () => {
        this.opened(room)
        next.reloaded()
      },
    }
  }

  /** A room has opened. */
  opened(room: string): void {
    this.#look(room, this.#options.itemsIn(room))
  }

  /** Somebody has come to a room. */
  came(peer: string): void {
    this.#wanted.came(peer)
  }

  stop(): void {
    this.#stopped = true
    this.#wanted.stop()
  }

  #look(room: string, items: readonly CanvasItem[]): void {
    const tried = new Set<string>()
    for (const { line, author } of items) {
      if (line?.picture === undefined) continue
      const sha256 = Buffer.from(line.picture).toString('hex')
      // An entry may name one picture a thousand times.
      const key = `${sha256} ${author}`
      if (tried.has(key)) continue
      tried.add(key)
      if (this.#options.store.has(room, sha256) || this.#carry(room, sha256, author)) continue
      this.#want(room, sha256, author)
    }
  }

  /**
   * Copied items name their pictures and do not hold them: what `author` put into this room may lie in another one here.
   *
   * @returns whether it does, and is in this room too now
   */
  #carry(room: string, sha256: string, author: string): boolean {
    const { store, mayCarry, onDisk } = this.#options
    const from = store.roomsOf(sha256).find(other => other !== room && mayCarry(author, other))
    // Measured before it is read, which takes a thousand times as long.
    if (from === undefined || this.#isFull(room, store.sizeOf(sha256))) return false
    const bytes = this.find(from, sha256)
    if (bytes === undefined) return false
    try {
      this.#keep(room, sha256, bytes)
      return true
    } catch (error) {
      onDisk(error)
      return false
    }
  }

  /** @throws the disk's error */
  #keep(room: string, sha256: string, bytes: Uint8Array): void {
    this.#options.store.keep(room, sha256, bytes)
    this.#wanted.delete({ room, sha256 })
    this.#options.arrived(room, sha256)
    for (const want of this.#wanted.of(sha256)) {
      if (want.author !== undefined) this.#carry(want.room, sha256, want.author)
    }
    if (this.#wanted.size < LIMITS.blobsWanted / 2) this.#lookAgain()
  }

  #want(room: string, sha256: string, author: string | undefined): void {
    if (this.#useless.has(keyOf(room, sha256))) return
    if (!this.#wanted.add({ room, sha256, author })) this.#leftOut.add(room)
  }

  /** There is space again among those that are missing. */
  #lookAgain(): void {
    const rooms = [...this.#leftOut]
    this.#leftOut.clear()
    for (const room of rooms) if (this.#options.isOpen(room)) this.opened(room)
  }

  async #fetch(peer: string, { room, sha256 }: Want): Promise<void> {
    try {
      this.#take(room, sha256, peer, await this.#options.fetch(peer, room, sha256))
    } catch {
      // Refused, gone or slow: the next one is asked.
    }
  }

  #take(room: string, sha256: string, peer: string, bytes: Uint8Array): void {
    const { deceived, onDisk, log } = this.#options
    if (this.#stopped || !this.#options.isOpen(room)) return
    if (hashOf(bytes) !== sha256) return deceived(peer)
    const problem = this.#problemWith(room, bytes)
    if (problem !== undefined) {
      log(`The picture ${sha256} is not kept: ${problem}`)
      this.#wanted.delete({ room, sha256 })
      if (this.#useless.size < LIMITS.blobsWanted) this.#useless.add(keyOf(room, sha256))
      return
    }
    try {
      this.#keep(room, sha256, bytes)
    } catch (error) {
      onDisk(error)
    }
  }

  #problemWith(room: string, bytes: Uint8Array): string | undefined {
    if (this.#isFull(room, bytes.length)) return FULL
    try {
      checkPicture(bytes)
      return undefined
    } catch (error) {
      return String(error)
    }
  }

  #isFull(room: string, more: number): boolean {
    return this.#options.store.bytesOf(room) + more > LIMITS.blobBytesPerRoom
  }
}

const FULL = 'the room has too many.'

function keyOf(room: string, sha256: string): string {
  return `${room} ${sha256}`
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
