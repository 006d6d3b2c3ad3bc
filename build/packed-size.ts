/** How large the app's own part of a packed folder is: all but Electron's runtime. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const MB = 1_000_000

export const MOST_OWN_BYTES = 25 * MB

/** The archive, and whatever is beside it because it cannot be in it. */
const OWN = ['app.asar', 'app.asar.unpacked', 'app']

export async function ownBytes(appOutDir: string): Promise<number> {
  const entries = await readdir(appOutDir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.filter(isOwn).map(async file => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function isOwn(file: string): boolean {
  for (let path = file; path !== dirname(path); path = dirname(path)) {
    if (OWN.includes(basename(path)) && basename(dirname(path)).toLowerCase() === 'resources') return true
  }
  return false
}

export function describeSize(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`
}
