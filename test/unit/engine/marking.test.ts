import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import { indexOfInteger, isOrder } from '../../../p2p/canvas/order.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { orderOfMarking } from '../../../renderer/engine/marking.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { cut, cuttings } from '../../../renderer/engine/tools/part-eraser.ts'
import { addCopies } from '../../../renderer/engine/tools/select-edits.ts'
import { ink, PENCIL, point, view } from './builders.ts'
import { benchWith } from './workbench.ts'

const MARKER: Pencil = { ...PENCIL, tool: 'highlighter', width: 12, opacity: 0.4 }
const PICTURE: Pencil = { ...PENCIL, tool: 'picture', width: 1 }

/** A thing of 100 by 60 with its corner here. */
function thing(key: string, x: number, y: number, pencil: Partial<Pencil> = {}): LineView {
  const corners = view(`${key}-${x}`, `${key} anna a1 a0`, [x, y], [x + 100, y], [x + 100, y + 60], [x, y + 60])
  return { ...corners, pencil: { ...PICTURE, ...pencil } }
}

function stroke(key: string, pencil: Pencil = PENCIL, author = 'anna'): LineView {
  return { ...view(`${key}-${author}`, `${key} ${author} a1 a0`, [10, 30], [90, 30]), pencil }
}

function sceneOf(...views: LineView[]): Scene {
  const scene = new Scene()
  scene.put(views)
  return scene
}

function marked(scene: Scene, points: readonly Point[] = [point(20, 30), point(80, 30)]): string | undefined {
  return orderOfMarking(scene, ink(points, MARKER))
}

