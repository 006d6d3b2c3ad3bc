/** Starts electron/main.ts on the stand-in. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { REPOSITORY } from '../../support/command.ts'
import { eventually } from '../../support/eventually.ts'
import type { Evaluation, ToTest } from '../stand-in/tests-channel.ts'
import type { DesktopApp, Launcher, StartOptions } from './launcher.ts'

const MAIN_PROCESS = fileURLToPath(new URL('../stand-in/main-process.ts', import.meta.url))
const CLOSE_MS = 15_000

export const standInLauncher: Launcher = {
  description:
    'The desktop app ran on the stand-in for Electron, with windows in Chromium: the Electron runtime is not here.',
  start,
  command,
}

function command({ data, app = REPOSITORY, arguments: more = [] }: StartOptions): readonly string[] {
  return [process.execPath, '--disable-warning=ExperimentalWarning', MAIN_PROCESS, app, `--data=${data}`, ...more]
}

async function start(options: StartOptions): Promise<DesktopApp> {
  const [program, ...args] = command(options)
  const env = { ...process.env, ...options.environment }
  const child = spawn(program!, args, { cwd: REPOSITORY, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let log = ''
  for (const output of [child.stdout!, child.stderr!]) {
    output.setEncoding('utf8').on('data', (text: string) => (log += text))
  }
  const exited = new Promise<number | null>(resolve => child.on('exit', resolve))
  const calls = new Map<number, (answer: ToTest) => void>()
  let lastCall = 0
  const devTools = await new Promise<string>((resolve, reject) => {
    child.on('message', message => {
      const answer = message as ToTest
      if ('devTools' in answer) resolve(answer.devTools)
      else calls.get(answer.id)?.(answer)
    })
    void exited.then(() => reject(new Error(`The app ended before its windows could be reached:\n${log}`)))
  })
  const browser = await chromium.connectOverCDP(devTools)
  // Main answers them. Playwright would too, if nobody listened.
  browser.contexts()[0]!.on('dialog', () => undefined)
  const pages = () =>
    browser
      .contexts()[0]!
      .pages()
      .filter(page => page.url() !== 'about:blank')

  return {
    exited,
    log: () => log,
    pages,
    async page() {
      const page = await eventually('the window has a page', () => pages()[0])
      await page.waitForLoadState()
      return page
    },
    async evaluate(work, argument) {
      const id = ++lastCall
      const answered = new Promise<ToTest>(resolve => calls.set(id, resolve))
      child.send({ id, work: work.toString(), argument } satisfies Evaluation)
      const gone = exited.then(() => Promise.reject(new Error(`The app has ended:\n${log}`)))
      const answer = await Promise.race([answered, gone])
      calls.delete(id)
      if ('failure' in answer) throw new Error(answer.failure)
      return ('value' in answer ? answer.value : undefined) as never
    },
    async close() {
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS)
      child.kill('SIGTERM')
      await exited
      clearTimeout(timer)
      // An app that had to be killed has left it behind; usually it has gone.
      await browser
        .newBrowserCDPSession()
        .then(session => session.send('Browser.close'))
        .catch(() => undefined)
      await browser.close()
    },
  }
}
