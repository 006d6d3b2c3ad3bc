import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import { compose, type Matrix, rotation, scaling, translation } from '../../../p2p/canvas/matrix.ts'
import { indexOfInteger } from '../../../p2p/canvas/order.ts'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import type { ItemChange } from '../../../renderer/engine/board.ts'
import { pointBox } from '../../../renderer/engine/point-box.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { fieldChanges, orderChanges, restyleChanges } from '../../../renderer/engine/tools/select-commands.ts'
import { type Drag, dragged, pressAt } from '../../../renderer/engine/tools/select-drag.ts'
import { commandOf } from '../../../renderer/engine/tools/select-edits.ts'
import { changesOf, movedItem, type SelectItem } from '../../../renderer/engine/tools/select-item.ts'
import { itemAt, itemsWithin, toggled, withGroups } from '../../../renderer/engine/tools/selection.ts'
import {
  cursorOf,
  type Frame,
  frameAround,
  type Handle,
  handleAt,
  handlesOf,
  isInFrame,
  placeOf,
} from '../../../renderer/engine/tools/selection-handles.ts'
import { moving, resizing, rotating, snapBox, snapPoint } from '../../../renderer/engine/tools/selection-transform.ts'
import { PENCIL, view } from './builders.ts'

const NO_KEYS = { shift: false, alt: false, ctrl: false }
const SHIFT = { ...NO_KEYS, shift: true }
const FREE = { proportional: false, fromMiddle: false }

/** A rectangle of 100 by 60 with its corner here. */
function box(id: string, order: number, x: number, y: number, more: Partial<LineView> = {}): LineView {
  const corners = view(id, `${indexOfInteger(order)} anna a1 a0`, [x, y], [x + 100, y], [x + 100, y + 60], [x, y + 60])
  return { ...corners, pencil: { ...PENCIL, tool: 'rectangle' }, ...more }
}

function sceneOf(...views: LineView[]): Scene {
  const scene = new Scene()
  scene.put(views)
  return scene
}

function itemsOf(...views: LineView[]): SelectItem[] {
  return sceneOf(...views).visible()
}

function dragOf(items: readonly SelectItem[], grip: Drag['grip'], from: Drag['from']): Drag {
  return { grip, from, frame: frameAround(items)!, items, box: pointBox(items)!, others: [] }
}

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function near(x: number, y: number): unknown[] {
  return [expect.closeTo(x, 6), expect.closeTo(y, 6)]
}

