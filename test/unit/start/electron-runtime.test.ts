import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeComplaint, findElectron, installElectron } from '../../../build/electron-runtime.ts'

let packageDir: string
const logged: string[] = []
const options = { log: (line: string) => logged.push(line), silenceMs: 60_000 }

beforeEach(async () => {
  packageDir = await mkdtemp(join(tmpdir(), 'chalkboard-package-'))
  logged.length = 0
})
afterEach(() => rm(packageDir, { recursive: true }))

describe('the Electron runtime', () => {
  it('is not there until both its path and its program are', async () => {
    expect(await findElectron(packageDir, {})).toBeUndefined()
    await writeFile(join(packageDir, 'path.txt'), 'electron')
    expect(await findElectron(packageDir, {})).toBeUndefined()
    await mkdir(join(packageDir, 'dist'))
    await writeFile(join(packageDir, 'dist', 'electron'), '')
    expect(await findElectron(packageDir, {})).toBe(join(packageDir, 'dist', 'electron'))
  })

  it('is looked for where the environment says', async () => {
    await writeFile(join(packageDir, 'path.txt'), 'electron')
    await writeFile(join(packageDir, 'electron'), '')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: packageDir }
    expect(await findElectron(packageDir, env)).toBe(join(packageDir, 'electron'))
  })

  it('is installed by its package’s own installer', async () => {
    await installer("require('node:fs').writeFileSync(__dirname + '/path.txt', 'electron')")
    expect(await installElectron(packageDir, options)).toBeUndefined()
    expect(await readdir(packageDir)).toContain('path.txt')
  })

  it('is given up when the installer fails, with its reason', async () => {
    await installer(
      "console.error('TypeError: fetch failed\\n  cause: getaddrinfo ENOTFOUND github.com'); process.exit(1)",
    )
    expect(await installElectron(packageDir, options)).toBe('it could not be downloaded: ENOTFOUND')
  })

  it('is given up when nothing comes for a while', async () => {
    await installer('setInterval(() => undefined, 1000)')
    expect(await installElectron(packageDir, { ...options, silenceMs: 1_000 })).toBe(
      'nothing came when it was downloaded',
    )
    expect(logged).toEqual([])
  })

  it('is waited for while something comes', async () => {
    await installer(`
      const fs = require('node:fs')
      const file = require('node:path').join(require('node:os').tmpdir(), 'download')
      let rounds = 0
      setInterval(() => {
        fs.appendFileSync(file, 'x'.repeat(1000))
        if (++rounds === 35) process.exit(0)
      }, 100)`)
    // Ever less than the whole takes, and ever more than a busy computer stands still.
    expect(await installElectron(packageDir, { ...options, silenceMs: 2_500 })).toBeUndefined()
    expect(logged).toHaveLength(1)
  })

  it('is not installed without its package', async () => {
    expect(await installElectron(packageDir, options)).toBe('its package is not installed')
  })

  it('is missed in few words, whatever the installer printed', () => {
    expect(describeComplaint('TypeError: fetch failed\n    at node:internal')).toBe('its download could not be reached')
    expect(describeComplaint('')).toBe('it could not be downloaded')
    expect(describeComplaint('\nHTTPError: Response code 404\n    at x')).toBe(
      'it could not be downloaded: HTTPError: Response code 404',
    )
  })
})

async function installer(source: string): Promise<void> {
  await writeFile(join(packageDir, 'install.js'), source)
}
