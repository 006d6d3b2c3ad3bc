/** A sheet as a PDF of one page: paths, western letters as text, and the rest as images. */
import type { Item } from '../engine/ink-painter.ts'
import { deflate } from './deflate.ts'
import { factor } from './decimal.ts'
import { type PdfObject, pdfText, writePdfFile } from './pdf-file.ts'
import { PdfPage } from './pdf-page.ts'
import { PdfSink } from './pdf-sink.ts'
import { PdfImages } from './pdf-images.ts'
import { eachItem, paintOnSheet, type Sheet } from './sheet.ts'
import type { Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'
import { VectorContext } from './vector-context.ts'
import { winAnsi } from './win-ansi.ts'

/** A canvas unit is a CSS pixel: 96 to an inch, which has 72 points. */
const POINTS_PER_UNIT = 0.75
/** The longest side of a page that every reader opens. A larger board is drawn smaller. */
const LONGEST_SIDE_POINTS = 14_400

/** Catalogue, pages, page, content, font, information; images come after them. */
const FIRST_IMAGE = 7

export async function toPdf(sheet: Sheet, tools: ExportTools, pace: Pace): Promise<Uint8Array> {
  const { title, bounds } = sheet
  const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
  const scale = Math.min(POINTS_PER_UNIT, LONGEST_SIDE_POINTS / Math.max(width, height))
  // y grows upwards on a page; ends and joins are round.
  const start = `${factor(scale)} 0 0 ${factor(-scale)} 0 ${factor(height * scale)} cm\n1 J 1 j\n`
  const page = new PdfPage(start, tools.letters)
  const images = new PdfImages(FIRST_IMAGE)
  const context = new VectorContext(new PdfSink(), tools.letters, mark => {
    if (mark.kind === 'path') page.path(mark)
    else if (mark.kind === 'text') page.text(mark)
    else page.image(images.add(tools.pixelsOf(mark.image)), mark.image, mark)
  })
  await eachItem(sheet, tools, pace, item => {
    if (isWritable(item)) paintOnSheet(context, item, bounds)
    else {
      const raster = tools.rasterise(item, bounds)
      page.image(images.add(raster), raster, { matrix: raster.matrix, opacity: 1, clips: [] })
    }
    if (images.areWaiting) return images.pack()
  })
  const resources = `/ExtGState << ${page.states} >> /Font << /Helvetica 5 0 R >> /XObject << ${images.names} >>`
  const box = `[0 0 ${factor(width * scale)} ${factor(height * scale)}]`
  const objects: PdfObject[] = [
    { body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { body: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    { body: `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << ${resources} >> >>` },
    { body: '/Filter /FlateDecode', stream: await deflate(new TextEncoder().encode(page.content)) },
    { body: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>' },
    { body: `<< /Title ${pdfText(title)} /Creator (Chalkboard) >>` },
  ]
  return writePdfFile([...objects, ...images.objects], { root: 1, info: 6 })
}

/** Whether Helvetica can write its text. The frame that stands for a missing picture has one too. */
function isWritable({ text }: Item): boolean {
  return text.split(/\s/).every(word => winAnsi(word) !== null)
}
