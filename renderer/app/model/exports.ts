import type { Store } from '../../peer/store.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { letters } from '../../engine/letters.ts'
import { pictures } from '../../engine/pictures.ts'
import { bundledOutlines } from '../../export/bundled-outlines.ts'
import { ExportSize, ExportTooLarge } from '../../export/export-size.ts'
import { exportName } from '../../export/file-name.ts'
import { toPdf } from '../../export/pdf.ts'
import { pictureSize } from '../../export/picture-size.ts'
import { toPng } from '../../export/png.ts'
import { canvasContext, pixelsOf, pngOf, rasterise } from '../../export/raster.ts'
import { readyPictures } from '../../export/ready-pictures.ts'
import { eachSheet, itemsOn, type Sheet, type SheetPage, sheetsOf } from '../../export/sheet.ts'
import { toZip } from '../../export/sheets-zip.ts'
import type { Pace } from '../../export/slices.ts'
import { toSvg } from '../../export/svg.ts'
import type { ExportTools } from '../../export/tools.ts'
import { createLongTask, type LongTaskState } from './long-task.ts'
import type { Toasts } from './toasts.ts'
import { text } from '../text.ts'

/** What a board is to become. A picture or a drawing is of one page: of several pages, they come together in a ZIP file. */
export type ExportOrder = (
  | { readonly as: 'svg' }
  | { readonly as: 'pdf' }
  | { readonly as: 'print' }
  /** `scale`: pixels to a canvas unit. */
  | { readonly as: 'png'; readonly scale: number }
) & {
  /** Each page on its paper; otherwise nothing lies under what is drawn. */
  readonly withPaper: boolean
}

/** Items, of what is under way. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
}

export interface ExportsOptions {
  /** Hands a finished file to the person. */
  readonly give: (name: string, parts: readonly Uint8Array[]) => void
  readonly print: (title: string, svgs: readonly string[]) => void
  readonly toasts: Pick<Toasts, 'say' | 'fail'>
}

export interface Exports {
  readonly state: Store<LongTaskState<ExportProgress>>
  /** @param room its name */
  readonly start: (room: string, pages: readonly SheetPage[], order: ExportOrder) => Promise<void>
  /** Whatever is under way is not wanted any more. */
  readonly cancel: () => void
}

/** Boards to files that other programs know, and to paper. One at a time. */
export function createExports({ give, print, toasts }: ExportsOptions): Exports {
  const task = createLongTask<ExportProgress>()

  async function start(room: string, pages: readonly SheetPage[], order: ExportOrder): Promise<void> {
    const sheets = sheetsOf(room, pages, order.withPaper)
    if (sheets.length === 0) {
      toasts.fail(text.export.empty)
      return
    }
    await task.run(
      { done: 0, total: itemsOn(sheets) },
      ({ signal, tell }) => {
        const rest = () => new Promise<void>(resolve => setTimeout(resolve))
        return carryOut(room, sheets, order, { rest, signal, onProgress: (done, total) => tell({ done, total }) })
      },
      error => toasts.fail(error instanceof ExportTooLarge ? tooLarge() : error),
    )
  }

  async function carryOut(room: string, sheets: readonly Sheet[], order: ExportOrder, pace: Pace): Promise<void> {
    const { ready, missing } = readyPictures(pictures, after)
    const outlines = bundledOutlines()
    const lettersReady = async (text: string) => {
      await Promise.all([letters.ready(text), order.as === 'png' ? null : outlines.ready(text)])
    }
    const measure = canvasContext(1, 1)
    const tools: ExportTools = {
      letters: measure,
      outlines,
      lettersReady,
      ready,
      bytesOf: sha256 => pictures.bytesOf(sha256),
      rasterise,
      pixelsOf,
      pngOf,
    }
    if (order.as === 'print') {
      const svgs = await svgsOf(sheets, tools, pace)
      print(room, svgs)
    } else {
      const day = new Date()
      const { extension, parts } = await fileOf(room, sheets, order, day, tools, pace)
      pace.signal.throwIfAborted()
      give(exportName(room, day, extension), parts)
    }
    if (missing() > 0) toasts.fail(text.export.missing(missing()))
    if (order.as === 'png') tellIfSmaller(sheets, order.scale)
  }

  function tellIfSmaller(sheets: readonly Sheet[], wanted: number): void {
    const smaller = sheets.map(({ bounds }) => pictureSize(bounds, wanted).scale).filter(scale => scale < wanted)
    if (smaller.length === 0) return
    const isAlone = sheets.length === 1
    const percent = Math.max(1, Math.floor(smaller[0]! * 100))
    toasts.say(isAlone ? text.export.smaller(percent) : text.export.smallerPages(smaller.length))
  }

  return { state: task.state, start, cancel: task.cancel }
}

interface ExportedFile {
  readonly extension: 'png' | 'svg' | 'pdf' | 'zip'
  /** To be put one after the other. */
  readonly parts: readonly Uint8Array[]
}

/** @throws ExportTooLarge */
async function fileOf(
  room: string,
  sheets: readonly Sheet[],
  order: Exclude<ExportOrder, { as: 'print' }>,
  day: Date,
  tools: ExportTools,
  pace: Pace,
): Promise<ExportedFile> {
  if (order.as === 'pdf') return { extension: 'pdf', parts: [await toPdf(room, sheets, tools, pace)] }
  const write = async (sheet: Sheet, part: Pace): Promise<Uint8Array> =>
    order.as === 'png'
      ? toPng(sheet, order.scale, tools, part)
      : new TextEncoder().encode((await toSvg(sheet, tools, part)).join(''))
  const [only, ...others] = sheets
  if (others.length === 0) return { extension: order.as, parts: [await write(only!, pace)] }
  return { extension: 'zip', parts: await toZip(sheets, order.as, day, pace, write) }
}

async function svgsOf(sheets: readonly Sheet[], tools: ExportTools, pace: Pace): Promise<string[]> {
  const svgs: string[] = []
  const size = new ExportSize()
  await eachSheet(sheets, pace, async (sheet, part, at) => {
    const svg = (await toSvg(sheet, tools, part, `sheet${at}-`)).join('')
    size.add(svg.length)
    svgs.push(svg)
  })
  return svgs
}

function tooLarge(): string {
  return text.export.tooLarge(LIMITS.exportBytes / 1024 ** 2)
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
