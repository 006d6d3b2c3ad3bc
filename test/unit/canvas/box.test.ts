import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesTouch, moveBox } from '../../../p2p/canvas/box.ts'
import { compose, rotation, scaling, translation } from '../../../p2p/canvas/matrix.ts'
import { boxOfPoints, packPoints, pointsTouch } from '../../../p2p/canvas/point.ts'

const units = fc.integer({ min: -8_000, max: 8_000 }).map(steps => steps / 8)
const points = fc.array(fc.record({ x: units, y: units, pressure: fc.constant(0.5) }), { minLength: 1, maxLength: 60 })

describe('the box of packed points', () => {
  it('is the least that holds them all', () => {
    fc.assert(
      fc.property(points, points => {
        expect(boxOfPoints(packPoints(points))).toEqual({
          minX: Math.min(...points.map(({ x }) => x)),
          minY: Math.min(...points.map(({ y }) => y)),
          maxX: Math.max(...points.map(({ x }) => x)),
          maxY: Math.max(...points.map(({ y }) => y)),
        })
      }),
    )
  })

  it('is what tells whether the points touch another box', () => {
    fc.assert(
      fc.property(points, units, units, fc.integer({ min: 0, max: 500 }), (points, minX, minY, size) => {
        const packed = packPoints(points)
        const box = { minX, minY, maxX: minX + size, maxY: minY + size }
        expect(pointsTouch(packed, box)).toBe(boxesTouch(boxOfPoints(packed), box))
      }),
    )
  })

  it('refuses bytes that are none', () => {
    expect(() => pointsTouch(new Uint8Array(), { minX: 0, minY: 0, maxX: 1, maxY: 1 })).toThrow(RangeError)
    expect(() => boxOfPoints(new Uint8Array())).toThrow(RangeError)
  })
})

describe('a moved box', () => {
  it('holds every point of it in its new place', () => {
    const matrix = compose(translation(40, -7), compose(rotation(2.5), scaling(-3, 0.5)))
    const [a, b, c, d, e, f] = matrix
    fc.assert(
      fc.property(points, points => {
        const box = moveBox(boxOfPoints(packPoints(points)), matrix)
        for (const { x, y } of points) {
          const at = { x: a * x + c * y + e, y: b * x + d * y + f }
          const place = { minX: at.x - 1e-6, minY: at.y - 1e-6, maxX: at.x + 1e-6, maxY: at.y + 1e-6 }
          expect(boxesTouch(box, place)).toBe(true)
        }
      }),
    )
  })
})
