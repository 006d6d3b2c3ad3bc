import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { fileKind } from '../../../renderer/app/board/file-kind.ts'
import { createPdfImport, type PdfImportOptions, type PdfSource } from '../../../renderer/app/model/pdf-import.ts'
import type { OpenPdf } from '../../../renderer/pdf/open-pdf.ts'
import { pagePicture, pagesTaken } from '../../../renderer/pdf/pages-as-pictures.ts'
import { PdfFault } from '../../../renderer/pdf/pdf-fault.ts'
import type { FilledPage } from '../../../renderer/peer/board-pages.ts'

const A4 = { width: 794, height: 1123 }

function file(text = '%PDF-1.7', size = text.length): PdfSource {
  return { name: 'work.pdf', size, arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) }
}

function room(pages: number, change: Partial<PdfImportOptions> = {}) {
  const put: (readonly FilledPage[])[] = []
  const said: string[] = []
  const failed: string[] = []
  let closed = 0
  const canvas = {} as HTMLCanvasElement
  const pdf: OpenPdf = {
    pages,
    draw: () => Promise.resolve({ ...pagePicture(A4), canvas }),
    close: () => void (closed += 1),
  }
  const pdfImport = createPdfImport({
    open: () => Promise.resolve(pdf),
    encode: () => Promise.resolve(Uint8Array.of(1)),
    keep: () => Promise.resolve('a'.repeat(64)),
    pagesInRoom: () => 1,
    put: filled => Promise.resolve(void put.push(filled)).then(() => 'first'),
    toasts: {
      say: message => said.push(message),
      fail: error => failed.push(error instanceof Error ? error.message : String(error)),
    },
    ...change,
  })
  return { pdf, pdfImport, put, said, failed, closed: () => closed }
}

describe('a PDF that comes into a room', () => {
  test('becomes a page for each of its own, all at once, each a picture that lies there like print', async () => {
    const { pdfImport, put, said, failed, closed } = room(3)
    const progress: string[] = []
    pdfImport.state.subscribe(() => {
      const now = pdfImport.state.get().progress
      progress.push(now === null ? 'none' : `${now.done}/${now.total}`)
    })
    expect(await pdfImport.start(file())).toBe('first')
    expect(put).toHaveLength(1)
    expect(put[0]!.map(({ lines }) => lines.map(({ text, locked, order }) => [text, locked, order! < 'Z']))).toEqual([
      [['work.pdf, page 1', true, true]],
      [['work.pdf, page 2', true, true]],
      [['work.pdf, page 3', true, true]],
    ])
    expect(progress).toEqual(['0/0', '0/3', '1/3', '2/3', 'none'])
    expect([said, failed, closed()]).toEqual([[], [], 1])
  })

  test('gives its first pages if it has more than the limit, and says so', async () => {
    const { pdfImport, put, said } = room(LIMITS.pdfPages + 7)
    await pdfImport.start(file())
    expect(put[0]).toHaveLength(LIMITS.pdfPages)
    expect(said).toEqual([expect.stringContaining(`The first ${LIMITS.pdfPages} are here`)])
  })

  test('is refused with a sentence where it is none, damaged, sealed, too large, or the room is full', async () => {
    const broken = (kind: 'damaged' | 'password') => ({ open: () => Promise.reject(new PdfFault(kind)) })
    const cases: [string, Partial<PdfImportOptions>, PdfSource][] = [
      ['is no PDF', {}, file('Dear Sir')],
      ['is damaged', broken('damaged'), file()],
      ['password', broken('password'), file()],
      ['too large', {}, file('%PDF-', LIMITS.pdfFileBytes + 1)],
      ['as many as it can', { pagesInRoom: () => LIMITS.pagesPerRoom }, file()],
      ['The disk is full.', { keep: () => Promise.reject(new Error('The disk is full.')) }, file()],
    ]
    for (const [sentence, change, source] of cases) {
      const { pdfImport, put, failed } = room(2, change)
      expect(await pdfImport.start(source)).toBeNull()
      expect(failed).toEqual([expect.stringContaining(sentence)])
      expect([put, pdfImport.state.get().progress]).toEqual([[], null])
    }
  })

  test('leaves nothing behind when it is called off, even while the reader is stuck', async () => {
    for (const stuck of ['open', 'draw'] as const) {
      const never = new Promise<never>(() => undefined)
      const { pdf, pdfImport, put, failed, closed } = room(2, stuck === 'open' ? { open: () => never } : {})
      if (stuck === 'draw') pdf.draw = () => never
      const started = pdfImport.start(file())
      await Promise.resolve()
      pdfImport.cancel()
      expect(await started).toBeNull()
      expect([put, failed, pdfImport.state.get().progress]).toEqual([[], [], null])
      expect(closed()).toBeLessThanOrEqual(1)
    }
  })

  test('waits for the one before it to be there', async () => {
    const { pdfImport, put, failed } = room(1)
    const first = pdfImport.start(file())
    expect(await pdfImport.start(file())).toBeNull()
    await first
    expect([put.length, failed.length]).toEqual([1, 1])
  })
})

describe('the picture of a page', () => {
  const frameOf = (size: { width: number; height: number }) => {
    const [from, , to] = pagePicture(size).frame
    return { width: to!.x - from!.x, height: to!.y - from!.y }
  }

  test('is as large on the board as on paper, but for stamps and posters, and always in its shape', () => {
    expect(frameOf(A4)).toEqual(A4)
    expect(frameOf({ width: 64, height: 32 })).toEqual({ width: 640, height: 320 })
    expect(frameOf({ width: 3_000, height: 6_000 })).toEqual({ width: 1_024, height: 2_048 })
  })

  test('has as many pixels as a picture may have, and one at least', () => {
    expect(pagePicture(A4).pixels).toEqual({ width: 1448, height: LIMITS.pictureSidePx })
    expect(pagePicture({ width: 19_200, height: 1 }).pixels).toEqual({ width: LIMITS.pictureSidePx, height: 1 })
  })

  test('is only of as many pages as the room has space for', () => {
    expect(pagesTaken(5, 1)).toBe(5)
    expect(pagesTaken(1_000, 1)).toBe(LIMITS.pdfPages)
    expect(pagesTaken(50, LIMITS.pagesPerRoom - 3)).toBe(3)
    expect(pagesTaken(50, LIMITS.pagesPerRoom + 1)).toBe(0)
  })
})

test('a file is taken for what its name or its type says, and otherwise tried as a picture', () => {
  expect(fileKind({ name: 'Work.PDF', type: '' })).toBe('pdf')
  expect(fileKind({ name: 'work', type: 'application/pdf' })).toBe('pdf')
  expect(fileKind({ name: 'Maths 4b.chalkboard', type: '' })).toBe('room')
  expect(fileKind({ name: 'cat.png', type: 'image/png' })).toBe('picture')
  expect(fileKind({ name: 'letter', type: '' })).toBe('picture')
})
