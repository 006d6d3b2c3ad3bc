import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../renderer/engine/ink-painter.ts'
import { pictures } from '../../../renderer/engine/pictures.ts'
import { toPdf } from '../../../renderer/export/pdf.ts'
import { sheetsOf } from '../../../renderer/export/sheet.ts'
import { PdfWords } from '../../../renderer/export/pdf-words.ts'
import { jpegOf } from '../../support/make-jpeg.ts'
import { makePng } from '../../support/make-png.ts'
import { point } from '../engine/builders.ts'
import { item, pace, sheet, tools } from './sheets.ts'

const FRAME = [point(0, 0), point(200, 0), point(200, 100), point(0, 100)]

async function pdfOf(title: string, ...items: Item[]): Promise<Buffer> {
  return Buffer.from(await toPdf(title, [sheet(title, ...items)], tools(), pace()))
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
    const packed = pdf.subarray(from, to)
    return { body, stream: body.includes('/FlateDecode') ? inflateSync(packed) : packed }
  })
}

type PdfObject = ReturnType<typeof objectsOf>[number]

/** The pages in the order of the document. */
function pagesOf(objects: readonly PdfObject[]): PdfObject[] {
  const kids = /\/Type \/Pages \/Kids \[([^\]]*)\]/.exec(objects.map(({ body }) => body).join('\n'))![1]!
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => objects[Number(number) - 1]!)
}

/** The first page of a document. */
async function pageOf(...items: Item[]): Promise<string> {
  return pagesOf(objectsOf(await pdfOf('', ...items)))[0]!.body
}

function contentsOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  return pagesOf(objects).map(({ body }) => {
    const number = Number(/\/Contents (\d+) 0 R/.exec(body)![1])
    return objects[number - 1]!.stream!.toString('latin1')
  })
}

async function contentOf(...items: Item[]): Promise<string> {
  return contentsOf(await pdfOf('', ...items))[0]!
}

