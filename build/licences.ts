/**
 * The licences of all that is in the page or beside it in the packed app, in one file of the page: licences.txt. The
 * packages are found by what is really in the bundle, fonts included, and by the lock file for what the peer loads.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

export interface LicensedPackage {
  name: string
  version: string
  /** As in its package.json. */
  licence: string
  text: string
}

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i
const NOTICE_FILE = /^notice(\.(md|txt))?$/i

/** What to write for a package that names a licence without its text: for one with a choice, the shorter. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = {
  MIT: 'MIT.txt',
  'Apache-2.0 OR MIT': 'MIT.txt',
  'Apache-2.0': 'Apache-2.0.txt',
}

export function licences(rootDir: string): Plugin {
  return {
    name: 'chalkboard:licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const assets = Object.values(bundle).flatMap(part => (part.type === 'asset' ? part.originalFileNames : []))
      const files = [...this.getModuleIds(), ...assets.map(file => resolve(rootDir, 'renderer', file))]
      const folders = new Set([...packageFolders(files), ...productionFolders(rootDir)])
      const source = licencesText(Array.from(folders, readPackage), readFileSync(join(rootDir, 'LICENSE'), 'utf8'))
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
}

/** The folders of the packages that files belong to. */
export function packageFolders(files: readonly string[]): string[] {
  const folders = files.map(
    file => /^(?:\0|\/@fs)*(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^@\\/][^\\/]*)[\\/]/.exec(file)?.[1],
  )
  return [...new Set(folders.filter(folder => folder !== undefined))]
}

/** The folders of the packages that are packed beside the app's own code. */
function productionFolders(rootDir: string): string[] {
  const lock = JSON.parse(readFileSync(join(rootDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>
  }
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true)
    .map(([folder]) => resolve(rootDir, folder))
    .filter(folder => existsSync(folder))
}

/** @throws Error if the package's licence has no text, and is not one whose text is known */
export function readPackage(folder: string): LicensedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const files = readdirSync(folder)
  const own = [files.find(file => LICENCE_FILE.test(file)), files.find(file => NOTICE_FILE.test(file))]
    .filter(file => file !== undefined)
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  const licence = license ?? ''
  return { name, version, licence, text: own.length > 0 ? own.join('\n\n') : standardText(name, licence) }
}

function standardText(name: string, licence: string): string {
  const file = STANDARD_TEXTS[licence]
  if (file === undefined) throw new Error(`${name} has no licence text, and ${licence || 'no licence'} is not known.`)
  return readFileSync(join(import.meta.dirname, 'licence-texts', file), 'utf8').trim()
}

/** Packages with one and the same text share it. */
export function licencesText(packages: readonly LicensedPackage[], own: string): string {
  const sharing = new Map<string, Set<string>>()
  for (const { name, version, licence, text } of packages) {
    const line = `${name} ${version}${licence === '' ? '' : ` (${licence})`}`
    const same = text.replaceAll('\r\n', '\n')
    sharing.set(same, (sharing.get(same) ?? new Set()).add(line))
  }
  const parts = Array.from(sharing, ([text, names]) => ({ names: [...names].sort(), text }))
  parts.sort((a, b) => (a.names[0]! < b.names[0]! ? -1 : 1))
  return [
    `Chalkboard\n\n${own.trim()}`,
    'Chalkboard is made with the works of others, which follow with their licences. Those of Electron and Chromium are in the folder of the app.',
    ...parts.map(({ names, text }) => `${names.join('\n')}\n\n${text}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`)
}
