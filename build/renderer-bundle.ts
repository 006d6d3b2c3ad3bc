/** Builds the page when it is missing or older than what it is made of. */
import { join } from 'node:path'
import { build } from 'vite'
import { isFresh } from './fresh.ts'

/** What ends up in the page, from the top of the repository. */
const SOURCES = [
  'renderer',
  'p2p/canvas',
  'p2p/api',
  'build/font-files.ts',
  'build/licences.ts',
  'build/pdf-reader-files.ts',
  'vite.config.ts',
  'package-lock.json',
]

export async function buildRendererIfNeeded(rootDir: string, log: (line: string) => void): Promise<void> {
  if (await isFresh(rootDir, 'dist/renderer/index.html', SOURCES)) return
  log('Building the page, once …')
  await forProduction(() => build({ configFile: join(rootDir, 'vite.config.ts'), logLevel: 'warn' }))
}

/** What is built in a test would else have React check itself at every step: Vite asks the environment before its own mode. */
async function forProduction(build: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
