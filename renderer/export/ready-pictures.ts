import type { Pictures } from '../engine/pictures.ts'

/** A picture that this computer has is decoded long before this; one that nobody here has never comes. */
const PATIENCE_MS = 5_000

export interface ReadyPictures {
  /** Resolves once the picture can be painted, or is not likely to come. */
  readonly ready: (sha256: string) => Promise<void>
  /** How many different pictures did not come. */
  readonly missing: () => number
}

/** Sees to it that pictures can be painted when their turn comes, those too that the screen has not shown yet. */
export function readyPictures(
  pictures: Pick<Pictures, 'get' | 'onLoaded'>,
  after: (ms: number, call: () => void) => () => void,
): ReadyPictures {
  const missing = new Set<string>()

  async function ready(sha256: string): Promise<void> {
    if (missing.has(sha256) || pictures.get(sha256) !== undefined) return
    const came = await new Promise<boolean>(resolve => {
      const stop = pictures.onLoaded(loaded => {
        if (loaded === sha256) end(true)
      })
      const stopWaiting = after(PATIENCE_MS, () => end(false))
      function end(came: boolean): void {
        stop()
        stopWaiting()
        resolve(came)
      }
    })
    if (!came) missing.add(sha256)
  }

  return { ready, missing: () => missing.size }
}
