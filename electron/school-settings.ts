/**
 * What whoever looks after a school's computers has set for everyone who uses one: a small file that an installer or a
 * group policy puts there. It fills in what a person has not chosen; what they choose later counts.
 */
import { readFileSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { z } from 'zod'
import { LIMITS } from '../p2p/canvas/limits.ts'
import { nameFault } from '../p2p/canvas/name.ts'
import { SaidError, say, type Sentence } from '../p2p/canvas/sentence.ts'
import { LANGUAGES, type LanguageCode } from '../renderer/app/languages/index.ts'

export interface SchoolSettings {
  /** The name others see, until the person chooses another. */
  name?: string
  language?: LanguageCode
}

/** What {user} and {computer} in a name stand for, so that one file serves a whole school. */
export interface NameParts {
  user: string
  computer: string
}

const FILE_NAME = 'chalkboard.json'

export const LANGUAGE_CODES = LANGUAGES.map(({ code }) => code)

const SETTINGS = z.strictObject({
  name: z.string().optional(),
  language: z.enum(LANGUAGE_CODES).optional(),
})

/** Where the file may be, most particular first: beside a portable app, else where the system keeps what is for everyone. */
export function settingsFiles(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const path = platform === 'win32' ? win32 : posix
  // Set by the portable program of electron-builder, and by every AppImage.
  const besides =
    platform === 'win32' ? env['PORTABLE_EXECUTABLE_DIR'] : env['APPIMAGE'] && posix.dirname(env['APPIMAGE'])
  return [...(besides ? [besides] : []), folderForEveryone(platform, env)].map(folder => path.join(folder, FILE_NAME))
}

function folderForEveryone(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Chalkboard')
  return platform === 'darwin' ? '/Library/Application Support/Chalkboard' : '/etc/chalkboard'
}

/**
 * @returns what the first of the files that is there says; nothing if none is
 * @throws SaidError about what is wrong with it
 */
export function readSchoolSettings(files: readonly string[], parts: NameParts): SchoolSettings {
  for (const file of files) {
    try {
      const text = readIfThere(file)
      if (text !== undefined) return parseSchoolSettings(text, parts)
    } catch (error) {
      const reason = error instanceof SaidError ? error.sentence : String(error)
      throw new SaidError(say`The settings for this computer in ${file} are left out. ${reason}`, { cause: error })
    }
  }
  return {}
}

function readIfThere(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return undefined
  if (found.size > LIMITS.settingsFileBytes)
    throw new SaidError(say`It has more than ${LIMITS.settingsFileBytes} bytes.`)
  return readFileSync(file, 'utf8')
}

/** @throws SaidError about what is wrong */
export function parseSchoolSettings(text: string, parts: NameParts): SchoolSettings {
  const checked = SETTINGS.safeParse(parseJson(text))
  if (!checked.success) throw new SaidError(describe(checked.error))
  const { name, language } = checked.data
  return { ...(name === undefined ? {} : { name: fillIn(name, parts) }), ...(language && { language }) }
}

function parseJson(text: string): unknown {
  try {
    // Some editors on Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new SaidError(say`It should be JSON, saved as UTF-8.`)
  }
}

function describe({ issues: [issue] }: z.ZodError): Sentence {
  if (issue?.code === 'unrecognized_keys') return say`There is no setting called ${issue.keys.join(', ')}.`
  switch (issue?.path[0]) {
    case 'name':
      return say`name should be a text.`
    case 'language':
      return say`language should be one of ${LANGUAGE_CODES.join(', ')}.`
    default:
      return say`It should be an object in braces.`
  }
}

/** A name that comes out too long is cut: an account's name can be longer than what others see. */
function fillIn(pattern: string, { user, computer }: NameParts): string {
  const filled = pattern.replaceAll('{user}', () => user).replaceAll('{computer}', () => computer)
  const name = Array.from(filled.trim()).slice(0, LIMITS.nameLength).join('').trim()
  const fault = nameFault(name)
  if (fault !== undefined) throw new SaidError(say`name is not a name. ${fault}`)
  return name
}
