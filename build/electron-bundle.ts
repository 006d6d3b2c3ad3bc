/**
 * Builds what Electron runs: main and the peer's process as plain JavaScript. Node 24 strips types by itself, but only
 * where it was compiled with its TypeScript parser, and Electron compiles Node in its own way. Packages stay outside: they
 * are JavaScript already, and are found as everywhere else.
 */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { isFresh } from './fresh.ts'

const SOURCES = ['electron', 'p2p', 'web', 'renderer/app', 'build/electron-bundle.ts', 'package.json']

export async function buildElectronIfNeeded(rootDir: string, log: (line: string) => void): Promise<void> {
  if (await isFresh(rootDir, 'dist/electron/main.js', SOURCES)) return
  log('Building the app, once …')
  await buildElectron(rootDir)
}

export async function buildElectron(rootDir: string): Promise<void> {
  const outDir = join(rootDir, 'dist', 'electron')
  await build({
    configFile: false,
    root: rootDir,
    publicDir: false,
    logLevel: 'warn',
    // Also packages that are linked from elsewhere, which Vite would take in otherwise.
    ssr: { external: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: ['main', 'peer-process'].map(name => join(rootDir, 'electron', `${name}.ts`)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  })
  await copyFile(join(rootDir, 'electron', 'preload.cjs'), join(outDir, 'preload.cjs'))
}

if (import.meta.main) await buildElectron(join(import.meta.dirname, '..'))
