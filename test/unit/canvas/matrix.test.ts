import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import {
  about,
  checkMatrix,
  compose,
  IDENTITY,
  inverse,
  rotation,
  scaling,
  transformPoints,
  translation,
  type Matrix,
} from '../../../p2p/canvas/matrix.ts'
import { packPoints, unpackPoints } from '../../../p2p/canvas/point.ts'

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

describe('a matrix', () => {
  it('made of two does first the one, then the other', () => {
    const both = compose(translation(10, 0), scaling(2, 3))
    expect(place(both, 1, 1)).toEqual([12, 3])
  })

  it('about a place leaves that place where it is', () => {
    const turned = about(5, 7, rotation(Math.PI / 2))
    expect(place(turned, 5, 7)[0]).toBeCloseTo(5)
    expect(place(turned, 6, 7)).toEqual([expect.closeTo(5), expect.closeTo(8)])
  })

  it('is undone by its inverse, if it leaves anything to see', () => {
    const matrix = compose(translation(3, -8), compose(rotation(0.7), scaling(2, 0.5)))
    compose(inverse(matrix)!, matrix).forEach((value, at) => expect(value).toBeCloseTo(IDENTITY[at]!))
    expect(inverse(scaling(1, 0))).toBeUndefined()
  })

  it('is only taken within bounds', () => {
    expect(checkMatrix([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6])
    for (const wrong of [
      [1, 2, 3, 4, 5],
      [NaN, 0, 0, 1, 0, 0],
      [1, 0, 0, 1, Infinity, 0],
      [2 * LIMITS.stretch, 0, 0, 1, 0, 0],
    ]) {
      expect(() => checkMatrix(wrong)).toThrow(RangeError)
    }
  })

  it('keeps points on the canvas', () => {
    const moved = unpackPoints(transformPoints(packPoints([{ x: 1, y: 2, pressure: 1 }]), [1, 0, 0, 1, 2 ** 30, 3]))
    expect([...moved]).toEqual([LIMITS.coordinateUnits, 5, 1])
  })
})
