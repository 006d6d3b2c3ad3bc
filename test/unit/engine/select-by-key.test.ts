import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import type { ItemChange } from '../../../renderer/engine/board.ts'
import type { Rect } from '../../../renderer/engine/geometry.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { reached } from '../../../renderer/engine/tools/select-by-key.ts'
import { SelectTool } from '../../../renderer/engine/tools/select-tool.ts'
import { NO_KEYS } from '../../../renderer/engine/tools/tool.ts'
import { PENCIL, view } from './builders.ts'
import { benchWith } from './workbench.ts'

const SHIFT = { ...NO_KEYS, shift: true }
const ALT = { ...NO_KEYS, alt: true }

/** A rectangle of 100 by 60 with its corner here. */
function box(id: string, x: number, y: number, more: Partial<LineView> = {}): LineView {
  const corners = view(id, `a${id} anna a1 a0`, [x, y], [x + 100, y], [x + 100, y + 60], [x, y + 60])
  return { ...corners, pencil: { ...PENCIL, tool: 'rectangle' }, ...more }
}

function inHand(...views: LineView[]) {
  const scene = new Scene()
  scene.put(views)
  const asked: ItemChange[][] = []
  const shown: Rect[] = []
  const actions = { set: (changes: readonly ItemChange[]) => Promise.resolve(void asked.push([...changes])) }
  const bench = benchWith({ scene, actions, reveal: rect => void shown.push(rect) })
  const tool = new SelectTool(bench, { text: 'Text', note: 'Note' })
  const press = (key: string, keys = NO_KEYS) => [tool.key(key, keys), [...tool.model.ids].join(' ')]
  return { tool, press, asked, shown, matrix: () => asked.at(-1)![0]!.set.matrix as unknown as Matrix }
}

describe('selecting by key', () => {
  it('begins with Enter at what can be seen, and goes on with Tab until the controls have it', () => {
    const { press } = inHand(box('c', 0, 200, { locked: true }), box('b', 300, 0), box('a', 0, 0), box('far', 0, -900))
    expect(press('Tab')).toEqual([false, ''])
    expect(press('Enter')).toEqual([true, 'a'])
    expect(press('Enter')).toEqual([false, 'a'])
    expect(press('Tab')).toEqual([true, 'b'])
    expect(press('Tab')).toEqual([true, 'c'])
    expect(press('Tab', SHIFT)).toEqual([true, 'b'])
    expect(press('Tab')).toEqual([true, 'c'])
    expect(press('Tab')).toEqual([false, ''])
    expect(press('Enter')).toEqual([true, 'a'])
    expect(press('Tab', SHIFT)).toEqual([true, 'far'])
    expect(press('Tab', SHIFT)).toEqual([false, ''])
    expect(press('Enter')).toEqual([true, 'a'])
    expect(press('Escape')).toEqual([true, ''])
  })

  it('leaves the keys alone on an empty board, and those of the system always', () => {
    expect(inHand().press('Enter')).toEqual([false, ''])
    const { press } = inHand(box('a', 0, 0), box('b', 300, 0))
    press('Enter')
    expect(press('Tab', ALT)).toEqual([false, 'a'])
    expect(press('Tab', { ...NO_KEYS, ctrl: true })).toEqual([false, 'a'])
  })

  it('takes groups as one, and goes on from what has only just been moved', () => {
    const { press } = inHand(box('a', 0, 0, { group: 'g' }), box('b', 0, 300, { group: 'g' }), box('c', 300, 600))
    expect(press('Enter')).toEqual([true, 'a b'])
    expect(press('ArrowDown')).toEqual([true, 'a b'])
    expect(press('Tab')).toEqual([true, 'c'])
    expect(press('Tab', SHIFT)).toEqual([true, 'a b'])
  })

  it('shows what is selected, of what is larger than the view its beginning', () => {
    const wide = view('wide', 'a1 anna a1 a0', [2_000, 0], [9_000, 0])
    const { press, shown } = inHand(box('a', 0, 0), wide)
    press('Enter')
    press('Tab')
    expect(shown).toHaveLength(2)
    expect(shown[1]!.minX).toBeCloseTo(1_998, -1)
    expect(shown[1]!.maxX - shown[1]!.minX).toBeLessThan(800)
  })

  it('says what it is, and which of how many', () => {
    const { press, tool } = inHand(box('a', 0, 0), box('b', 300, 0, { locked: true }))
    press('Enter')
    press('Tab')
    expect(reached(tool.model)).toMatchObject({ items: [{ id: 'b', locked: true }], place: 2, of: 2 })
    tool.model.choose(new Set(['a', 'b']))
    expect(reached(tool.model)).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], place: null, of: 2 })
  })
})

describe('Alt with the arrow keys', () => {
  it('grows and shrinks what is selected about its middle, and turns it by 15 degrees, each press a step', () => {
    const { press, asked, matrix } = inHand(box('a', 0, 0))
    press('Enter')
    press('ArrowUp', ALT)
    expect(matrix()).toEqual([1.1, 0, 0, 1.1, -5, -3].map(value => expect.closeTo(value, 5) as number))
    press('ArrowDown', ALT)
    expect(matrix()).toEqual([1, 0, 0, 1, 0, 0].map(value => expect.closeTo(value, 2) as number))
    press('ArrowRight', ALT)
    const [a, b, , , e, f] = matrix()
    expect([Math.atan2(b, a), a * 50 - b * 30 + e, b * 50 + a * 30 + f]).toEqual(
      [Math.PI / 12, 50, 30].map(value => expect.closeTo(value, 1) as number),
    )
    press('ArrowLeft', ALT)
    expect(matrix()[1]).toBeCloseTo(0, 5)
    expect(asked).toHaveLength(4)
  })

  it('lets the letters of a text grow with it', () => {
    const text = box('a', 0, 0, { pencil: { ...PENCIL, tool: 'text', width: 20 }, text: 'Hello' })
    const { press, asked, tool } = inHand(text)
    tool.model.choose(new Set(['a']))
    press('ArrowUp', ALT)
    expect(asked[0]![0]!.set.width).toBeCloseTo(22)
  })

  it('is not the browser’s, which would go back, where nothing can be turned', () => {
    const { press, asked } = inHand(box('a', 0, 0, { locked: true }))
    expect(press('ArrowLeft', ALT)).toEqual([false, ''])
    press('Enter')
    expect(press('ArrowLeft', ALT)).toEqual([true, 'a'])
    expect(asked).toEqual([])
  })

  it('makes nothing so small or so large that it could not be found again', () => {
    const { press, asked } = inHand(box('a', 0, 0))
    press('Enter')
    for (let presses = 0; presses < 200; presses += 1) press('ArrowDown', ALT)
    expect(asked.length).toBeLessThan(30)
    for (let presses = 0; presses < 200; presses += 1) press('ArrowUp', ALT)
    expect(asked.length).toBeLessThan(120)
  })
})
