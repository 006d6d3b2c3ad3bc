import { describe, expect, it } from 'vitest'
import { IDENTITY, translation } from '../../../p2p/canvas/matrix.ts'
import type { ItemChange, NewItem } from '../../../renderer/engine/board.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { SelectTool } from '../../../renderer/engine/tools/select-tool.ts'
import { handlesOf, placeOf } from '../../../renderer/engine/tools/selection-handles.ts'
import { type HeldKeys, NO_KEYS } from '../../../renderer/engine/tools/tool.ts'
import { PENCIL, view } from './builders.ts'
import { benchWith } from './workbench.ts'

/** How often something was stroked. */
function strokesOf(tool: SelectTool): number {
  let strokes = 0
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => () => void (strokes += Number(name === 'stroke')),
    set: () => true,
  })
  tool.paint(context, { scale: 1, offsetX: 0, offsetY: 0 }, 0)
  return strokes
}

it('what somebody else removes while it is dragged leaves no frame behind', () => {
  const scene = new Scene()
  scene.put([view('a', 'a1', [0, 0], [100, 0])])
  const tool = new SelectTool(benchWith({ scene }), { text: 'Text', note: 'Note' })
  tool.handle({ type: 'down', points: [{ x: 50, y: 0, pressure: 0.5 }] }, NO_KEYS)
  tool.handle({ type: 'move', points: [{ x: 80, y: 40, pressure: 0.5 }] }, NO_KEYS)
  expect(strokesOf(tool)).toBeGreaterThan(0)
  scene.remove(['a'])
  tool.sceneChanged()
  expect(strokesOf(tool)).toBe(0)
  tool.handle({ type: 'up' }, NO_KEYS)
  expect(strokesOf(tool)).toBe(0)
  tool.putDown()
})

describe('over a locked picture that fills the view', () => {
  const SHIFT = { ...NO_KEYS, shift: true }

  /** Two lines, one below the other, and another picture that is locked too. */
  function table() {
    const scene = new Scene()
    const lock = (id: string, key: string, size: number) => {
      const frame = view(id, key, [0, 0], [size, 0], [size, size], [0, size])
      return { ...frame, pencil: { ...PENCIL, tool: 'picture' as const }, locked: true }
    }
    const lines = [view('a', 'a2', [100, 100], [200, 100]), view('b', 'a3', [100, 300], [200, 300])]
    scene.put([lock('sheet', 'a1', 1_000), ...lines, lock('stamp', 'a4', 40)])
    const moved: string[][] = []
    const set = async (changes: readonly ItemChange[]) => {
      moved.push(...changes.map(({ ids }) => [...ids]))
      return Promise.resolve()
    }
    const tool = new SelectTool(benchWith({ scene, actions: { set } }), { text: 'Text', note: 'Note' })
    const at = ([x, y]: readonly [number, number]) => [{ x, y, pressure: 0.5 }]
    const drag = (keys: HeldKeys, from: readonly [number, number], ...way: (readonly [number, number])[]) => {
      tool.handle({ type: 'down', points: at(from) }, keys)
      for (const to of way) tool.handle({ type: 'move', points: at(to) }, keys)
      tool.handle({ type: 'up' }, keys)
    }
    return { tool, drag, moved, chosen: () => [...tool.model.ids].sort() }
  }

  it('a drag is a marquee, as on paper, and takes nothing that is locked', () => {
    const { tool, drag, moved, chosen } = table()
    drag(NO_KEYS, [60, 60], [250, 150])
    expect(chosen()).toEqual(['a'])
    drag(NO_KEYS, [20, 20], [250, 350])
    expect(chosen()).toEqual(['a', 'b'])
    drag(NO_KEYS, [60, 260], [250, 350])
    expect(chosen()).toEqual(['b'])
    expect(moved).toEqual([])
    tool.putDown()
  })

  it('a drag with shift adds to what is selected, and moves none of it', () => {
    const { tool, drag, moved, chosen } = table()
    drag(NO_KEYS, [150, 100])
    drag(SHIFT, [60, 260], [250, 350])
    expect(chosen()).toEqual(['a', 'b'])
    drag(SHIFT, [150, 200], [400, 250])
    expect(chosen()).toEqual(['a', 'b'])
    expect(moved).toEqual([])
    tool.putDown()
  })

  it('a marquee that is called off leaves selected what was', () => {
    const { tool, drag, chosen } = table()
    drag(NO_KEYS, [150, 100])
    tool.handle({ type: 'down', points: [{ x: 60, y: 260, pressure: 0.5 }] }, SHIFT)
    tool.handle({ type: 'move', points: [{ x: 250, y: 350, pressure: 0.5 }] }, SHIFT)
    expect(chosen()).toEqual(['a', 'b'])
    tool.handle({ type: 'cancel' }, SHIFT)
    expect(chosen()).toEqual(['a'])
    tool.putDown()
  })

  it('a press selects it only when it is lifted, also between the things selected, which a drag from there moves', () => {
    const { tool, drag, moved, chosen } = table()
    tool.handle({ type: 'down', points: [{ x: 500, y: 500, pressure: 0.5 }] }, NO_KEYS)
    expect(chosen()).toEqual([])
    tool.handle({ type: 'up' }, NO_KEYS)
    expect(chosen()).toEqual(['sheet'])
    drag(NO_KEYS, [20, 20], [19, 20])
    expect(chosen()).toEqual(['stamp'])
    drag(SHIFT, [500, 500])
    expect(chosen()).toEqual(['sheet', 'stamp'])
    drag(SHIFT, [500, 500])
    expect(chosen()).toEqual(['stamp'])
    drag(NO_KEYS, [60, 60], [250, 350])
    drag(NO_KEYS, [150, 200], [190, 200])
    expect([chosen(), moved]).toEqual([['a', 'b'], [['a', 'b']]])
    drag(NO_KEYS, [190, 200])
    expect(chosen()).toEqual(['sheet'])
    tool.putDown()
  })

  it('a menu is about it, and the pointer says that it stays where it is', () => {
    const { tool, drag, chosen } = table()
    expect([tool.hover({ x: 500, y: 500 }), tool.hover({ x: 150, y: 100 })]).toEqual([null, 'move'])
    drag(NO_KEYS, [60, 60], [250, 350])
    tool.pointOut({ x: 150, y: 200 })
    expect(chosen()).toEqual(['sheet'])
    tool.putDown()
  })
})

