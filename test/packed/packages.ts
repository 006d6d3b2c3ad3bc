/** The packages in a folder, as Node finds them there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

interface PackageFile {
  name: string
  version: string
  dependencies?: Record<string, string>
}

export function readPackageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
}

/** Types are for the compiler alone. */
const FOR_TYPES = /^(?:@types\/|undici-types$)/

/** Everything that an app needs to run, and what that needs. @returns folders from the app's, with slashes */
export function neededPackages(appDir: string): string[] {
  const found = new Set<string>()
  const open = [appDir]
  for (const folder of open) {
    for (const name of Object.keys(readPackageFile(folder).dependencies ?? {})) {
      if (FOR_TYPES.test(name)) continue
      const dependency = findPackage(appDir, folder, name)
      if (found.has(dependency)) continue
      found.add(dependency)
      open.push(dependency)
    }
  }
  return Array.from(found, folder => relative(appDir, folder).replaceAll('\\', '/')).sort()
}

function findPackage(appDir: string, from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (folder === appDir) throw new Error(`${name}, which ${from} needs, is not there.`)
  }
}
