/**
 * PDF files as pictures of their pages. Large, so it is only loaded when somebody chooses one. The reader's legacy build is for
 * browsers of the last years; the other is for those of the last months.
 */
import { getDocument, PasswordException, PDFWorker, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { Size } from '../engine/geometry.ts'
import { pagePicture, type PagePicture } from './pages-as-pictures.ts'
import { PdfFault } from './pdf-fault.ts'

export interface OpenPdf {
  readonly pages: number
  /** @param number from 1 @throws PdfFault */
  draw(number: number): Promise<DrawnPage>
  close(): void
}

export interface DrawnPage extends PagePicture {
  readonly canvas: HTMLCanvasElement
}

const UNITS_PER_POINT = 96 / 72

/** @param bytes are gone afterwards @throws PdfFault */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const files = new URL(`assets/pdfjs-${version}/`, document.baseURI).href
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${files}cmaps/`,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    useWasm: false,
    useWorkerFetch: true,
    maxImageSize: LIMITS.pdfImagePixels,
  })

  function close(): void {
    // Not waited for: the worker may be busy for ever.
    task.destroy().catch(() => undefined)
    port.terminate()
  }

  try {
    const pdf = await Promise.race([task.promise, failureOf(port)])
    return {
      pages: pdf.numPages,
      draw: number => drawPage(pdf, number),
      close,
    }
  } catch (error) {
    close()
    throw faultOf(error)
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>

async function drawPage(pdf: PdfDocument, number: number): Promise<DrawnPage> {
  try {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: UNITS_PER_POINT })
    const picture = pagePicture({ width, height })
    const canvas = canvasOf(picture.pixels)
    const viewport = page.getViewport({ scale: (UNITS_PER_POINT * picture.pixels.width) / width })
    await page.render({ canvas, viewport, background: '#ffffff' }).promise
    page.cleanup()
    return { ...picture, canvas }
  } catch (error) {
    throw faultOf(error)
  }
}

function canvasOf({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  return canvas
}

/** Rejects if the worker cannot even be loaded. */
function failureOf(port: Worker): Promise<never> {
  return new Promise((_, reject) => {
    port.addEventListener('error', ({ message }) => reject(new Error(`The PDF reader did not start. ${message}`)), {
      once: true,
    })
  })
}

function faultOf(error: unknown): PdfFault {
  return new PdfFault(error instanceof PasswordException ? 'password' : 'damaged', { cause: error })
}
