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
  await build({ configFile: join(rootDir, 'vite.config.ts'), logLevel: 'warn' })
}
