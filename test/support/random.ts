/** Random numbers that come again with the same seed, so that a failure can be repeated. */
export class Random {
  readonly seed: number
  #state: number

  constructor(seed: number) {
    this.seed = seed
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to 2^32 - 1. Mulberry32, of Tommy Ettinger. */
  uint32(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    return this.uint32() / 2 ** 32
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** True about once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256))
  }

  /** @throws RangeError of an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('Nothing to pick from.')
    return list[this.below(list.length)]!
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list]
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1)
      ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
    }
    return mixed
  }
}

/** The seed that CHALKBOARD_SEED pins, to repeat a run; or a new one. */
export function chosenSeed(): number {
  const pinned = process.env['CHALKBOARD_SEED']
  return pinned === undefined || pinned === '' ? Math.floor(Math.random() * 2 ** 32) : Number(pinned) >>> 0
}
