import { HASH_BYTES } from '../../feed/chain.ts'
import { splitHashes, type Slot } from '../../feed/run.ts'
import { SIGNATURE_BYTES } from '../../feed/signing.ts'
import { keyOfAuthor } from '../../wire/author.ts'
import type { Field, StoredRow } from './rows.ts'

export interface FoundRoom {
  readonly description: Uint8Array
  readonly signature: Uint8Array
  readonly verifier: Uint8Array | null
}

export interface FoundFeed {
  readonly number: number
  readonly room: number
  readonly author: string
}

/** A signature that stands for a feed up to `seq` and what its `tail` of hashes adds. */
export interface FoundPlace {
  readonly seq: number
  readonly signature: Uint8Array
  readonly tail: Uint8Array
}

const NO_TAIL = new Uint8Array()
/** Of AES-256, the key of a room with a PIN. */
const KEY_BYTES = 32

/** Rows of a damaged database, sorted by what they must be: the tables of schema.ts all differ in their columns' types. */
export class Finds {
  readonly settings = new Map<string, string>()
  readonly names = new Map<string, string>()
  readonly rooms = new Map<number, FoundRoom>()
  /** Of each room, keys by epoch. */
  readonly keys = new Map<number, Map<number, Uint8Array>>()
  readonly feeds = new Map<number, FoundFeed>()
  readonly #slots = new Map<number, Map<number, Slot>>()
  readonly #places = new Map<number, FoundPlace[]>()

  add({ numbered, number, fields }: StoredRow): void {
    if (numbered) this.#addNumbered(number, fields)
    else this.#addOther(fields)
  }

  /** What there is of a feed, by seq. */
  slots(feed: number): ReadonlyMap<number, Slot> {
    return this.#slots.get(feed) ?? new Map<number, Slot>()
  }

  /** In the order of their seqs. */
  places(feed: number): readonly FoundPlace[] {
    return (this.#places.get(feed) ?? []).sort((a, b) => a.seq - b.seq)
  }

  #addNumbered(number: number, fields: readonly Field[]): void {
    const [a, b, c, d, e, f, , , tail] = fields
    if (isInteger(a) && isInteger(b) && isBytes(c)) this.#slot(a, b, c)
    else if (isInteger(a) && isInteger(b) && isInteger(c) && isBytes(d) && d.length === c * HASH_BYTES) {
      splitHashes(d).forEach((tombstone, at) => this.#slot(a, b + at, tombstone))
    } else if (a !== null) return
    else if (typeof b === 'string' && isBytes(c) && isBytes(d)) {
      // A room whose canvas was still on its way is asked for anew.
      if (e !== 0) this.rooms.set(number, { description: c, signature: d, verifier: isBytes(f) ? f : null })
    } else if (isInteger(b) && isAuthor(c) && isInteger(d) && isBytes(e) && isBytes(f)) {
      this.feeds.set(number, { number, room: b, author: c })
      this.#place(number, { seq: d, signature: f, tail: isBytes(tail) ? tail : NO_TAIL })
    }
  }

  #addOther([a, b, c, ...more]: readonly Field[]): void {
    if (typeof a === 'string' && typeof b === 'string') {
      if (isAuthor(a)) this.names.set(a, b)
      else this.settings.set(a, b)
    } else if (isInteger(a) && isInteger(b) && isBytes(c)) {
      if (c.length === SIGNATURE_BYTES) this.#place(a, { seq: b, signature: c, tail: NO_TAIL })
      else if (c.length === KEY_BYTES && more.length === 0) group(this.keys, a).set(b, c)
    } else if (isInteger(a) && isAuthor(b) && isInteger(c)) {
      // The index over feeds knows whose they are, should their rows be lost.
      if (!this.feeds.has(c)) this.feeds.set(c, { number: c, room: a, author: b })
    }
  }

  #slot(feed: number, seq: number, slot: Slot): void {
    group(this.#slots, feed).set(seq, slot)
  }

  #place(feed: number, place: FoundPlace): void {
    const places = this.#places.get(feed)
    if (places === undefined) this.#places.set(feed, [place])
    else places.push(place)
  }
}

function group<V>(groups: Map<number, Map<number, V>>, key: number): Map<number, V> {
  let found = groups.get(key)
  if (found === undefined) groups.set(key, (found = new Map<number, V>()))
  return found
}

function isInteger(field: Field | undefined): field is number {
  return typeof field === 'number' && Number.isSafeInteger(field) && field >= 0
}

function isBytes(field: Field | undefined): field is Uint8Array {
  return field instanceof Uint8Array
}

function isAuthor(field: Field | undefined): field is string {
  try {
    return typeof field === 'string' && keyOfAuthor(field).length > 0
  } catch {
    return false
  }
}
