/** Starts the app on Electron itself, through Playwright. */
import { _electron } from 'playwright-core'
import { REPOSITORY } from '../../support/command.ts'
import type { DesktopApp, Launcher, StartOptions } from './launcher.ts'

/** @param program Electron's own */
export function electronLauncher(program: string): Launcher {
  const command = ({ data, app = REPOSITORY, arguments: more = [] }: StartOptions) => [
    program,
    ...(isRoot() ? ['--no-sandbox'] : []),
    app,
    `--data=${data}`,
    ...more,
  ]
  return {
    description: `The desktop app ran on Electron itself${isRoot() ? ', without its sandbox, which does not run as root' : ''}.`,
    command,
    start: options => start(command(options), options),
  }
}

async function start([program, ...args]: readonly string[], { environment = {} }: StartOptions): Promise<DesktopApp> {
  const env = { ...definedOf(process.env), ...environment }
  const app = await _electron.launch({ executablePath: program!, args, env, cwd: REPOSITORY })
  const child = app.process()
  let log = ''
  for (const output of [child.stdout!, child.stderr!]) {
    output.setEncoding('utf8').on('data', (text: string) => (log += text))
  }
  const exited = new Promise<number | null>(resolve => child.on('exit', resolve))
  return {
    exited,
    log: () => log,
    pages: () => app.windows(),
    page: () => app.firstWindow(),
    evaluate: (work, argument) => app.evaluate<never, unknown>(work as never, argument),
    async close() {
      await app.close()
      await exited
    },
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Chromium's sandbox does not work for root on Linux, so there, and only there, it is off. */
function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
