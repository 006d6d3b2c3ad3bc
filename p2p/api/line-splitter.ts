const NEWLINE = 0x0a

/**
 * Cuts a stream of bytes into lines. A line over `maxBytes` is skipped to its end, keeping nothing of it: whoever feeds
 * this can't make it hold more than twice that, however small the pieces are in which the line comes.
 */
export class LineSplitter {
  readonly #maxBytes: number
  readonly #onLine: (line: Uint8Array) => void
  readonly #onTooLong: () => void
  /** The begin of a line whose end is still to come: the first `#bytes` of this. */
  #begun = Buffer.alloc(0)
  #bytes = 0
  #skipping = false

  /** @param onTooLong called once for each line over `maxBytes`, as soon as it is known to be */
  constructor(maxBytes: number, onLine: (line: Uint8Array) => void, onTooLong: () => void) {
    this.#maxBytes = maxBytes
    this.#onLine = onLine
    this.#onTooLong = onTooLong
  }

  push(chunk: Uint8Array): void {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#append(chunk.subarray(start, end))
      this.end()
      start = end + 1
    }
    this.#append(chunk.subarray(start))
  }

  /** The stream has ended: what is left is a line too. */
  end(): void {
    const line = this.#begun.subarray(0, this.#bytes)
    this.#drop()
    const skipped = this.#skipping
    this.#skipping = false
    if (!skipped && line.length > 0) this.#onLine(line)
  }

  #append(part: Uint8Array): void {
    if (this.#skipping || part.length === 0) return
    const bytes = this.#bytes + part.length
    if (bytes > this.#maxBytes) {
      this.#drop()
      this.#skipping = true
      this.#onTooLong()
      return
    }
    if (bytes > this.#begun.length) this.#grow(bytes)
    this.#begun.set(part, this.#bytes)
    this.#bytes = bytes
  }

  #grow(bytes: number): void {
    const bigger = Buffer.alloc(Math.max(bytes, Math.min(2 * this.#begun.length, this.#maxBytes)))
    bigger.set(this.#begun.subarray(0, this.#bytes))
    this.#begun = bigger
  }

  #drop(): void {
    this.#begun = Buffer.alloc(0)
    this.#bytes = 0
  }
}
