/** What holds for the packed app on every system. */
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, it } from 'vitest'
import { MOST_OWN_BYTES, ownBytes } from '../../build/packed-size.ts'
import { REPOSITORY } from '../support/command.ts'
import { neededPackages, readPackageFile } from './packages.ts'
import type { PackedApp } from './packed-app.ts'

/** All that may be in the archive. */
const ALLOWED = [
  /^\/(?:package\.json|LICENSE)$/,
  /^\/dist\/electron\/(?:main\.js|peer-process\.js|shared-[\w-]+\.js|preload\.cjs)$/,
  /^\/dist\/renderer\/(?:index\.html|licences\.txt)$/,
  /^\/dist\/renderer\/assets\/(?:[\w.-]+\/)*[\w.-]+\.(?:js|mjs|css|svg|png|woff|wasm|bcmap|pfb|ttf)$/,
  /^\/dist\/renderer\/assets\/.*\/LICENSE[\w.-]*$/,
  /^\/node_modules\/.*\/(?:package\.json|[\w-]*(?:LICEN[CS]E|COPYING|NOTICE)[\w.-]*)$/i,
  /^\/node_modules\/.*\.[cm]?js$/,
]

/** And what it may not be even so. */
const FORBIDDEN = /\.(?:map|[cm]?tsx?|node)$|\/(?:test|tests|__tests__|examples?)\/|[./](?:test|spec|min)\.[cm]?js$/

/** Each is delivered the other way round, by Electron and by the stand-in. */
const FUSES: [fuse: keyof typeof FuseV1Options, state: FuseState][] = [
  ['RunAsNode', FuseState.DISABLE],
  ['EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
  ['EnableNodeCliInspectArguments', FuseState.DISABLE],
  ['OnlyLoadAppFromAsar', FuseState.ENABLE],
  ['EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
  ['EnableCookieEncryption', FuseState.ENABLE],
  ['GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
]

/** @param program Electron's program within the folder; nothing for a Mac's app, which has it inside */
export function sameEverywhere(app: () => PackedApp, program: string): void {
  it('holds what runs, and nothing else', () => {
    const { files } = app()
    expect(files.filter(file => !ALLOWED.some(allowed => allowed.test(file)) || FORBIDDEN.test(file))).toEqual([])
    for (const needed of [
      'electron/main.js',
      'electron/peer-process.js',
      'electron/preload.cjs',
      'renderer/index.html',
    ]) {
      expect(files).toContain(`/dist/${needed}`)
    }
  })

  it('has a page without the checks that React makes for those who write it', () => {
    const folder = app().unpack()
    const scripts = app().files.filter(file => /^\/dist\/renderer\/assets\/index-[\w-]+\.js$/.test(file))
    expect(scripts).toHaveLength(1)
    expect(readFileSync(join(folder, scripts[0]!), 'utf8').includes('Download the React DevTools')).toBe(false)
  })

  it('has every package that something in it needs, none besides, and none that the lock file does not know', () => {
    const folder = app().unpack()
    const needed = neededPackages(folder)
    const packed = app().files.flatMap(
      file => /^\/(.*node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file)?.[1] ?? [],
    )
    expect(packed.sort()).toEqual(needed)
    const locked = lockedForProduction()
    expect(needed.map(path => versionOf(join(folder, path))).filter(version => !locked.has(version))).toEqual([])
  })

  it('finds every dependency of package.json from inside', () => {
    const folder = realpathSync(app().unpack())
    const names = Object.keys(readPackageFile(folder).dependencies ?? {})
    expect(names.length).toBeGreaterThan(10)
    const script = `console.log(JSON.stringify(${JSON.stringify(names)}.map(name => import.meta.resolve(name))))`
    const run = ['--input-type=module', '--eval', script]
    const urls = JSON.parse(execFileSync(process.execPath, run, { cwd: folder, encoding: 'utf8' })) as string[]
    expect(urls.filter(url => !url.startsWith('file:') || !url.includes('/unpacked/node_modules/'))).toEqual([])
  })

  it('has as dependencies what its own files import, and no more', () => {
    const folder = app().unpack()
    const own = app().files.filter(file => /^\/dist\/electron\/.*\.js$/.test(file))
    const imported = own.flatMap(file => importedPackages(readFileSync(join(folder, file), 'utf8')))
    expect([...new Set(imported)].sort()).toEqual(Object.keys(readPackageFile(folder).dependencies ?? {}).sort())
  })

  it('has the licences of all packages in it', () => {
    const folder = app().unpack()
    const licences = readFileSync(join(folder, 'dist', 'renderer', 'licences.txt'), 'utf8')
    const missing = neededPackages(folder).filter(path => !licences.includes(`${versionOf(join(folder, path))} (`))
    expect(missing).toEqual([])
    for (const bundled of ['react-dom', 'radix-ui', 'pdfjs-dist', '@fontsource/noto-sans'])
      expect(licences).toMatch(`\n${bundled} `)
  })

  it('is small', async () => {
    const bytes = await ownBytes(app().folder)
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThanOrEqual(MOST_OWN_BYTES)
  })

  it.each(FUSES)('has the fuse %s as it should be', async (fuse, state) => {
    const wire = await getCurrentFuseWire(join(app().folder, program))
    expect(wire[FuseV1Options[fuse]]).toBe(state)
  })
}

/** Of a built module, whose imports stand at its top, one a line. Electron brings itself. */
function importedPackages(code: string): string[] {
  const specifiers = Array.from(code.matchAll(/^import (?:.* from )?"([^"]+)";$/gm), ([, specifier]) => specifier!)
  return specifiers
    .filter(specifier => !/^(?:\.|node:|electron$)/.test(specifier))
    .map(specifier => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0])
}

function versionOf(folder: string): string {
  const { name, version } = readPackageFile(folder)
  return `${name} ${version}`
}

function lockedForProduction(): ReadonlySet<string> {
  const lock = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean }>
  }
  return new Set(
    Object.entries(lock.packages)
      .filter(([, { dev }]) => dev !== true)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`),
  )
}
