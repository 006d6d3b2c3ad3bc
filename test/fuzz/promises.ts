/** A promise that was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

/** @param what that is wrong unless it was `kept` */
export function expect(kept: boolean, what: string): void {
  if (!kept) throw new Broken(`A promise was broken: ${what}.`)
}

/**
 * The value, or undefined if it was refused in good order: with an Error, and not because the stack was full.
 *
 * @throws whatever else went wrong
 */
export function attempt<T>(decode: () => T): T | undefined {
  try {
    return decode()
  } catch (error) {
    expect(error instanceof Error, 'what was thrown')
    if (error instanceof Broken || isStackOverflow(error)) throw error
    return undefined
  }
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack')
}
