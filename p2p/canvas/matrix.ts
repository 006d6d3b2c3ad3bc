import { LIMITS } from './limits.ts'
import { packPoints, toPoints, unpackPoints } from './point.ts'

/**
 * An affine map, as everyone in graphics writes it: `x' = a x + c y + e`, `y' = b x + d y + f`, with e and f in canvas
 * units. Where an item lies is one value, not a shift, a size and an angle: two people who turn and move one item at the
 * same moment then get what one of them saw, never a mixture that neither did.
 */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `first`, then `then`. */
export function compose(then: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = then
  const [A, B, C, D, E, F] = first
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f]
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

/** About a place that stays where it is. */
export function about(x: number, y: number, matrix: Matrix): Matrix {
  return compose(translation(x, y), compose(matrix, translation(-x, -y)))
}

/** @param angle in radians, clockwise as y grows downwards */
export function rotation(angle: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [cos, sin, -sin, cos, 0, 0]
}

export function scaling(x: number, y: number): Matrix {
  return [x, 0, 0, y, 0, 0]
}

/** What takes everything back to where the matrix took it from; undefined if it makes everything flat. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-12) return undefined
  const [A, B, C, D] = [d / determinant, -b / determinant, -c / determinant, a / determinant]
  return [A, B, C, D, -(A * e + C * f), -(B * e + D * f)]
}

/** @throws RangeError if it stretches more than anyone needs, or moves things off the canvas */
export function checkMatrix(values: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = values
  const isMatrix =
    values.length === 6 &&
    values.slice(0, 4).every(value => Math.abs(value) <= LIMITS.stretch) &&
    values.slice(4).every(value => Math.abs(value) <= LIMITS.shiftUnits)
  if (!isMatrix) throw new RangeError(`No place for an item: ${values.join(', ')}.`)
  return [a!, b!, c!, d!, e!, f!]
}

/** Packed points in their new place. What would leave the canvas stays at its edge. */
export function transformPoints(packed: Uint8Array, [a, b, c, d, e, f]: Matrix): Uint8Array {
  const moved = toPoints(unpackPoints(packed)).map(({ x, y, pressure }) => ({
    x: withinCanvas(a * x + c * y + e),
    y: withinCanvas(b * x + d * y + f),
    pressure,
  }))
  return packPoints(moved)
}

function withinCanvas(units: number): number {
  return Math.min(LIMITS.coordinateUnits, Math.max(-LIMITS.coordinateUnits, units))
}
