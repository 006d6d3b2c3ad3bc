import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own, of memory. */
export interface SmallDisk {
  readonly folder: string
  /** From now on nothing can be written to it. */
  makeReadOnly(): void
  remove(): void
}

/** @returns undefined where one cannot be made: it takes root on Linux */
export function mountSmallDisk(bytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'chalkboard-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    makeReadOnly() {
      if (spawnSync('mount', ['-o', 'remount,ro', folder]).status !== 0) throw new Error('It stays writable.')
    },
    remove() {
      spawnSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function canMountDisks(): boolean {
  const disk = mountSmallDisk(4096)
  disk?.remove()
  return disk !== undefined
}
