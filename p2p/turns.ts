/**
 * Does long things bit by bit, so that nobody waits for the end of one. Whatever comes from the network has its turn
 * between two bits.
 */
export class Turns {
  readonly #most: number
  readonly #underWay = new Map<string, Iterator<undefined, undefined>>()
  #next: NodeJS.Immediate | undefined
  #stopped = false

  /** @param most that may be under way at once; what is begun beyond that gets no further than its first bit */
  constructor(most: number) {
    this.#most = most
  }

  /** The first bit is done at once. What is under way by that name is given up. */
  begin(name: string, task: Iterator<undefined, undefined>): void {
    this.#underWay.delete(name)
    if (this.#stopped || task.next().done === true || this.#underWay.size >= this.#most) return
    this.#underWay.set(name, task)
    this.#next ??= setImmediate(() => this.#goOn())
  }

  /** Gives everything up. */
  stop(): void {
    this.#stopped = true
    this.#underWay.clear()
    clearImmediate(this.#next)
  }

  /** One bit of the one that has waited for longest. */
  #goOn(): void {
    this.#next = undefined
    const [first] = this.#underWay
    if (first === undefined) return
    const [name, task] = first
    this.#underWay.delete(name)
    try {
      if (task.next().done !== true) this.#underWay.set(name, task)
    } finally {
      // Whatever has failed, the others go on.
      if (this.#underWay.size > 0) this.#next ??= setImmediate(() => this.#goOn())
    }
  }
}
