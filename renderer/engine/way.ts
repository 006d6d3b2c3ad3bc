/** What can be said of a way as a row of points. */
import { segmentsSquared, type Size, type XY } from './geometry.ts'

export function distance(a: XY, b: XY): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

export function distanceToSegment({ x, y }: XY, a: XY, b: XY): number {
  return Math.sqrt(segmentsSquared(a.x, a.y, b.x, b.y, x, y, x, y))
}

export function lengthOf(points: readonly XY[]): number {
  return points.reduce((sum, point, at) => sum + (at === 0 ? 0 : distance(points[at - 1]!, point)), 0)
}

export function boxOf(points: readonly XY[]): Size & { readonly left: number; readonly top: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [least(xs), least(ys)]
  return { left, top, width: -least(xs.map(x => -x)) - left, height: -least(ys.map(y => -y)) - top }
}

/** So many points, each as far along the way from the one before it. */
export function resampled(points: readonly XY[], count: number): XY[] {
  const step = lengthOf(points) / (count - 1)
  const even: XY[] = [points[0]!]
  let left = step
  for (let at = 1; at < points.length && even.length < count - 1; at += 1) {
    const [a, b] = [points[at - 1]!, points[at]!]
    const length = distance(a, b)
    if (length === 0) continue
    let along = left
    for (; along <= length && even.length < count - 1; along += step) {
      const share = along / length
      even.push({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) })
    }
    left = along - length
  }
  even.push(points.at(-1)!)
  return even
}

/** The ends of a way and where it bends: it strays from the way through them by no more than this (Ramer, Douglas, Peucker). */
export function bends(points: readonly XY[], tolerance: number): XY[] {
  const [a, b] = [points[0]!, points.at(-1)!]
  let furthest = 0
  let most = 0
  points.forEach((point, at) => {
    const off = distanceToSegment(point, a, b)
    if (off > most) [most, furthest] = [off, at]
  })
  if (most <= tolerance) return [a, b]
  return [...bends(points.slice(0, furthest + 1), tolerance).slice(0, -1), ...bends(points.slice(furthest), tolerance)]
}

/** How far the way turns at b on from a to c, in radians: 0 straight on, pi back. */
export function turnAt(a: XY, b: XY, c: XY): number {
  const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x)
  return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}
