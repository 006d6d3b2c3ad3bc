import type { Tool as PencilTool } from '../../../p2p/canvas/pencil.ts'
import { DEFAULT_PRESSURE, type Point } from '../../../p2p/canvas/point.ts'
import type { XY } from '../geometry.ts'
import { straighten, type Straightened } from '../straighten.ts'
import { toSteps } from './steps.ts'
import type { Tool, ToolEvent, Workbench } from './tool.ts'

/** Runs `run` once, `delayMs` from now. Returns a function that calls it off. */
export type After = (delayMs: number, run: () => void) => () => void

/** Who holds the pen still for so long wants the shape that the stroke nearly is. */
export const HOLD_MS = 600

/** A hand that holds still trembles by less. */
const STILL_PX = 4

/** Anything smaller is handwriting. */
const LEAST_SHAPE_PX = 32

const afterTimeout: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** What a stroke has become. */
interface Held extends Straightened {
  /** What it is once the pen lifts. */
  readonly keptAs: PencilTool
}

/**
 * Ink: what the pointer does between coming down and lifting is a stroke, drawn with the pencil in hand. Holding it still at
 * the end straightens the stroke: a pen's to the shape that it nearly is, a highlighter's to straight ink if it nearly is that.
 */
export class PenTool implements Tool {
  readonly #bench: Workbench
  readonly #after: After
  /** Where the pointer has been held since the wait began. */
  #stillAt: XY | null = null
  #shape: Held | null = null
  #callOff: () => void = () => undefined

  constructor(bench: Workbench, after: After = afterTimeout) {
    this.#bench = bench
    this.#after = after
  }

  handle(event: ToolEvent): void {
    if (this.#shape === null) this.#bench.strokes.handle(event, this.#bench.pencil())
    else this.#handleShape(event, this.#shape)
    if (event.type === 'down' || event.type === 'move') {
      this.#moved(event.points.at(-1))
    } else {
      this.#callOff()
      this.#stillAt = null
      this.#shape = null
    }
  }

  putDown(): void {
    this.handle({ type: 'cancel' })
  }

  #handleShape(event: ToolEvent, { tool, keptAs }: Held): void {
    const { strokes } = this.#bench
    switch (event.type) {
      case 'down':
        return
      case 'move':
        if (tool === 'line' || tool === 'arrow') this.#pullEnd(event.points.at(-1))
        return
      case 'up':
        strokes.finishShape(keptAs)
        return
      case 'cancel':
        strokes.takeShapeBack()
    }
  }

  #moved(to: XY | undefined): void {
    if (to === undefined || this.#shape !== null) return
    if (!this.#isAwayFrom(this.#stillAt, to)) return
    this.#stillAt = to
    this.#callOff()
    this.#callOff = this.#after(HOLD_MS, () => this.#straighten())
  }

  #isAwayFrom(from: XY | null, to: XY): boolean {
    return from === null || Math.hypot(to.x - from.x, to.y - from.y) >= STILL_PX * this.#bench.unitsPerPixel()
  }

  #straighten(): void {
    const { strokes } = this.#bench
    const shape = straighten(strokes.strokePoints(), LEAST_SHAPE_PX * this.#bench.unitsPerPixel())
    const isMark = strokes.ink?.pencil.tool === 'highlighter'
    if (shape === null || (isMark && shape.tool !== 'line')) return
    // While it is held it is a line in any case: that is told whole whenever its end moves, as ink is not.
    this.#shape = { ...shape, keptAs: isMark ? 'highlighter' : shape.tool }
    strokes.becomeShape(shape.tool, shape.corners.map(toPoint))
  }

  /** The end of a line goes with the pen, as soon as that moves on. */
  #pullEnd(to: XY | undefined): void {
    const start = this.#shape?.corners[0]
    if (start === undefined || to === undefined || !this.#isAwayFrom(this.#stillAt, to)) return
    this.#stillAt = null
    this.#bench.strokes.shape([start, to].map(toPoint))
  }
}

function toPoint({ x, y }: XY): Point {
  return toSteps({ x, y, pressure: DEFAULT_PRESSURE })
}
