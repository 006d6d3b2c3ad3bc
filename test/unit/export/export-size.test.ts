/** What is saved is put together in memory. How much that may be is set here so low that little is too much. */
import { describe, expect, it, vi } from 'vitest'
import { ExportTooLarge } from '../../../renderer/export/export-size.ts'
import { toPdf } from '../../../renderer/export/pdf.ts'
import { sheetsOf } from '../../../renderer/export/sheet.ts'
import { toZip } from '../../../renderer/export/sheets-zip.ts'
import { toSvg } from '../../../renderer/export/svg.ts'
import { point, randomFrom } from '../engine/builders.ts'
import { item, pace, sheet, tools } from './sheets.ts'

const MOST = 20_000

vi.mock(import('../../../p2p/canvas/limits.ts'), async original => {
  const { LIMITS } = await original()
  return { LIMITS: { ...LIMITS, exportBytes: 20_000 } as unknown as typeof LIMITS }
})

const FRAME = [point(0, 0), point(200, 0), point(200, 100), point(0, 100)]
const random = randomFrom(7)
/** What cannot be packed. */
const anyByte = () => 256 * random()
/** No bundled font has its letters, so it becomes an image. */
const image = () => item(FRAME, { tool: 'text' }, '分数')

describe('a file that would be too large for a computer of a school is refused', () => {
  const sheets = sheetsOf(
    '',
    ['a', 'b', 'c', 'd'].map(name => ({ items: [image()], paper: 'plain' as const, name })),
    true,
  )

  it('as a ZIP file, before all of its pages are painted', async () => {
    let written = 0
    const write = () => Promise.resolve((++written, new Uint8Array(MOST / 2)))
    await expect(toZip(sheets, 'png', new Date(), pace(), write)).rejects.toThrow(ExportTooLarge)
    expect(written).toBe(2)
  })

  it('as a ZIP file of drawings only if they are too large once they are deflated', async () => {
    const even = () => Promise.resolve(new Uint8Array(MOST))
    expect(Buffer.concat(await toZip(sheets, 'svg', new Date(), pace(), even)).length).toBeLessThan(MOST)
    const noise = () => Promise.resolve(Uint8Array.from({ length: MOST }, anyByte))
    await expect(toZip(sheets, 'svg', new Date(), pace(), noise)).rejects.toThrow(ExportTooLarge)
  })

  it('as a drawing, with the image at which it becomes too large', async () => {
    let made = 0
    const pngOf = () => Promise.resolve((++made, new Uint8Array(MOST / 4)))
    const one = sheet('', ...Array.from({ length: 10 }, image))
    await expect(toSvg(one, { ...tools(), pngOf }, pace())).rejects.toThrow(ExportTooLarge)
    expect(made).toBe(3)
  })

  it('as a PDF', async () => {
    const size = { width: 100, height: 100 }
    const rgba = Uint8ClampedArray.from({ length: 4 * 100 * 100 }, anyByte)
    const rasterise = () => ({ ...size, rgba, matrix: [1, 0, 0, 1, 0, 0] as const })
    await expect(toPdf('', sheets, { ...tools(), rasterise }, pace())).rejects.toThrow(ExportTooLarge)
    expect((await toPdf('', sheets, tools(), pace())).length).toBeLessThan(MOST)
  })
})
