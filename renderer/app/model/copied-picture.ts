/** What copied items look like to other programs: as they are saved as a picture, on white paper. */
import type { Item } from '../../engine/ink-painter.ts'
import { toBase64 } from '../../engine/base64.ts'
import { letters } from '../../engine/letters.ts'
import { pictures } from '../../engine/pictures.ts'
import type { CopiedPicture } from '../../engine/tools/select-system-clipboard.ts'
import { toPng } from '../../export/png.ts'
import { canvasContext } from '../../export/raster.ts'
import { readyPictures } from '../../export/ready-pictures.ts'
import { type Sheet, sheetsOf } from '../../export/sheet.ts'
import type { Pace } from '../../export/slices.ts'

/** Sharp enough to be printed, and no larger than other programs take. */
const PIXELS_PER_UNIT = 2
const LONGEST_SIDE_PX = 4_096
/** Whoever copies goes on to another program soon, and a page may write to the clipboard only while it is in front. */
const PATIENCE_MS = 2_000
/** Within HTML, where a larger one is put as a JPEG: a photo would take minutes to paste. */
const MOST_PNG_BYTES = 1024 * 1024
const JPEG_QUALITY = 0.9

/** Waits for what the items show and are written in, but not for long: what has not come by then is left out. */
export async function copiedPicture(items: readonly Item[]): Promise<CopiedPicture> {
  const sheet = sheetsOf('', [{ items, paper: 'plain' }], true)[0]!
  const width = sheet.bounds.maxX - sheet.bounds.minX
  const bytes = await toPng(sheet, scaleOf(sheet), patientTools(), PACE)
  const png = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' })
  const shown = png.size > MOST_PNG_BYTES ? await jpegOf(png) : png
  const url = `data:${shown.type};base64,${toBase64(new Uint8Array(await shown.arrayBuffer()))}`
  return { png, inHtml: { url, width } }
}

function scaleOf({ bounds: { minX, minY, maxX, maxY } }: Sheet): number {
  return Math.min(PIXELS_PER_UNIT, LONGEST_SIDE_PX / Math.max(maxX - minX, maxY - minY))
}

function patientTools() {
  const { ready } = readyPictures(pictures, after)
  const late = new Promise<void>(resolve => after(PATIENCE_MS, resolve))
  return {
    ready: (sha256: string) => Promise.race([ready(sha256), late]),
    lettersReady: (text: string) => Promise.race([letters.ready(text), late]),
  }
}

/** Nobody calls it off, and nobody is told how far it is. */
const PACE: Pace = {
  rest: () => new Promise<void>(resolve => setTimeout(resolve)),
  onProgress: () => undefined,
  signal: new AbortController().signal,
}

async function jpegOf(png: Blob): Promise<Blob> {
  const image = await createImageBitmap(png)
  const context = canvasContext(image.width, image.height)
  context.drawImage(image, 0, 0)
  image.close()
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
