import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../renderer/engine/ink-painter.ts'
import { toPdf } from '../../../renderer/export/pdf.ts'
import { winAnsi } from '../../../renderer/export/win-ansi.ts'
import { point } from '../engine/builders.ts'
import { item, pace, sheet, tools } from './sheets.ts'

const FRAME = [point(0, 0), point(200, 0), point(200, 100), point(0, 100)]

async function pdfOf(title: string, ...items: Item[]): Promise<Buffer> {
  return Buffer.from(await toPdf(sheet(title, ...items), tools(), pace()))
}

/** Every object by its number, found by way of the table at the end as a reader does. */
function objectsOf(pdf: Buffer): { body: string; stream: Buffer | null }[] {
  const text = pdf.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n<< \/Size (\d+) /.exec(text.slice(start))!
  const entries = table[2]!.trimEnd().split('\n')
  expect([entries.length, Number(table[3])]).toEqual([Number(table[1]), Number(table[1])])
  return entries.slice(1).map((entry, at) => {
    const offset = Number(entry.slice(0, 10))
    expect(text.slice(offset)).toMatch(new RegExp(`^${at + 1} 0 obj\n`))
    const body = text.slice(offset, text.indexOf('\nendobj\n', offset))
    const length = /\/Length (\d+) >>\nstream\n/.exec(body)
    if (length === null) return { body, stream: null }
    const from = offset + body.indexOf('stream\n') + 'stream\n'.length
    const to = from + Number(length[1])
    expect(text.slice(to, to + 18)).toBe('\nendstream\nendobj\n')
    return { body, stream: inflateSync(pdf.subarray(from, to)) }
  })
}

async function contentOf(...items: Item[]): Promise<string> {
  return objectsOf(await pdfOf('', ...items))[3]!.stream!.toString('latin1')
}

describe('a board as PDF', () => {
  it('has a table that says where each object is, and streams as long as they say', async () => {
    const pdf = await pdfOf(
      'Maths “1” 数学',
      item(FRAME, { tool: 'rectangle' }),
      item(FRAME, { tool: 'text', width: 20 }, '数学'),
    )
    const objects = objectsOf(pdf)
    expect(objects).toHaveLength(8)
    expect(objects[5]!.body).toContain('/Title <feff004d0061007400680073002020')
    expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/)
  })

  it('has a page as large as what is drawn: three quarters of a point to a pixel', async () => {
    const drawn = item(FRAME, { tool: 'rectangle', width: 4 })
    const { bounds } = sheet('', drawn)
    const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
    const page = objectsOf(await pdfOf('', drawn))[2]!.body
    expect(page).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`)
    expect(await contentOf(drawn)).toMatch(new RegExp(`^0\\.75 0 0 -0\\.75 0 ${height * 0.75} cm\n`))
  })

  it('draws a board that no page is large enough for smaller', async () => {
    const page = objectsOf(await pdfOf('', item([point(0, 0), point(100_000, 0)])))[2]!.body
    expect(page).toContain('/MediaBox [0 0 14400 ')
  })

  it('fills and strokes paths in their colours and opacities, and names each opacity it uses', async () => {
    const shape = item(FRAME, { tool: 'rectangle', fill: '#ff0000', color: '#0000ff', opacity: 0.4, width: 4 })
    const content = await contentOf(shape)
    const path = '20 20 m\n220 20 l\n220 120 l\n20 120 l\nh\n'
    expect(content).toContain(`/Opacity40 gs\n1 0 0 rg\n${path}f\n0 0 1 RG\n4 w\n${path}S\n`)
    expect(objectsOf(await pdfOf('', shape))[2]!.body).toContain('/Opacity40 << /ca 0.4 /CA 0.4 >>')
  })

  it('says what stays as it was only once', async () => {
    const line = item([point(0, 0), point(50, 9)])
    const content = await contentOf(line, line, line)
    expect(content.match(/ RG\n/g)).toHaveLength(1)
    expect(content.match(/S\n/g)).toHaveLength(3)
  })

  it('writes western letters as text, as long as they are on the board', async () => {
    const content = await contentOf(item(FRAME, { tool: 'text', width: 20 }, 'Grüße (€5)\t–\\'))
    expect(content).toContain('<4772fcdf652028803529209')
    expect(content).toMatch(/BT \/Helvetica 64 Tf 100 Tz [-\d. ]+ Tm <[\da-f]+> Tj ET\n/)
  })

  it('shows other letters as images with what can be seen through them', async () => {
    const objects = objectsOf(await pdfOf('', item(FRAME, { tool: 'text', width: 20 }, 'a 数学')))
    const content = objects[3]!.stream!.toString('latin1')
    expect(content).not.toContain('BT')
    expect(content).toContain('q 2 0 0 -1 10 21 cm /Image0 Do Q\n')
    expect(objects[2]!.body).toContain('/XObject << /Image0 7 0 R >>')
    expect(objects[6]!.body).toContain('/ColorSpace /DeviceRGB /SMask 8 0 R')
    expect([...objects[6]!.stream!]).toEqual([1, 2, 3, 4, 5, 6])
    expect([...objects[7]!.stream!]).toEqual([255, 128])
  })

  it('clips only what is to be clipped', async () => {
    const small = [point(0, 0), point(20, 0), point(20, 8), point(0, 8)]
    const content = await contentOf(item(small, { tool: 'text', width: 40 }, 'far too long for this'), item(FRAME))
    expect(content.match(/^q$/gm)!.length).toBe(content.match(/^Q$/gm)!.length)
    expect(content).toMatch(/W n\n/)
    // What was said within is said again after.
    expect(content.slice(content.lastIndexOf('Q\n'))).toContain(' RG\n')
  })
})

describe('the letters of Helvetica', () => {
  it('are written as bytes, and others not at all', () => {
    expect(winAnsi('Aé€’Ÿ')).toBe('<41e980929f>')
    expect(winAnsi('...')).toBe('<2e2e2e>')
    for (const other of ['Ω', '数', 'ش', '\u0081', '\u0007', '😀']) expect(winAnsi(other)).toBeNull()
  })
})