describe('what is selected', () => {
  it('is the topmost item near the pointer', () => {
    const scene = sceneOf(box('a', 1, 0, 0), box('b', 2, 0, 0), box('c', 3, 500, 0))
    expect(itemAt(scene, { x: 2, y: 30 }, 4)?.id).toBe('b')
    expect(itemAt(scene, { x: 50, y: 30 }, 4)).toBeUndefined()
  })

  it('is all of a group', () => {
    const scene = sceneOf(box('a', 1, 0, 0, { group: 'g' }), box('b', 2, 300, 0, { group: 'g' }), box('c', 3, 0, 300))
    expect([...withGroups(scene, [scene.get('b')!])].sort()).toEqual(['a', 'b'])
    expect([...withGroups(scene, [scene.get('c')!])]).toEqual(['c'])
  })

  it('grows and shrinks with shift', () => {
    const both = toggled(new Set(['a']), new Set(['b']))
    expect([...both]).toEqual(['a', 'b'])
    expect([...toggled(both, new Set(['a']))]).toEqual(['b'])
    expect([...toggled(both, new Set(['b', 'c']))]).toEqual(['a', 'b', 'c'])
  })

  it('with a marquee is what lies wholly within, and nothing locked', () => {
    const scene = sceneOf(box('a', 1, 10, 10), box('b', 2, 80, 10), box('c', 3, 10, 20, { locked: true }))
    const within = itemsWithin(scene, { minX: 0, minY: 0, maxX: 120, maxY: 90 })
    expect(within.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('a frame', () => {
  it('lies at the angle of a single item, and upright around several', () => {
    const [plain] = itemsOf(box('a', 1, 0, 0))
    const turned = movedItem(plain!, rotation(Math.PI / 6))
    const frame = frameAround([turned])!
    expect(frame.angle).toBeCloseTo(Math.PI / 6, 2)
    expect([frame.width, frame.height].map(Math.round)).toEqual([100, 60])
    expect(frameAround([turned, plain!])!.angle).toBe(0)
    expect(frameAround([])).toBeNull()
  })

  it.each([
    ['from left to right', scaling(-1, 1)],
    ['upside down', scaling(1, -1)],
  ])('stands on its feet once it has been turned over %s: the handle that turns it is above', (_, over) => {
    for (const item of itemsOf(box('a', 1, 0, 0), view('ink', 'a2', [0, 0], [30, 80]))) {
      const frame = frameAround([movedItem(item, over)])!
      expect(frame.angle).toBeCloseTo(0)
      expect(placeOf({ kind: 'rotate' }, frame, 1).y).toBeLessThan(frame.middle.y - frame.height / 2)
    }
  })

  it('has handles where they are seen, those in the middle of a side only if there is space', () => {
    const frame: Frame = { middle: { x: 50, y: 30 }, width: 100, height: 60, angle: 0.4 }
    expect(handlesOf(frame, 1)).toHaveLength(9)
    expect(handlesOf(frame, 2)).toHaveLength(7)
    for (const handle of handlesOf(frame, 1)) expect(handleAt(frame, placeOf(handle, frame, 1), 1, 1)).toEqual(handle)
    expect(handleAt(frame, frame.middle, 1, 1)).toBeNull()
    expect(isInFrame(frame, frame.middle, 0)).toBe(true)
    expect(isInFrame(frame, { x: 150, y: 30 }, 0)).toBe(false)
  })

  it('shows which way a handle goes', () => {
    const corner: Handle = { kind: 'resize', x: 1, y: 1 }
    const frame: Frame = { middle: { x: 0, y: 0 }, width: 100, height: 100, angle: 0 }
    expect(cursorOf(corner, frame)).toBe('nwse-resize')
    expect(cursorOf(corner, { ...frame, angle: Math.PI / 2 })).toBe('nesw-resize')
    expect(cursorOf({ kind: 'resize', x: -1, y: 0 }, frame)).toBe('ew-resize')
  })
})

describe('a drag', () => {
  const frame: Frame = { middle: { x: 50, y: 30 }, width: 100, height: 60, angle: 0 }
  const corner = { kind: 'resize', x: 1, y: 1 } as const

  it('moves, straight with shift', () => {
    expect(moving({ x: 0, y: 0 }, { x: 9, y: 4 }, false)).toEqual(translation(9, 4))
    expect(moving({ x: 0, y: 0 }, { x: 9, y: 4 }, true)).toEqual(translation(9, 0))
  })

  it('turns about the middle, with shift to a multiple of 15 degrees', () => {
    const quarter = rotating(frame, { x: 50, y: 0 }, { x: 80, y: 30 }, false)
    expect(place(quarter, 50, 0)).toEqual(near(80, 30))
    const stepped = rotating({ ...frame, angle: 0.1 }, { x: 50, y: 0 }, { x: 82, y: 27 }, true)
    const total = Math.atan2(stepped[1], stepped[0]) + 0.1
    expect(total / (Math.PI / 12)).toBeCloseTo(Math.round(total / (Math.PI / 12)))
  })

  it('resizes from the other side, or from the middle with alt, or in proportion', () => {
    const [from, to] = [
      { x: 100, y: 60 },
      { x: 200, y: 90 },
    ]
    const free = resizing(frame, corner, from, to, FREE)
    expect([place(free, 0, 0), place(free, 100, 60)]).toEqual([near(0, 0), near(200, 90)])
    const middle = resizing(frame, corner, from, to, { ...FREE, fromMiddle: true })
    expect([place(middle, 50, 30), place(middle, 0, 0)]).toEqual([near(50, 30), near(-100, -30)])
    const whole = resizing(frame, corner, from, to, { ...FREE, proportional: true })
    expect(place(whole, 100, 60)).toEqual(near(200, 120))
  })

  it('at an angle keeps the other corner where it is, and takes the dragged one along', () => {
    const angles = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(angles, fc.integer({ min: -40, max: 400 }), fc.integer({ min: -20, max: 400 }), (angle, dx, dy) => {
        const turned = { ...frame, angle }
        const at = placeOf(corner, turned, 0)
        const still = placeOf({ kind: 'resize', x: -1, y: -1 }, turned, 0)
        // Along the frame, so that no side is made flat.
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        const to = { x: at.x + cos * dx - sin * dy, y: at.y + sin * dx + cos * dy }
        const matrix = resizing(turned, corner, at, to, FREE)
        expect(place(matrix, still.x, still.y)).toEqual(near(still.x, still.y))
        expect(place(matrix, at.x, at.y)).toEqual(near(to.x, to.y))
      }),
    )
  })

  it('never makes anything flat', () => {
    const [a, , , d] = resizing(frame, corner, { x: 100, y: 60 }, { x: 0, y: 0 }, FREE)
    expect([a, d]).toEqual([0.01, 0.01])
    const line: Frame = { ...frame, height: 0 }
    expect(resizing(line, corner, { x: 100, y: 30 }, { x: 150, y: 70 }, FREE)[3]).toBe(1)
  })

  it('is drawn to the sides and middles of what lies near', () => {
    const here = { minX: 103, minY: 200, maxX: 203, maxY: 260 }
    const other = { minX: 0, minY: 0, maxX: 100, maxY: 60 }
    expect(snapBox(here, [other], 5)).toEqual({ dx: -3, dy: 0, guides: [{ axis: 'x', at: 100 }] })
    expect(snapBox(here, [other], 2).guides).toEqual([])
    expect(snapPoint({ x: 49, y: 58 }, { x: true, y: false }, [other], 5)).toEqual({
      dx: 1,
      dy: 0,
      guides: [{ axis: 'x', at: 50 }],
    })
  })

  it('ends as one change an item, of its own matrix', () => {
    const items = itemsOf(box('a', 1, 0, 0), box('b', 2, 200, 0, { matrix: rotation(1) }))
    const drag = dragOf(items, { kind: 'move' }, { x: 0, y: 0 })
    const { matrix } = dragged(drag, { x: 7, y: 8 }, NO_KEYS, 1)
    const moved = items.map(item => movedItem(item, matrix))
    expect(changesOf(items, moved)).toEqual([
      { ids: ['a'], set: { matrix: [...translation(7, 8)] } },
      { ids: ['b'], set: { matrix: [...compose(translation(7, 8), rotation(1))] } },
    ])
    expect([...moved[0]!.points.slice(0, 2)]).toEqual([7, 8])
    expect(dragged(drag, { x: 7, y: 8 }, SHIFT, 1).matrix).toEqual(translation(0, 8))
  })

  it('by a corner makes the letters of a text larger, by a side does not', () => {
    const items = itemsOf(box('a', 1, 0, 0, { pencil: { ...PENCIL, tool: 'text', width: 20 }, text: 'Hello' }))
    const letters = (grip: Drag['grip']) => {
      const { matrix, letters } = dragged(dragOf(items, grip, { x: 100, y: 60 }), { x: 200, y: 120 }, NO_KEYS, 1)
      return movedItem(items[0]!, matrix, letters).pencil.width
    }
    expect(letters(corner)).toBeCloseTo(40)
    expect(letters({ kind: 'resize', x: 1, y: 0 })).toBe(20)
  })
})

describe('a press', () => {
  const scene = sceneOf(box('a', 1, 0, 0), box('b', 2, 300, 0))
  const frame = frameAround([scene.get('a')!])!

  it('takes a handle before an item, an item before what is within the frame', () => {
    expect(pressAt(scene, frame, placeOf({ kind: 'rotate' }, frame, 1), 1, 1).kind).toBe('handle')
    expect(pressAt(scene, frame, { x: 25, y: 0 }, 1, 1)).toMatchObject({ kind: 'item', line: { id: 'a' } })
    expect(pressAt(scene, frame, { x: 50, y: 30 }, 1, 1).kind).toBe('inside')
    expect(pressAt(scene, null, { x: 50, y: 30 }, 1, 1).kind).toBe('empty')
  })

  it('of a finger may miss a handle and an item by more than that of a mouse, and means the nearest handle', () => {
    const corner = placeOf({ kind: 'resize', x: 1, y: 1 }, frame, 1)
    const beside = { x: corner.x + 12, y: corner.y + 10 }
    expect(pressAt(scene, frame, beside, 1, 1).kind).toBe('empty')
    expect(pressAt(scene, frame, beside, 1, 2)).toEqual({ kind: 'handle', handle: { kind: 'resize', x: 1, y: 1 } })
    expect(pressAt(scene, null, { x: 291, y: 30 }, 1, 1).kind).toBe('empty')
    expect(pressAt(scene, null, { x: 291, y: 30 }, 1, 2).kind).toBe('item')
    const small: Frame = { middle: { x: 0, y: 0 }, width: 20, height: 20, angle: 0 }
    for (const handle of handlesOf(small, 1)) expect(handleAt(small, placeOf(handle, small, 1), 1, 3)).toEqual(handle)
  })

  it.each([
    ['a letter', 20, 20],
    ['a word', 60, 31],
    ['a shape that has handles on its sides', 44, 44],
  ])('of a finger on the middle of %s moves it, though its handles are near', (_, width, height) => {
    const small: Frame = { middle: { x: 0, y: 0 }, width, height, angle: 0 }
    for (const x of [-0.3, 0, 0.3]) {
      for (const y of [-0.3, 0, 0.3]) expect(handleAt(small, { x: x * width, y: y * height }, 1, 2.2)).toBeNull()
    }
    const inside = { x: 0.45 * width, y: 0.45 * height }
    expect(handleAt(small, inside, 1, 2.2)).toEqual({ kind: 'resize', x: 1, y: 1 })
  })
})

describe('the draw order', () => {
  const [A, B, C, D] = [box('a', 1, 0, 0), box('b', 2, 10, 10), box('c', 3, 20, 20), box('d', 4, 900, 900)]
  const all = itemsOf(A, B, C, D)

  /** The ids in draw order after the changes. */
  function after(changes: readonly ItemChange[], items = all): string {
    const keys = new Map(changes.map(({ ids: [id], set }) => [id!, set.order!]))
    const sorted = items.map(({ id, order }) => ({ id, key: `${keys.get(id) ?? order.split(' ')[0]!} ` }))
    return sorted
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ id }) => id)
      .join('')
  }

  const only =
    (...ids: string[]) =>
    ({ id }: { id: string }) =>
      ids.includes(id)

  it('brings things to the front or the back, in the order they had', () => {
    expect(after(orderChanges('toFront', all, only('a', 'b')))).toBe('cdab')
    expect(after(orderChanges('toBack', all, only('b', 'd')))).toBe('bdac')
  })

  it('goes one step past what lies over or under it', () => {
    expect(after(orderChanges('forward', all, only('a')))).toBe('bacd')
    expect(after(orderChanges('backward', all, only('c')))).toBe('acbd')
    // The last one touches nothing.
    expect(orderChanges('backward', all, only('d'))).toEqual([])
  })

  it('finds room for as many as there are', () => {
    const many = itemsOf(...Array.from({ length: 3_000 }, (_, at) => box(`${at}`, at + 1, at, 0)))
    const isEven = ({ id }: SelectItem) => Number(id) % 2 === 0
    const orders = orderChanges('toFront', many, isEven).map(({ set }) => set.order!)
    expect(orders).toHaveLength(1_500)
    expect(orders).toEqual([...orders].sort())
    expect(Math.max(...orders.map(({ length }) => length))).toBeLessThan(10)
  })

  it('changes nothing that is there already', () => {
    expect(orderChanges('toFront', all, only('c', 'd'))).toEqual([])
    expect(orderChanges('toFront', all, only())).toEqual([])
  })

  it('passes those of one key together', () => {
    const twins = itemsOf(A, box('b', 2, 10, 10), box('c', 2, 20, 20), D)
    expect(after(orderChanges('forward', twins, only('a')), twins)).toBe('bcad')
  })
})

describe('a command', () => {
  it('has its key', () => {
    expect(commandOf('Delete', NO_KEYS)).toBe('delete')
    expect(commandOf('d', { ...NO_KEYS, ctrl: true })).toBe('duplicate')
    expect(commandOf('G', { ...SHIFT, ctrl: true })).toBe('ungroup')
    expect(commandOf(']', { shift: false, ctrl: true, alt: true })).toBe('forward')
    expect(commandOf('d', NO_KEYS)).toBeNull()
    expect(commandOf('c', { ...NO_KEYS, ctrl: true })).toBeNull()
  })

  it('groups two or more, and frees only what is grouped', () => {
    const [one, other] = itemsOf(box('a', 1, 0, 0), box('b', 2, 0, 0))
    expect(fieldChanges('group', [one!], 'g')).toEqual([])
    expect(fieldChanges('group', [one!, other!], 'g')).toEqual([{ ids: ['a', 'b'], set: { group: 'g' } }])
    expect(fieldChanges('ungroup', [one!], 'g')).toEqual([])
    expect(fieldChanges('lock', [one!], 'g')).toEqual([{ ids: ['a'], set: { locked: true } }])
  })

  it('gives each item the looks that mean something for it', () => {
    const tools: Tool[] = ['pen', 'rectangle', 'text', 'picture', 'highlighter']
    const items = itemsOf(...tools.map((tool, at) => box(tool, at + 1, 0, 0, { pencil: { ...PENCIL, tool } })))
    expect(restyleChanges(items, { width: 9, size: 30, fill: '#ffffff' })).toEqual([
      { ids: ['pen'], set: { width: 9 } },
      { ids: ['rectangle'], set: { width: 9, fill: '#ffffff' } },
      { ids: ['text'], set: { width: 30 } },
      // Four times as wide as a pen of the same choice.
      { ids: ['highlighter'], set: { width: 36 } },
    ])
    expect(restyleChanges(items, { color: PENCIL.color })).toEqual([])
  })
})
