/** A stream of bytes, read in pieces of the sizes asked for. Holds no more than one of them and one of the stream's own. */
export class ByteSource {
  readonly #iterator: AsyncIterator<Uint8Array>
  readonly #onBytes: (received: number) => void
  #waiting: Uint8Array = new Uint8Array()
  #offset = 0
  #received = 0

  /** @param onBytes told how many bytes have come so far; it may throw if these are too many */
  constructor(source: AsyncIterable<Uint8Array>, onBytes: (received: number) => void) {
    this.#iterator = source[Symbol.asyncIterator]()
    this.#onBytes = onBytes
  }

  /** How many bytes have been taken. */
  get offset(): number {
    return this.#offset
  }

  /** How many bytes have come from the stream: at its end, all there are. */
  get received(): number {
    return this.#received
  }

  /** The next `count` bytes, or fewer where the stream ends. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let missing = count
    while (missing > 0) {
      if (this.#waiting.length === 0 && !(await this.#receive())) break
      const part = this.#waiting.subarray(0, missing)
      this.#waiting = this.#waiting.subarray(part.length)
      missing -= part.length
      parts.push(part)
    }
    this.#offset += count - missing
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#iterator.return?.()
  }

  async #receive(): Promise<boolean> {
    const next = await this.#iterator.next()
    if (next.done === true) return false
    this.#waiting = next.value
    this.#received += next.value.length
    this.#onBytes(this.#received)
    return true
  }
}
