/** Packs what has been built with electron-builder. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type AfterPackContext, type Configuration } from 'electron-builder'
import { BUILDER_CONFIG } from './builder-config.ts'
import type { Arch, System } from './dist-options.ts'

type AfterExtractContext = Pick<AfterPackContext, 'appOutDir'>

export interface PackOptions {
  rootDir: string
  system: System
  /** Empty: those that installers are made for. */
  archs: readonly Arch[]
  /** Only a folder, no installers. */
  dir: boolean
  out: string
  /** The folder of Electron's runtime; downloaded if left out. */
  electronDist?: string
  /** Called for each folder packed, before it is sealed. */
  afterPack?: (context: AfterPackContext) => Promise<void>
}

/** @returns the files made, and for a folder nothing */
export async function pack(options: PackOptions): Promise<string[]> {
  const { rootDir, system, archs, dir, out, electronDist, afterPack } = options
  // The packer fills in what it is given: the next one should begin with what was written.
  const own = structuredClone(BUILDER_CONFIG)
  const config: Configuration = {
    ...own,
    directories: { ...own.directories, output: out },
    mac: { ...own.mac, ...signature(process.env) },
    ...(electronDist === undefined ? {} : { electronDist, afterExtract: removeDefaultApp }),
    ...(afterPack === undefined ? {} : { afterPack }),
  }
  return build({
    projectDir: rootDir,
    [system]: [],
    ...(dir ? { dir } : {}),
    ...Object.fromEntries(archs.map(arch => [arch, true])),
    publish: 'never',
    config,
  })
}

/** What Electron shows when it has no app. The packer takes it out of what it downloads, but not of a folder. */
async function removeDefaultApp({ appOutDir }: AfterExtractContext): Promise<void> {
  const resources = ['resources', join('Electron.app', 'Contents', 'Resources')]
  await Promise.all(resources.map(folder => rm(join(appOutDir, folder, 'default_app.asar'), { force: true })))
}

/** A Mac with an arm64 processor runs only what is signed: without a certificate the app vouches for itself alone. */
function signature(env: NodeJS.ProcessEnv): Configuration['mac'] {
  return env['CSC_LINK'] || env['CSC_NAME'] ? {} : { identity: '-' }
}
