import type { Storage } from '../storage/storage.ts'
import { Turns } from '../turns.ts'
import type { KeptRoom } from './kept-room.ts'
import type { Shelf } from './shelf.ts'

/** A start, or a room that closes, has more to do than this. */
const QUIET_MS = 250
/** What is read is held for as long as the lobby is shown: of handwriting, 0.9 kB an entry, six times what it takes on disk. */
const MOST_ENTRIES = 50_000
const MOST_BYTES = 8 * 1024 * 1024
const LEFT_LAST = 'left last'

/**
 * While no room is open, reads the one that was left last, or else the newest: whoever opens that then waits for neither
 * the disk nor the check of what is on it. It is read some milliseconds at a time, between which all else has its turn.
 */
export class ReadingAhead {
  readonly #shelf: Shelf
  readonly #storage: Storage
  readonly #turns = new Turns(1)
  #quiet: NodeJS.Timeout | undefined
  /** What has been read of it is held until a room opens. */
  #likely: KeptRoom | undefined

  constructor(shelf: Shelf, storage: Storage) {
    this.#shelf = shelf
    this.#storage = storage
  }

  /** Reads, once there has been quiet for a moment. */
  soon(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#turns.begin('', this.#read()), QUIET_MS).unref()
  }

  opened(room: string): void {
    clearTimeout(this.#quiet)
    if (this.#likely?.description.id !== room) this.#likely?.ledger.forgetAhead()
    this.#likely = undefined
  }

  left(room: string): void {
    try {
      this.#storage.setSetting(LEFT_LAST, room)
    } catch {
      // Another room may be read ahead after the next start. Whoever draws is told of a bad disk.
    }
    this.soon()
  }

  stop(): void {
    clearTimeout(this.#quiet)
    this.#turns.stop()
  }

  *#read(): Generator<undefined, undefined> {
    try {
      const kept = this.#next()
      this.#likely = kept
      if (kept === undefined || !isSmallEnough(kept)) return
      while (this.#next() === kept && kept.ledger.readAhead()) yield undefined
    } catch {
      // Whoever opens the room meets it again, and is told.
    }
  }

  /** Undefined while a room is open, or if there is none. */
  #next(): KeptRoom | undefined {
    const rooms = this.#shelf.all()
    if (rooms.some(({ room }) => room !== undefined)) return undefined
    return this.#shelf.get(this.#storage.setting(LEFT_LAST) ?? '') ?? rooms.at(-1)
  }
}

function isSmallEnough({ ledger }: KeptRoom): boolean {
  const { entries, bytes } = ledger.stored
  return entries <= MOST_ENTRIES && bytes <= MOST_BYTES
}
