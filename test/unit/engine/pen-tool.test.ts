import { describe, expect, it, vi } from 'vitest'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { HOLD_MS, PenTool } from '../../../renderer/engine/tools/pen-tool.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

interface Told {
  readonly tool: Pencil['tool']
  readonly stroke: number
  readonly points: readonly Point[]
}

function penInHand(pencil: Pencil = PENCIL) {
  const previews: Told[] = []
  const added: Told[] = []
  const bench = benchWith({
    pencil: () => pencil,
    actions: {
      preview: (stroke, { tool }, _from, points) => void previews.push({ tool, stroke, points }),
      add: (stroke, { tool }, points) => {
        added.push({ tool, stroke, points })
        return Promise.resolve('me-1')
      },
    },
  })
  let hold: (() => void) | null = null
  let waits = 0
  const tool = new PenTool(bench, (delayMs, run) => {
    expect(delayMs).toBe(HOLD_MS)
    waits += 1
    hold = run
    return () => (hold = null)
  })
  const go = (...way: [x: number, y: number][]) => {
    tool.handle({ type: 'down', points: [point(...way[0]!)] })
    for (const at of way.slice(1)) tool.handle({ type: 'move', points: [point(...at)] })
  }
  return {
    tool,
    previews,
    added,
    strokes: bench.strokes,
    own: bench.own,
    go,
    holdStill: () => hold?.(),
    isWaiting: () => hold !== null,
    waits: () => waits,
  }
}

const CROOKED_LINE: [number, number][] = [
  [0, 0],
  [30, 1],
  [60, -1],
  [100, 0],
]

it.each(['stroke', 'shape'])('a %s in progress is taken back when the board is gone, and told no more', kind => {
  vi.useFakeTimers()
  const { tool, previews, added, strokes, go, holdStill } = penInHand()
  go(...CROOKED_LINE)
  if (kind === 'shape') holdStill()
  strokes.sendPreview()
  tool.putDown()
  expect(previews.at(-1)).toMatchObject({ tool: kind === 'shape' ? 'line' : 'pen', points: [] })
  expect([added, strokes.ink, vi.getTimerCount()]).toEqual([[], null, 0])
  vi.useRealTimers()
})

describe('a pen held still at the end of a stroke', () => {
  it('makes a line of one that nearly is one, for others too', () => {
    const { tool, previews, added, strokes, go, holdStill } = penInHand()
    go(...CROOKED_LINE)
    strokes.sendPreview()
    holdStill()
    strokes.sendPreview()
    expect(previews.map(({ tool, stroke, points }) => [tool, stroke, points.length])).toEqual([
      ['pen', 1, 4],
      ['pen', 1, 0],
      ['line', 2, 2],
    ])
    tool.handle({ type: 'up' })
    expect(added).toEqual([{ tool: 'line', stroke: 2, points: [point(0, 0), point(100, 0)] }])
  })

  it('lets the end of that line go with the pen, but not with a tremble', () => {
    const { tool, added, go, holdStill } = penInHand()
    go(...CROOKED_LINE)
    holdStill()
    tool.handle({ type: 'move', points: [point(102, 1)] })
    tool.handle({ type: 'move', points: [point(120, 50)] })
    tool.handle({ type: 'up' })
    expect(added[0]!.points).toEqual([point(0, 0), point(120, 50)])
  })

  it('waits anew when the pen moves, and not when it trembles', () => {
    const { tool, go, waits } = penInHand()
    go(...CROOKED_LINE)
    const before = waits()
    tool.handle({ type: 'move', points: [point(101, 1)] })
    expect(waits()).toBe(before)
    tool.handle({ type: 'move', points: [point(110, 1)] })
    expect(waits()).toBe(before + 1)
  })

  it('leaves ink as it is that is no shape', () => {
    const { tool, added, go, holdStill } = penInHand()
    go([0, 0], [40, 40], [80, 0], [120, 60])
    holdStill()
    tool.handle({ type: 'move', points: [point(160, 0)] })
    tool.handle({ type: 'up' })
    expect(added.map(({ tool, points }) => [tool, points.length])).toEqual([['pen', 5]])
  })

  it('takes the shape back with the stroke, and draws ink again after', () => {
    const { tool, added, own, go, holdStill, isWaiting } = penInHand()
    go(...CROOKED_LINE)
    holdStill()
    tool.handle({ type: 'cancel' })
    expect([...own.inks()]).toEqual([])
    go(...CROOKED_LINE)
    tool.handle({ type: 'up' })
    expect(isWaiting()).toBe(false)
    expect(added.map(({ tool }) => tool)).toEqual(['pen'])
  })

  it('draws on the page where the stroke began, and fills nothing', () => {
    const { own, go, holdStill } = penInHand({ ...PENCIL, page: 'ann.3', fill: '#00ff00' })
    go(...CROOKED_LINE)
    holdStill()
    expect([...own.inks()].map(({ pencil }) => pencil)).toEqual([{ ...PENCIL, tool: 'line', page: 'ann.3' }])
  })
})

