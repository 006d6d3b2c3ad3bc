import { describe, expect, it } from 'vitest'
import { readDistOptions } from '../../../build/dist-options.ts'

const LINUX = { platform: 'linux', arch: 'x64' } as const

describe('npm run dist', () => {
  it('makes the installers of this system unless others are named', () => {
    expect(readDistOptions([], LINUX)).toEqual({ dir: false, systems: ['linux'], archs: [], out: 'release' })
    expect(readDistOptions([], { platform: 'win32', arch: 'arm64' })?.systems).toEqual(['win'])
    expect(readDistOptions(['--mac', '--win', '--arm64'], LINUX)).toMatchObject({
      systems: ['win', 'mac'],
      archs: ['arm64'],
    })
  })

  it('packs a folder for this processor unless another is named', () => {
    expect(readDistOptions(['--dir'], { platform: 'darwin', arch: 'arm64' })?.archs).toEqual(['arm64'])
    expect(readDistOptions(['--dir'], { platform: 'linux', arch: 'riscv64' })?.archs).toEqual(['x64'])
    expect(readDistOptions(['--dir', '--x64', '--arm64'], LINUX)?.archs).toEqual(['x64', 'arm64'])
  })

  it('takes a runtime and an output folder', () => {
    expect(readDistOptions(['--electron-dist', 'runtime', '--out=elsewhere'], LINUX)).toMatchObject({
      electronDist: 'runtime',
      out: 'elsewhere',
    })
  })

  it('refuses what it does not know', () => {
    expect(readDistOptions(['--help'], LINUX)).toBeUndefined()
    expect(() => readDistOptions(['--publish'], LINUX)).toThrow('--publish')
    expect(() => readDistOptions([], { platform: 'freebsd', arch: 'x64' })).toThrow(
      'Say which system it is for: --linux, --win or --mac.',
    )
  })
})
