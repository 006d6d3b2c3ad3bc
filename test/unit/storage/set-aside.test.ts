import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { setAside } from '../../../p2p/storage/set-aside.ts'

const PLACE = { room: 'ab'.repeat(16), author: '12D3KooWAuthorsName', from: 5 }
let folder: string

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkboard-aside-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown)
}

describe('what is taken out of a damaged feed', () => {
  it('is kept in a file of its own, each place with its number', () => {
    const rows = [Uint8Array.of(1, 2, 3), undefined, { hash: new Uint8Array(32) }]
    const file = setAside(folder, { ...PLACE, rows })!
    expect(linesOf(file)).toEqual([
      { ...PLACE, rows: 3 },
      { seq: 5, bytes: 'AQID' },
      { seq: 6, missing: true },
      { seq: 7, hash: Buffer.alloc(32).toString('base64') },
    ])
    expect(setAside(folder, { ...PLACE, rows })).not.toBe(file)
    expect(linesOf(file)).toHaveLength(4)
  })

  it('is counted where it is too much to keep', () => {
    const row = new Uint8Array(LIMITS.entryBytes)
    const rows = Array.from({ length: 16 }, () => row)
    const file = setAside(folder, { ...PLACE, rows })!
    const lines = linesOf(file)
    expect(readFileSync(file).length).toBeLessThan(LIMITS.setAsideBytes + 1_000)
    expect(lines.at(-1)).toEqual({ leftOut: 16 - (lines.length - 2) })
  })

  it('is kept so many times only', () => {
    for (let at = 0; at < LIMITS.setAsideFiles; at += 1) setAside(folder, { ...PLACE, from: at + 1, rows: [] })
    expect(setAside(folder, { ...PLACE, rows: [] })).toBeUndefined()
  })
})
