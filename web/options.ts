/** What the browser version can be told, and how that reads on a command line. */
import { parseArgs } from 'node:util'
import { nameFault } from '../p2p/canvas/name.ts'
import { inEnglish } from '../p2p/canvas/sentence.ts'

export interface WebOptions {
  dataDir: string
  name?: string
  /** 0 for any that is free. */
  port: number
  openBrowser: boolean
}

/** @throws Error with a sentence about what is wrong */
export function readWebOptions(args: readonly string[]): WebOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      name: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
    },
  })
  if (values.data === undefined || values.data === '') throw new Error('--data is missing.')
  return {
    dataDir: values.data,
    port: readPort(values.port),
    openBrowser: values['no-open'] !== true,
    ...(values.name === undefined ? {} : { name: readName(values.name) }),
  }
}

/** The inverse of {@link readWebOptions}. */
export function writeWebOptions({ dataDir, name, port, openBrowser }: WebOptions): string[] {
  return [
    `--data=${dataDir}`,
    ...(name === undefined ? [] : [`--name=${name}`]),
    ...(port === 0 ? [] : [`--port=${port}`]),
    ...(openBrowser ? [] : ['--no-open']),
  ]
}

/** @throws Error with a sentence about what is wrong */
export function readName(text: string): string {
  const name = text.trim()
  const fault = nameFault(name)
  if (fault !== undefined) throw new Error(`--name is not a name. ${inEnglish(fault)}`)
  return name
}

/** @throws Error with a sentence about what is wrong */
export function readPort(text: string | undefined): number {
  if (text === undefined) return 0
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Error('--port should be a number from 1 to 65535, or 0 for any that is free.')
}
