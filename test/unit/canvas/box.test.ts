import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesTouch, moveBox } from '../../../p2p/canvas/box.ts'
import { compose, rotation, scaling, translation } from '../../../p2p/canvas/matrix.ts'
import { packPoints, summarisePoints } from '../../../p2p/canvas/point.ts'

const units = fc.integer({ min: -8_000, max: 8_000 }).map(steps => steps / 8)
const points = fc.array(fc.record({ x: units, y: units, pressure: fc.constant(0.5) }), { minLength: 1, maxLength: 60 })

describe('the box of packed points', () => {
  it('is the least that holds them all', () => {
    fc.assert(
      fc.property(points, points => {
        expect(summarisePoints(packPoints(points)).box).toEqual({
          minX: Math.min(...points.map(({ x }) => x)),
          minY: Math.min(...points.map(({ y }) => y)),
          maxX: Math.max(...points.map(({ x }) => x)),
          maxY: Math.max(...points.map(({ y }) => y)),
        })
      }),
    )
  })

  it('refuses bytes that are none', () => {
    expect(() => summarisePoints(new Uint8Array())).toThrow(RangeError)
  })
})

describe('a moved box', () => {
  it('holds every point of it in its new place', () => {
    const matrix = compose(translation(40, -7), compose(rotation(2.5), scaling(-3, 0.5)))
    const [a, b, c, d, e, f] = matrix
    fc.assert(
      fc.property(points, points => {
        const box = moveBox(summarisePoints(packPoints(points)).box, matrix)
        for (const { x, y } of points) {
          const at = { x: a * x + c * y + e, y: b * x + d * y + f }
          const place = { minX: at.x - 1e-6, minY: at.y - 1e-6, maxX: at.x + 1e-6, maxY: at.y + 1e-6 }
          expect(boxesTouch(box, place)).toBe(true)
        }
      }),
    )
  })
})
