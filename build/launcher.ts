/** Which of the two Chalkboards `npm start` opens, and what it says about it. */

export interface LaunchSituation {
  /** The person asked for the browser. */
  browser: boolean
  platform: NodeJS.Platform
  isRoot: boolean
  hasDesktop: boolean
}

export type Launcher = { open: 'window' } | { open: 'browser'; because?: string }

export function chooseLauncher({ browser, platform, isRoot, hasDesktop }: LaunchSituation): Launcher {
  if (browser) return { open: 'browser' }
  if (!hasDesktop) {
    return { open: 'browser', because: insteadOfWindow('There is no desktop to open a window on') }
  }
  // Chromium refuses to run as root with its sandbox, and the sandbox is not for sale.
  if (platform === 'linux' && isRoot) {
    return { open: 'browser', because: insteadOfWindow('Electron does not run as root with its sandbox on') }
  }
  return { open: 'window' }
}

/** @param why what the installer said, in a few words */
export function withoutRuntime(why: string): Launcher {
  return { open: 'browser', because: insteadOfWindow(`The Electron runtime is not here (${why})`) }
}

export interface WindowEnd {
  code: number | null
  signal: NodeJS.Signals | null
  ranMs: number
}

const START_MS = 5_000

/**
 * Electron fell over before it showed anything: where the system forbids Chromium's sandbox, for example. An app that ends
 * itself ends with 0 or 1.
 */
export function afterWindow({ code, signal, ranMs }: WindowEnd): Launcher | undefined {
  const fell =
    ranMs < START_MS && (signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGSEGV' || (code ?? 0) > 1)
  return fell ? { open: 'browser', because: insteadOfWindow('Electron does not start on this computer') } : undefined
}

function insteadOfWindow(reason: string): string {
  return `${reason}; opening Chalkboard in the browser instead.`
}
