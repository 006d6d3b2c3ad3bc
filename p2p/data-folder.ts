import { posix, win32 } from 'node:path'

export interface DataFolderOptions {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  homeDir: string
  /** Another person's data on the same account; see {@link isProfileName}. */
  profile?: string | undefined
}

/** Where a person's key and rooms are kept if nothing else was asked for: where each system keeps such things. */
export function dataFolder({ platform, env, homeDir, profile }: DataFolderOptions): string {
  const path = platform === 'win32' ? win32 : posix
  const base = appFolder(platform, env, homeDir)
  return profile === undefined ? base : path.join(base, 'profiles', profile)
}

/** Letters, digits, - and _, so that a profile is one folder on every system. */
export function isProfileName(name: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(name)
}

function appFolder(platform: NodeJS.Platform, env: DataFolderOptions['env'], homeDir: string): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(homeDir, 'AppData', 'Roaming'), 'Chalkboard')
  }
  if (platform === 'darwin') return posix.join(homeDir, 'Library', 'Application Support', 'Chalkboard')
  const xdg = env['XDG_DATA_HOME']
  // The XDG base directory specification: a relative path there is to be ignored.
  const dataHome = xdg?.startsWith('/') === true ? xdg : posix.join(homeDir, '.local', 'share')
  return posix.join(dataHome, 'chalkboard')
}
