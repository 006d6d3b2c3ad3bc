const LOOK_EVERY_MS = 1_000

/**
 * Resolves when the process that started this one has gone. npm and its shell pass no SIGTERM on when they get one: without
 * this, what they started would go on with nobody to stop it. Never resolves on Windows, where parents don't change.
 */
export function parentGone(): Promise<void> {
  const parent = process.ppid
  return new Promise(resolve => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, LOOK_EVERY_MS)
    timer.unref()
  })
}
