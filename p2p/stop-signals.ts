/** What asks a program to end: Ctrl+C, the system, a terminal that closes. Windows raises SIGINT and SIGHUP only. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves at the first of them. Later ones are ignored, so that they don't cut short what the first one began. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve(signal))
  })
}
