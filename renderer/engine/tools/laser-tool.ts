/** A laser pointer: it leaves a trail that fades, for everyone to see and nobody to keep. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import type { DeviceTransform } from '../camera.ts'
import { prepareContext } from '../ink-painter.ts'
import { LaserTrail, paintTrail, type TrailOptions } from '../laser-trail.ts'
import { toSteps } from './steps.ts'
import type { Tool, ToolEvent, Workbench } from './tool.ts'

export interface LaserOptions extends TrailOptions {
  nowMs(): number
}

/** What others are told; how wide it is on a screen is each screen's own affair. */
const LOOK = { tool: 'laser', color: '#f0141e', width: 4, opacity: 1 } as const

export class LaserTool implements Tool {
  readonly #bench: Workbench
  readonly #options: LaserOptions
  /** The newest last; those before it are on their way out. */
  #trails: LaserTrail[] = []
  #isOn = false
  #told = 0

  constructor(bench: Workbench, options: LaserOptions) {
    this.#bench = bench
    this.#options = options
  }

  handle(event: ToolEvent): void {
    switch (event.type) {
      case 'down':
        this.#switchOn()
        this.#shineOn(event.points)
        return
      case 'move':
        this.#shineOn(event.points)
        return
      case 'up':
      case 'cancel':
        this.#switchOff()
    }
  }

  putDown(): void {
    this.#switchOff()
    this.#trails = []
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform, nowMs: number): void {
    this.#trails = this.#trails.filter(trail => !trail.isGone(nowMs))
    prepareContext(context)
    const unitsPerPixel = this.#bench.unitsPerPixel() * this.#bench.uiScale()
    for (const trail of this.#trails) paintTrail(context, trail, transform, this.#bench.theme(), unitsPerPixel, nowMs)
  }

  get isMoving(): boolean {
    const nowMs = this.#options.nowMs()
    return this.#trails.some(trail => trail.isFading(nowMs))
  }

  /** On the page that is shown. */
  get #pencil(): Pencil {
    const { page } = this.#bench.pencil()
    return page === undefined ? LOOK : { ...LOOK, page }
  }

  #switchOn(): void {
    this.#isOn = true
    this.#told = 0
    this.#trails.push(new LaserTrail(this.#options, this.#options.nowMs()))
    this.#bench.strokes.beginTrail(this.#pencil)
  }

  #shineOn(at: readonly Point[]): void {
    if (!this.#isOn) return
    const points = at.map(toSteps)
    this.#trails.at(-1)?.append(points, this.#options.nowMs())
    this.#tell(points)
    this.#bench.repaint()
  }

  /** No stroke has more points than others take. A new one goes on where the last has ended. */
  #tell(points: readonly Point[]): void {
    if (this.#told + points.length > LIMITS.pointsPerLine) {
      this.#bench.strokes.endTrail()
      this.#bench.strokes.beginTrail(this.#pencil)
      this.#told = 0
    }
    this.#bench.strokes.growTrail(points)
    this.#told += points.length
  }

  #switchOff(): void {
    if (!this.#isOn) return
    this.#isOn = false
    this.#trails.at(-1)?.release(this.#options.nowMs())
    this.#bench.strokes.endTrail()
    this.#bench.repaint()
  }
}
