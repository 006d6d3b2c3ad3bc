/** Sheets as a PDF, each on a page of its own: paths, letters as their outlines, and the rest as images. */
import { deflate } from './deflate.ts'
import { factor } from './decimal.ts'
import { pdfText, writePdfFile } from './pdf-file.ts'
import { PdfImages } from './pdf-images.ts'
import { PdfObjects } from './pdf-objects.ts'
import { PdfPage } from './pdf-page.ts'
import { PdfPhotos } from './pdf-photos.ts'
import { PdfSink } from './pdf-sink.ts'
import { PdfWords } from './pdf-words.ts'
import { eachItem, eachSheet, paintOnSheet, type Sheet } from './sheet.ts'
import { drawSheetPaper } from './sheet-paper.ts'
import type { Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'
import { areOutlined, type Mark, VectorContext } from './vector-context.ts'

/** A canvas unit is a CSS pixel: 96 to an inch, which has 72 points. */
const POINTS_PER_UNIT = 0.75
/** The longest side of a page that every reader opens. A larger board is drawn smaller. */
const LONGEST_SIDE_POINTS = 14_400

/** @throws ExportTooLarge */
export async function toPdf(
  title: string,
  sheets: readonly Sheet[],
  tools: ExportTools,
  pace: Pace,
): Promise<Uint8Array> {
  const objects = new PdfObjects()
  const [root, tree] = [objects.reserve(), objects.reserve()]
  const info = objects.add({ body: `<< /Title ${pdfText(title)} /Creator (Chalkboard) >>` })
  const pages: number[] = []
  const photos = new PdfPhotos(objects, tools.bytesOf)
  await eachSheet(sheets, pace, async (sheet, part) => {
    pages.push(await addPage(objects, tree, sheet, tools, part, photos))
  })
  objects.put(root, { body: `<< /Type /Catalog /Pages ${tree} 0 R >>` })
  const kids = pages.map(page => `${page} 0 R`).join(' ')
  objects.put(tree, { body: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` })
  return writePdfFile(objects.all, { root, info })
}

/** @returns the number of the page's object */
async function addPage(
  objects: PdfObjects,
  tree: number,
  sheet: Sheet,
  tools: ExportTools,
  pace: Pace,
  photos: PdfPhotos,
): Promise<number> {
  const { bounds } = sheet
  const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
  const scale = Math.min(POINTS_PER_UNIT, LONGEST_SIDE_POINTS / Math.max(width, height))
  // y grows upwards on a page.
  const words = new PdfWords()
  const page = new PdfPage(`${factor(scale)} 0 0 ${factor(-scale)} 0 ${factor(height * scale)} cm\n`, words)
  const images = new PdfImages(objects)
  const marks: Mark[] = []
  const context = new VectorContext(new PdfSink(), tools, mark => marks.push(mark))
  const paintMarks = (painted: readonly Mark[], picture: string | null = null) => {
    for (const mark of painted) {
      if (mark.kind === 'path') page.path(mark)
      else if (mark.kind === 'text') page.text(mark)
      else {
        const photo = picture === null ? null : photos.of(picture, mark.image)
        page.image(photo === null ? images.add(tools.pixelsOf(mark.image)) : images.show(photo), mark.image, mark)
      }
    }
  }
  const ready = async (sha256: string) => {
    await photos.fetch(sha256)
    await tools.ready(sha256)
  }
  drawSheetPaper(context, sheet)
  paintMarks(marks.splice(0))
  page.beginInk()
  await eachItem(sheet, { ...tools, ready }, pace, item => {
    paintOnSheet(context, item, bounds)
    const painted = marks.splice(0)
    if (areOutlined(painted)) paintMarks(painted, item.picture)
    else {
      const raster = tools.rasterise(item, bounds)
      page.image(images.add(raster), raster, { matrix: raster.matrix, opacity: 1, clips: [] })
    }
    if (images.areWaiting) return images.pack()
  })
  const content = objects.add({
    body: '/Filter /FlateDecode',
    stream: await deflate(new TextEncoder().encode(page.content)),
  })
  const fonts = `/Font << ${await words.finish(object => objects.add(object))} >>`
  const resources = `/ExtGState << ${page.states} >> ${fonts} /XObject << ${images.names} >>`
  const box = `[0 0 ${factor(width * scale)} ${factor(height * scale)}]`
  return objects.add({
    body: `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Contents ${content} 0 R /Resources << ${resources} >> >>`,
  })
}
