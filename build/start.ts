/** `npm start`: opens Chalkboard in its own window, or in the browser where that is not possible. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFolder } from '../p2p/data-folder.ts'
import { hasDesktop } from '../web/desktop.ts'
import { writeWebOptions } from '../web/options.ts'
import { parentGone } from '../web/parent.ts'
import { buildElectronIfNeeded } from './electron-bundle.ts'
import { findElectron, installElectron } from './electron-runtime.ts'
import { afterWindow, chooseLauncher, withoutRuntime, type Launcher, type WindowEnd } from './launcher.ts'
import { buildRendererIfNeeded } from './renderer-bundle.ts'
import { buildWebIfNeeded } from './web-bundle.ts'
import { readStartOptions, START_USAGE, type StartOptions } from './start-options.ts'

const ROOT_DIR = join(import.meta.dirname, '..')
const ELECTRON_DIR = join(ROOT_DIR, 'node_modules', 'electron')

const PASSED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

process.exitCode = await main(process.argv.slice(2))

/** @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  let options: StartOptions | undefined
  try {
    options = readStartOptions(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${START_USAGE}`)
    return 2
  }
  if (options === undefined) {
    process.stdout.write(START_USAGE)
    return 0
  }
  const dataDir =
    options.dataDir === undefined
      ? dataFolder({ platform: process.platform, env: process.env, homeDir: homedir(), profile: options.profile })
      : resolve(options.dataDir)

  const [launcher] = await Promise.all([findLauncher(options), buildRendererIfNeeded(ROOT_DIR, log)])
  if (launcher.open === 'window') {
    await buildElectronIfNeeded(ROOT_DIR, log)
    const end = await run(launcher.program, [ROOT_DIR, ...windowArguments(options, dataDir)])
    const next = afterWindow(end)
    if (next === undefined) return exitCode(end)
    sayWhy(next)
  }
  await buildWebIfNeeded(ROOT_DIR, log)
  const node = ['--disable-warning=ExperimentalWarning', join(ROOT_DIR, 'dist', 'web', 'main.js')]
  return exitCode(await run(process.execPath, [...node, ...writeWebOptions({ ...options, dataDir })]))
}

async function findLauncher(options: StartOptions): Promise<{ open: 'window'; program: string } | { open: 'browser' }> {
  const choice = chooseLauncher({
    browser: options.browser,
    platform: process.platform,
    isRoot: process.geteuid?.() === 0,
    hasDesktop: hasDesktop(process.platform, process.env),
  })
  if (choice.open === 'browser') return sayWhy(choice)
  const found = await findElectron(ELECTRON_DIR, process.env)
  if (found !== undefined) return { open: 'window', program: found }
  const problem = await installElectron(ELECTRON_DIR, { log })
  const program = problem === undefined ? await findElectron(ELECTRON_DIR, process.env) : undefined
  if (program !== undefined) return { open: 'window', program }
  return sayWhy(withoutRuntime(problem ?? 'its installer left it out'))
}

function sayWhy(launcher: Launcher): { open: 'browser' } {
  if (launcher.open === 'browser' && launcher.because !== undefined) log(launcher.because)
  return { open: 'browser' }
}

function windowArguments({ name }: StartOptions, dataDir: string): string[] {
  return [`--data=${dataDir}`, ...(name === undefined ? [] : [`--name=${name}`])]
}

/** Runs a program in this one's place: same terminal, same signals. */
function run(program: string, args: readonly string[]): Promise<WindowEnd> {
  const startedMs = Date.now()
  // Set in the terminal of an editor that is an Electron app itself; it would make Electron behave as Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(program, args, { stdio: 'inherit', env })
  // A terminal sends Ctrl+C to both; whoever signals only this one means the other too.
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of PASSED_SIGNALS) process.on(signal, pass)
  if (process.env['npm_lifecycle_event'] !== undefined) void parentGone().then(() => pass('SIGTERM'))
  return new Promise(resolve => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      for (const signal of PASSED_SIGNALS) process.off(signal, pass)
      resolve({ code, signal, ranMs: Date.now() - startedMs })
    }
    child.on('error', error => {
      log(`${program} could not be started: ${error.message}`)
      end(127, null)
    })
    child.on('exit', end)
  })
}

function exitCode({ code, signal }: WindowEnd): number {
  if (signal !== null) log(`Chalkboard was ended by ${signal}.`)
  return code ?? 1
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
