import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { BoardActions } from '../../../renderer/engine/board.ts'
import type { Rect } from '../../../renderer/engine/geometry.ts'
import { OwnStrokes } from '../../../renderer/engine/own-strokes.ts'
import { point } from './builders.ts'

const PENCIL = { tool: 'pen', color: '#112233', width: 5, opacity: 1 } as const

function hand(answer: string | null) {
  const previews: number[] = []
  const changed: Rect[] = []
  const actions: BoardActions = {
    preview: (_stroke, _pencil, _from, points) => void previews.push(points.length),
    add: () => Promise.resolve(answer),
    remove: () => Promise.resolve(),
    put: () => Promise.resolve([]),
    set: () => Promise.resolve(),
    move: () => undefined,
    point: () => undefined,
  }
  const own = new OwnStrokes(actions, 1, boxes => changed.push(...boxes))
  const draw = () => {
    own.handle({ type: 'down', points: [point(0, 0)] }, PENCIL)
    own.handle({ type: 'move', points: [point(50, 10)] }, PENCIL)
    own.sendPreview()
  }
  return { own, draw, previews, changed }
}

describe("this person's shape", () => {
  const rectangle = { ...PENCIL, tool: 'rectangle' } as const
  const corners = (right: number) => [point(0, 0), point(right, 0), point(right, 50), point(0, 50)]

  it('is shown and told whole at every step, and what it covered before is painted again', () => {
    const { own, previews, changed } = hand('me-1')
    own.beginShape(rectangle)
    own.shape(corners(100))
    own.sendPreview()
    changed.length = 0
    own.shape(corners(40))
    own.sendPreview()
    expect([...own.inks()].map(({ count }) => count)).toEqual([4])
    expect(previews).toEqual([4, 4])
    expect(Math.max(...changed.map(({ maxX }) => maxX))).toBeGreaterThan(100)
  })

  it('is told again while nothing is done to it, and no more once it is finished', () => {
    vi.useFakeTimers()
    const { own, previews } = hand('me-1')
    own.beginShape(rectangle)
    own.shape(corners(100))
    own.sendPreview()
    own.sendPreview()
    expect(previews).toEqual([4])
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    own.sendPreview()
    expect(previews).toEqual([4, 4])
    own.finishShape()
    expect(vi.getTimerCount()).toBe(0)
    own.beginShape(rectangle)
    own.takeShapeBack()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('stays until the room has taken it, or leaves nothing when it is taken back', async () => {
    const { own, previews } = hand('me-1')
    own.beginShape(rectangle)
    own.shape(corners(100))
    own.finishShape()
    await Promise.resolve()
    expect([...own.inks()]).toHaveLength(1)
    own.beginShape(rectangle)
    own.shape(corners(30))
    own.sendPreview()
    own.takeShapeBack()
    expect([...own.inks()]).toHaveLength(1)
    expect(previews).toEqual([4, 0])
  })
})

describe("this person's stroke", () => {
  it('is shown until the room has taken it', async () => {
    const { own, draw } = hand('me-1')
    draw()
    own.handle({ type: 'up' }, PENCIL)
    await Promise.resolve()
    expect([...own.inks()]).toHaveLength(1)
  })

  it('is taken off, and its place painted again, if the room does not take it', async () => {
    const { own, draw, changed } = hand(null)
    draw()
    own.handle({ type: 'up' }, PENCIL)
    changed.length = 0
    await Promise.resolve()
    expect([...own.inks()]).toEqual([])
    expect(changed[0]!.maxX).toBeGreaterThan(50)
  })

  it('is taken back with its preview when it is cancelled, and what the pen does then draws nothing', () => {
    const { own, draw, previews } = hand(null)
    draw()
    own.handle({ type: 'cancel' }, PENCIL)
    own.handle({ type: 'move', points: [point(90, 90)] }, PENCIL)
    own.handle({ type: 'up' }, PENCIL)
    own.sendPreview()
    expect([...own.inks()]).toEqual([])
    expect(previews).toEqual([2, 0])
  })
})
