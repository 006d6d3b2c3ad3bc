import { expect, it } from 'vitest'
import { Scene } from '../../../renderer/engine/scene.ts'
import { SelectTool } from '../../../renderer/engine/tools/select-tool.ts'
import { NO_KEYS } from '../../../renderer/engine/tools/tool.ts'
import { view } from './builders.ts'
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
