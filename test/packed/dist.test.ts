import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { openPacked } from './packed-app.ts'

/** Where whoever tries to download anything ends up. */
const NO_INTERNET = { https_proxy: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' }

describe('npm run dist -- --dir', () => {
  let out: string
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'chalkboard-dist-'))
  })
  afterAll(() => rm(out, { recursive: true, force: true }))

  it('packs a folder without the internet, and says how large the app is', async () => {
    const command = [process.execPath, 'build/dist.ts', '--dir', '--linux', '--x64', '--out', out]
    const { ok, output } = await runCommand(command, { environment: NO_INTERNET })
    expect(output).toMatch(/linux-unpacked: \d+\.\d MB/)
    expect(ok).toBe(true)
    expect(openPacked(out, join(out, 'linux-unpacked'), 'linux').files).toContain('/dist/electron/main.js')
    expect(existsSync(join(out, 'linux-unpacked', 'resources', 'default_app.asar'))).toBe(false)
  })

  it('says what it can do', async () => {
    const help = await runCommand([process.execPath, 'build/dist.ts', '--help'])
    expect(help).toEqual({ ok: true, output: expect.stringContaining('--electron-dist FOLDER') as unknown })
    const wrong = await runCommand([process.execPath, 'build/dist.ts', '--amiga'])
    expect(wrong.ok).toBe(false)
    expect(wrong.output).toContain('Usage: npm run dist')
  })
})
