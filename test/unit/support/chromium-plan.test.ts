import { describe, expect, it } from 'vitest'
import { planChromium, type Machine } from '../../support/chromium-plan.ts'

const PLAYWRIGHT = '/cache/chrome'

function machine(present: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isDebianRoot: false,
    playwrightExecutable: PLAYWRIGHT,
    exists: path => present.includes(path),
    ...changes,
  }
}

describe('the choice of a Chromium for the tests', () => {
  it('takes the one that CHALKBOARD_CHROMIUM names before any other', () => {
    const environment = { PATH: '/usr/bin', CHALKBOARD_CHROMIUM: '/mine/chrome' }
    const plan = planChromium(machine(['/mine/chrome', '/usr/bin/chromium'], { environment }))
    expect(plan).toEqual({ do: 'use', executable: '/mine/chrome' })
  })

  it('says so when CHALKBOARD_CHROMIUM names a file that is not there', () => {
    const environment = { CHALKBOARD_CHROMIUM: '/mine/chrome' }
    expect(() => planChromium(machine([], { environment }))).toThrow('no such file')
  })

  it('takes an installed one before that of Playwright', () => {
    expect(planChromium(machine([PLAYWRIGHT, '/usr/bin/google-chrome']))).toEqual({
      do: 'use',
      executable: '/usr/bin/google-chrome',
    })
  })

  it('finds Chrome and Edge where Windows and macOS keep them', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(planChromium(machine([edge], { platform: 'win32', environment }))).toMatchObject({ executable: edge })
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(planChromium(machine([chrome], { platform: 'darwin' }))).toMatchObject({ executable: chrome })
  })

  it('installs the package of Debian when root there, and that of Playwright elsewhere', () => {
    expect(planChromium(machine([], { isDebianRoot: true }))).toMatchObject({ do: 'install', with: 'apt' })
    expect(planChromium(machine([]))).toEqual({ do: 'install', with: 'playwright', executable: PLAYWRIGHT })
  })
})
