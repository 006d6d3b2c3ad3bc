import type { Storage } from '../storage/storage.ts'
import { Turns } from '../turns.ts'
import { sumOfHeld } from './feed-reading.ts'
import type { KeptRoom } from './kept-room.ts'
import type { Shelf } from './shelf.ts'

/** A start, or a room that closes, has more to do than this. */
const QUIET_MS = 250
/** What is read is held for as long as the lobby is shown: of handwriting, 0.9 kB an entry, six times what it takes on disk. */
const MOST_ENTRIES = 50_000
export const MOST_BYTES = 8 * 1024 * 1024
const LEFT_LAST = 'left last'

/**
 * While no room is open, reads those that may be opened next, the one left last first and then the newest: whoever opens
 * one then waits for neither the disk nor the check of what is on it. They are read some milliseconds at a time, between
 * which all else has its turn.
 */
export class ReadingAhead {
  readonly #shelf: Shelf
  readonly #storage: Storage
  readonly #turns = new Turns(1)
  #quiet: NodeJS.Timeout | undefined

  constructor(shelf: Shelf, storage: Storage) {
    this.#shelf = shelf
    this.#storage = storage
  }

  /** Reads, once there has been quiet for a moment. */
  soon(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#turns.begin('', this.#read()), QUIET_MS).unref()
  }

  /** Lets go of what was read of all others. */
  opened(room: string): void {
    clearTimeout(this.#quiet)
    for (const { description, ledger } of this.#shelf.all()) if (description.id !== room) ledger.forgetAhead()
  }

  left(room: string): void {
    try {
      this.#storage.setSetting(LEFT_LAST, room)
    } catch {
      // Another room may be read first after the next start. Whoever draws is told of a bad disk.
    }
    this.soon()
  }

  stop(): void {
    clearTimeout(this.#quiet)
    this.#turns.stop()
  }

  *#read(): Generator<undefined, undefined> {
    for (const { ledger } of this.#likeliestFirst()) {
      try {
        while (this.#mayGoOn() && ledger.readAhead()) yield undefined
      } catch {
        // Whoever opens the room meets it again, and is told.
      }
    }
  }

  #likeliestFirst(): KeptRoom[] {
    const newestFirst = this.#shelf.all().toReversed()
    const last = this.#shelf.get(this.#leftLast())
    return last === undefined ? newestFirst : [last, ...newestFirst.filter(kept => kept !== last)]
  }

  #leftLast(): string {
    try {
      return this.#storage.setting(LEFT_LAST) ?? ''
    } catch {
      return ''
    }
  }

  /** Not while a room is open, nor once enough is held. */
  #mayGoOn(): boolean {
    const rooms = this.#shelf.all()
    const { entries, bytes } = sumOfHeld(rooms.map(({ ledger }) => ledger.heldAhead))
    return entries < MOST_ENTRIES && bytes < MOST_BYTES && rooms.every(({ room }) => room === undefined)
  }
}
