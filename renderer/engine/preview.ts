/** Keeps track of which points of the stroke in progress others have not been told of. Told at most once a frame. */
import { growsByPoints, type Pencil } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'

export interface PreviewUpdate {
  readonly stroke: number
  readonly pencil: Pencil
  readonly from: number
  readonly points: readonly Point[]
}

export class Preview {
  #current: { stroke: number; pencil: Pencil; told: number; waiting: Point[] } | null = null
  /** A shape is told whole, each time. */
  #isShape = false

  begin(stroke: number, pencil: Pencil): void {
    this.#current = { stroke, pencil, told: 0, waiting: [] }
    this.#isShape = !growsByPoints(pencil.tool)
  }

  /** All corners of the shape as they are now. */
  replace(points: readonly Point[]): void {
    if (this.#current !== null) this.#current.waiting = [...points]
  }

  grow(points: readonly Point[]): void {
    if (this.#current !== null) for (const point of points) this.#current.waiting.push(point)
  }

  /** What to tell now, or null if there is nothing new. */
  take(): PreviewUpdate | null {
    if (this.#current === null || this.#current.waiting.length === 0) return null
    const { stroke, pencil, told, waiting } = this.#current
    this.#current = { stroke, pencil, told: told + waiting.length, waiting: [] }
    return { stroke, pencil, from: this.#isShape ? 0 : told, points: waiting }
  }

  /** The stroke is finished: the line that follows tells the rest. */
  finish(): void {
    this.#current = null
  }

  /** The stroke does not count. What to tell, or null if nobody has heard of it. */
  takeBack(): PreviewUpdate | null {
    const current = this.#current
    this.#current = null
    if (current === null || current.told === 0) return null
    return { stroke: current.stroke, pencil: current.pencil, from: 0, points: [] }
  }
}
