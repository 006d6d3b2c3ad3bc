/** What the app was started with. Chromium's own switches are among the arguments and are left alone. */
import { parseArgs } from 'node:util'
import { dataFolder, isProfileName } from '../p2p/data-folder.ts'
import { nameFault } from '../p2p/canvas/name.ts'

export interface LaunchOptions {
  dataDir: string
  name?: string
}

export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  homeDir: string
}

/** @throws Error with a sentence about what is wrong */
export function readLaunchOptions(args: readonly string[], surroundings: Surroundings): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, profile: { type: 'string' }, name: { type: 'string' } },
  })
  const { data, profile, name } = values
  if (profile !== undefined && (typeof profile !== 'string' || !isProfileName(profile))) {
    throw new Error('--profile should be 1 to 64 letters, digits, - and _.')
  }
  if (data !== undefined && (typeof data !== 'string' || data === '')) throw new Error('--data should be a folder.')
  return {
    dataDir: data ?? dataFolder({ ...surroundings, profile }),
    ...(name === undefined ? {} : { name: readName(name) }),
  }
}

function readName(given: string | boolean): string {
  const name = String(given).trim()
  const fault = typeof given === 'string' ? nameFault(name) : 'It is missing.'
  if (fault !== undefined) throw new Error(`--name is not a name. ${fault}`)
  return name
}
