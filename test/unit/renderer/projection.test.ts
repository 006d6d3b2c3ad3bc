import { expect, it } from 'vitest'
import { readProjection } from '../../../renderer/app/board/projection.ts'

const view = { page: '', minX: -10, minY: 0, maxX: 1000, maxY: 700 }

it('reads what a board and its projector say to each other', () => {
  expect(readProjection({ say: 'hello' })).toEqual({ say: 'hello' })
  expect(readProjection({ say: 'end', more: 1 })).toEqual({ say: 'end' })
  expect(readProjection({ say: 'view', view: { ...view, more: 1 } })).toEqual({ say: 'view', view })
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
