import { expect, it } from 'vitest'
import { checkPointCount, type Tool as PencilTool } from '../../../p2p/canvas/pencil.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { NO_KEYS, type Tool } from '../../../renderer/engine/tools/tool.ts'
import { toolNamed } from '../../../renderer/tools/index.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

function inHand(name: PencilTool, unitsPerPixel = 1) {
  const added: NewItem[] = []
  const selected: string[] = []
  const bench = benchWith({
    actions: { put: (_, items) => Promise.resolve(added.push(...items)).then(count => [`me-${count}`]) },
    pencil: () => ({ ...PENCIL, tool: name }),
    inView: () => ({ minX: 100, minY: 200, maxX: 500, maxY: 400 }),
    unitsPerPixel: () => unitsPerPixel,
    select: ids => void selected.push(...ids),
  })
  const tool: Tool = toolNamed(name).make!(bench)
  const box = () => {
    const [xs, ys] = [added[0]!.points.map(({ x }) => x), added[0]!.points.map(({ y }) => y)]
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  }
  return { tool, added, selected, box }
}

it.each(['line', 'arrow', 'rectangle', 'ellipse', 'triangle', 'polygon'] as const)(
  'Enter adds a shape in the middle of what can be seen, and selects it: %s',
  async name => {
    const { tool, added, selected, box } = inHand(name)
    expect(tool.key?.('Enter', NO_KEYS)).toBe(true)
    await expect.poll(() => selected).toEqual(['me-1'])
    expect(added).toHaveLength(1)
    expect(() => checkPointCount(name, added[0]!.points.length)).not.toThrow()
    const [left, top, right, bottom] = box() as [number, number, number, number]
    expect((left + right) / 2).toBeCloseTo(300, 0)
    expect(Math.abs((top + bottom) / 2 - 300)).toBeLessThan(7)
    expect(right - left).toBeGreaterThan(100)
    expect(bottom - top).toBeGreaterThan(name === 'line' || name === 'arrow' ? -1 : 100)
    expect(bottom - top).toBeLessThan(130)
  },
)

it('Enter adds it as large to the eye however far the view is zoomed', () => {
  const { tool, box } = inHand('rectangle', 2)
  tool.key?.('Enter', NO_KEYS)
  expect(box()).toEqual([140, 180, 460, 420])
})

it('Enter adds none while one is dragged out', () => {
  const { tool, added } = inHand('rectangle')
  tool.handle({ type: 'down', points: [point(0, 0)] }, NO_KEYS)
  expect(tool.key?.('Enter', NO_KEYS)).toBe(false)
  tool.handle({ type: 'cancel' }, NO_KEYS)
  expect(added).toEqual([])
})
