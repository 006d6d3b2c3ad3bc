/**
 * Finds or fetches the program that opens the window. The npm package `electron` brings none: its `install.js` downloads
 * it, and so would `require('electron')`, without end where there is no internet.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How long the installer may go without receiving anything. */
const SILENCE_MS = 6_000
const LOOK_EVERY_MS = 500

/** @returns the path of Electron's program, or undefined if it is not there in full */
export async function findElectron(packageDir: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const file = await readFile(join(packageDir, 'path.txt'), 'utf8').catch(() => undefined)
  const distDir = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageDir, 'dist')
  if (file === undefined) return undefined
  const program = join(distDir, file)
  return existsSync(program) ? program : undefined
}

export interface InstallOptions {
  log: (line: string) => void
  silenceMs?: number
}

/**
 * Runs the package's own installer, for as long as it receives something.
 *
 * @returns why it did not work, in a few words; undefined if it did
 */
export async function installElectron(
  packageDir: string,
  { log, silenceMs = SILENCE_MS }: InstallOptions,
): Promise<string | undefined> {
  const installer = join(packageDir, 'install.js')
  if (!existsSync(installer)) return 'its package is not installed'
  // The installer downloads into the temporary folder it is told of and unpacks into dist: how much is in both shows
  // whether it gets anywhere.
  const downloadDir = await mkdtemp(join(tmpdir(), 'chalkboard-electron-'))
  try {
    const env = { ...process.env, TMPDIR: downloadDir, TEMP: downloadDir, TMP: downloadDir }
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'], env })
    const countBytes = async () => (await bytesIn(downloadDir)) + (await bytesIn(join(packageDir, 'dist')))
    return await watchInstaller(child, countBytes, { log, silenceMs })
  } finally {
    await rm(downloadDir, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

async function watchInstaller(
  child: ChildProcess,
  countBytes: () => Promise<number>,
  { log, silenceMs }: Required<InstallOptions>,
): Promise<string | undefined> {
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const exited = new Promise<number | null>(resolve => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  let bytes = await countBytes()
  let lastProgressMs = Date.now()
  let saidSo = false
  const timer = setInterval(() => {
    void countBytes().then(now => {
      if (now !== bytes) {
        if (!saidSo) log('Downloading the Electron runtime, about 120 MB. This happens once.')
        saidSo = true
        bytes = now
        lastProgressMs = Date.now()
      } else if (Date.now() - lastProgressMs > silenceMs) {
        child.kill('SIGKILL')
      }
    })
  }, LOOK_EVERY_MS)
  const code = await exited
  clearInterval(timer)
  if (code === 0) return undefined
  return child.killed ? 'nothing came when it was downloaded' : describeComplaint(complaint)
}

/** The reason in what the installer printed: a stack trace, which without internet says no more than "fetch failed". */
export function describeComplaint(complaint: string): string {
  const code = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)\b/.exec(
    complaint,
  )?.[1]
  if (code !== undefined) return `it could not be downloaded: ${code}`
  if (complaint.includes('fetch failed')) return 'its download could not be reached'
  const firstLine = /\S.*/.exec(complaint)?.[0]
  return firstLine === undefined ? 'it could not be downloaded' : `it could not be downloaded: ${firstLine.trim()}`
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    names.map(name =>
      stat(join(folder, name)).then(
        found => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
