import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import type { LineView } from '../../../p2p/api/contract.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { type Cuts, cuttings } from '../../../renderer/engine/tools/part-eraser.ts'
import { PartEraserTool } from '../../../renderer/engine/tools/part-eraser-tool.ts'
import { PENCIL, point, view } from './builders.ts'
import { FakeContext } from './path-recorder.ts'
import { benchWith } from './workbench.ts'

const LINE = view('line', 'a', [0, 0], [100, 0])

function drawnWith(tool: Tool, line: LineView): LineView {
  return { ...line, pencil: { ...PENCIL, tool } }
}

/** An eraser with a radius of 8, which with half of the line's width makes 10, and the answer of the room to it. */
function eraserOver(
  views: readonly LineView[],
  put: () => Promise<readonly string[]> = () => Promise.resolve(['1', '2']),
  radius = 8,
) {
  const scene = new Scene()
  scene.put(views)
  const pieces: NewItem[] = []
  const asked: { remove: readonly string[]; xs: number[][] }[] = []
  const removed: (readonly string[])[] = []
  const bench = benchWith({
    scene,
    actions: {
      put: (remove, items) => {
        asked.push({ remove, xs: items.map(({ points }) => points.map(({ x }) => x)) })
        pieces.push(...items)
        return put()
      },
      remove: ids => {
        removed.push(ids)
        return Promise.resolve()
      },
    },
  })
  const tool = new PartEraserTool(bench, radius)
  const sweep = (x: number, y = 20) => {
    tool.handle({ type: 'down', points: [point(x, -20)] })
    tool.handle({ type: 'move', points: [point(x, y)] })
  }
  return { scene, bench, tool, asked, pieces, removed, sweep }
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

  it('leaves alone what is locked, and whatever is no line', () => {
    const frame: [number, number][] = [
      [0, -10],
      [100, -10],
      [100, 10],
      [0, 10],
    ]
    const framed = (['rectangle', 'ellipse', 'polygon', 'text', 'note', 'picture'] as const).map(tool => ({
      ...view(tool, 'b', ...frame),
      pencil: { ...PENCIL, tool, fill: '#112233' },
    }))
    const triangle = drawnWith('triangle', view('triangle', 'c', [0, -10], [100, 0], [0, 10]))
    const arrow = { ...drawnWith('arrow', view('arrow', 'd', [0, 0], [100, 0])), locked: true }
    const { scene, tool, asked, sweep } = eraserOver([{ ...LINE, locked: true }, ...framed, triangle, arrow])
    sweep(50)
    tool.handle({ type: 'up' })
    expect(scene.visibleCount).toBe(9)
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

describe('the eraser of parts, over straight lines and arrows', () => {
  const STRAIGHT = drawnWith('line', LINE)
  const ARROW = drawnWith('arrow', view('arrow', 'a', [0, 0], [100, 0]))

  const whereabouts = (points: readonly Point[]) => points.map(({ x, y }) => [x, y])
  const sides = (pieces: readonly NewItem[]) =>
    pieces.map(({ pencil, points }) => [pencil.tool, ...points.map(({ x }) => x)])

  it('leaves lines of two ends on both sides, which look and lie as the line did', () => {
    const pencil = { ...PENCIL, tool: 'line', color: '#aa0000', opacity: 0.5, page: 'ann.3' } as const
    const { tool, asked, pieces, sweep } = eraserOver([{ ...LINE, pencil, order: 'Za5 anna a1 a0', group: 'g' }])
    sweep(50)
    tool.handle({ type: 'up' })
    const common = { pencil, order: 'Za5', group: 'g', pieceOf: 'line' }
    expect(pieces.map(({ points, ...rest }) => ({ ...rest, points: whereabouts(points) }))).toEqual([
      { ...common, points: [[0, 0], [39.875, 0]] }, // prettier-ignore
      { ...common, points: [[60.125, 0], [100, 0]] }, // prettier-ignore
    ])
    expect(asked.map(({ remove }) => remove)).toEqual([['line']])
  })

  it('leaves the head to what still ends at the tip of an arrow', () => {
    const { tool, pieces, sweep } = eraserOver([ARROW])
    sweep(30)
    tool.handle({ type: 'move', points: [point(70, 20)] })
    tool.handle({ type: 'move', points: [point(70, -20)] })
    tool.handle({ type: 'up' })
    expect(sides(pieces)).toEqual([
      ['line', 0, 19.875],
      ['line', 40.125, 59.875],
      ['arrow', 80.125, 100],
    ])
    expect(pieces.map(({ pencil }) => ({ ...pencil, tool: 'pen' }))).toEqual([PENCIL, PENCIL, PENCIL])
  })

  it('leaves lines only of an arrow whose tip it goes over, and nothing of one that it goes along', () => {
    const { tool, pieces, removed, sweep } = eraserOver([ARROW])
    sweep(95)
    tool.handle({ type: 'up' })
    expect(sides(pieces)).toEqual([['line', 0, 84.875]])
    const all = eraserOver([ARROW])
    all.sweep(0, 0)
    all.tool.handle({ type: 'move', points: [point(100, 0)] })
    all.tool.handle({ type: 'up' })
    expect([removed, all.removed]).toEqual([[], [['arrow']]])
  })

  it('keeps the corners of what has some', () => {
    const bent = drawnWith('arrow', view('bent', 'a', [0, 0], [100, 0], [100, 100], [0, 100]))
    const { tool, pieces, sweep } = eraserOver([bent])
    sweep(50)
    tool.handle({ type: 'up' })
    expect(pieces.map(({ pencil, points }) => [pencil.tool, ...whereabouts(points)])).toEqual([
      ['line', [0, 0], [39.875, 0]],
      ['arrow', [60.125, 0], [100, 0], [100, 100], [0, 100]],
    ])
  })

  it('leaves one head, also to an arrow that has come by its tip before', () => {
    const loop = drawnWith('arrow', view('loop', 'a', [0, 0], [100, 0], [200, 0], [100, 100], [100, 0]))
    const { tool, pieces } = eraserOver([loop])
    tool.handle({ type: 'down', points: [point(110.15, 0)] })
    tool.handle({ type: 'up' })
    expect(sides(pieces)).toEqual([
      ['line', 0, 100],
      ['arrow', 120.25, 200, 100, 100],
    ])
  })

  it('cuts nothing where it goes over a barb of the head alone', () => {
    const { scene, tool, asked } = eraserOver([ARROW], undefined, 3)
    // The barbs end at some 86, 7 and 86, -7.
    tool.handle({ type: 'down', points: [point(86, 7)] })
    tool.handle({ type: 'up' })
    expect([scene.get('arrow')!.hidden, asked]).toEqual([false, []])
    tool.handle({ type: 'down', points: [point(86, 4)] })
    tool.handle({ type: 'up' })
    expect(asked).toHaveLength(1)
  })

  it('drops what is too short to be drawn as a line, or to say where an arrow points', () => {
    // As far from the end as the eraser reaches, but for less than the grid tells.
    for (const line of [STRAIGHT, ARROW]) {
      const { tool, pieces, sweep } = eraserOver([line])
      sweep(89.85)
      tool.handle({ type: 'up' })
      expect(sides(pieces)).toEqual([['line', 0, 79.75]])
    }
    for (const [line, left] of [
      [STRAIGHT, ['line', 99.5, 100]],
      [ARROW, undefined],
    ] as const) {
      const { tool, pieces, sweep } = eraserOver([line])
      sweep(89.375)
      tool.handle({ type: 'up' })
      expect(sides(pieces)).toEqual([['line', 0, 79.25], ...(left === undefined ? [] : [left])])
    }
  })

  it('shows what is left as it will be, while it sweeps and when it has lifted', () => {
    const { scene, bench, tool, sweep } = eraserOver([ARROW])
    sweep(50)
    expect(scene.get('arrow')!.hidden).toBe(true)
    const context = new FakeContext()
    const transform = { scale: 2, offsetX: 0, offsetY: 0 }
    tool.paint(context as unknown as CanvasRenderingContext2D, transform)
    const traced = context.calls.filter(({ name }) => name.endsWith('To'))
    expect(traced.map(({ name, numbers: [x] }) => [name, Math.round(4 * x!) / 4])).toEqual([
      ['moveTo', 0],
      ['lineTo', 79.75],
      ['moveTo', 120.25],
      ['lineTo', 200],
      // The head, at the tip alone.
      ['moveTo', 171.25],
      ['lineTo', 200],
      ['lineTo', 171.25],
    ])
    expect(context.count('stroke')).toBe(2)
    tool.handle({ type: 'up' })
    const kept = [...bench.own.inks()].map(({ pencil, count }) => [pencil.tool, count])
    expect(kept).toEqual([
      ['line', 2],
      ['arrow', 2],
    ])
  })

  it('goes on with the pieces of an arrow that somebody else cuts meanwhile', () => {
    const { scene, tool, pieces, sweep } = eraserOver([ARROW])
    sweep(20)
    scene.remove(['arrow'])
    tool.sceneChanged()
    scene.put([
      { ...drawnWith('line', view('left', 'a', [0, 0], [60, 0])), root: 'arrow' },
      { ...drawnWith('arrow', view('right', 'a', [80, 0], [100, 0])), root: 'arrow' },
    ])
    tool.sceneChanged()
    expect(['left', 'right'].map(id => scene.get(id)!.hidden)).toEqual([true, false])
    tool.handle({ type: 'up' })
    expect(sides(pieces)).toEqual([
      ['line', 0, 9.875],
      ['line', 30.125, 60],
    ])
  })
})
