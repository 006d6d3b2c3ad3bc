/** A whole canvas on its way to a screen, in pieces: what is in view comes first, so that it can be painted before the rest. */
import type { View } from './api/contract.ts'
import { boxesTouch, growBox, moveBox } from './canvas/box.ts'
import { byDrawOrder, type CanvasItem } from './canvas/canvas-item.ts'
import { STEPS_PER_UNIT, summarisePoints } from './canvas/point.ts'

export interface CanvasPiece {
  readonly items: readonly CanvasItem[]
  readonly isFirst: boolean
  /** With this one and those before it, all that was in view has come. */
  readonly completesView: boolean
  readonly more: boolean
}

const ITEMS_PER_PIECE = 1_000

/**
 * @param items in whatever order; within what is in view, and within the rest, they come in draw order
 * @param view of whoever asks; without one, nothing is in view
 */
export function* canvasPieces(items: Iterable<CanvasItem>, view?: View): Generator<CanvasPiece> {
  const [seen, rest] = parted(items, view)
  let isFirst = true
  if (view !== undefined) {
    for (const piece of slices(seen)) {
      yield { items: piece.items, isFirst, completesView: piece.isLast, more: !piece.isLast || rest.length > 0 }
      isFirst = false
    }
    if (rest.length === 0) return
  }
  for (const piece of slices(rest)) {
    yield { items: piece.items, isFirst, completesView: false, more: !piece.isLast }
    isFirst = false
  }
}

function parted(items: Iterable<CanvasItem>, view: View | undefined): [seen: CanvasItem[], rest: CanvasItem[]] {
  const [seen, rest]: [CanvasItem[], CanvasItem[]] = [[], []]
  for (const item of items) (view !== undefined && isInView(item, view) ? seen : rest).push(item)
  return [seen, rest]
}

/** Sorted only once they are asked for: the first piece does not wait for the order of the others. */
function* slices(items: CanvasItem[]): Generator<{ items: CanvasItem[]; isLast: boolean }> {
  items.sort(byDrawOrder)
  let at = 0
  do {
    const slice = items.slice(at, at + ITEMS_PER_PIECE)
    at += ITEMS_PER_PIECE
    yield { items: slice, isLast: at >= items.length }
  } while (at < items.length)
}

/** Ink, and the marks of a shape, reach no further from the points than the pencil is wide, as good as always. */
function isInView({ line, matrix, pencil, page }: CanvasItem, view: View): boolean {
  if (line === undefined || pencil === undefined || page !== view.page) return false
  // A line that was not read from an entry comes without its box.
  const drawn = line.box ?? summarisePoints(line.points).box
  const box = matrix === undefined ? drawn : moveBox(drawn, matrix)
  return boxesTouch(box, growBox(view, pencil.width / STEPS_PER_UNIT))
}
