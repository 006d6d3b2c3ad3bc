import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageFileName } from '../../../renderer/export/file-name.ts'
import { type Sheet, sheetsOf } from '../../../renderer/export/sheet.ts'
import { toZip } from '../../../renderer/export/sheets-zip.ts'
import { ZipFile } from '../../../renderer/export/zip.ts'
import { runCommand } from '../../support/command.ts'
import { readZip } from '../../support/read-zip.ts'
import { hasProgram } from '../../support/set-up.ts'
import { point } from '../engine/builders.ts'
import { item, pace } from './sheets.ts'

const DAY = new Date(2031, 1, 3, 23, 59)

function sheetsNamed(...names: string[]): Sheet[] {
  const items = [item([point(0, 0), point(300, 40)])]
  return sheetsOf(
    'Maths',
    names.map(name => ({ items, paper: 'plain', name })),
    true,
  )
}

/** What stands for the picture of a sheet: its name. */
function write({ name }: Sheet): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(`<svg>${name.repeat(100)}</svg>`))
}

describe('the name of a page within a ZIP file', () => {
  it('begins with its number and holds only what every system has in names', () => {
    expect(pageFileName(1, 2, 'CON', 'png')).toBe('1 CON.png')
    expect(pageFileName(2, 2, '../..\\etc/passwd', 'svg')).toBe('2 -..-etc-passwd.svg')
    expect(pageFileName(3, 9, 'a:b*c? ', 'png')).toBe('3 a-b-c-.png')
  })

  it('is the number alone where the page has none, or nothing of it is left', () => {
    expect([pageFileName(1, 9, '', 'png'), pageFileName(2, 9, '...', 'png')]).toEqual(['1.png', '2.png'])
  })

  it('has so many digits that pages stay in order', () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => pageFileName(at + 1, count, '', 'png'))
    expect(names(9)[0]).toBe('1.png')
    expect([names(10)[0], names(200)[8]]).toEqual(['01.png', '009.png'])
    expect(names(120).sort()).toEqual(names(120))
  })
})

describe('a ZIP file of pages', () => {
  it('holds each of them under its name, in order: pictures as they are, drawings deflated', async () => {
    const sheets = sheetsNamed('Brüche', '', '分数')
    for (const format of ['png', 'svg'] as const) {
      const files = readZip(Buffer.concat(await toZip(sheets, format, DAY, pace(), write)))
      expect(files.map(({ name }) => name)).toEqual([`1 Brüche.${format}`, `2.${format}`, `3 分数.${format}`])
      expect(files.map(({ isDeflated }) => isDeflated)).toEqual(Array(3).fill(format === 'svg'))
      const written = await Promise.all(sheets.map(write))
      expect(files.map(({ bytes }) => bytes)).toEqual(written.map(bytes => Buffer.from(bytes)))
    }
  })

  it.runIf(hasProgram('unzip', '-v'))('is whole in the eyes of another program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chalkboard-zip-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const format of ['png', 'svg'] as const) {
      const file = join(folder, `${format}.zip`)
      writeFileSync(file, Buffer.concat(await toZip(sheetsNamed('Brüche', '分数'), format, DAY, pace(), write)))
      const { ok, output } = await runCommand(['unzip', '-t', file])
      expect([ok, output]).toEqual([true, expect.stringContaining('No errors detected')])
    }
  })

  it('works on one page at a time, and says how far it is over all of them', async () => {
    let atWork = 0
    const seen: number[] = []
    const slowly = async (sheet: Sheet, { onProgress }: { onProgress: (done: number, total: number) => void }) => {
      expect(++atWork).toBe(1)
      onProgress(1, 1)
      await Promise.resolve()
      atWork -= 1
      return write(sheet)
    }
    const counted = pace({ onProgress: (done, total) => seen.push(done / total) })
    await toZip(sheetsNamed('a', 'b', 'c', 'd'), 'png', DAY, counted, slowly)
    expect(seen).toEqual([0.25, 0.5, 0.75, 1])
  })

  it('is not gone on with once it is not wanted any more, not even within a large drawing', async () => {
    const between = new AbortController()
    let written = 0
    const untilSecond = (sheet: Sheet) => {
      if (++written === 2) between.abort()
      return write(sheet)
    }
    const sheets = sheetsNamed('a', 'b', 'c')
    await expect(toZip(sheets, 'png', DAY, pace({ signal: between.signal }), untilSecond)).rejects.toThrow()
    expect(written).toBe(2)

    const within = new AbortController()
    let rests = 0
    const rest = () => {
      if (++rests === 3) within.abort()
      return Promise.resolve()
    }
    const large = new Uint8Array(16 * 1024 * 1024)
    await expect(new ZipFile(DAY).deflate('a.svg', large, { rest, signal: within.signal })).rejects.toThrow()
    expect(rests).toBe(3)
  })

  it('is made on a computer too whose clock is wrong by decades', () => {
    for (const year of [1970, 2107]) {
      const zip = new ZipFile(new Date(year, 5, 1))
      zip.store('1.png', Uint8Array.of(1))
      expect(readZip(Buffer.concat(zip.finish())).map(({ name }) => name)).toEqual(['1.png'])
    }
  })
})
