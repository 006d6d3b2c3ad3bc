/** Writes bytes, varints (little-endian base 128, as in protobuf) and zigzag varints. Grows as needed. */
export class ByteWriter {
  #buffer: Uint8Array
  #length = 0

  constructor(capacity: number) {
    this.#buffer = new Uint8Array(capacity)
  }

  byte(value: number): void {
    if (this.#length === this.#buffer.length) this.#grow()
    this.#buffer[this.#length++] = value
  }

  /** `value`: an integer from 0 to 2^32 - 1. */
  varint(value: number): void {
    while (value > 0x7f) {
      this.byte((value & 0x7f) | 0x80)
      value >>>= 7
    }
    this.byte(value)
  }

  /** `value`: an integer from -2^31 to 2^31 - 1. */
  zigzag(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0)
  }

  /** What was written, without a copy. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length)
  }

  #grow(): void {
    const bigger = new Uint8Array(Math.max(16, this.#buffer.length * 2))
    bigger.set(this.#buffer)
    this.#buffer = bigger
  }
}

/** Reads what {@link ByteWriter} wrote. Every method throws RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get remaining(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new RangeError('The bytes end too early.')
    return value
  }

  varint(): number {
    let value = this.byte()
    if (value < 0x80) return value
    value &= 0x7f
    for (let shift = 7; shift <= 28; shift += 7) {
      const next = this.byte()
      if (shift === 28 && next > 0x0f) break
      value |= (next & 0x7f) << shift
      if (next < 0x80) return value >>> 0
    }
    throw new RangeError('A varint of more than 32 bits.')
  }

  zigzag(): number {
    const value = this.varint()
    return (value >>> 1) ^ -(value & 1)
  }
}
