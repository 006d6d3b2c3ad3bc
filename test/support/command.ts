import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the repository; every command runs there. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

const AFTER_EXIT_MS = 2_000
/** Only what hangs takes so long: the linter takes a minute and a half on two cores, and some computers are far slower. */
const DEADLINE_MS = 20 * 60_000

export interface CommandResult {
  ok: boolean
  /** stdout and stderr, as they came. */
  output: string
}

export interface CommandOptions {
  environment?: Record<string, string>
  /** After this long the command is ended and counts as failed. */
  deadlineMs?: number
}

/** Runs a command to its end; never throws. */
export function runCommand(command: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { environment = {}, deadlineMs = DEADLINE_MS } = options
  return new Promise(resolve => {
    let output = ''
    const child = spawn(command[0]!, command.slice(1), {
      cwd: REPOSITORY,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const timer = setTimeout(() => {
      output += `\nEnded after ${deadlineMs / 1000} s: ${command.join(' ')}\n`
      child.kill('SIGKILL')
    }, deadlineMs)
    const finish = (ok: boolean): void => {
      clearTimeout(timer)
      resolve({ ok, output })
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', error => {
      output += `${error.message}\n`
      finish(false)
    })
    child.on('close', code => finish(code === 0))
    // A grandchild that outlives a killed step holds the pipes open, and `close` does not come.
    child.on('exit', code => setTimeout(finish, AFTER_EXIT_MS, code === 0).unref())
  })
}
