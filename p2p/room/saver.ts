/** Other people's entries wait so long for company before they go to disk. */
const SAVE_AFTER_MS = 100
const SAVE_AGAIN_AFTER_MS = 2_000

/** Puts on disk what others have sent, a moment after it came; tries again while the disk refuses. */
export class Saver {
  readonly #save: () => boolean
  readonly #onDisk: (fault: unknown) => void
  #timer: NodeJS.Timeout | undefined

  /**
   * @param save tells whether there was anything to save; throws the disk's error
   * @param onDisk saving failed, or (undefined) works again
   */
  constructor(save: () => boolean, onDisk: (fault: unknown) => void) {
    this.#save = save
    this.#onDisk = onDisk
  }

  soon(): void {
    this.#after(SAVE_AFTER_MS)
  }

  /** Saves at once. If the disk refuses, it goes on trying: what others sent is kept in memory so long. */
  close(): void {
    this.#now()
  }

  #after(delayMs: number): void {
    this.#timer ??= setTimeout(() => this.#now(), delayMs)
  }

  #now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    try {
      if (this.#save()) this.#onDisk(undefined)
    } catch (error) {
      this.#onDisk(error)
      this.#after(SAVE_AGAIN_AFTER_MS)
    }
  }
}
