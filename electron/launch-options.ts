/** What the app was started with. Chromium's own switches are among the arguments and are left alone. */
import { parseArgs } from 'node:util'
import { dataFolder, isProfileName } from '../p2p/data-folder.ts'
import { nameFault } from '../p2p/canvas/name.ts'
import { SaidError, say } from '../p2p/canvas/sentence.ts'
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import { LANGUAGE_CODES } from './school-settings.ts'

export interface LaunchOptions {
  dataDir: string
  /** The name from now on, whatever it was. */
  name?: string
  /** The language until the person chooses one. */
  language?: LanguageCode
}

export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  homeDir: string
}

/** @throws SaidError about what is wrong */
export function readLaunchOptions(args: readonly string[], surroundings: Surroundings): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      profile: { type: 'string' },
      name: { type: 'string' },
      language: { type: 'string' },
    },
  })
  const { data, profile, name, language } = values
  if (profile !== undefined && (typeof profile !== 'string' || !isProfileName(profile))) {
    throw new SaidError(say`--profile should be 1 to 64 letters, digits, - and _.`)
  }
  if (data !== undefined && (typeof data !== 'string' || data === '')) {
    throw new SaidError(say`--data should be a folder.`)
  }
  return {
    dataDir: data ?? dataFolder({ ...surroundings, profile }),
    ...(name === undefined ? {} : { name: readName(name) }),
    ...(language === undefined ? {} : { language: readLanguage(language) }),
  }
}

function readName(given: string | boolean): string {
  const name = String(given).trim()
  const fault = typeof given === 'string' ? nameFault(name) : say`It is missing.`
  if (fault !== undefined) throw new SaidError(say`--name is not a name. ${fault}`)
  return name
}

function readLanguage(given: string | boolean): LanguageCode {
  const language = LANGUAGE_CODES.find(code => code === given)
  if (language === undefined) throw new SaidError(say`--language should be one of ${LANGUAGE_CODES.join(', ')}.`)
  return language
}
