import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { readProjection } from '../../../renderer/app/board/projection.ts'

const pencil = { tool: 'pen', color: '#112233', width: 5, opacity: 1, page: 'ann.3' }
const drawing = { stroke: 7, pencil, from: 3, points: [[1, 2, 0.5]], done: false }
const view = { page: '', minX: -10, minY: 0, maxX: 1000, maxY: 700 }

it('reads what a board and its projector say to each other', () => {
  expect(readProjection({ say: 'hello' })).toEqual({ say: 'hello' })
  expect(readProjection({ say: 'end', more: 1 })).toEqual({ say: 'end' })
  expect(readProjection({ say: 'view', view: { ...view, more: 1 } })).toEqual({ say: 'view', view })
  expect(readProjection({ say: 'drawing', drawing: { ...drawing, author: 'ben' } })).toEqual({
    say: 'drawing',
    drawing,
  })
})

it('reads what is being written, and over which item', () => {
  const corners = [0, 1, 2, 3].map(at => [at, at, 0.5])
  const text = { ...drawing, pencil: { ...pencil, tool: 'text' }, from: 0, points: corners, text: 'Goo', item: 'ann.4' }
  expect(readProjection({ say: 'drawing', drawing: text })).toEqual({ say: 'drawing', drawing: text })
  for (const change of [
    { text: 3 },
    { text: 'x'.repeat(LIMITS.textLength + 1) },
    { item: 'the first' },
    { item: 4 },
    { from: 4 },
    { points: corners.slice(1) },
    { pencil },
  ]) {
    expect(readProjection({ say: 'drawing', drawing: { ...text, ...change } })).toBeNull()
  }
})

it.each([
  null,
  'hello',
  { say: 'clear' },
  { say: 'view' },
  { say: 'view', view: { ...view, page: 1 } },
  { say: 'view', view: { ...view, maxX: NaN } },
  { say: 'view', view: { ...view, maxX: 1e12 } },
  { say: 'view', view: { ...view, maxX: -10 } },
])('makes nothing of %j', data => expect(readProjection(data)).toBeNull())

const edge = LIMITS.coordinateUnits

it.each([
  { stroke: -1 },
  { stroke: 1.5 },
  { from: LIMITS.pointsPerLine + 1 },
  { done: 1 },
  { pencil: null },
  { pencil: { ...pencil, tool: 'page', page: '' } },
  { pencil: { ...pencil, tool: 'axe' } },
  { pencil: { ...pencil, color: 'red' } },
  { pencil: { ...pencil, width: NaN } },
  { pencil: { ...pencil, fill: 3 } },
  { pencil: { ...pencil, page: 'here' } },
  { points: 'many' },
  { points: [[1, 2]] },
  { points: [[1, edge * 2, 0.5]] },
  { points: [[1, 2, 1.5]] },
  { points: [null] },
])('makes nothing of a stroke with %j', change => {
  expect(readProjection({ say: 'drawing', drawing: { ...drawing, ...change } })).toBeNull()
})

it('makes nothing of a stroke with more points than the peer would take', () => {
  const points = Array.from({ length: LIMITS.apiPointsPerPreview + 1 }, () => [1, 2, 0.5])
  expect(readProjection({ say: 'drawing', drawing: { ...drawing, points } })).toBeNull()
})
