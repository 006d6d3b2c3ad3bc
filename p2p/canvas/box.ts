/** Upright boxes, in canvas units. */
import type { Matrix } from './matrix.ts'

export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Touching edges count. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

export function growBox({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by }
}

/** The box around where a matrix takes a box. */
export function moveBox({ minX, minY, maxX, maxY }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const [left, right, upper, lower] = [a * minX, a * maxX, c * minY, c * maxY]
  const [falling, rising, top, bottom] = [b * minX, b * maxX, d * minY, d * maxY]
  return {
    minX: Math.min(left, right) + Math.min(upper, lower) + e,
    minY: Math.min(falling, rising) + Math.min(top, bottom) + f,
    maxX: Math.max(left, right) + Math.max(upper, lower) + e,
    maxY: Math.max(falling, rising) + Math.max(top, bottom) + f,
  }
}
