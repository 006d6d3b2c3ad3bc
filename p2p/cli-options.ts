/** The command line of `npm run peer`: text in, options or a sentence out. */
import { parseArgs } from 'node:util'
import { nameFault } from './canvas/name.ts'
import { inEnglish } from './canvas/sentence.ts'

export const CLI_USAGE = `Usage: npm run --silent peer -- --name NAME --data DIR [--listen MULTIADDR]... [--no-mdns]

Runs one Chalkboard peer without a window. One JSON-RPC 2.0 object a line on standard input and output;
logs on standard error. Ends at the end of input, at SIGINT or at SIGTERM.

  --name NAME          the name others see
  --data DIR           where the peer keeps its key and its rooms; made if it is not there
  --listen MULTIADDR   where to listen, for example /ip4/127.0.0.1/tcp/0; may be given more than once
  --no-mdns            neither look for others nor be found on the local network
  --help               this text
`

export interface CliOptions {
  name: string
  dataDir: string
  listen?: string[]
  mdns: boolean
}

export type CliCommand = { run: 'peer'; options: CliOptions } | { run: 'help' } | { run: 'usage'; problem: string }

export function readCommandLine(args: readonly string[]): CliCommand {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string' },
        data: { type: 'string' },
        listen: { type: 'string', multiple: true },
        'no-mdns': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.help === true) return { run: 'help' }
    if (values.name === undefined) return usage('--name is missing.')
    if (values.data === undefined || values.data === '') return usage('--data is missing.')
    const name = values.name.trim()
    const fault = nameFault(name)
    if (fault !== undefined) return usage(`--name is not a name. ${inEnglish(fault)}`)
    const options = { name, dataDir: values.data, mdns: values['no-mdns'] !== true }
    return { run: 'peer', options: values.listen === undefined ? options : { ...options, listen: values.listen } }
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

function usage(problem: string): CliCommand {
  return { run: 'usage', problem }
}