describe('a highlighter held still at the end of a stroke', () => {
  const HIGHLIGHTER: Pencil = { ...PENCIL, tool: 'highlighter', width: 16, opacity: 0.4, page: 'ann.3' }

  it('makes a straight stroke of one that nearly is one, which is a line only while it is drawn', () => {
    const { tool, previews, added, own, strokes, go, holdStill } = penInHand(HIGHLIGHTER)
    go(...CROOKED_LINE)
    strokes.sendPreview()
    holdStill()
    strokes.sendPreview()
    expect(previews.map(({ tool, stroke, points }) => [tool, stroke, points.length])).toEqual([
      ['highlighter', 1, 4],
      ['highlighter', 1, 0],
      // Told whole at each step, as ink is not.
      ['line', 2, 2],
    ])
    expect([...own.inks()].map(({ pencil }) => pencil)).toEqual([{ ...HIGHLIGHTER, tool: 'line' }])
    tool.handle({ type: 'up' })
    expect(added).toEqual([{ tool: 'highlighter', stroke: 2, points: [point(0, 0), point(100, 0)] }])
    expect([...own.inks()].map(({ pencil, count }) => [pencil, count])).toEqual([[HIGHLIGHTER, 2]])
  })

  it('lets the end of the stroke go with it, and draws ink again after', () => {
    const { tool, previews, added, strokes, go, holdStill } = penInHand(HIGHLIGHTER)
    go(...CROOKED_LINE)
    holdStill()
    tool.handle({ type: 'move', points: [point(102, 1)] })
    tool.handle({ type: 'move', points: [point(120, 50)] })
    strokes.sendPreview()
    expect(previews.at(-1)!.points).toEqual([point(0, 0), point(120, 50)])
    tool.handle({ type: 'up' })
    go(...CROOKED_LINE)
    tool.handle({ type: 'up' })
    expect(added.map(({ tool, points }) => [tool, points.length])).toEqual([
      ['highlighter', 2],
      ['highlighter', 4],
    ])
    expect(added[0]!.points).toEqual([point(0, 0), point(120, 50)])
  })

  it('makes no shapes of rings, nor arrows', () => {
    const ring = Array.from({ length: 40 }, (_, step): [number, number] => {
      const angle = (step * 2 * Math.PI) / 39
      return [100 + 80 * Math.cos(angle), 100 + 80 * Math.sin(angle)]
    })
    const arrow: [number, number][] = [
      [0, 0],
      [200, 0],
      [175, 18],
      [200, 0],
      [175, -18],
    ]
    for (const [way, shape] of [
      [ring, 'ellipse'],
      [arrow, 'arrow'],
    ] as const) {
      const [pen, highlighter] = [penInHand(), penInHand(HIGHLIGHTER)]
      for (const { tool, go, holdStill } of [pen, highlighter]) {
        go(...way)
        holdStill()
        tool.handle({ type: 'up' })
      }
      expect(pen.added.map(({ tool }) => tool)).toEqual([shape])
      expect(highlighter.added.map(({ tool, points }) => [tool, points.length])).toEqual([['highlighter', way.length]])
    }
  })

  it('takes it back with the stroke', () => {
    const { tool, added, own, go, holdStill, isWaiting } = penInHand(HIGHLIGHTER)
    go(...CROOKED_LINE)
    holdStill()
    tool.handle({ type: 'cancel' })
    expect([[...own.inks()], added, isWaiting()]).toEqual([[], [], false])
  })
})
