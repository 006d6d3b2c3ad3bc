import { describe, expect, it } from 'vitest'
import { type Trace, traceCentreline } from '../../../renderer/engine/ink.ts'
import { GrowingInk } from '../../../renderer/engine/growing-ink.ts'
import { PENCIL, point, randomFrom } from './builders.ts'
import { PathRecorder } from './path-recorder.ts'

function curvesOf(ink: GrowingInk, spacing: number): string[] {
  const sink = new PathRecorder()
  const transform = { scale: 1, offsetX: 0, offsetY: 0 }
  const trace: Trace = { points: ink.points, count: ink.count, transform, radius: 2, spacing, clip: null }
  traceCentreline(sink, trace)
  let from = sink.calls[0]!.numbers
  return sink.calls.slice(1).map(({ numbers }) => {
    const curve = JSON.stringify([...from, ...numbers])
    from = numbers.slice(2)
    return curve
  })
}

describe('growing ink', () => {
  it('tells where it looks different, and it does not look different anywhere else', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    const ink = new GrowingInk(PENCIL)
    let [x, y, direction] = [0, 0, 0]
    ink.append([point(x, y)])
    for (let turn = 0; turn < 500; turn++) {
      const before = new Set(curvesOf(ink, 2))
      const step = random() < 0.2 ? 30 : random() * 1.5
      direction += random() - 0.5
      x += Math.cos(direction) * step
      y += Math.sin(direction) * step
      const box = ink.append([point(x, y)])!
      const isInside = (curve: string) => {
        const [ax, ay, cx, cy, bx, by] = JSON.parse(curve) as [number, number, number, number, number, number]
        return (
          Math.min(ax, cx, bx) >= box.minX &&
          Math.max(ax, cx, bx) <= box.maxX &&
          Math.min(ay, cy, by) >= box.minY &&
          Math.max(ay, cy, by) <= box.maxY
        )
      }
      const after = curvesOf(ink, 2)
      const changed = [
        ...after.filter(curve => !before.has(curve)),
        ...[...before].filter(curve => !after.includes(curve)),
      ]
      for (const curve of changed) expect(isInside(curve), `seed ${seed}, turn ${turn}: ${curve}`).toBe(true)
    }
  })

  it('knows whether its pressure is even, and repaints all of it when that ends', () => {
    const ink = new GrowingInk(PENCIL)
    ink.append(Array.from({ length: 50 }, (_, at) => point(at * 10, 0)))
    expect(ink.even).toBe(true)
    expect(ink.append([point(500, 0, 0.9)])!.minX).toBeLessThan(0)
    expect(ink.even).toBe(false)
  })

  it('keeps every point, however many', () => {
    const ink = new GrowingInk(PENCIL)
    const points = Array.from({ length: 1000 }, (_, at) => point(at, -at, 0.5))
    for (const one of points) ink.append([one])
    expect(ink.toPoints()).toEqual(points)
    expect(ink.tip).toEqual({ x: 999, y: -999 })
  })

  it('changes nothing when nothing is added', () => {
    expect(new GrowingInk(PENCIL).append([])).toBeNull()
  })
})
