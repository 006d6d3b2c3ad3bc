/** Other people's laser pointers, from the previews they send. Nothing of them is kept. */
import type { Events } from '../../p2p/api/contract.ts'
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import { prepareContext } from './ink-painter.ts'
import { LaserTrail, paintTrail, type TrailOptions } from './laser-trail.ts'

/** Whoever says nothing for so long is taken to have switched it off. */
const SILENCE_MS = 20_000

/** What a painting takes from the board. */
export interface TrailSurroundings extends TrailOptions {
  theme(): BoardTheme
  /** Of a pixel of what is as large as the controls. */
  unitsPerPixel(): number
  nowMs(): number
}

export class Trails {
  readonly #surroundings: TrailSurroundings
  readonly #trails = new Map<string, LaserTrail>()

  constructor(surroundings: TrailSurroundings) {
    this.#surroundings = surroundings
  }

  get size(): number {
    return this.#trails.size
  }

  get isBlank(): boolean {
    return this.size === 0
  }

  apply({ author, stroke, points, done }: Events['canvas.drawing']): void {
    const nowMs = this.#surroundings.nowMs()
    const key = `${stroke}/${author}`
    let trail = this.#trails.get(key)
    if (trail === undefined) {
      if (points.length === 0) return
      this.#trails.set(key, (trail = new LaserTrail(this.#surroundings, nowMs)))
    }
    trail.append(
      points.map(([x, y]) => ({ x, y })),
      nowMs,
    )
    if (done) trail.release(nowMs)
  }

  /** Another page is shown. */
  clear(): void {
    this.#trails.clear()
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform, nowMs: number): void {
    const [theme, unitsPerPixel] = [this.#surroundings.theme(), this.#surroundings.unitsPerPixel()]
    prepareContext(context)
    for (const [key, trail] of this.#trails) {
      if (nowMs - trail.heardMs >= SILENCE_MS) trail.release(nowMs)
      if (trail.isGone(nowMs)) this.#trails.delete(key)
      else paintTrail(context, trail, transform, theme, unitsPerPixel, nowMs)
    }
  }

  /** There is more to paint in the next frame, though nothing is heard. */
  get isMoving(): boolean {
    const nowMs = this.#surroundings.nowMs()
    return [...this.#trails.values()].some(trail => trail.isFading(nowMs))
  }

  /** When {@link paint} has something to do next, while nothing moves. */
  nextMs(): number | null {
    const heardMs = Array.from(this.#trails.values(), trail => trail.heardMs)
    return heardMs.length === 0 ? null : Math.min(...heardMs) + SILENCE_MS
  }
}
