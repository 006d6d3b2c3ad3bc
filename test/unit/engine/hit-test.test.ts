import { describe, expect, it } from 'vitest'
import { segmentsSquared } from '../../../renderer/engine/geometry.ts'
import { isTouched, linesTouched } from '../../../renderer/engine/hit-test.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { ink, point, randomFrom, view } from './builders.ts'

describe('the hit test', () => {
  it('finds a line that a fast sweep crosses between two of its points', () => {
    const line = ink([point(0, 0), point(100, 0)])
    expect(isTouched(line, { x: 50, y: -40 }, { x: 50, y: 40 }, 1)).toBe(true)
  })

  it('reaches as far as the eraser and half the width of the line', () => {
    const line = ink([point(0, 0), point(100, 0)])
    expect(isTouched(line, { x: 50, y: 6.9 }, { x: 50, y: 6.9 }, 5)).toBe(true)
    expect(isTouched(line, { x: 50, y: 7.1 }, { x: 50, y: 7.1 }, 5)).toBe(false)
  })

  it('reaches no further for a text of large letters', () => {
    const frame = [point(0, 0), point(100, 0), point(100, 40), point(0, 40)]
    const text = ink(frame, { tool: 'text', color: '#000000', width: 64, opacity: 1 })
    expect(isTouched(text, { x: 50, y: -4.9 }, { x: 50, y: -4.9 }, 5)).toBe(true)
    expect(isTouched(text, { x: 50, y: -5.1 }, { x: 50, y: -5.1 }, 5)).toBe(false)
    expect(isTouched(text, { x: 50, y: 20 }, { x: 50, y: 20 }, 5)).toBe(true)
  })

  it('finds a dot', () => {
    expect(isTouched(ink([point(10, 10)]), { x: 0, y: 12 }, { x: 20, y: 12 }, 1)).toBe(true)
    expect(isTouched(ink([point(10, 10)]), { x: 0, y: 14 }, { x: 20, y: 14 }, 1)).toBe(false)
  })

  it('spares what lies inside the bounding box but away from the ink', () => {
    const corner = ink([point(0, 0), point(100, 0), point(100, 100)])
    expect(isTouched(corner, { x: 20, y: 80 }, { x: 30, y: 70 }, 5)).toBe(false)
  })

  it('finds the visible lines of a scene along a sweep, and no hidden ones', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0], [0, 100]), view('b', 'b', [50, 0], [50, 100]), view('c', 'c', [900, 0])])
    scene.setHidden(['b'], true)
    expect(linesTouched(scene, { x: -10, y: 50 }, { x: 60, y: 50 }, 2)).toEqual(['a'])
  })

  it('measures the distance of segments as a fine comb of points does', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    for (let turn = 0; turn < 50; turn++) {
      const [ax, ay, bx, by, cx, cy, dx, dy] = Array.from({ length: 8 }, () => random() * 100) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      let nearest = Infinity
      for (let i = 0; i <= 200; i++) {
        for (let j = 0; j <= 200; j++) {
          const [s, t] = [i / 200, j / 200]
          const gapX = ax + s * (bx - ax) - cx - t * (dx - cx)
          const gapY = ay + s * (by - ay) - cy - t * (dy - cy)
          nearest = Math.min(nearest, Math.hypot(gapX, gapY))
        }
      }
      const distance = Math.sqrt(segmentsSquared(ax, ay, bx, by, cx, cy, dx, dy))
      expect(Math.abs(distance - nearest), `seed ${seed}`).toBeLessThan(0.8)
    }
  })
})
