import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { translation } from '../../../p2p/canvas/matrix.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints, summarisePoints } from '../../../p2p/canvas/point.ts'
import { canvasPieces, type CanvasPiece } from '../../../p2p/canvas-pieces.ts'

const VIEW = { page: '', minX: 0, minY: 0, maxX: 1000, maxY: 800 }
const ON_PAGE = { tool: 0, color: 0, width: 8, opacity: 255 }

function line(x: number, y: number, page?: string): Operation[number] {
  const pencil = page === undefined ? ON_PAGE : { ...ON_PAGE, page }
  const points = packPoints([
    { x, y, pressure: 0.5 },
    { x: x + 10, y: y + 10, pressure: 0.5 },
  ])
  return { kind: 'add', line: { pencil, points, box: summarisePoints(points).box } }
}

function canvas(...operations: Operation[]): Canvas {
  const made = new Canvas()
  for (const [at, operation] of operations.entries()) {
    made.apply({ author: 'ann', seq: at + 1, lamport: at + 1, time: 0, operation })
  }
  return made
}

function seqs({ items }: CanvasPiece): number[] {
  return items.map(({ seq }) => seq)
}

/** `count` lines, one below the other, of which those before `seen` begin in the view. */
function column(count: number, seen: number): Canvas {
  return canvas(...Array.from({ length: count }, (_, at): Operation => [line(at < seen ? 5 : 5_000, 5)]))
}

describe('a whole canvas in pieces', () => {
  it('begins with what is in view, in draw order, and no more', () => {
    const far = canvas([line(2_000, 0)], [line(5, 5)], [line(0, -2_000)], [line(900, 700)])
    const pieces = [...canvasPieces(far.unsortedItems().reverse(), VIEW)]
    expect(pieces.map(seqs)).toEqual([
      [2, 4],
      [1, 3],
    ])
    expect(pieces.map(({ isFirst, completesView, more }) => [isFirst, completesView, more])).toEqual([
      [true, true, true],
      [false, false, false],
    ])
  })

  it('counts as in view what reaches into it by its width, and what was moved there', () => {
    const moved: Operation = [
      { kind: 'set', items: [{ author: 'ann', seq: 2, position: 0 }], field: 'matrix', value: translation(-5_000, 0) },
    ]
    const [seen] = canvasPieces(canvas([line(1_000.75, 5)], [line(5_100, 5)], moved).unsortedItems(), VIEW)
    expect(seqs(seen!)).toEqual([1, 2])
  })

  it('does not count as in view what was moved away', () => {
    const moved: Operation = [
      { kind: 'set', items: [{ author: 'ann', seq: 1, position: 0 }], field: 'matrix', value: translation(5_000, 0) },
    ]
    const pieces = [...canvasPieces(canvas([line(5, 5)], moved).unsortedItems(), VIEW)]
    expect(pieces.map(({ items, completesView }) => [items.length, completesView])).toEqual([
      [0, true],
      [1, false],
    ])
  })

  it('says with an empty piece that nothing is in view on another page', () => {
    const pieces = [...canvasPieces(column(3, 3).unsortedItems(), { ...VIEW, page: 'ann.9' })]
    expect(pieces.map(({ items, completesView, more }) => [items.length, completesView, more])).toEqual([
      [0, true, true],
      [3, false, false],
    ])
  })

  it('ends after what is in view if that is all', () => {
    const pieces = [...canvasPieces(column(3, 3).unsortedItems(), VIEW)]
    expect(pieces.map(({ items, completesView, more }) => [items.length, completesView, more])).toEqual([
      [3, true, false],
    ])
  })

  it('says that the view is complete with the last of its pieces only', () => {
    const pieces = [...canvasPieces(column(2_700, 2_500).unsortedItems(), VIEW)]
    expect(pieces.map(({ items, completesView, more }) => [items.length, completesView, more])).toEqual([
      [1_000, false, true],
      [1_000, false, true],
      [500, true, true],
      [200, false, false],
    ])
  })

  it('comes in draw order to who names no view, with one piece even if there is nothing', () => {
    const pieces = [...canvasPieces(column(1_200, 3).unsortedItems())]
    expect(pieces.flatMap(seqs)).toEqual(Array.from({ length: 1_200 }, (_, at) => at + 1))
    expect(pieces.map(({ isFirst, completesView, more }) => [isFirst, completesView, more])).toEqual([
      [true, false, true],
      [false, false, false],
    ])
    expect([...canvasPieces([])]).toEqual([{ items: [], isFirst: true, completesView: false, more: false }])
  })
})
