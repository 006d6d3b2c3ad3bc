import { expect, it } from 'vitest'
import { firstIn, neighbourOf, placeOf, readingOrder } from '../../../renderer/engine/tools/reading-order.ts'

function box(id: string, x: number, y: number, { width = 100, height = 60, group = '' } = {}) {
  return { id, group, bounds: { minX: x, minY: y, maxX: x + width, maxY: y + height } }
}

function orderOf(...items: ReturnType<typeof box>[]): string[] {
  return readingOrder(items).map(({ ids }) => ids.join('+'))
}

it('goes from the topmost row to the lowest, and in each from the left', () => {
  expect(orderOf(box('d', 0, 200), box('c', 400, 0), box('b', 200, 25), box('a', 0, 12))).toEqual(['a', 'b', 'c', 'd'])
  // Less than half of it is as high as what is above it.
  expect(orderOf(box('b', 0, 40), box('a', 300, 0))).toEqual(['a', 'b'])
})

it('tells things of one place and one height apart, and comes to each once', () => {
  expect(orderOf(box('a', 0, 0), box('b', 0, 0), box('c', 0, 0)).sort()).toEqual(['a', 'b', 'c'])
  expect(orderOf(box('line', 0, 10, { height: 0 }), box('other', -50, 10, { height: 0 }))).toEqual(['other', 'line'])
})

it('comes to a frame around many before them, and keeps their rows', () => {
  const frame = box('frame', 50, 0, { width: 600, height: 500 })
  expect(orderOf(box('c', 60, 200), box('b', 300, 40), box('a', 60, 40), frame)).toEqual(['frame', 'a', 'b', 'c'])
})

it('comes to a picture before the notes one below the other beside it, and to letters as they are written', () => {
  const picture = box('picture', 0, 0, { width: 300, height: 300 })
  expect(orderOf(picture, box('c', 503, 200), box('b', 498, 110), box('a', 501, 5))).toEqual(['picture', 'a', 'b', 'c'])
  const letter = (id: string, x: number, y: number) => box(id, x, y, { width: 30, height: 70 - y })
  expect(orderOf(letter('l', 100, 0), letter('a', 60, 38), letter('e', 140, 40))).toEqual(['a', 'l', 'e'])
})

it('comes to a group as one, where its box begins', () => {
  const group = { group: 'g' }
  expect(orderOf(box('a', 200, 0), box('b', 0, 0, group), box('c', 400, 0, group))).toEqual(['b+c', 'a'])
})

it('begins with the first that can be seen, or if none can, with the first of all', () => {
  const stops = readingOrder([box('a', 0, 0), box('b', 0, 200), box('c', 300, 200)])
  expect(firstIn({ minX: 50, minY: 150, maxX: 900, maxY: 900 }, stops)?.ids).toEqual(['b'])
  expect(firstIn({ minX: 5_000, minY: 0, maxX: 6_000, maxY: 900 }, stops)?.ids).toEqual(['a'])
  expect(firstIn({ minX: 0, minY: 0, maxX: 900, maxY: 900 }, [])).toBeUndefined()
})

it('goes on from what is selected, however much that is, and ends at both ends', () => {
  const stops = readingOrder([box('a', 0, 0), box('b', 200, 0), box('c', 400, 0), box('d', 600, 0)])
  const next = (ids: string[], step: 1 | -1) => neighbourOf(new Set(ids), stops, step)?.ids[0]
  expect([next(['b'], 1), next(['b'], -1)]).toEqual(['c', 'a'])
  expect([next(['b', 'c'], 1), next(['b', 'c'], -1)]).toEqual(['d', 'a'])
  expect([next(['d'], 1), next(['a'], -1), next(['gone'], 1)]).toEqual([undefined, undefined, undefined])
})

it('counts the place of one thing, and of several none', () => {
  const stops = readingOrder([box('a', 0, 0), box('b', 200, 0, { group: 'g' }), box('c', 400, 0, { group: 'g' })])
  expect(placeOf(new Set(['a']), stops)).toBe(1)
  expect(placeOf(new Set(['c', 'b']), stops)).toBe(2)
  expect(placeOf(new Set(['a', 'b', 'c']), stops)).toBeNull()
})
