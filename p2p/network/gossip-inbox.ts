import { LIMITS } from '../canvas/limits.ts'

interface Frame {
  readonly byteLength: number
}

/**
 * Frames that have come from one neighbour and wait to be read. libp2p takes in whatever is sent, however slowly it is
 * read here, so that without a bound they would fill the memory of a computer that is busy.
 */
export class GossipInbox<F extends Frame> {
  readonly #frames: F[] = []
  #bytes = 0
  #end: { readonly error?: unknown } | undefined
  #come = Promise.withResolvers<undefined>()

  /** Nothing waits to be read. */
  get isEmpty(): boolean {
    return this.#frames.length === 0
  }

  /** @returns false if too much waits already; then the frame is dropped */
  push(frame: F): boolean {
    const bytes = this.#bytes + frame.byteLength
    if (this.#frames.length >= LIMITS.gossipWaitingFrames || bytes > LIMITS.gossipWaitingBytes) return false
    this.#bytes = bytes
    this.#frames.push(frame)
    this.#come.resolve(undefined)
    return true
  }

  /** Nothing more comes. What waits is still read. */
  end(error?: unknown): void {
    this.#end ??= error === undefined ? {} : { error }
    this.#come.resolve(undefined)
  }

  /** The frames as they come, until the end. @throws the error it ended with */
  async *read(): AsyncGenerator<F, undefined> {
    for (;;) {
      const frame = this.#frames.shift()
      if (frame !== undefined) {
        this.#bytes -= frame.byteLength
        yield frame
      } else if (this.#end !== undefined) {
        if ('error' in this.#end) throw this.#end.error
        return undefined
      } else {
        await this.#come.promise
        this.#come = Promise.withResolvers()
      }
    }
  }
}
