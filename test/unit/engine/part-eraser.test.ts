import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { LineView } from '../../../p2p/api/contract.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { type Cuts, cuttings } from '../../../renderer/engine/tools/part-eraser.ts'
import { PartEraserTool } from '../../../renderer/engine/tools/part-eraser-tool.ts'
import { PENCIL, point, view } from './builders.ts'
import { benchWith } from './workbench.ts'

const LINE = view('line', 'a', [0, 0], [100, 0])

/** An eraser with a radius of 8, which with half of the line's width makes 10, and the answer of the room to it. */
function eraserOver(
  views: readonly LineView[],
  put: () => Promise<readonly string[]> = () => Promise.resolve(['1', '2']),
) {
  const scene = new Scene()
  scene.put(views)
  const asked: { remove: readonly string[]; xs: number[][] }[] = []
  const removed: (readonly string[])[] = []
  const bench = benchWith({
    scene,
    actions: {
      put: (remove, items) => {
        asked.push({ remove, xs: items.map(({ points }) => points.map(({ x }) => x)) })
        return put()
      },
      remove: ids => {
        removed.push(ids)
        return Promise.resolve()
      },
    },
  })
  const tool = new PartEraserTool(bench, 8)
  const sweep = (x: number, y = 20) => {
    tool.handle({ type: 'down', points: [point(x, -20)] })
    tool.handle({ type: 'move', points: [point(x, y)] })
  }
  return { scene, bench, tool, asked, removed, sweep }
}

describe('the eraser of parts', () => {
  it('hides the line at once, and asks for the pieces in its place when it lifts', () => {
    const { scene, bench, tool, asked, sweep } = eraserOver([LINE])
    sweep(50)
    expect(scene.get('line')!.hidden).toBe(true)
    expect(asked).toEqual([])
    tool.handle({ type: 'up' })
    expect(asked).toEqual([
      {
        remove: ['line'],
        xs: [
          [0, 39.875],
          [60.125, 100],
        ],
      },
    ])
    expect([...bench.own.inks()].map(({ count }) => count)).toEqual([2, 2])
  })

  it('asks for no pieces when none are left', () => {
    const { tool, asked, removed } = eraserOver([view('dot', 'a', [50, 0])])
    tool.handle({ type: 'down', points: [point(50, 0)] })
    tool.handle({ type: 'up' })
    expect([asked, removed]).toEqual([[], [['dot']]])
  })

  it('shows the line again when the room refuses, or when it is taken away', async () => {
    const { scene, bench, tool, sweep } = eraserOver([LINE], () => Promise.reject(new Error('Only the owner draws.')))
    sweep(50)
    tool.handle({ type: 'cancel' })
    expect(scene.get('line')!.hidden).toBe(false)
    sweep(50)
    tool.handle({ type: 'up' })
    await expect.poll(() => scene.get('line')!.hidden).toBe(false)
    expect([...bench.own.inks()]).toEqual([])
  })

  it('leaves alone what is locked, and whatever is no ink', () => {
    const rectangle: LineView = {
      ...view('rectangle', 'b', [0, -10], [100, -10], [100, 10], [0, 10]),
      pencil: { ...PENCIL, tool: 'rectangle', fill: '#112233' },
    }
    const { scene, tool, asked, sweep } = eraserOver([{ ...LINE, locked: true }, rectangle])
    sweep(50)
    tool.handle({ type: 'up' })
    expect(scene.visibleCount).toBe(2)
    expect(asked).toEqual([])
  })

  it('lets a line go that somebody else changes meanwhile', () => {
    const { scene, tool, asked, sweep } = eraserOver([LINE])
    sweep(50)
    scene.put([{ ...LINE, pencil: { ...PENCIL, color: '#ff0000' } }])
    tool.sceneChanged()
    tool.handle({ type: 'up' })
    expect(scene.get('line')!.hidden).toBe(false)
    expect(asked).toEqual([])
  })

  it('goes on with the pieces of a line that somebody else cuts meanwhile, and leaves alone what came besides', () => {
    const { scene, tool, asked, sweep } = eraserOver([LINE])
    sweep(20)
    scene.remove(['line'])
    tool.sceneChanged()
    scene.put([
      { ...view('left', 'a', [0, 0], [60, 0]), root: 'line' },
      { ...view('right', 'a', [80, 0], [100, 0]), root: 'line' },
      view('new', 'a', [0, 5], [100, 5]),
    ])
    tool.sceneChanged()
    expect(['left', 'right', 'new'].map(id => scene.get(id)!.hidden)).toEqual([true, false, false])
    tool.handle({ type: 'up' })
    expect(asked).toEqual([
      {
        remove: ['left'],
        xs: [
          [0, 9.875],
          [30.125, 60],
        ],
      },
    ])
  })

  it('cuts what somebody else at this screen had under their eraser, once that is lifted', () => {
    const { scene, bench, tool, asked, sweep } = eraserOver([LINE])
    const other = new PartEraserTool({ ...bench, strokes: bench.own.hand() }, 8)
    sweep(20)
    other.handle({ type: 'down', points: [point(70, 0)] })
    tool.handle({ type: 'up' })
    scene.remove(['line'])
    scene.put([{ ...view('right', 'a', [30, 0], [100, 0]), root: 'line' }])
    other.sceneChanged()
    other.handle({ type: 'up' })
    expect(asked.at(-1)).toEqual({
      remove: ['right'],
      xs: [
        [30, 59.875],
        [80.125, 100],
      ],
    })
  })

  it('leaves the pieces in the place and the group of the line', () => {
    const scene = new Scene()
    scene.put([{ ...LINE, order: 'Za5 anna a1 a0', group: 'g' }])
    const pieces = [[point(0, 0)], [point(9, 0)]]
    const [cutting] = cuttings(new Map([['line', { line: scene.get('line')!, pieces }]]))
    expect(cutting!.items).toEqual(
      pieces.map(points => ({ pencil: PENCIL, points, order: 'Za5', group: 'g', pieceOf: 'line' })),
    )
  })

  it('asks in several steps only for more than fits one', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0]), view('b', 'b', [0, 0])])
    const cutInto = (id: string, count: number): Cuts => {
      const pieces = Array.from({ length: count }, () => [point(0, 0)])
      return new Map([[id, { line: scene.get(id)!, pieces }]])
    }
    // Each line is removed by a change, before its pieces.
    const most = LIMITS.changesPerEntry - 4
    expect(cuttings(new Map([...cutInto('a', most), ...cutInto('b', 1)]))).toHaveLength(1)
    expect(cuttings(new Map([...cutInto('a', most), ...cutInto('b', 2)]))).toHaveLength(2)
  })
})
