import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { type Point, POINT_STRIDE, type PointArray } from '../../p2p/canvas/point.ts'
import { growRect, type Rect, unionRect } from './geometry.ts'
import { spacingUnits } from './ink.ts'
import { type Ink, inkMargin } from './ink-painter.ts'
import { pointBox } from './point-box.ts'

/** Points further back than this many from the tip, left out ones not counted, do not feel it any more. */
const STEADY_AFTER = 4

/** A stroke in progress: ink to which points are added. */
export class GrowingInk implements Ink {
  readonly pencil: Pencil
  /** What a text or a note says so far. */
  readonly text: string
  points: PointArray = new Float32Array(64 * POINT_STRIDE)
  count = 0
  bounds: Rect = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  even = true

  constructor(pencil: Pencil, text = '') {
    this.pencil = pencil
    this.text = text
  }

  /** @returns the box, in canvas units, that looks different now; null if nothing was added */
  append(points: readonly Point[]): Rect | null {
    if (points.length === 0) return null
    const wasEven = this.even
    const changedFrom = this.#firstUnsteady()
    for (const point of points) this.#push(point)
    const margin = inkMargin(this.pencil)
    // A line that turns out to vary in width is traced another way from its start.
    const from = wasEven && !this.even ? 0 : changedFrom
    const fresh = { points: this.points.subarray(from * POINT_STRIDE), count: this.count - from }
    const changed = growRect(pointBox([fresh])!, margin)
    this.bounds = unionRect(this.bounds, changed)
    return changed
  }

  /** The newest point. */
  get tip(): { readonly x: number; readonly y: number } {
    const at = (this.count - 1) * POINT_STRIDE
    return { x: this.points[at]!, y: this.points[at + 1]! }
  }

  toPoints(): Point[] {
    const points: Point[] = []
    for (let at = 0; at < this.count * POINT_STRIDE; at += POINT_STRIDE) {
      points.push({ x: this.points[at]!, y: this.points[at + 1]!, pressure: this.points[at + 2]! })
    }
    return points
  }

  #push({ x, y, pressure }: Point): void {
    const at = this.count * POINT_STRIDE
    if (at === this.points.length) {
      const bigger = new Float32Array(this.points.length * 2)
      bigger.set(this.points)
      this.points = bigger
    }
    this.points[at] = x
    this.points[at + 1] = y
    this.points[at + 2] = pressure
    this.count++
    if (this.points[at + 2] !== this.points[2]) this.even = false
  }

  /** The first point whose ink may look different when points are added: the curves near the tip are not final. */
  #firstUnsteady(): number {
    const spacing = spacingUnits(this.pencil.width)
    let index = Math.max(0, this.count - 1)
    let steady = 0
    for (let from = index; index > 0 && steady < STEADY_AFTER; index--) {
      const [at, fromAt] = [(index - 1) * POINT_STRIDE, from * POINT_STRIDE]
      const dx = this.points[at]! - this.points[fromAt]!
      const dy = this.points[at + 1]! - this.points[fromAt + 1]!
      if (Math.hypot(dx, dy) < spacing) continue
      from = index - 1
      steady++
    }
    return index
  }
}
