import { describe, expect, it } from 'vitest'
import { afterWindow, chooseLauncher, withoutRuntime } from '../../../build/launcher.ts'

const DESKTOP = { browser: false, platform: 'linux', isRoot: false, hasDesktop: true } as const

describe('npm start', () => {
  it('opens the window on a desktop', () => {
    expect(chooseLauncher(DESKTOP)).toEqual({ open: 'window' })
    expect(chooseLauncher({ ...DESKTOP, platform: 'win32' })).toEqual({ open: 'window' })
  })

  it('opens the browser without a word if it was asked for', () => {
    expect(chooseLauncher({ ...DESKTOP, browser: true, isRoot: true, hasDesktop: false })).toEqual({ open: 'browser' })
  })

  it('says why it opens the browser for root on Linux, where Electron would need its sandbox off', () => {
    expect(chooseLauncher({ ...DESKTOP, isRoot: true })).toEqual({
      open: 'browser',
      because: 'Electron does not run as root with its sandbox on; opening Chalkboard in the browser instead.',
    })
    expect(chooseLauncher({ ...DESKTOP, platform: 'darwin', isRoot: true })).toEqual({ open: 'window' })
  })

  it('says why it opens the browser where there is no desktop', () => {
    expect(chooseLauncher({ ...DESKTOP, hasDesktop: false })).toMatchObject({
      open: 'browser',
      because: expect.stringContaining('no desktop') as string,
    })
  })

  it('says what kept the runtime from coming', () => {
    expect(withoutRuntime('it could not be downloaded: ENOTFOUND')).toEqual({
      open: 'browser',
      because:
        'The Electron runtime is not here (it could not be downloaded: ENOTFOUND); opening Chalkboard in the browser instead.',
    })
  })

  it('opens the browser after an Electron that fell over as it started', () => {
    expect(afterWindow({ code: null, signal: 'SIGTRAP', ranMs: 300 })).toMatchObject({ open: 'browser' })
    expect(afterWindow({ code: 127, signal: null, ranMs: 10 })).toMatchObject({ open: 'browser' })
  })

  it('leaves it at that after a window that was closed, refused to open or was stopped', () => {
    expect(afterWindow({ code: 0, signal: null, ranMs: 100 })).toBeUndefined()
    expect(afterWindow({ code: 1, signal: null, ranMs: 100 })).toBeUndefined()
    expect(afterWindow({ code: null, signal: 'SIGTERM', ranMs: 100 })).toBeUndefined()
    expect(afterWindow({ code: null, signal: 'SIGTRAP', ranMs: 60_000 })).toBeUndefined()
  })
})
