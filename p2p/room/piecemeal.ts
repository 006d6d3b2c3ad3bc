/** Something long that is done a piece at a time, and can be done to its end at once when somebody waits for it. */
export class Piecemeal<T> {
  readonly #pieces: Iterator<undefined, T>
  #last: IteratorResult<undefined, T> | undefined

  constructor(pieces: Iterator<undefined, T>) {
    this.#pieces = pieces
  }

  /** @returns whether there is more to do */
  step(): boolean {
    if (this.#last?.done !== true) this.#last = this.#pieces.next()
    return this.#last.done !== true
  }

  /** Does all that is left. */
  finish(): T {
    while (this.step());
    return this.#last!.value as T
  }
}