describe('a drag with Alt', () => {
  const ALT = { ...NO_KEYS, alt: true }
  const at = (x: number, y: number) => [{ x, y, pressure: 0.5 }]

  /** A line that is selected, and another that is not. */
  function table(put: (added: readonly NewItem[]) => Promise<string[]> = () => Promise.resolve(['copy'])) {
    const scene = new Scene()
    scene.put([view('a', 'a1', [0, 0], [100, 0]), view('b', 'a2', [0, 300], [100, 300])])
    const done: unknown[] = []
    const tool = new SelectTool(
      benchWith({
        scene,
        isPainted: () => true,
        actions: {
          put: (removed, added) => {
            done.push(['put', removed, added.map(({ points }) => points.map(({ x, y }) => [x, y]))])
            return put(added)
          },
          set: changes => {
            done.push(['set', changes.map(({ ids }) => ids)])
            return Promise.resolve()
          },
          move: (ids, by) => void done.push(['move', ids, by]),
        },
      }),
      { text: 'Text', note: 'Note' },
    )
    tool.handle({ type: 'down', points: at(50, 0) }, NO_KEYS)
    return { tool, scene, done }
  }

  it('adds a copy where it ends, moves nothing, and selects the copy', async () => {
    const { tool, scene, done } = table()
    tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    expect([tool.hover({ x: 80, y: 40 }), scene.get('a')!.hidden]).toEqual(['copy', false])
    tool.handle({ type: 'up' }, NO_KEYS)
    const added = [
      [30, 40],
      [130, 40],
    ]
    expect(done).toEqual([['put', [], [added]]])
    // Painted until the room shows it.
    await Promise.resolve()
    expect(tool.isMoving).toBe(true)
    scene.put([view('copy', 'a3', [30, 40], [130, 40])])
    tool.sceneChanged()
    await expect.poll(() => [...tool.model.ids]).toEqual(['copy'])
    strokesOf(tool)
    expect(tool.isMoving).toBe(false)
    tool.putDown()
  })

  it('lines the copy up with what it is a copy of, which nothing else is', () => {
    const copying = table()
    copying.tool.handle({ type: 'move', points: at(250, 4) }, ALT)
    copying.tool.handle({ type: 'up' }, ALT)
    const level = [
      [200, 0],
      [300, 0],
    ]
    expect(copying.done).toEqual([['put', [], [level]]])
    const moving = table()
    moving.tool.handle({ type: 'move', points: at(250, 4) }, NO_KEYS)
    expect(moving.done).toEqual([['move', ['a'], translation(200, 4)]])
    for (const { tool } of [copying, moving]) tool.putDown()
  })

  it('adds nothing that would lie where the thing itself lies', () => {
    const { tool, done } = table()
    // As far as a hand slips: it is lined up with where it was.
    tool.handle({ type: 'move', points: at(54, 3) }, ALT)
    tool.handle({ type: 'up' }, ALT)
    expect([done, tool.isMoving, [...tool.model.ids]]).toEqual([[], false, ['a']])
    tool.putDown()
  })

  it('shows nothing of the copy on a page that is turned to meanwhile, and selects nothing there', async () => {
    let answer: (ids: string[]) => void = () => undefined
    const { tool, done } = table(() => new Promise(resolve => (answer = resolve)))
    tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    tool.handle({ type: 'up' }, ALT)
    expect([tool.isMoving, [...tool.model.ids], done.length]).toEqual([true, [], 1])
    tool.letGo()
    expect(tool.isMoving).toBe(false)
    answer(['copy'])
    await new Promise(resolve => setImmediate(resolve))
    expect([tool.isMoving, [...tool.model.ids]]).toEqual([false, []])
    tool.putDown()
  })

  it('leaves selected what the person has selected before the copy is there', async () => {
    let answer: (ids: string[]) => void = () => undefined
    const { tool } = table(() => new Promise(resolve => (answer = resolve)))
    tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    tool.handle({ type: 'up' }, ALT)
    tool.handle({ type: 'down', points: at(50, 300) }, NO_KEYS)
    tool.handle({ type: 'up' }, NO_KEYS)
    answer(['copy'])
    await new Promise(resolve => setImmediate(resolve))
    expect([...tool.model.ids]).toEqual(['b'])
    tool.putDown()
  })

  it('is shown no longer than a moment once the room has it, even if nobody looks there', async () => {
    const { tool } = table()
    tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    tool.handle({ type: 'up' }, ALT)
    await new Promise(resolve => setImmediate(resolve))
    const context = new Proxy({} as CanvasRenderingContext2D, { get: () => () => undefined, set: () => true })
    expect(tool.isMoving).toBe(true)
    tool.paint(context, { scale: 1, offsetX: 0, offsetY: 0 }, performance.now() + 2_000)
    expect(tool.isMoving).toBe(false)
    tool.putDown()
  })

  it('moves the thing itself once Alt is let go, and leaves it where it was once Alt is held', () => {
    const { tool, scene, done } = table()
    tool.handle({ type: 'move', points: at(80, 40) }, NO_KEYS)
    expect(scene.get('a')!.hidden).toBe(true)
    tool.handle({ type: 'move', points: at(80, 50) }, ALT)
    expect(scene.get('a')!.hidden).toBe(false)
    expect(done.slice(-2)).toEqual([
      ['move', ['a'], IDENTITY],
      ['move', [], IDENTITY],
    ])
    tool.handle({ type: 'move', points: at(80, 60) }, NO_KEYS)
    expect(scene.get('a')!.hidden).toBe(true)
    tool.handle({ type: 'up' }, ALT)
    expect(done.at(-1)).toEqual(['set', [['a']]])
    tool.putDown()
  })

  it('comes to nothing if it is called off, if what it copies is gone, or if the room refuses', async () => {
    const called = table()
    called.tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    called.tool.handle({ type: 'cancel' }, ALT)
    expect([called.done, called.tool.isMoving, [...called.tool.model.ids]]).toEqual([[], false, ['a']])

    const gone = table()
    gone.tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    gone.scene.remove(['a'])
    gone.tool.sceneChanged()
    gone.tool.handle({ type: 'up' }, ALT)
    await expect.poll(() => gone.tool.isMoving).toBe(false)
    expect(gone.done).toEqual([])

    const refused = table(() => Promise.reject(new Error('No.')))
    refused.tool.handle({ type: 'move', points: at(80, 40) }, ALT)
    refused.tool.handle({ type: 'up' }, ALT)
    await expect.poll(() => refused.tool.isMoving).toBe(false)
    expect([...refused.tool.model.ids]).toEqual([])
    for (const { tool } of [called, gone, refused]) tool.putDown()
  })

  it('of a handle resizes from the middle, as ever', () => {
    const { tool, done } = table()
    tool.handle({ type: 'up' }, NO_KEYS)
    const corner = handlesOf(tool.model.frame()!, 1).find(
      handle => handle.kind === 'resize' && handle.x * handle.y > 0,
    )!
    const { x, y } = placeOf(corner, tool.model.frame()!, 1)
    tool.handle({ type: 'down', points: at(x, y) }, ALT)
    tool.handle({ type: 'move', points: at(x + 40, y) }, ALT)
    tool.handle({ type: 'up' }, ALT)
    expect(done.at(-1)).toEqual(['set', [['a']]])
    tool.putDown()
  })
})
