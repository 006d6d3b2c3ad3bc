import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILDER_CONFIG } from '../../build/builder-config.ts'
import { REPOSITORY } from '../support/command.ts'
import { hasProgram } from '../support/set-up.ts'

const INCLUDE = join(REPOSITORY, 'build', 'installer.nsh')
const PROGRAM = 'program="$INSTDIR\\Chalkboard.exe"'

describe.skipIf(!hasProgram('makensis', '-VERSION'))('what the installer for Windows does by itself', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chalkboard-installer-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Warnings are errors, as they are for electron-builder. */
  function makensis(...options: string[]): string {
    const given = [`-DINCLUDE=${INCLUDE}`, `-DOUT=${join(folder, 'chalkboard-installer.exe')}`]
    const script = join(import.meta.dirname, 'installer.nsi')
    return execFileSync('makensis', ['-V2', '-WX', ...options, ...given, script], { encoding: 'utf8' })
  }

  /** The commands for the firewall, in order, of one section. */
  function firewall(section: string): string[] {
    const script = makensis('-PPO')
    const body = script.slice(script.indexOf(`Section "${section}"`)).split('SectionEnd', 1)[0]!
    return Array.from(body.matchAll(/netsh\.exe" advfirewall firewall (.*)'/g), ([, command]) => command!)
  }

  it('is what electron-builder is told of', () => {
    expect(BUILDER_CONFIG.nsis).toMatchObject({ include: 'build/installer.nsh', perMachine: true, oneClick: true })
  })

  it('can be compiled', async () => {
    makensis()
    expect((await stat(join(folder, 'chalkboard-installer.exe'))).size).toBeGreaterThan(10_000)
  })

  it('lets this program in, in private networks and those of a school, after the rules of an earlier version are gone', () => {
    const commands = firewall('Install')
    expect(commands.map(command => command.split(' ', 1)[0])).toEqual(['delete', 'delete', 'add', 'add'])
    const added = commands.filter(command => command.startsWith('add'))
    for (const command of added) {
      expect(command).toContain(`dir=in action=allow ${PROGRAM} profile=private,domain enable=yes`)
    }
    expect(added.map(command => / protocol=.*$/.exec(command)?.[0])).toEqual([
      ' protocol=TCP',
      ' protocol=UDP localport=5353',
    ])
  })

  it('takes away the rules that it made, and no others', () => {
    const names = (commands: string[]) => commands.map(command => /name="[^"]+"/.exec(command)?.[0])
    const removed = firewall('Uninstall')
    expect(names(removed)).toEqual(names(firewall('Install').filter(command => command.startsWith('add'))))
    for (const command of removed) expect(command).toMatch(/^delete rule name="[^"]+" program=/)
    expect(removed.every(command => command.endsWith(PROGRAM))).toBe(true)
  })
})
