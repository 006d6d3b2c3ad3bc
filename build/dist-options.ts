/** The command line of `npm run dist`: text in, options out. */
import { parseArgs } from 'node:util'

export const DIST_USAGE = `Usage: npm run dist -- [--dir] [--linux] [--win] [--mac] [--x64] [--arm64] [--electron-dist FOLDER] [--out FOLDER]

  --dir                   pack the app into a folder and make no installers; needs no internet
  --linux, --win, --mac   for these systems; for this one if left out
  --x64, --arm64          for these processors; all there are installers for if left out, with --dir only this computer's
  --electron-dist FOLDER  take Electron's runtime from this folder
  --out FOLDER            where to put it all; release/ if left out
  --help                  this text
`

export type System = 'linux' | 'win' | 'mac'
export type Arch = 'x64' | 'arm64'

export interface DistOptions {
  dir: boolean
  systems: System[]
  /** Empty: those that installers are made for. */
  archs: Arch[]
  electronDist?: string
  out: string
}

const SYSTEMS: System[] = ['linux', 'win', 'mac']
const ARCHS: Arch[] = ['x64', 'arm64']
const SYSTEM_OF: Partial<Record<NodeJS.Platform, System>> = { linux: 'linux', win32: 'win', darwin: 'mac' }

/** @returns undefined if help was asked for @throws Error with a sentence about what is wrong */
export function readDistOptions(
  args: readonly string[],
  here: { platform: NodeJS.Platform; arch: string },
): DistOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dir: { type: 'boolean', default: false },
      linux: { type: 'boolean' },
      win: { type: 'boolean' },
      mac: { type: 'boolean' },
      x64: { type: 'boolean' },
      arm64: { type: 'boolean' },
      'electron-dist': { type: 'string' },
      out: { type: 'string', default: 'release' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return undefined
  const named = SYSTEMS.filter(system => values[system] === true)
  const own = SYSTEM_OF[here.platform]
  if (named.length === 0 && own === undefined) throw new Error('Say which system it is for: --linux, --win or --mac.')
  const archs = ARCHS.filter(arch => values[arch] === true)
  const ownArch = ARCHS.filter(arch => arch === here.arch)
  const electronDist = values['electron-dist']
  return {
    dir: values.dir,
    systems: named.length > 0 || own === undefined ? named : [own],
    archs: values.dir && archs.length === 0 ? (ownArch.length > 0 ? ownArch : ['x64']) : archs,
    ...(electronDist === undefined ? {} : { electronDist }),
    out: values.out,
  }
}
