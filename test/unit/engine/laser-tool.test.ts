import { expect, it } from 'vitest'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { LaserTool } from '../../../renderer/engine/tools/laser-tool.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

it('tells others of every press as a trail of its own, on the page shown, and adds no line', () => {
  const told: [stroke: number, from: number, points: number][] = []
  const pencils: Pencil[] = []
  const bench = benchWith({
    pencil: () => ({ ...PENCIL, page: 'ann.3' }),
    actions: {
      preview: (stroke, pencil, from, points) => {
        told.push([stroke, from, points.length])
        pencils.push(pencil)
      },
      add: () => Promise.reject(new Error('No line was drawn.')),
    },
  })
  let nowMs = 0
  const tool = new LaserTool(bench, { isStill: false, nowMs: () => nowMs })
  tool.handle({ type: 'down', points: [point(0, 0)] })
  bench.strokes.sendPreview()
  tool.handle({ type: 'move', points: [point(10, 0), point(20, 0)] })
  tool.handle({ type: 'up' })
  tool.handle({ type: 'move', points: [point(30, 0)] })
  tool.handle({ type: 'down', points: [point(50, 0)] })
  tool.putDown()
  expect(told).toEqual([
    [1, 0, 1],
    [1, 1, 2],
    [1, 0, 0],
    [2, 0, 1],
    [2, 0, 0],
  ])
  expect(pencils.every(({ tool, page }) => tool === 'laser' && page === 'ann.3')).toBe(true)
  expect([...bench.own.inks()]).toEqual([])
  nowMs = 10
  expect(tool.isMoving).toBe(false)
})
