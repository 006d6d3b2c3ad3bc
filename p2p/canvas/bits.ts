/**
 * Numbers as bits. Whole numbers of unknown size are written as Exponential-Golomb codes, numbers whose usual size is
 * known as Rice codes: the parameter k is how many low bits are written as they are, and the rest in unary.
 */

/** A Rice code with so many ones is followed by the number itself in 32 bits, so that one outlier stays cheap. */
const ESCAPE = 20
/** The greatest parameter of a Rice code. */
export const MAX_RICE = 14

/** What is read at once: 32 bits, which may begin within a byte. */
const WORD_BYTES = 5
const TAIL_BYTES = WORD_BYTES - 1

/** 0, -1, 1, -2, 2, ... as 0, 1, 2, 3, 4, ... */
export function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0
}

export function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1)
}

export class BitWriter {
  #bytes: Uint8Array
  #length = 0

  /** @param capacity a guess of the bytes needed; it grows */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity)
  }

  /** The low `count` bits of a value, 0 to 32 of them, the highest first. */
  bits(value: number, count: number): void {
    if (this.#length + count > this.#bytes.length * 8) this.#grow()
    for (let left = count; left > 0;) {
      const room = 8 - (this.#length & 7)
      const taken = Math.min(room, left)
      const part = (value >>> (left - taken)) & ((1 << taken) - 1)
      this.#bytes[this.#length >>> 3]! |= part << (room - taken)
      this.#length += taken
      left -= taken
    }
  }

  /** `value`: a whole number from 0 to 2^32 - 2. */
  golomb(value: number): void {
    const length = 32 - Math.clz32(value + 1)
    this.bits(0, length - 1)
    this.bits(value + 1, length)
  }

  /** `value`: a whole number from 0 to 2^32 - 1. */
  rice(value: number, k: number): void {
    const high = value >>> k
    if (high >= ESCAPE) {
      this.bits(0xffffffff, ESCAPE)
      this.bits(value, 32)
    } else {
      this.bits(0xffffffff, high)
      this.bits(0, 1)
      this.bits(value, k)
    }
  }

  /** What was written, without a copy; the last byte is filled up with zeros. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, (this.#length + 7) >>> 3)
  }

  #grow(): void {
    const bigger = new Uint8Array(this.#bytes.length * 2 + 8)
    bigger.set(this.#bytes)
    this.#bytes = bigger
  }
}

/** Reads what {@link BitWriter} wrote. Past the end there are only zeros, and {@link end} says so. */
export class BitReader {
  readonly #bytes: Uint8Array
  readonly #length: number
  /** The last bytes once more, with zeros behind: a word that is read there reaches past the end. */
  readonly #tail = new Uint8Array(TAIL_BYTES + WORD_BYTES)
  /** The byte that the tail begins with. */
  readonly #tailAt: number
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#length = bytes.length * 8
    this.#tailAt = Math.max(0, bytes.length - TAIL_BYTES)
    for (let at = this.#tailAt; at < bytes.length; at += 1) this.#tail[at - this.#tailAt] = bytes[at]!
  }

  bits(count: number): number {
    if (count === 0) return 0
    const value = this.#next32() >>> (32 - count)
    this.#at += count
    return value
  }

  /** @throws RangeError if there is no such code */
  golomb(): number {
    const zeros = Math.clz32(this.#next32())
    if (zeros > 31) throw new RangeError('The bits hold no number.')
    this.#at += zeros
    return this.bits(zeros + 1) - 1
  }

  rice(k: number): number {
    const next = this.#next32()
    const ones = Math.clz32(~next)
    if (ones >= ESCAPE) {
      this.#at += ESCAPE
      return this.bits(32)
    }
    const used = ones + 1 + k
    if (used > 32) {
      this.#at += ones + 1
      return ((ones << k) | this.bits(k)) >>> 0
    }
    this.#at += used
    return ((ones << k) | (((next << (ones + 1)) >>> 1) >>> (31 - k))) >>> 0
  }

  /** @throws RangeError unless everything was read, but for less than a byte of zeros, and nothing past the end */
  end(): void {
    const left = this.#length - this.#at
    if (left < 0) throw new RangeError('The bits end too early.')
    if (left >= 8 || this.bits(left) !== 0) throw new RangeError('There are bits left over.')
  }

  /** The next 32 bits, without moving on. */
  #next32(): number {
    const byte = this.#at >>> 3
    const isNearEnd = byte >= this.#tailAt
    const bytes = isNearEnd ? this.#tail : this.#bytes
    const first = isNearEnd ? byte - this.#tailAt : byte
    const shift = this.#at & 7
    const word = (bytes[first]! << 24) | (bytes[first + 1]! << 16) | (bytes[first + 2]! << 8) | bytes[first + 3]!
    return ((word << shift) | (bytes[first + 4]! >>> (8 - shift))) >>> 0
  }
}
