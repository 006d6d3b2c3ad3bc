/** What is saved or printed: items on a sheet of paper just large enough for them. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import { isInk } from '../../p2p/canvas/pencil.ts'
import type { BoardTheme } from '../engine/board.ts'
import { growRect, type Rect, roundOut, unionRect } from '../engine/geometry.ts'
import { type Item, paintInk } from '../engine/ink-painter.ts'
import { eachInSlices, type Pace, paceOfPart } from './slices.ts'
import type { ExportTools } from './tools.ts'
import type { VectorContext } from './vector-context.ts'

export interface Sheet {
  readonly title: string
  /** Of the page; empty if it has none. */
  readonly name: string
  /** In draw order. */
  readonly items: readonly Item[]
  /** Whole canvas units, so that a picture has the pixels of the board. */
  readonly bounds: Rect
  /** Null: nothing lies under the items. */
  readonly paper: Paper | null
}

/** A page of a board, or what is selected on one. */
export interface SheetPage {
  readonly items: readonly Item[]
  readonly paper: Paper
  /** Left out, or empty: none. */
  readonly name?: string
}

/** Everyone gets the same sheet, whether their screen is light or dark: it is for paper, and for others' documents. */
export const SHEET_THEME: BoardTheme = { paper: '#ffffff', dark: false }

const MARGIN_UNITS = 16
/** A page with nothing on it between others: A4, as wide as a board. */
const EMPTY_PAGE: Rect = { minX: 0, minY: 0, maxX: 1123, maxY: 794 }

/** A sheet for each page. Empty if there is nothing on any of them. */
export function sheetsOf(title: string, pages: readonly SheetPage[], withPaper: boolean): Sheet[] {
  if (pages.every(({ items }) => items.length === 0)) return []
  return pages.map(({ items, paper, name = '' }) => ({
    title,
    name,
    items,
    bounds: boundsOf(items),
    paper: withPaper ? paper : null,
  }))
}

function boundsOf(items: readonly Item[]): Rect {
  const [first] = items
  if (first === undefined) return EMPTY_PAGE
  return growRect(roundOut(items.reduce((box, { bounds }) => unionRect(box, bounds), first.bounds)), MARGIN_UNITS)
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
  { ready, lettersReady }: Pick<ExportTools, 'ready' | 'lettersReady'>,
  pace: Pace,
  work: (item: Item) => void | Promise<void>,
): Promise<void> {
  return eachInSlices(items, pace, item => {
    const { picture, text } = item
    if (picture === null && text === '') return work(item)
    return Promise.all([picture === null ? null : ready(picture), lettersReady(text)]).then(() => work(item))
  })
}

/** Each sheet in turn. The pace that each is given counts the items of all. */
export async function eachSheet(
  sheets: readonly Sheet[],
  pace: Pace,
  work: (sheet: Sheet, pace: Pace, at: number) => Promise<void>,
): Promise<void> {
  const total = itemsOn(sheets)
  let before = 0
  for (const [at, sheet] of sheets.entries()) {
    await work(sheet, paceOfPart(pace, before, total), at)
    before += sheet.items.length
    await pace.rest()
    pace.signal.throwIfAborted()
  }
}

export function itemsOn(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, { items }) => sum + items.length, 0)
}
