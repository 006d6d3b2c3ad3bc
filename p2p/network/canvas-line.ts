/** A turn at being served. It ends by itself after a while, so that nobody holds up the rest by taking slowly. */
export interface Turn {
  readonly isOver: boolean
  /** May be called twice. */
  end(): void
}

/** A place in the line. */
export interface Place {
  readonly turn: Promise<Turn>
  /** Leaves the line, or ends the turn if it has come. */
  leave(): void
}

export interface CanvasLineOptions {
  readonly servedAtOnce: number
  readonly waiting: number
  readonly turnMs: number
}

/** Serves a few at a time; the others wait for their turn, first come, first served. */
export class CanvasLine {
  readonly #options: CanvasLineOptions
  readonly #waiting = new Set<PromiseWithResolvers<Turn>>()
  #serving = 0

  constructor(options: CanvasLineOptions) {
    this.#options = options
  }

  /** Undefined if the line is full. Who has been served before may always go to its end. */
  join(again = false): Place | undefined {
    if (!again && this.#waiting.size >= this.#options.waiting) return undefined
    const place = Promise.withResolvers<Turn>()
    this.#waiting.add(place)
    this.#next()
    const leave = (): void => {
      if (this.#waiting.delete(place)) return
      void place.promise.then(turn => turn.end())
    }
    return { turn: place.promise, leave }
  }

  #next(): void {
    const [first] = this.#waiting
    if (first === undefined || this.#serving >= this.#options.servedAtOnce) return
    this.#waiting.delete(first)
    first.resolve(this.#begin())
  }

  #begin(): Turn {
    this.#serving += 1
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      this.#serving -= 1
      this.#next()
    }
    const timer = setTimeout(end, this.#options.turnMs)
    return {
      get isOver() {
        return isOver
      },
      end,
    }
  }
}
