/**
 * Builds what `npm start -- --browser` runs: one file instead of the hundreds of the sources and their packages, which
 * starts in a third of the time.
 */
import { isFresh } from './fresh.ts'
import { bundleForNode } from './node-bundle.ts'

const SOURCES = ['p2p', 'web', 'build/web-bundle.ts', 'build/node-bundle.ts', 'package-lock.json']

export async function buildWebIfNeeded(rootDir: string, log: (line: string) => void): Promise<void> {
  if (await isFresh(rootDir, 'dist/web/main.js', SOURCES)) return
  log('Building the peer, once …')
  // It looks for a program of its own beside it.
  await bundleForNode(rootDir, { folder: 'web', programs: ['web/main'], outside: ['open'] })
}