describe('a board as PDF', () => {
  it('has a table that says where each object is, and streams as long as they say', async () => {
    const pdf = await pdfOf(
      'Maths “1” 数学',
      item(FRAME, { tool: 'rectangle' }),
      item(FRAME, { tool: 'text', width: 20 }, '数学'),
    )
    const objects = objectsOf(pdf)
    expect(objects).toHaveLength(7)
    expect(objects.map(({ body }) => body).join()).toContain('/Title <feff004d0061007400680073002020')
    expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/)
  })

  it('has a page as large as what is drawn: three quarters of a point to a pixel', async () => {
    const drawn = item(FRAME, { tool: 'rectangle', width: 4 })
    const { bounds } = sheet('', drawn)
    const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
    const page = await pageOf(drawn)
    expect(page).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`)
    expect(await contentOf(drawn)).toMatch(new RegExp(`^0\\.75 0 0 -0\\.75 0 ${height * 0.75} cm\n`))
  })

  it('draws a board that no page is large enough for smaller', async () => {
    const page = await pageOf(item([point(0, 0), point(100_000, 0)]))
    expect(page).toContain('/MediaBox [0 0 14400 ')
  })

  it('fills and strokes paths in their colours and opacities, and names each opacity it uses', async () => {
    const shape = item(FRAME, { tool: 'rectangle', fill: '#ff0000', color: '#0000ff', opacity: 0.4, width: 4 })
    const content = await contentOf(shape)
    const path = '20 20 m\n220 20 l\n220 120 l\n20 120 l\nh\n'
    expect(content).toContain(`/Opacity40 gs\n1 0 0 rg\n${path}f\n0 0 1 RG\n4 w\n${path}S\n`)
    expect(await pageOf(shape)).toContain('/Opacity40 << /ca 0.4 /CA 0.4 >>')
  })

  it('says what stays as it was only once', async () => {
    const line = item([point(0, 0), point(50, 9)])
    const content = await contentOf(line, line, line)
    expect(content.match(/ RG\n/g)).toHaveLength(1)
    expect(content.match(/S\n/g)).toHaveLength(3)
  })

  it('fills the outlines of letters, and lays what they say over them unseen, as long as they are', async () => {
    const content = await contentOf(item(FRAME, { tool: 'text', width: 20 }, 'abba'))
    const [outlines, words] = content.split('BT ')
    expect(outlines!.match(/^h$/gm)).toHaveLength(4)
    expect(outlines).toMatch(/ m\n(?:[-\d. ]+ [ml]\n|h\n)+f\n$/)
    expect(words).toMatch(/^3 Tr 50 Tz [-\d. ]+ Tm \/Words0 64 Tf <01020201> Tj ET\n$/)
  })

  it('shows a text of which some letters are in no font as an image with what can be seen through them', async () => {
    const pdf = await pdfOf('', item(FRAME, { tool: 'text', width: 20 }, 'a 数学'))
    const objects = objectsOf(pdf)
    const [content] = contentsOf(pdf)
    expect(content).not.toContain('BT')
    expect(content).toContain('q 2 0 0 -1 10 21 cm /Image0 Do Q\n')
    const named = (pattern: RegExp, within: string) => objects[Number(pattern.exec(within)![1]) - 1]!
    const image = named(/\/XObject << \/Image0 (\d+) 0 R >>/, pagesOf(objects)[0]!.body)
    expect([...image.stream!]).toEqual([1, 2, 3, 4, 5, 6])
    expect([...named(/\/ColorSpace \/DeviceRGB \/SMask (\d+) 0 R/, image.body).stream!]).toEqual([255, 128])
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

describe('several pages as PDF', () => {
  it('come in their order, each as large as what is on it', async () => {
    const [wide, high] = [item([point(0, 0), point(900, 0)]), item([point(0, 0), point(0, 700)])]
    const pages = [wide, high].map(drawn => ({ items: [drawn], paper: 'plain' as const }))
    const pdf = Buffer.from(await toPdf('Two', sheetsOf('Two', pages, true), tools(), pace()))
    const boxes = pagesOf(objectsOf(pdf)).map(({ body }) => /MediaBox \[0 0 (\d+)\S* (\d+)/.exec(body)!)
    expect(boxes.map(([, width, height]) => Number(width) > Number(height))).toEqual([true, false])
    expect(contentsOf(pdf)).toHaveLength(2)
  })

  it('lie on their papers: flat lines under round ink, and none where none is wanted', async () => {
    const pages = [{ items: [item([point(0, 0), point(300, 300)])], paper: 'axes' as const }]
    const [onPaper] = contentsOf(Buffer.from(await toPdf('', sheetsOf('', pages, true), tools(), pace())))
    const [without] = contentsOf(Buffer.from(await toPdf('', sheetsOf('', pages, false), tools(), pace())))
    const [under, ink] = onPaper!.split('1 J 1 j\n')
    expect(under!.match(/ RG\n/g)!.length).toBeGreaterThan(0)
    expect(without).toMatch(/^[^\n]* cm\n1 J 1 j\n/)
    expect(ink).toContain(without!.split(' RG\n')[1]!)
  })
})

describe('pictures in a PDF', () => {
  const [photo, drawing] = ['a'.repeat(64), 'b'.repeat(64)]
  const jpeg = jpegOf()
  const shown = (picture: string): Item => ({ ...item(FRAME, { tool: 'picture' }), picture })

  /** @param size as the browser decodes it */
  async function objectsWith(size: { width: number; height: number }, ...pages: Item[][]): Promise<string[]> {
    const picture = { ...size, close: () => undefined } as ImageBitmap
    const stop = pictures.show({
      load: () => Promise.resolve(picture),
      read: () => Promise.resolve(null),
      onArrived: () => () => undefined,
    })
    const given = {
      ...tools(),
      bytesOf: (sha256: string) => Promise.resolve(sha256 === photo ? jpeg : makePng(4, 3, [1, 2, 3])),
      ready: async (sha256: string) => {
        pictures.get(sha256)
        await Promise.resolve()
      },
    }
    const sheets = sheetsOf(
      'Photos',
      pages.map(items => ({ items, paper: 'plain' as const })),
      true,
    )
    const pdf = Buffer.from(await toPdf('Photos', sheets, given, pace()))
    stop()
    const images = objectsOf(pdf).filter(({ body }) => body.includes('/ColorSpace'))
    for (const { body, stream } of images) if (body.includes('/DCTDecode')) expect(stream).toEqual(jpeg)
    return images
      .map(({ body }) => /\/ColorSpace \/(\w+).*\/Filter \/(\w+)|\/Filter \/(\w+) \/ColorSpace \/(\w+)/.exec(body)!)
      .map(([, colours, filter, filterFirst, coloursLast]) => `${colours ?? coloursLast} ${filter ?? filterFirst}`)
  }

  it('are the photographs that they were, each once, and the pixels of others', async () => {
    const size = { width: 40, height: 30 }
    expect(await objectsWith(size, [shown(photo), shown(photo)], [shown(photo)])).toEqual(['DeviceRGB DCTDecode'])
    expect(await objectsWith(size, [shown(drawing)])).toEqual(['DeviceRGB FlateDecode', 'DeviceGray FlateDecode'])
  })

  it('are pixels if a browser shows a photograph in another size than it says', async () => {
    expect(await objectsWith({ width: 30, height: 40 }, [shown(photo)])).toEqual([
      'DeviceRGB FlateDecode',
      'DeviceGray FlateDecode',
    ])
  })
})

describe('unseen words', () => {
  /** What each code of each font means. */
  async function meaningsOf(words: PdfWords): Promise<string[][]> {
    const streams: Uint8Array[] = []
    await words.finish(({ stream }) => (stream === undefined ? 0 : streams.push(stream)))
    return streams.map(stream =>
      [
        ...inflateSync(stream)
          .toString('latin1')
          .matchAll(/^<([\da-f]{2})> <((?:[\da-f]{4})+)>$/gm),
      ].map(([, code, units], at) => {
        expect(Number.parseInt(code!, 16)).toBe(at + 1)
        return String.fromCharCode(...units!.match(/.{4}/g)!.map(unit => Number.parseInt(unit, 16)))
      }),
    )
  }

  async function read(line: string, rightToLeft: boolean): Promise<string> {
    const words = new PdfWords()
    const written = words.write(line, rightToLeft)
    const fonts = await meaningsOf(words)
    return written
      .flatMap(({ font, hex }) =>
        hex.match(/../g)!.map(code => fonts[Number(font.slice(5))]![Number.parseInt(code, 16) - 1]),
      )
      .join('')
  }

  it('may have any signs, in as many fonts as it takes', async () => {
    const many = Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    for (const line of ['Größe: <5 & “x”', 'a😀b', many]) expect(await read(line, false)).toBe(line)
    const words = new PdfWords()
    words.write(many, false)
    expect((await meaningsOf(words)).map(({ length }) => length)).toEqual([255, 255, 90])
  })

  it('stand from the left, whichever way they are read', async () => {
    expect(await read('سلام (12)', true)).toBe(')12( مالس')
    expect(await read('say سلام now', false)).toBe('say مالس now')
  })
})
