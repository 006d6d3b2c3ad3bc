/** What is saved or printed: items on a sheet of paper just large enough for them. */
import { isInk } from '../../p2p/canvas/pencil.ts'
import type { BoardTheme } from '../engine/board.ts'
import { growRect, type Rect, roundOut, unionRect } from '../engine/geometry.ts'
import { type Item, paintInk } from '../engine/ink-painter.ts'
import { eachInSlices, type Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'
import type { VectorContext } from './vector-context.ts'

export interface Sheet {
  readonly title: string
  /** In draw order. */
  readonly items: readonly Item[]
  /** Whole canvas units, so that a picture has the pixels of the board. */
  readonly bounds: Rect
}

/** Everyone gets the same sheet, whether their screen is light or dark: it is for paper, and for others' documents. */
export const SHEET_THEME: BoardTheme = { paper: '#ffffff', dark: false }

const MARGIN_UNITS = 16

/** Null if there is nothing to put on a sheet. */
export function sheetOf(title: string, items: readonly Item[]): Sheet | null {
  const [first] = items
  if (first === undefined) return null
  const around = items.reduce((box, { bounds }) => unionRect(box, bounds), first.bounds)
  return { title, items, bounds: growRect(roundOut(around), MARGIN_UNITS) }
}

/**
 * Ink is worked out this much finer than the board shows it at zoom 1: a sheet is looked at more closely than a screen.
 * Not shapes, which are exact at any scale.
 */
const INK_DETAIL = 4

/** Paints an item so that the corner of the sheet is the origin: far away from it, numbers would lose their decimals. */
export function paintOnSheet(context: VectorContext, item: Item, { minX, minY }: Rect): void {
  const scale = isInk(item.pencil.tool) ? INK_DETAIL : 1
  context.begin(scale)
  paintInk(context, item, { scale, offsetX: -minX * scale, offsetY: -minY * scale }, SHEET_THEME, null)
}

/** Each item in turn, once what it shows can be painted. */
export function eachItem(
  { items }: Sheet,
  { ready }: Pick<ExportTools, 'ready'>,
  pace: Pace,
  work: (item: Item) => void | Promise<void>,
): Promise<void> {
  return eachInSlices(items, pace, item =>
    item.picture === null ? work(item) : ready(item.picture).then(() => work(item)),
  )
}