describe('the ink of a highlighter', () => {
  it('lies where it does by itself, over paper and over ink', () => {
    expect(marked(sceneOf())).toBeUndefined()
    expect(marked(sceneOf(stroke('a5'), thing('a6', 300, 0)))).toBeUndefined()
  })

  it.each<[string, Partial<Pencil>, boolean]>([
    ['a picture', {}, true],
    ['a note', { tool: 'note' }, true],
    ['a filled rectangle', { tool: 'rectangle', fill: '#ffffff' }, true],
    ['a filled ellipse', { tool: 'ellipse', fill: '#ffffff' }, true],
    ['an empty rectangle', { tool: 'rectangle' }, false],
    ['a text', { tool: 'text' }, false],
  ])('lies directly over %s that would hide it', (_, pencil, isHiding) => {
    const order = marked(sceneOf(thing('a5', 0, 0, pencil), thing('a6', 300, 0)))
    if (!isHiding) return expect(order).toBeUndefined()
    expect(order! > 'a5').toBe(true)
    expect(order! < 'a6').toBe(true)
  })

  it('lies behind ink that is on the picture, that others draw in the same moment, and that comes back from before', () => {
    expect(marked(sceneOf(thing('a5', 0, 0), stroke('a6')))! < 'a6').toBe(true)
    expect(marked(sceneOf(thing('a5', 0, 0)))! < 'a6').toBe(true)
    expect(marked(sceneOf(thing('a5', 0, 0), stroke('b10')))! < 'a6').toBe(true)
    const last = marked(sceneOf(thing('az', 0, 0)))!
    expect([last > 'az', last < indexOfInteger(62)]).toEqual([true, true])
  })

  it('lies over the topmost of all that it is on', () => {
    const scene = sceneOf(thing('a5', 0, 0), stroke('a6'), thing('a7', 200, 0, { tool: 'note' }), stroke('a8'))
    const order = marked(scene, [point(20, 30), point(280, 30)])!
    expect([order > 'a7', order < 'a8']).toEqual([true, true])
  })

  it('is on a thing if its way is, be it between two points or by half its width, but not if only the boxes meet', () => {
    const scene = sceneOf(thing('a5', 0, 0))
    expect(marked(scene, [point(-50, 30), point(150, 30)])).toBeDefined()
    expect(marked(scene, [point(-50, 65), point(150, 65)])).toBeDefined()
    expect(marked(scene, [point(-50, 67), point(150, 67)])).toBeUndefined()
    expect(marked(scene, [point(-50, 30), point(-50, 100), point(150, 100)])).toBeUndefined()
    expect(marked(scene, [point(50, 30)])).toBeDefined()
  })

  it('needs no place over a page of a PDF, which lies behind it anyway, but over what was sent to the back', () => {
    expect(marked(sceneOf(thing('A0', 0, 0)))).toBeUndefined()
    const order = marked(sceneOf(thing('A0', 0, 0), thing('Zb2', 0, 0), stroke('Zb5', MARKER), stroke('a3')))!
    expect([order > 'Zb2', order < 'a0']).toEqual([true, true])
  })

  it('lies over what was highlighted there before, however often, and behind the ink between', () => {
    const scene = sceneOf(thing('a5', 0, 0), stroke('a6'))
    let before = 'a5'
    for (let times = 0; times < 200; times += 1) {
      const order = marked(scene)!
      expect([isOrder(order), order >= before, order > 'a5', order < 'a6']).toEqual([true, true, true, true])
      scene.put([{ ...stroke(order, MARKER), id: `mark-${times}`, order: `${order} anna ${indexOfInteger(times)} a0` }])
      before = order
    }
    const longest = `a5${'z'.repeat(62)}`
    expect(marked(sceneOf(thing('a5', 0, 0), stroke(longest, MARKER), stroke('a6')))).toBe(longest)
  })

  it('finds its place also if somebody else took the same one', () => {
    const first = marked(sceneOf(thing('a5', 0, 0)))!
    const both = sceneOf(thing('a5', 0, 0), stroke(first, MARKER), stroke(first, MARKER, 'ben'), stroke('a6'))
    const order = marked(both)!
    expect([order > first, order < 'a6']).toEqual([true, true])
  })

  it('keeps its place in pieces', () => {
    const scene = sceneOf(thing('a5', 0, 0))
    const order = marked(scene)!
    scene.put([stroke(order, MARKER)])
    const [{ items } = { items: [] }] = cuttings(cut(new Map(), scene, { from: at(50, 0), to: at(50, 60), radius: 5 }))
    expect(items.map(({ order }) => order)).toEqual([order, order])
  })

  it('lies there as a copy too, behind the copies of ink, unless it lay over that', async () => {
    const put: (string | undefined)[][] = []
    const actions = {
      put: async (_: readonly string[], items: readonly NewItem[]) => {
        put.push(items.map(({ order }) => order))
        return Promise.resolve([])
      },
    }
    const bench = benchWith({ scene: sceneOf(thing('a5', 0, 0), stroke('a6')), actions })
    const [marker, pen] = [MARKER, PENCIL].map(pencil => ({ pencil, points: [point(20, 30), point(80, 30)] }))
    await addCopies(bench, [marker!, pen!])
    await addCopies(bench, [{ ...marker!, points: [point(20, 300)] }])
    await addCopies(bench, [pen!, marker!])
    expect(put.slice(0, 2)).toEqual([[marked(bench.scene), undefined], [undefined]])
    expect(put[2]!.every(order => order! > 'a6')).toBe(true)
  })

  it('is added with that place, and the ink of a pen without any', () => {
    const orders: (string | undefined)[] = []
    const add = (...[, , , order]: [unknown, unknown, unknown, string?]) => {
      orders.push(order)
      return Promise.resolve(null)
    }
    const { strokes } = benchWith({ scene: sceneOf(thing('a5', 0, 0)), actions: { add } })
    for (const pencil of [MARKER, PENCIL]) {
      strokes.handle({ type: 'down', points: [point(20, 30)] }, pencil)
      strokes.handle({ type: 'move', points: [point(80, 30)] }, pencil)
      strokes.handle({ type: 'up' }, pencil)
    }
    expect(orders).toEqual([marked(sceneOf(thing('a5', 0, 0))), undefined])
  })
})

it('nothing is looked for when a pen has drawn', () => {
  const scene = sceneOf(thing('a5', 0, 0))
  scene.search = () => {
    throw new Error('Nobody should ask.')
  }
  expect(orderOfMarking(scene, ink([point(20, 30)]))).toBeUndefined()
})

function at(x: number, y: number): { x: number; y: number } {
  return { x, y }
}
