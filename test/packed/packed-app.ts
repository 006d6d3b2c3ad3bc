/** Packs the app for one system on a stand-in for Electron's runtime, for tests to open what came out. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import type { AfterPackContext } from 'electron-builder'
import type { System } from '../../build/dist-options.ts'
import { buildElectronIfNeeded } from '../../build/electron-bundle.ts'
import { pack } from '../../build/pack.ts'
import { buildRendererIfNeeded } from '../../build/renderer-bundle.ts'
import { makeStandInRuntime } from '../../build/stand-in/runtime.ts'
import { REPOSITORY } from '../support/command.ts'

export interface PackedApp {
  /** The app's own folder, a Chalkboard.app or one with the program in it. */
  folder: string
  /** Where the archive is. */
  resources: string
  /** What is in the archive, with slashes, folders left out. */
  files: readonly string[]
  /** The SHA-256 of the archive's header, which has those of all files. */
  headerHash: string
  /** Unpacks the archive. @returns the folder */
  unpack(): string
  remove(): Promise<void>
}

const FOLDERS: Readonly<Record<System, string>> = {
  linux: 'linux-unpacked',
  win: 'win-unpacked',
  mac: join('mac', 'Chalkboard.app'),
}

/** @param look is given what the packer knows */
export async function packApp(
  system: System,
  look: (context: AfterPackContext) => Promise<void> = () => Promise.resolve(),
): Promise<PackedApp> {
  const base = await mkdtemp(join(tmpdir(), 'chalkboard-packed-'))
  const electronDist = join(base, 'runtime')
  const out = join(base, 'release')
  await buildRendererIfNeeded(REPOSITORY, () => undefined)
  await buildElectronIfNeeded(REPOSITORY, () => undefined)
  await makeStandInRuntime(electronDist, system)
  await pack({ rootDir: REPOSITORY, system, archs: ['x64'], dir: true, out, electronDist, afterPack: look })
  return openPacked(base, join(out, FOLDERS[system]), system)
}

export function openPacked(base: string, folder: string, system: System): PackedApp {
  const resources = system === 'mac' ? join(folder, 'Contents', 'Resources') : join(folder, 'resources')
  const archive = join(resources, 'app.asar')
  const { headerString, header } = getRawHeader(archive)
  return {
    folder,
    resources,
    files: listPackage(archive, { isPack: false })
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => isFile(header, file)),
    headerHash: createHash('sha256').update(headerString).digest('hex'),
    unpack() {
      const unpacked = join(base, 'unpacked')
      extractAll(archive, unpacked)
      return unpacked
    },
    remove: () => rm(base, { recursive: true, force: true }),
  }
}

/** A folder, or a file, which has a size instead. */
interface Entry {
  files?: Record<string, Entry>
  size?: number
}

function isFile(header: Entry, file: string): boolean {
  let entry: Entry | undefined = header
  for (const name of file.slice(1).split('/')) entry = entry?.files?.[name]
  return entry !== undefined && entry.files === undefined
}
