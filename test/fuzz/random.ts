/** Pseudo-random numbers that are the same again for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to 2^32 - 1. */
  uint32(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** A whole number from 0 to `most - 1`. */
  below(most: number): number {
    return Math.floor((this.uint32() / 2 ** 32) * most)
  }

  /** True about once in `n` times. */
  oneIn(n: number): boolean {
    return this.below(n) === 0
  }

  /** @param list not empty */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256))
  }
}

/** CHALKBOARD_SEED if it is set, to repeat a run; else a new one each time. */
export function chooseSeed(): number {
  const pinned = process.env['CHALKBOARD_SEED']
  return pinned === undefined || pinned === '' ? Math.floor(Math.random() * 2 ** 32) : Number(pinned) >>> 0
}
