import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { freeCanvas } from '../../engine/tile-surface.ts'
import type { OpenPdf } from '../../pdf/open-pdf.ts'
import { pagesTaken } from '../../pdf/pages-as-pictures.ts'
import { checkPdfHeader, PdfFault } from '../../pdf/pdf-fault.ts'
import type { FilledPage } from '../../peer/board-pages.ts'
import type { Store } from '../../peer/store.ts'
import { text } from '../text.ts'
import { createLongTask, type LongTaskState } from './long-task.ts'
import type { Toasts } from './toasts.ts'

/** Pages of the file that is coming in; 0 of 0 while nothing is known. */
export interface PdfImportProgress {
  readonly file: string
  readonly done: number
  readonly total: number
}

/** The part of a File that matters. */
export interface PdfSource {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

export interface PdfImportOptions {
  /** @throws PdfFault */
  readonly open: (bytes: Uint8Array) => Promise<OpenPdf>
  /** A page as the bytes of a picture. @throws Error with a sentence */
  readonly encode: (name: string, canvas: HTMLCanvasElement) => Promise<Uint8Array>
  /** @returns the SHA-256 of the picture @throws Error with a sentence */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** How many pages the room has. */
  readonly pagesInRoom: () => number
  /** All at once. @returns the id of the first @throws Error with a sentence */
  readonly put: (pages: readonly FilledPage[]) => Promise<string>
  readonly toasts: Pick<Toasts, 'say' | 'fail'>
}

export interface PdfImport {
  readonly state: Store<LongTaskState<PdfImportProgress>>
  /** @returns the id of the first page; null if nothing has come, and then the person knows why */
  readonly start: (file: PdfSource) => Promise<string | null>
  /** What is under way is not wanted any more; nothing of it comes on the board. */
  readonly cancel: () => void
}

/** A page lies behind whatever comes on it, a highlighter's ink too (`p2p/canvas/canvas-item.ts`), which lies behind all other. */
const BEHIND_ALL = 'A0'

/** The pages of a PDF as pages of the room. One file at a time. */
export function createPdfImport(options: PdfImportOptions): PdfImport {
  const { toasts } = options
  const task = createLongTask<PdfImportProgress>()

  async function start(file: PdfSource): Promise<string | null> {
    if (task.state.get().progress !== null) {
      toasts.fail(text.pdf.oneAtATime)
      return null
    }
    const progress = (done: number, total: number) => ({ file: file.name, done, total })
    return task.run(
      progress(0, 0),
      ({ signal, tell }) => bringIn(file, signal, (done, total) => tell(progress(done, total))),
      error => toasts.fail(error instanceof PdfFault ? text.pdf.faults[error.kind](file.name) : error),
    )
  }

  async function bringIn(
    file: PdfSource,
    signal: AbortSignal,
    tell: (done: number, total: number) => void,
  ): Promise<string> {
    if (file.size > LIMITS.pdfFileBytes) throw new Error(text.pdf.tooLarge(file.name, LIMITS.pdfFileBytes / 1024 ** 2))
    const bytes = new Uint8Array(await file.arrayBuffer())
    checkPdfHeader(bytes)
    const pdf = await opened(bytes, signal)
    try {
      const taken = pagesTaken(pdf.pages, options.pagesInRoom())
      if (taken === 0) throw new Error(text.pdf.noSpace(LIMITS.pagesPerRoom))
      const pages: FilledPage[] = []
      for (let number = 1; number <= taken; number += 1) {
        tell(pages.length, taken)
        pages.push(await unlessAborted(pageOf(file.name, pdf, number), signal))
      }
      signal.throwIfAborted()
      const first = await options.put(pages)
      if (taken < pdf.pages) toasts.say(text.pdf.firstPages(file.name, taken, pdf.pages))
      return first
    } finally {
      pdf.close()
    }
  }

  /** One that is opened too late is closed again. */
  async function opened(bytes: Uint8Array, signal: AbortSignal): Promise<OpenPdf> {
    const opening = options.open(bytes)
    try {
      return await unlessAborted(opening, signal)
    } catch (error) {
      if (signal.aborted) void opening.then(pdf => pdf.close()).catch(() => undefined)
      throw error
    }
  }

  async function pageOf(name: string, pdf: OpenPdf, number: number): Promise<FilledPage> {
    const { canvas, frame } = await pdf.draw(number)
    const bytes = await options.encode(name, canvas)
    freeCanvas(canvas)
    const picture = await options.keep(bytes)
    const pencil = { tool: 'picture', color: '#000000', width: 1, opacity: 1 } as const
    const words = text.pdf.page(name.slice(0, 100), number)
    return { lines: [{ pencil, points: frame, text: words, picture, order: BEHIND_ALL, locked: true }] }
  }

  return { state: task.state, start, cancel: task.cancel }
}

/** @throws the signal's reason as soon as it is given, whatever the work does */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: stop.signal })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    stop.abort()
  }
}
