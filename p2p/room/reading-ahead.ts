import type { Storage } from '../storage/storage.ts'
import { Turns } from '../turns.ts'
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
  /** What has been read of them is held until a room opens. */
  readonly #begun = new Set<KeptRoom>()

  constructor(shelf: Shelf, storage: Storage) {
    this.#shelf = shelf
    this.#storage = storage
  }

  /** Reads, once there has been quiet for a moment. */
  soon(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#turns.begin('', this.#read()), QUIET_MS).unref()
  }

  /** Lets go of all others. */
  opened(room: string): void {
    clearTimeout(this.#quiet)
    for (const kept of this.#begun) if (kept.description.id !== room) this.#forget(kept)
    this.#begun.clear()
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
    let [entriesLeft, bytesLeft] = [MOST_ENTRIES, MOST_BYTES]
    try {
      for (const kept of this.#likeliestFirst()) {
        if (this.#isAnyOpen()) return
        const { entries, bytes } = kept.ledger.stored
        if (entries > entriesLeft || bytes > bytesLeft) {
          this.#forget(kept)
          continue
        }
        entriesLeft -= entries
        bytesLeft -= bytes
        this.#begun.add(kept)
        do yield undefined
        while (!this.#isAnyOpen() && kept.ledger.readAhead())
      }
    } catch {
      // Whoever opens the room meets it again, and is told.
    }
  }

  #forget(kept: KeptRoom): void {
    kept.ledger.forgetAhead()
    this.#begun.delete(kept)
  }

  #likeliestFirst(): KeptRoom[] {
    const newestFirst = this.#shelf.all().toReversed()
    const last = this.#shelf.get(this.#storage.setting(LEFT_LAST) ?? '')
    return last === undefined ? newestFirst : [last, ...newestFirst.filter(kept => kept !== last)]
  }

  #isAnyOpen(): boolean {
    return this.#shelf.all().some(({ room }) => room !== undefined)
  }
}
