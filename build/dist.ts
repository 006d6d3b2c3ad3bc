/** `npm run dist`: builds everything, packs it for one or more systems, and makes installers of that. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { DIST_USAGE, readDistOptions, type DistOptions, type System } from './dist-options.ts'
import { buildElectronIfNeeded } from './electron-bundle.ts'
import { findElectron } from './electron-runtime.ts'
import { pack } from './pack.ts'
import { describeSize, MOST_OWN_BYTES, ownBytes } from './packed-size.ts'
import { buildRendererIfNeeded } from './renderer-bundle.ts'
import { makeStandInRuntime } from './stand-in/runtime.ts'

const ROOT_DIR = join(import.meta.dirname, '..')
const NODE_PLATFORM: Readonly<Record<System, NodeJS.Platform>> = { linux: 'linux', win: 'win32', mac: 'darwin' }

process.exitCode = await main(process.argv.slice(2))

/** @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  let options: DistOptions | undefined
  try {
    options = readDistOptions(args, process)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${DIST_USAGE}`)
    return 2
  }
  if (options === undefined) {
    process.stdout.write(DIST_USAGE)
    return 0
  }
  await buildRendererIfNeeded(ROOT_DIR, log)
  await buildElectronIfNeeded(ROOT_DIR, log)
  let ok = true
  for (const system of options.systems) ok = (await distribute(system, options)) && ok
  return ok ? 0 : 1
}

/** @returns whether the app is as small as it should be */
async function distribute(system: System, options: DistOptions): Promise<boolean> {
  const { archs, dir } = options
  const out = resolve(options.out)
  const standInDir = await mkdtemp(join(tmpdir(), 'chalkboard-runtime-'))
  let largest = 0
  try {
    const electronDist = options.electronDist ?? (dir ? await findRuntime(system, standInDir) : undefined)
    const files = await pack({
      rootDir: ROOT_DIR,
      system,
      archs,
      dir,
      out,
      ...(electronDist === undefined ? {} : { electronDist: resolve(electronDist) }),
      async afterPack({ appOutDir }) {
        const bytes = await ownBytes(appOutDir)
        largest = Math.max(largest, bytes)
        log(`${appOutDir}: ${describeSize(bytes)}`)
      },
    })
    files.forEach(log)
  } finally {
    await rm(standInDir, { recursive: true, force: true })
  }
  if (largest <= MOST_OWN_BYTES) return true
  log(`The app's own part should be at most ${describeSize(MOST_OWN_BYTES)}.`)
  return false
}

/** To look at what is packed, nothing is downloaded: where the runtime is not here, a stand-in takes its place. */
async function findRuntime(system: System, standInDir: string): Promise<string> {
  const own = NODE_PLATFORM[system] === process.platform
  const program = own ? await findElectron(join(ROOT_DIR, 'node_modules', 'electron'), process.env) : undefined
  if (program !== undefined) return runtimeDir(program)
  log(`The Electron runtime for this system is not here: what is packed can be looked at, but not started.
For one that starts, run "npx install-electron" first, or name the folder of a runtime with --electron-dist.`)
  await makeStandInRuntime(standInDir, system)
  return standInDir
}

/** The folder that holds Electron's program, or on a Mac the app that holds it. */
function runtimeDir(program: string): string {
  const app = /^(.*)[\\/][^\\/]+\.app[\\/]Contents[\\/]/.exec(program)
  return app?.[1] ?? dirname(program)
}

function log(line: string): void {
  process.stdout.write(`${line}\n`)
}
