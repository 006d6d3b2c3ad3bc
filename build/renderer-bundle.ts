/** Builds the page when it is missing or older than what it is made of. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** What ends up in the page, from the top of the repository. */
const SOURCES = ['renderer', 'p2p/canvas', 'p2p/api', 'vite.config.ts', 'package-lock.json']
const BUILT = 'dist/renderer/index.html'

export async function buildRendererIfNeeded(rootDir: string, log: (line: string) => void): Promise<void> {
  if (await isFresh(rootDir)) return
  log('Building the page, once …')
  await build({ configFile: join(rootDir, 'vite.config.ts'), logLevel: 'warn' })
}

async function isFresh(rootDir: string): Promise<boolean> {
  const built = await modifiedMs(join(rootDir, BUILT))
  const sources = await Promise.all(SOURCES.map(source => newestIn(join(rootDir, source))))
  return built >= Math.max(...sources)
}

/** The latest change below a folder, or of a file, in ms since 1970; 0 if it is not there. */
async function newestIn(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all([path, ...names.map(name => join(path, name))].map(modifiedMs))
  return Math.max(...times)
}

async function modifiedMs(path: string): Promise<number> {
  return stat(path).then(
    found => found.mtimeMs,
    () => 0,
  )
}
