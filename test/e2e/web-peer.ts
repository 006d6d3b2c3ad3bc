/** Chalkboard in a browser, as `npm start -- --browser` runs it: a peer with a web server, as a child process. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { REPOSITORY } from '../support/command.ts'

export interface WebPeerOptions {
  data: string
  /** A command that runs it for us. */
  within: readonly string[]
}

export interface WebPeer {
  /** Where to open it, with the token. */
  readonly address: string
  log(): string
  /** Ends it and waits; SIGKILL is the crash. */
  kill(signal: NodeJS.Signals): Promise<void>
}

/** @throws Error with its log if it ends before it has an address */
export async function startWebPeer({ data, within }: WebPeerOptions): Promise<WebPeer> {
  const node = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    'dist/web/main.js',
    `--data=${data}`,
    '--no-open',
  ]
  const command = [...within, ...node]
  const child = spawn(command[0]!, command.slice(1), { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const ended = untilEnded(child)
  const address = await Promise.race([
    new Promise<string>(resolve => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then(() => Promise.reject(new Error(`The peer ended before it had an address:\n${log}`))),
  ])
  return {
    address,
    log: () => log,
    async kill(signal) {
      child.kill(signal)
      await ended
    },
  }
}

function untilEnded(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
}
