/** Dropped entries leave this disk some at a time, with pauses for those who draw. */
const PAUSE_MS = 50

/** Lets go of the content of entries that the room's owner has dropped. */
export class Dropping {
  readonly #dropSome: () => boolean
  readonly #onDisk: (fault: unknown) => void
  #timer: NodeJS.Timeout | undefined

  /**
   * @param dropSome tells whether there is more; throws the disk's error
   * @param onDisk it could not be done; what is left stays until the next occasion
   */
  constructor(dropSome: () => boolean, onDisk: (fault: unknown) => void) {
    this.#dropSome = dropSome
    this.#onDisk = onDisk
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      try {
        if (this.#dropSome()) this.soon()
      } catch (error) {
        this.#onDisk(error)
      }
    }, PAUSE_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
