import { LIMITS } from '../canvas/limits.ts'
import { say } from '../canvas/sentence.ts'
import { RoomFileError } from './room-file-error.ts'

/** Whoever a file is held for. Tells once when it has gone. */
export interface Holder {
  onClose(listener: () => void): void
}

/**
 * Files on their way to or from pages. Bounded in number for each holder, and in bytes for all together; let go when
 * they are done, when nobody has asked for them for a while, or when their holder has gone.
 */
export class FileShelf {
  readonly #held = new Map<Holder, Map<string, Parcel>>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes: number = LIMITS.filesUnderWayBytes) {
    this.#mostBytes = mostBytes
  }

  /** What all files hold together. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Begins a file, in the place of another under that key.
   *
   * @param name what it is called, if that matters
   * @throws RoomFileError if the holder has too many
   */
  begin(holder: Holder, key: string, name = ''): Parcel {
    this.end(holder, key)
    const parcels = this.#parcelsOf(holder)
    if (parcels.size >= LIMITS.filesUnderWayPerClient) {
      throw new RoomFileError('limit', say`Other files are still being saved or opened. Try again when they are done.`)
    }
    const parcel = new Parcel(name, {
      reserve: bytes => this.#reserve(bytes),
      expired: () => {
        if (parcels.get(key) === parcel) this.end(holder, key)
      },
    })
    parcels.set(key, parcel)
    return parcel
  }

  find(holder: Holder, key: string): Parcel | undefined {
    const parcel = this.#held.get(holder)?.get(key)
    parcel?.touch()
    return parcel
  }

  end(holder: Holder, key: string): void {
    const parcels = this.#held.get(holder)
    parcels?.get(key)?.release()
    parcels?.delete(key)
  }

  #parcelsOf(holder: Holder): Map<string, Parcel> {
    const known = this.#held.get(holder)
    if (known !== undefined) return known
    const parcels = new Map<string, Parcel>()
    this.#held.set(holder, parcels)
    holder.onClose(() => {
      for (const parcel of parcels.values()) parcel.release()
      this.#held.delete(holder)
    })
    return parcels
  }

  #reserve(bytes: number): void {
    if (this.#bytes + bytes > this.#mostBytes) {
      throw new RoomFileError('limit', say`Too many large files are being saved or opened. Try again in a moment.`)
    }
    this.#bytes += bytes
  }
}

/** The bytes of one file that is under way. */
export class Parcel {
  readonly name: string
  readonly #reserve: (bytes: number) => void
  readonly #pieces: Uint8Array[] = []
  readonly #idle: NodeJS.Timeout
  #bytes = 0
  #reserved = 0
  #released = false
  #sealed = false

  /** @param shelf `reserve` asks for more memory, or with a negative number gives it back; `expired` is told once */
  constructor(name: string, shelf: { reserve: (bytes: number) => void; expired: () => void }) {
    this.name = name
    this.#reserve = bytes => {
      shelf.reserve(bytes)
      this.#reserved += bytes
    }
    this.#idle = setTimeout(shelf.expired, LIMITS.fileIdleMs).unref()
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Whether all of it is here. */
  get sealed(): boolean {
    return this.#sealed
  }

  get pieces(): readonly Uint8Array[] {
    return this.#pieces
  }

  touch(): void {
    if (!this.#released) this.#idle.refresh()
  }

  /** Asks for memory that is not added here. @throws RoomFileError if there is too little, or it was let go meanwhile */
  reserve(bytes: number): void {
    if (this.#released) throw new RoomFileError('conflict', say`This file was given up meanwhile. Begin again.`)
    this.#reserve(bytes)
    this.touch()
  }

  /** @throws RoomFileError if the file or all files grow too large, or it was let go meanwhile */
  add(piece: Uint8Array): void {
    if (piece.length === 0) return
    if (this.#bytes + piece.length > LIMITS.fileBytes) {
      throw new RoomFileError(
        'limit',
        say`A room's file has at most ${LIMITS.fileBytes / 1024 ** 2} MB. This is larger.`,
      )
    }
    this.reserve(piece.length)
    this.#pieces.push(piece)
    this.#bytes += piece.length
  }

  /** All of it has been added. */
  seal(): void {
    this.#sealed = true
  }

  /** Gives back all it holds. */
  release(): void {
    if (this.#released) return
    this.#released = true
    clearTimeout(this.#idle)
    this.#reserve(-this.#reserved)
    this.#pieces.length = 0
  }
}
