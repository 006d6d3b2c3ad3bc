import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a file is there and no older than what it is made of.
 *
 * @param built and sources: paths from rootDir; a folder stands for all that is in it
 */
export async function isFresh(rootDir: string, built: string, sources: readonly string[]): Promise<boolean> {
  const builtMs = await modifiedMs(join(rootDir, built))
  const newestMs = await Promise.all(sources.map(source => newestIn(join(rootDir, source))))
  return builtMs > 0 && builtMs >= Math.max(...newestMs)
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
