/** The command line of `npm start`: text in, options out. */
import { parseArgs } from 'node:util'
import { isProfileName } from '../p2p/data-folder.ts'
import { readName, readPort } from '../web/options.ts'

export const START_USAGE = `Usage: npm start -- [--browser] [--profile NAME | --data DIR] [--name NAME] [--port N] [--no-open]

  --browser        open Chalkboard in the browser instead of its own window
  --profile NAME   be somebody else: a key and rooms of their own, under that name (letters, digits, - and _)
  --data DIR       keep the key and the rooms in this folder
  --name NAME      the name others see
  --port N         the port of the browser version, on this computer only; the one it had last, or any free one, if left out
  --no-open        print the address of the browser version, but do not open it
  --help           this text
`

export interface StartOptions {
  browser: boolean
  profile?: string
  dataDir?: string
  name?: string
  port: number
  openBrowser: boolean
}

/** @returns undefined if help was asked for @throws Error with a sentence about what is wrong */
export function readStartOptions(args: readonly string[]): StartOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean' },
      profile: { type: 'string' },
      data: { type: 'string' },
      name: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return undefined
  const { profile, data, name } = values
  if (profile !== undefined && data !== undefined) throw new Error('Give --profile or --data, not both.')
  if (profile !== undefined && !isProfileName(profile)) {
    throw new Error('--profile should be 1 to 64 letters, digits, - and _.')
  }
  if (data === '') throw new Error('--data should be a folder.')
  return {
    browser: values.browser === true,
    port: readPort(values.port),
    openBrowser: values['no-open'] !== true,
    ...(profile === undefined ? {} : { profile }),
    ...(data === undefined ? {} : { dataDir: data }),
    ...(name === undefined ? {} : { name: readName(name) }),
  }
}
