/**
 * The letters that texts are painted in. They come with the app in many small files, of which a page fetches those that it
 * needs; until they are here, texts have neither their look nor their widths.
 */

/** Everyone has these, so that lines break alike everywhere. */
export const FONT_FAMILIES = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC'] as const

/** Only what none of them has is the computer's own. */
export const FONT_FAMILY = `${FONT_FAMILIES.map(family => `'${family}'`).join(', ')}, sans-serif`

/** Fetches the fonts that have a text's letters. */
type Fetch = (text: string) => Promise<unknown>

export class Letters {
  readonly #here = new Set<string>()
  readonly #coming = new Map<string, Promise<void>>()
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new WeakSet<object>()
  #fetch: Fetch | null = null

  /** Before this, all letters count as here. */
  fetchWith(fetch: Fetch): void {
    this.#fetch = fetch
  }

  /** Whether a text can be measured and painted. If not, {@link onLoaded} tells when something has come. */
  has(text: string): boolean {
    return this.#missing(text).length === 0
  }

  /** The same, of what an item says. If not, the item is to be painted again: see {@link areAwaitedBy}. */
  hasFor(item: object, text: string): boolean {
    const has = this.has(text)
    if (has) this.#waiting.delete(item)
    else this.#waiting.add(item)
    return has
  }

  /** Whether an item was painted without letters that it needs. */
  areAwaitedBy(item: object): boolean {
    return this.#waiting.has(item)
  }

  /** Resolves once a text can be measured and painted as well as it ever can be on this computer. */
  async ready(text: string): Promise<void> {
    for (const letter of this.#missing(text)) await this.#coming.get(letter)
  }

  get areComing(): boolean {
    return this.#coming.size > 0
  }

  /** @returns a function that stops it */
  onLoaded(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All of them are on their way after that. */
  #missing(text: string): string[] {
    const fetch = this.#fetch
    if (fetch === null) return []
    const missing = [...new Set(text)].filter(letter => !this.#here.has(letter))
    const asked = missing.filter(letter => !this.#coming.has(letter))
    if (asked.length === 0) return missing
    // A font that does not come has a stand-in on every computer.
    const came = fetch(asked.join('')).then(
      () => this.#came(asked),
      () => this.#came(asked),
    )
    for (const letter of asked) this.#coming.set(letter, came)
    return missing
  }

  #came(letters: readonly string[]): void {
    for (const letter of letters) {
      this.#here.add(letter)
      this.#coming.delete(letter)
    }
    for (const listener of [...this.#listeners]) listener()
  }
}

/** One page has one set of fonts. */
export const letters = new Letters()
