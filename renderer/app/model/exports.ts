import { createStore, type Store } from '../../peer/store.ts'
import type { Item } from '../../engine/ink-painter.ts'
import { pictures } from '../../engine/pictures.ts'
import { exportName } from '../../export/file-name.ts'
import { toPdf } from '../../export/pdf.ts'
import { pictureSize } from '../../export/picture-size.ts'
import { type PictureStyle, toPng } from '../../export/png.ts'
import { canvasContext, pixelsOf, pngOf, rasterise } from '../../export/raster.ts'
import { readyPictures } from '../../export/ready-pictures.ts'
import { type Sheet, sheetOf } from '../../export/sheet.ts'
import type { Pace } from '../../export/slices.ts'
import { toSvg } from '../../export/svg.ts'
import type { ExportTools } from '../../export/tools.ts'
import type { Toasts } from './toasts.ts'
import { text } from '../text.ts'

type FileOrder = { readonly as: 'svg' | 'pdf' } | { readonly as: 'png'; readonly style: PictureStyle }
export type ExportOrder = FileOrder | { readonly as: 'print' }

export interface ExportsState {
  /** Items, of what is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

export interface ExportsOptions {
  /** Hands a finished file to the person. */
  readonly give: (name: string, parts: readonly Uint8Array[]) => void
  readonly print: (svg: string) => void
  readonly toasts: Pick<Toasts, 'say' | 'fail'>
}

export interface Exports {
  readonly state: Store<ExportsState>
  /** @param room its name */
  readonly start: (room: string, items: readonly Item[], order: ExportOrder) => Promise<void>
  /** Whatever is under way is not wanted any more. */
  readonly cancel: () => void
}

/** Boards to files that other programs know, and to paper. One at a time. */
export function createExports({ give, print, toasts }: ExportsOptions): Exports {
  const state = createStore<ExportsState>({ progress: null })
  let current: AbortController | null = null

  async function start(room: string, items: readonly Item[], order: ExportOrder): Promise<void> {
    if (current !== null) return
    const sheet = sheetOf(room, items)
    if (sheet === null) {
      toasts.fail(text.export.empty)
      return
    }
    const controller = new AbortController()
    current = controller
    state.set({ progress: { done: 0, total: items.length } })
    try {
      const pace: Pace = {
        rest: () => new Promise(resolve => setTimeout(resolve)),
        onProgress(done, total) {
          if (current === controller) state.set({ progress: { done, total } })
        },
        signal: controller.signal,
      }
      await carryOut(sheet, order, pace)
    } catch (error) {
      if (!controller.signal.aborted) toasts.fail(error)
    } finally {
      if (current === controller) end()
    }
  }

  async function carryOut(sheet: Sheet, order: ExportOrder, pace: Pace): Promise<void> {
    const { ready, missing } = readyPictures(pictures, after)
    const tools: ExportTools = { letters: canvasContext(1, 1), ready, rasterise, pixelsOf, pngOf }
    if (order.as === 'print') {
      const svg = (await toSvg(sheet, tools, pace)).join('')
      pace.signal.throwIfAborted()
      print(svg)
    } else {
      const bytes = await bytesOf(sheet, order, tools, pace)
      pace.signal.throwIfAborted()
      give(exportName(sheet.title, new Date(), order.as), [bytes])
    }
    if (missing() > 0) toasts.fail(text.export.missing(missing()))
    if (order.as === 'png') tellIfSmaller(sheet, order.style)
  }

  function tellIfSmaller({ bounds }: Sheet, style: PictureStyle): void {
    const { scale } = pictureSize(bounds, style.scale)
    if (scale < style.scale) toasts.say(text.export.smaller(Math.max(1, Math.floor(scale * 100))))
  }

  function end(): void {
    current = null
    state.set({ progress: null })
  }

  return {
    state,
    start,
    cancel() {
      current?.abort()
      end()
    },
  }
}

async function bytesOf(sheet: Sheet, order: FileOrder, tools: ExportTools, pace: Pace): Promise<Uint8Array> {
  if (order.as === 'png') return toPng(sheet, order.style, tools, pace)
  if (order.as === 'pdf') return toPdf(sheet, tools, pace)
  return new TextEncoder().encode((await toSvg(sheet, tools, pace)).join(''))
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
