import { expect, it } from 'vitest'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { frameCorners } from '../../../renderer/engine/tools/shape-corners.ts'
import { ShapeTool } from '../../../renderer/engine/tools/shape-tool.ts'
import { NO_KEYS } from '../../../renderer/engine/tools/tool.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

function shapeInHand() {
  const added: Pencil[] = []
  let pencil: Pencil = { ...PENCIL, tool: 'rectangle', color: '#aa0000' }
  const bench = benchWith({
    pencil: () => pencil,
    actions: {
      add: (_, drawnWith) => {
        added.push(drawnWith)
        return Promise.resolve('me-1')
      },
    },
  })
  const tool = new ShapeTool(bench, frameCorners)
  return {
    added,
    inks: () => [...bench.own.inks()],
    choose: (color: string) => (pencil = { ...pencil, color }),
    key: (key: string) => tool.key(key),
    down: () => tool.handle({ type: 'down', points: [point(0, 0)] }, NO_KEYS),
    move: () => tool.handle({ type: 'move', points: [point(80, 60)] }, NO_KEYS),
    up: () => tool.handle({ type: 'up' }, NO_KEYS),
  }
}

it('draws a shape with the pencil of the moment the pointer came down', () => {
  const { down, move, up, choose, added } = shapeInHand()
  down()
  choose('#0000aa')
  move()
  up()
  expect(added.map(({ color }) => color)).toEqual(['#aa0000'])
})

it('takes a shape in progress back by Escape, which is otherwise for somebody else', () => {
  const { down, move, up, key, added, inks } = shapeInHand()
  expect(key('Escape')).toBe(false)
  down()
  move()
  expect(inks()).toHaveLength(1)
  expect([key('a'), key('Escape'), key('Escape')]).toEqual([false, true, false])
  move()
  up()
  expect([inks(), added]).toEqual([[], []])
})
