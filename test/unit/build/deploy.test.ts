/** docs/DEPLOY.md says what the program does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILDER_CONFIG } from '../../../build/builder-config.ts'
import { LANGUAGE_CODES, parseSchoolSettings, settingsFiles } from '../../../electron/school-settings.ts'
import { readLaunchOptions } from '../../../electron/launch-options.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const DEPLOY = readFileSync(join(ROOT, 'docs', 'DEPLOY.md'), 'utf8')

describe('docs/DEPLOY.md', () => {
  it.each(['win32', 'darwin', 'linux'] as const)('names the file of the settings (%s)', platform => {
    expect(DEPLOY).toContain(`\`${settingsFiles(platform, {})[0]!}\``)
  })

  it('has an example that is taken, and all languages', () => {
    const [, example] = /```json\n([^`]+)```/.exec(DEPLOY)!
    expect(parseSchoolSettings(example!, { user: 'ada', computer: 'PC1' })).toEqual({
      name: 'ada, PC1',
      language: 'fr',
    })
    expect(DEPLOY).toContain(LANGUAGE_CODES.map(code => `\`${code}\``).join(', '))
  })

  it('has switches that are taken', () => {
    const line = /`"C:\\Program Files\\Chalkboard\\Chalkboard\.exe" (.*)`/.exec(DEPLOY)![1]!
    const args = line.replaceAll('"', '').split(/ (?=--)/)
    const windows = { platform: 'win32', env: { APPDATA: 'C:\\Data' }, homeDir: 'C:\\Users\\ada' } as const
    expect(readLaunchOptions(args, windows)).toMatchObject({ name: 'Room 12', language: 'de' })
  })

  it('has the rules that the installer makes', () => {
    const include = readFileSync(join(ROOT, 'build', 'installer.nsh'), 'utf8')
    const names = Array.from(include.matchAll(/_RULE "([^"]+)"/g), ([, name]) => name!)
    expect(names).toHaveLength(2)
    for (const name of names) expect(DEPLOY).toContain(`-DisplayName "${name}"`)
  })

  it('has the names of the installers', () => {
    const { nsis, portable, artifactName } = BUILDER_CONFIG
    const named = (pattern: string, system: string, arch: string, ext: string) =>
      pattern.replace('${version}', 'VERSION').replace('${os}', system).replace('${arch}', arch).replace('${ext}', ext)
    const names = [
      named(String(nsis!.artifactName), 'win', 'x64', 'exe'),
      named(String(portable!.artifactName), 'win', 'x64', 'exe'),
      named(artifactName!, 'win', 'x64', 'msi'),
      named(artifactName!, 'mac', 'arm64', 'dmg'),
      named(artifactName!, 'linux', 'amd64', 'deb'),
      named(artifactName!, 'linux', 'x86_64', 'AppImage'),
    ]
    for (const name of names) expect(DEPLOY).toContain(`\`${name}\``)
  })
})
