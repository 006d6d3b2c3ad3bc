import type { Entry } from '../canvas/operation.ts'
import { Chain, firstHash } from '../feed/chain.ts'
import { readEntries, type Head } from '../feed/feeds.ts'
import { roomIdBytes } from '../feed/room-description.ts'
import { addSlot, slotBytes, type Slot } from '../feed/run.ts'
import type { FeedStore } from '../storage/feed-store.ts'

/** What is read, checked and decoded without a pause, unless one entry alone is more. */
const SLOTS_AT_ONCE = 500
const BYTES_AT_ONCE = 256 * 1024

/** What has been read and is held until somebody takes it: places of feeds, and the bytes they take on disk. */
export interface Held {
  readonly entries: number
  readonly bytes: number
}

/** Reads a feed from disk and looks at its chain, some milliseconds' work at a time; goes on where it has grown since. */
export class FeedReading {
  /** Those that can be read of the places before, in order. */
  readonly entries: Entry[] = []
  readonly #store: FeedStore
  readonly #room: string
  readonly #author: string
  readonly #chain: Chain
  /** Up to which place it has been read, and what that takes on disk. */
  #seq = 0
  #bytes = 0

  constructor(store: FeedStore, room: string, author: string) {
    this.#store = store
    this.#room = room
    this.#author = author
    this.#chain = new Chain(firstHash(roomIdBytes(room)))
  }

  get held(): Held {
    return { entries: this.#seq, bytes: this.#bytes }
  }

  /** @returns false if a place is missing, or the chain does not lead to this head */
  *readTo({ seq, hash }: Head): Generator<undefined, boolean> {
    while (this.#seq < seq) {
      const [first, last] = [this.#seq + 1, Math.min(this.#seq + SLOTS_AT_ONCE, seq)]
      const slots: readonly (Slot | undefined)[] = Array.from(this.#store.slots(this.#room, this.#author, first, last))
      if (slots.length <= last - first || !areThere(slots)) return false
      for (let at = 0; at < slots.length;) {
        const { end, bytes } = pieceFrom(slots, at)
        this.#add(slots.slice(at, end), bytes)
        at = end
        yield
      }
    }
    return Buffer.compare(this.#chain.hash, hash) === 0
  }

  #add(slots: readonly Slot[], bytes: number): void {
    for (const entry of readEntries(this.#author, this.#seq + 1, slots)) this.entries.push(entry)
    for (const slot of slots) addSlot(this.#chain, slot)
    this.#seq += slots.length
    this.#bytes += bytes
  }
}

/** All feeds of a room. Whoever changes them but by adding to them begins anew. */
export class RoomReading {
  readonly #store: FeedStore
  readonly #room: string
  readonly #feeds = new Map<string, FeedReading>()
  /** Reads as far as the feeds went when it began. */
  #pass: Generator<undefined, boolean> | undefined
  #isSound = true

  constructor(store: FeedStore, room: string) {
    this.#store = store
    this.#room = room
  }

  get held(): Held {
    return sumOfHeld(Array.from(this.#feeds.values(), ({ held }) => held))
  }

  /** Whether nothing damaged has been met so far. */
  get isSound(): boolean {
    return this.#isSound
  }

  /**
   * Reads some more.
   *
   * @returns whether there is more to read
   * @throws the disk's error; then the next step tries again
   */
  step(): boolean {
    if (!this.#isSound) return false
    const pass = this.#pass ?? this.#read()
    this.#pass = undefined
    const { done, value } = pass.next()
    if (done !== true) this.#pass = pass
    else this.#isSound = value
    return done !== true
  }

  /** All entries, once all that is left has been read; undefined if some of it is damaged. */
  finish(): Entry[] | undefined {
    while (this.step());
    // What has come since that pass began.
    while (this.step());
    return this.#isSound ? Array.from(this.#feeds.values(), ({ entries }) => entries).flat() : undefined
  }

  *#read(): Generator<undefined, boolean> {
    for (const { author, head } of this.#store.feeds(this.#room)) {
      const feed = this.#feeds.get(author) ?? new FeedReading(this.#store, this.#room, author)
      this.#feeds.set(author, feed)
      if (!(yield* feed.readTo(head))) return false
    }
    return true
  }
}

function pieceFrom(slots: readonly Slot[], from: number): { end: number; bytes: number } {
  let bytes = 0
  let end = from
  while (end < slots.length && bytes < BYTES_AT_ONCE) bytes += slotBytes(slots[end++]!)
  return { end, bytes }
}

/** What some readings hold together. */
export function sumOfHeld(parts: Iterable<Held>): Held {
  return Array.from(parts).reduce(
    (sum, { entries, bytes }) => ({ entries: sum.entries + entries, bytes: sum.bytes + bytes }),
    { entries: 0, bytes: 0 },
  )
}

function areThere(slots: readonly (Slot | undefined)[]): slots is readonly Slot[] {
  return !slots.includes(undefined)
}
