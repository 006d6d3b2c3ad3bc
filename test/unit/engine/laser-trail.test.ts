import { describe, expect, it } from 'vitest'
import { POINT_STRIDE } from '../../../p2p/canvas/point.ts'
import { LaserTrail, TRAIL_MS } from '../../../renderer/engine/laser-trail.ts'
import { Trails } from '../../../renderer/engine/trails.ts'
import { drawing, PENCIL } from './builders.ts'

const LASER = { pencil: { ...PENCIL, tool: 'laser' } } as const

/** From the oldest point to the newest. */
function freshness(trail: LaserTrail, nowMs: number): number[] {
  const ink = trail.inkAt(nowMs, 1)
  return ink === null ? [] : Array.from({ length: ink.count }, (_, at) => ink.points[at * POINT_STRIDE + 2]!)
}

function trailOf(isStill: boolean): LaserTrail {
  const trail = new LaserTrail({ isStill }, 0)
  trail.append([{ x: 0, y: 0 }], 0)
  trail.append([{ x: 10, y: 0 }], 250)
  trail.append([{ x: 20, y: 0 }], 500)
  return trail
}

describe('the trail of a laser pointer', () => {
  it('thins out towards its end, and its tip stays while the laser is on', () => {
    const trail = trailOf(false)
    expect(freshness(trail, 500)).toEqual([0.5, 0.75, 1])
    expect(freshness(trail, 1_125)).toEqual([0.125, 1])
    expect(freshness(trail, 60_000)).toEqual([1])
    expect(trail.isFading(60_000)).toBe(false)
    expect(trail.isGone(60_000)).toBe(false)
  })

  it('is gone a second after the laser is switched off', () => {
    const trail = trailOf(false)
    trail.release(500)
    expect(freshness(trail, 1_000)).toEqual([0.25, 0.5])
    expect(trail.isFading(1_499)).toBe(true)
    expect(trail.isGone(500 + TRAIL_MS)).toBe(true)
    expect(freshness(trail, 500 + TRAIL_MS)).toEqual([])
  })

  it('goes all at once for who wants no animation', () => {
    const trail = trailOf(true)
    trail.release(500)
    expect(freshness(trail, 500)).toEqual([0.5, 0.5, 0.5])
    expect(freshness(trail, 1_499)).toEqual([0.5, 0.5, 0.5])
    expect(freshness(trail, 1_500)).toEqual([])
  })
})

describe("others' laser pointers", () => {
  function board() {
    let nowMs = 0
    const theme = { paper: '#ffffff', dark: false }
    const trails = new Trails({ isStill: false, theme: () => theme, unitsPerPixel: () => 1, nowMs: () => nowMs })
    const strokes: number[] = []
    const count = { stroke: () => strokes.push(nowMs), fill: () => strokes.push(nowMs), fillRect: () => undefined }
    const path = { beginPath: () => undefined, moveTo: () => undefined, lineTo: () => undefined }
    const curves = { quadraticCurveTo: () => undefined, arc: () => undefined, closePath: () => undefined }
    const context = { ...count, ...path, ...curves } as unknown as CanvasRenderingContext2D
    return {
      trails,
      paintAt: (ms: number): number => {
        nowMs = ms
        strokes.length = 0
        trails.paint(context, { scale: 1, offsetX: 0, offsetY: 0 }, ms)
        return strokes.length
      },
    }
  }

  it('are seen from the first point, and fade once they are switched off', () => {
    const { trails, paintAt } = board()
    trails.apply(drawing(1, 0, [[0, 0]], LASER))
    trails.apply(drawing(1, 1, [[50, 20]], { ...LASER, done: true }))
    expect(paintAt(10)).toBeGreaterThan(0)
    expect(trails.isMoving).toBe(true)
    expect(paintAt(TRAIL_MS)).toBe(0)
    expect(trails.size).toBe(0)
    expect(trails.isMoving).toBe(false)
  })

  it('take no news of what was never seen', () => {
    const { trails } = board()
    trails.apply(drawing(1, 0, [], { ...LASER, done: true }))
    expect(trails.size).toBe(0)
    expect(trails.nextMs()).toBeNull()
  })

  it('go when nothing more is heard of them', () => {
    const { trails, paintAt } = board()
    trails.apply(drawing(1, 0, [[0, 0]], LASER))
    expect(paintAt(15_000)).toBeGreaterThan(0)
    const wakeMs = trails.nextMs()!
    paintAt(wakeMs)
    expect(trails.isMoving).toBe(true)
    expect(paintAt(wakeMs + TRAIL_MS)).toBe(0)
    expect(trails.size).toBe(0)
  })
})
