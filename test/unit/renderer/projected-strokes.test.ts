import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { ProjectedStrokes } from '../../../renderer/app/board/projected-strokes.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import type { OwnDrawing } from '../../../renderer/peer/own-drawings.ts'

const pencil = { tool: 'pen', color: '#112233', width: 5, opacity: 1 } as const

function grown(stroke: number, from = 0): OwnDrawing {
  return { stroke, pencil, from, points: [[from, 0, 0.5]], done: false }
}

function ended(stroke: number): OwnDrawing {
  return { stroke, pencil, from: 0, points: [], done: true }
}

function projector() {
  const drawings = new Drawings()
  const strokes = new ProjectedStrokes(drawing => drawings.apply({ ...drawing, room: 'r', author: 'me' }, 0))
  const shown = () => Array.from(drawings.all(), ({ stroke }) => stroke)
  return { drawings, strokes, shown }
}

it('shows a stroke until its line comes, and leaves nothing of it behind', () => {
  const { drawings, strokes, shown } = projector()
  strokes.apply(grown(7))
  strokes.apply(grown(8, 3))
  expect(shown()).toEqual([7, 8])
  const points = packPoints([{ x: 0, y: 0, pressure: 0.5 }])
  drawings.replaceBy({ id: 'me.1', author: 'me', order: '1', pencil, points })
  expect(shown()).toEqual([])
  strokes.apply(grown(7, 1))
  strokes.apply(ended(7))
  expect(shown()).toEqual([])
  strokes.apply(grown(7, 2))
  expect(shown()).toEqual([])
})

it('shows only so many at once, of which the oldest makes way', () => {
  const { strokes, shown } = projector()
  const all = Array.from({ length: LIMITS.strokesInProgressPerPeer + 2 }, (_, stroke) => stroke)
  for (const stroke of all.slice(0, -1)) strokes.apply(grown(stroke))
  expect(shown()).toEqual(all.slice(1, -1))
  strokes.apply(ended(5))
  strokes.apply(grown(all.at(-1)!))
  expect(shown()).toEqual(all.slice(1).filter(stroke => stroke !== 5))
})
