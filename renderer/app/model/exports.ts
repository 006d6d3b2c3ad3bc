import type { Store } from '../../peer/store.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { letters } from '../../engine/letters.ts'
import { pictures } from '../../engine/pictures.ts'
import { bundledOutlines } from '../../export/bundled-outlines.ts'
import { exportName } from '../../export/file-name.ts'
import { toPdf } from '../../export/pdf.ts'
import { ExportTooLarge } from '../../export/pdf-objects.ts'
import { pictureSize } from '../../export/picture-size.ts'
import { toPng } from '../../export/png.ts'
import { canvasContext, pixelsOf, pngOf, rasterise } from '../../export/raster.ts'
import { readyPictures } from '../../export/ready-pictures.ts'
import { eachSheet, itemsOn, type Sheet, type SheetPage, sheetsOf } from '../../export/sheet.ts'
import type { Pace } from '../../export/slices.ts'
import { toSvg } from '../../export/svg.ts'
import type { ExportTools } from '../../export/tools.ts'
import { createLongTask, type LongTaskState } from './long-task.ts'
import type { Toasts } from './toasts.ts'
import { text } from '../text.ts'

/** What a board is to become. Of several pages only a PDF or a print: a picture or a drawing is of the first. */
export type ExportOrder = (
  | { readonly as: 'svg' | 'pdf' | 'print' }
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
      const bytes = await bytesOf(room, sheets, order, tools, pace)
      pace.signal.throwIfAborted()
      give(exportName(room, new Date(), order.as), [bytes])
    }
    if (missing() > 0) toasts.fail(text.export.missing(missing()))
    if (order.as === 'png') tellIfSmaller(sheets[0]!, order.scale)
  }

  function tellIfSmaller({ bounds }: Sheet, wanted: number): void {
    const { scale } = pictureSize(bounds, wanted)
    if (scale < wanted) toasts.say(text.export.smaller(Math.max(1, Math.floor(scale * 100))))
  }

  return { state: task.state, start, cancel: task.cancel }
}

async function bytesOf(
  title: string,
  sheets: readonly Sheet[],
  order: Exclude<ExportOrder, { as: 'print' }>,
  tools: ExportTools,
  pace: Pace,
): Promise<Uint8Array> {
  if (order.as === 'png') return toPng(sheets[0]!, order.scale, tools, pace)
  if (order.as === 'pdf') return toPdf(title, sheets, tools, pace)
  return new TextEncoder().encode((await toSvg(sheets[0]!, tools, pace)).join(''))
}

async function svgsOf(sheets: readonly Sheet[], tools: ExportTools, pace: Pace): Promise<string[]> {
  const svgs: string[] = []
  let length = 0
  await eachSheet(sheets, pace, async (sheet, part, at) => {
    const svg = (await toSvg(sheet, tools, part, `sheet${at}-`)).join('')
    length += svg.length
    if (length > LIMITS.exportBytes) throw new ExportTooLarge()
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
