import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIST_USAGE } from '../../../build/dist-options.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

interface Step {
  uses?: string
  run?: string
  if?: string
  env?: Record<string, string>
  with?: Record<string, unknown>
}

interface Job {
  needs?: string
  if?: string
  'runs-on': string
  'timeout-minutes': number
  permissions?: Record<string, string>
  strategy?: { matrix: { os?: string[]; include?: { system: string; os: string }[] } }
  steps: Step[]
}

interface Workflow {
  on: { push: { tags?: string[]; branches?: string[] } }
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

// The package brings no types.
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }

function workflow(name: string): Workflow {
  return load(readFileSync(join(ROOT, '.github', 'workflows', name), 'utf8')) as Workflow
}

function commands(job: Job | undefined): string[] {
  return job!.steps.flatMap(({ run }) => (run === undefined ? [] : [run.trim()]))
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe.each(['test.yml', 'release.yml'])('%s', name => {
  const { jobs, permissions } = workflow(name)

  it('may only read, unless a job says otherwise, and ends some time', () => {
    expect(permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it('runs scripts that there are, and actions of a version', () => {
    const named = Object.values(jobs)
      .flatMap(commands)
      .flatMap(run => Array.from(run.matchAll(/npm run ([\w:-]+)/g), ([, script]) => script!))
    expect(named.filter(script => scripts[script] === undefined)).toEqual([])
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
    expect(used.every(action => /^actions\/[\w-]+@v\d+$/.test(action))).toBe(true)
  })
})

describe('a push', () => {
  it('is tested as a whole', () => {
    const { on, jobs } = workflow('test.yml')
    expect(on.push.branches).toEqual(['**'])
    expect(commands(jobs['test'])).toContain('npm test')
  })
})

describe('a release', () => {
  const { on, jobs } = workflow('release.yml')

  it('is made of a tag', () => {
    expect(on.push.tags).toEqual(['v*'])
    expect(jobs['release']!.if).toBe("startsWith(github.ref, 'refs/tags/v')")
  })

  it('is tested on three systems, on Electron itself', () => {
    const { strategy, steps } = jobs['test']!
    expect(strategy!.matrix.os!.map(os => os.split('-', 1)[0])).toEqual(['ubuntu', 'windows', 'macos'])
    expect(commands(jobs['test'])).toContain('npm run test:unit')
    const smoke = steps.filter(({ run }) => run?.includes('npm run test:desktop'))
    expect(smoke.map(step => step.if)).toEqual(["runner.os == 'Linux'", "runner.os != 'Linux'"])
    expect(smoke[0]!.run).toContain('xvfb-run')
    expect(smoke.every(({ env }) => env?.['CHALKBOARD_DESKTOP'] === 'electron')).toBe(true)
  })

  it('has the installers of three systems once the tests have passed', () => {
    const { needs, strategy } = jobs['build']!
    expect(needs).toBe('test')
    const systems = strategy!.matrix.include!.map(({ system }) => system)
    expect(systems).toEqual(['linux', 'win', 'mac'])
    for (const system of systems) expect(DIST_USAGE).toContain(`--${system}`)
    expect(commands(jobs['build'])).toContain('npm run dist -- --${{ matrix.system }}')
    const [upload] = jobs['build']!.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact'))
    expect(upload!.with).toMatchObject({ 'if-no-files-found': 'error' })
    expect(String(upload!.with!['path']).match(/\*\.\w+/g)).toEqual([
      '*.AppImage',
      '*.deb',
      '*.exe',
      '*.msi',
      '*.dmg',
      '*.zip',
    ])
  })

  it('has checksums and a list of what is in it, and is a draft', () => {
    const { needs, permissions } = jobs['release']!
    expect(needs).toBe('build')
    expect(permissions).toEqual({ contents: 'write' })
    const run = commands(jobs['release'])
    const order = ['npm sbom', 'sha256sum', 'gh release create'].map(start =>
      run.findIndex(command => command.startsWith(start)),
    )
    expect(order).toEqual([0, 1, 2])
    expect(run[2]).toContain('--draft')
  })
})
