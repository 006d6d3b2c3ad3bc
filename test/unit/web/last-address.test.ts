import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepLastAddress, readLastAddress } from '../../../web/last-address.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkboard-address-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('the address of the page', () => {
  it('is the same after a restart, and readable by this account only', () => {
    const { token } = readLastAddress(folder)
    keepLastAddress(folder, { port: 4567, token }, () => undefined)
    expect(readLastAddress(folder)).toEqual({ port: 4567, token })
    if (process.platform !== 'win32') expect(statSync(join(folder, 'web-address.json')).mode & 0o077).toBe(0)
  })

  it('is a new secret each time when nothing was kept', () => {
    expect(readLastAddress(folder).token).not.toBe(readLastAddress(folder).token)
  })

  it('is made anew when what was kept makes no sense', () => {
    for (const text of ['', '{', '{"port":-1,"token":"x"}', '{"port":80,"token":"short"}', 'null']) {
      writeFileSync(join(folder, 'web-address.json'), text)
      expect(readLastAddress(folder)).toMatchObject({ port: 0 })
      expect(readLastAddress(folder).token).toMatch(/^[\w-]{32}$/)
    }
  })

  it('that cannot be kept is told, and nothing breaks', () => {
    const told: string[] = []
    keepLastAddress(join(folder, 'missing'), { port: 1, token: 'x' }, line => told.push(line))
    expect(told).toHaveLength(1)
  })
})
