/**
 * Builds what Electron runs: main and the peer's process as plain JavaScript. Node 24 strips types by itself, but only
 * where it was compiled with its TypeScript parser, and Electron compiles Node in its own way. Packages stay outside: they
 * are JavaScript already, and are found as everywhere else.
 */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isFresh } from './fresh.ts'
import { bundleForNode } from './node-bundle.ts'

const SOURCES = [
  'electron',
  'p2p',
  'web',
  'renderer/app',
  'build/electron-bundle.ts',
  'build/node-bundle.ts',
  'package.json',
]

export async function buildElectronIfNeeded(rootDir: string, log: (line: string) => void): Promise<void> {
  if (await isFresh(rootDir, 'dist/electron/main.js', SOURCES)) return
  log('Building the app, once …')
  await buildElectron(rootDir)
}

export async function buildElectron(rootDir: string): Promise<void> {
  const programs = ['electron/main', 'electron/peer-process']
  await bundleForNode(rootDir, { folder: 'electron', programs, outside: 'all' })
  await copyFile(join(rootDir, 'electron', 'preload.cjs'), join(rootDir, 'dist', 'electron', 'preload.cjs'))
}

if (import.meta.main) await buildElectron(join(import.meta.dirname, '..'))
