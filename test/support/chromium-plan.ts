/** Which Chromium the tests use: a decision, without doing anything. */

/** What the decision depends on. */
export interface Machine {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  /** May install system packages: root on Debian itself (on Ubuntu the package only points to a snap). */
  isDebianRoot: boolean
  /** Where Playwright puts its own, installed or not. */
  playwrightExecutable: string
  exists: (path: string) => boolean
}

export type ChromiumPlan =
  { do: 'use'; executable: string } | { do: 'install'; with: 'apt' | 'playwright'; executable: string }

/** Names it goes by on a Linux PATH, the best first. Edge and Chrome are Chromium too. */
const LINUX_COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const DEBIAN_EXECUTABLE = '/usr/bin/chromium'

const MAC_EXECUTABLES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
const WINDOWS_EXECUTABLES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * CHALKBOARD_CHROMIUM, else one that is installed, else Playwright's, else one to install.
 *
 * @throws Error if CHALKBOARD_CHROMIUM names a file that is not there
 */
export function planChromium(machine: Machine): ChromiumPlan {
  const named = machine.environment['CHALKBOARD_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return { do: 'use', executable: named }
    throw new Error(`CHALKBOARD_CHROMIUM is ${named}, but there is no such file. Correct it, or unset it.`)
  }
  const found = [...installedPlaces(machine), machine.playwrightExecutable].find(path => machine.exists(path))
  if (found !== undefined) return { do: 'use', executable: found }
  return machine.isDebianRoot
    ? { do: 'install', with: 'apt', executable: DEBIAN_EXECUTABLE }
    : { do: 'install', with: 'playwright', executable: machine.playwrightExecutable }
}

function installedPlaces({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') return MAC_EXECUTABLES
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map(name => environment[name]).filter(folder => folder !== undefined)
    return folders.flatMap(folder => WINDOWS_EXECUTABLES.map(executable => `${folder}\\${executable}`))
  }
  const folders = (environment['PATH'] ?? '').split(':').filter(Boolean)
  return LINUX_COMMANDS.flatMap(command => folders.map(folder => `${folder}/${command}`))
}
