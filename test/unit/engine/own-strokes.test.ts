import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { BoardActions } from '../../../renderer/engine/board.ts'
import type { Rect } from '../../../renderer/engine/geometry.ts'
import { OwnStrokes } from '../../../renderer/engine/own-strokes.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { point } from './builders.ts'

const PENCIL = { tool: 'pen', color: '#112233', width: 5, opacity: 1 } as const

function hand(answer: string | null) {
  const previews: number[] = []
  const changed: Rect[] = []
  const actions: BoardActions = {
    preview: (_stroke, _pencil, _from, points) => void previews.push(points.length),
    add: () => Promise.resolve(answer),
    remove: () => Promise.resolve(),
    put: (_remove, items) => Promise.resolve(items.map((_, at) => `me-${at}`)),
    set: () => Promise.resolve(),
    move: () => undefined,
    point: () => undefined,
  }
  const own = new OwnStrokes(actions, new Scene(), 1, boxes => changed.push(...boxes))
  const mine = own.hand()
  const draw = () => {
    mine.handle({ type: 'down', points: [point(0, 0)] }, PENCIL)
    mine.handle({ type: 'move', points: [point(50, 10)] }, PENCIL)
    own.sendPreview()
  }
  return { own, mine, draw, previews, changed }
}

describe("this person's shape", () => {
  const rectangle = { ...PENCIL, tool: 'rectangle' } as const
  const corners = (right: number) => [point(0, 0), point(right, 0), point(right, 50), point(0, 50)]

  it('is shown and told whole at every step, and what it covered before is painted again', () => {
    const { own, mine, previews, changed } = hand('me-1')
    mine.beginShape(rectangle)
    mine.shape(corners(100))
    own.sendPreview()
    changed.length = 0
    mine.shape(corners(40))
    own.sendPreview()
    expect([...own.inks()].map(({ count }) => count)).toEqual([4])
    expect(previews).toEqual([4, 4])
    expect(Math.max(...changed.map(({ maxX }) => maxX))).toBeGreaterThan(100)
  })

  it('is told again while nothing is done to it, and no more once it is finished', () => {
    vi.useFakeTimers()
    const { own, mine, previews } = hand('me-1')
    mine.beginShape(rectangle)
    mine.shape(corners(100))
    own.sendPreview()
    own.sendPreview()
    expect(previews).toEqual([4])
    vi.advanceTimersByTime(LIMITS.strokeSilentMs)
    own.sendPreview()
    expect(previews).toEqual([4, 4])
    mine.finishShape()
    expect(vi.getTimerCount()).toBe(0)
    mine.beginShape(rectangle)
    mine.takeShapeBack()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('stays until the room has taken it, or leaves nothing when it is taken back', async () => {
    const { own, mine, previews } = hand('me-1')
    mine.beginShape(rectangle)
    mine.shape(corners(100))
    mine.finishShape()
    await Promise.resolve()
    expect([...own.inks()]).toHaveLength(1)
    mine.beginShape(rectangle)
    mine.shape(corners(30))
    own.sendPreview()
    mine.takeShapeBack()
    expect([...own.inks()]).toHaveLength(1)
    expect(previews).toEqual([4, 0])
  })
})

describe("this person's stroke", () => {
  it('is shown until the room has taken it', async () => {
    const { own, mine, draw } = hand('me-1')
    draw()
    mine.handle({ type: 'up' }, PENCIL)
    await Promise.resolve()
    expect([...own.inks()]).toHaveLength(1)
  })

  it('is taken off, and its place painted again, if the room does not take it', async () => {
    const { own, mine, draw, changed } = hand(null)
    draw()
    mine.handle({ type: 'up' }, PENCIL)
    changed.length = 0
    await Promise.resolve()
    expect([...own.inks()]).toEqual([])
    expect(changed[0]!.maxX).toBeGreaterThan(50)
  })

  it('is taken back with its preview when it is cancelled, and what the pen does then draws nothing', () => {
    const { own, mine, draw, previews } = hand(null)
    draw()
    mine.handle({ type: 'cancel' }, PENCIL)
    mine.handle({ type: 'move', points: [point(90, 90)] }, PENCIL)
    mine.handle({ type: 'up' }, PENCIL)
    own.sendPreview()
    expect([...own.inks()]).toEqual([])
    expect(previews).toEqual([2, 0])
  })
})

describe('the strokes of several hands', () => {
  const path = (y: number, ...xs: number[]) => xs.map(x => point(x, y))

  function hands(count: number) {
    const told = new Map<number, number>()
    const added: { stroke: number; color: string; points: number }[] = []
    const actions = {
      preview: (stroke: number, _pencil: unknown, from: number, points: readonly unknown[]) => {
        expect(from).toBe(told.get(stroke) ?? 0)
        told.set(stroke, from + points.length)
      },
      add: (stroke: number, { color }: { color: string }, points: readonly unknown[]) => {
        added.push({ stroke, color, points: points.length })
        return Promise.resolve(`me-${stroke}`)
      },
    } as unknown as BoardActions
    const own = new OwnStrokes(actions, new Scene(), 7, () => undefined)
    return { own, told, added, all: Array.from({ length: count }, () => own.hand()) }
  }

  it('grow at once, each told and kept under a number and with a pencil of its own', () => {
    const { own, told, added, all } = hands(3)
    const colours = ['#aa0000', '#00aa00', '#0000aa']
    for (const [at, one] of all.entries()) {
      one.handle({ type: 'down', points: path(at, 0) }, { ...PENCIL, color: colours[at]! })
    }
    own.sendPreview()
    expect([...told]).toEqual([
      [7, 1],
      [8, 1],
      [9, 1],
    ])
    for (const [at, one] of all.entries()) one.handle({ type: 'move', points: path(at, 5, 9 + at) }, PENCIL)
    own.sendPreview()
    expect([...told]).toEqual([
      [7, 3],
      [8, 3],
      [9, 3],
    ])
    expect([...own.inks()].map(({ pencil, count }) => [pencil.color, count])).toEqual(colours.map(each => [each, 3]))
    all[1]!.handle({ type: 'up' }, PENCIL)
    all[0]!.handle({ type: 'up' }, PENCIL)
    all[2]!.handle({ type: 'up' }, PENCIL)
    expect(added).toEqual([
      { stroke: 8, color: '#00aa00', points: 3 },
      { stroke: 7, color: '#aa0000', points: 3 },
      { stroke: 9, color: '#0000aa', points: 3 },
    ])
  })

  it('do not touch each other when one is taken back, or is so long that it goes on as another', () => {
    const { own, added, all } = hands(3)
    for (const [at, one] of all.entries()) one.handle({ type: 'down', points: path(at, 0) }, PENCIL)
    all[0]!.handle({ type: 'cancel' }, PENCIL)
    const long = Array.from({ length: LIMITS.pointsPerLine + 10 }, (_, x) => point(x + 1, 1))
    all[1]!.handle({ type: 'move', points: long }, PENCIL)
    for (const one of all) one.handle({ type: 'up' }, PENCIL)
    expect(added.map(({ stroke, points }) => [stroke, points])).toEqual([
      [8, LIMITS.pointsPerLine],
      [10, 12],
      [9, 1],
    ])
    expect([...own.inks()]).toHaveLength(3)
  })

  it('can be a shape, ink and a trail at once', () => {
    const { own, told, added, all } = hands(3)
    all[0]!.beginShape({ ...PENCIL, tool: 'rectangle' })
    all[1]!.handle({ type: 'down', points: path(1, 0, 10) }, PENCIL)
    all[2]!.beginTrail({ ...PENCIL, tool: 'laser' })
    all[0]!.shape([point(0, 0), point(9, 0), point(9, 9), point(0, 9)])
    all[2]!.growTrail(path(2, 0, 5))
    own.sendPreview()
    expect([...told]).toEqual([
      [7, 4],
      [8, 2],
      [9, 2],
    ])
    all[2]!.finishShape()
    all[0]!.finishShape()
    all[1]!.handle({ type: 'up' }, PENCIL)
    expect(added.map(({ stroke }) => stroke)).toEqual([7, 8])
  })
})

it('what is put and never seen, since somebody took it away before it came, is not shown for ever', async () => {
  vi.useFakeTimers()
  const { own, mine, changed } = hand('me-1')
  const put = mine.replace(['line'], [{ pencil: PENCIL, points: [point(0, 0), point(50, 10)] }])
  expect([...own.inks()]).toHaveLength(1)
  await put
  changed.length = 0
  await vi.advanceTimersByTimeAsync(10_000)
  expect([...own.inks()]).toEqual([])
  expect(changed).toHaveLength(1)
  vi.useRealTimers()
})
