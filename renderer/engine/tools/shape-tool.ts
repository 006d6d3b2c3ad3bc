import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { DEFAULT_PRESSURE } from '../../../p2p/canvas/point.ts'
import type { XY } from '../geometry.ts'
import { placeInMiddle } from './place-in-middle.ts'
import { toSteps } from './steps.ts'
import { type HeldKeys, NO_KEYS, type Tool, type ToolEvent, type Workbench } from './tool.ts'

type Corners = (from: XY, to: XY, keys: HeldKeys) => XY[]

/** Who presses and lifts without a drag meant something else. */
const LEAST_DRAG_PX = 4

/** A shape that is dragged out from where the pointer came down. */
export class ShapeTool implements Tool {
  readonly #bench: Workbench
  readonly #corners: Corners
  /** Of the moment the pointer came down: somebody else at this screen may choose another meanwhile. */
  #pencil: Pencil | null = null
  #from: XY | null = null
  #to: XY | null = null

  constructor(bench: Workbench, corners: Corners) {
    this.#bench = bench
    this.#corners = corners
  }

  handle(event: ToolEvent, keys: HeldKeys): void {
    switch (event.type) {
      case 'down':
        this.#from = event.points[0] ?? null
        this.#pencil = this.#bench.pencil()
        return
      case 'move':
        this.#drag(event.points.at(-1), keys)
        return
      case 'up':
        this.#end(this.#isDrawn)
        return
      case 'cancel':
        this.#end(false)
    }
  }

  key(key: string): boolean {
    if (key === 'Enter' && this.#from === null) {
      placeInMiddle(this.#bench, (from, to) => this.#corners(from, to, NO_KEYS))
      return true
    }
    if (key !== 'Escape' || this.#to === null) return false
    this.#end(false)
    return true
  }

  putDown(): void {
    this.#end(false)
  }

  get #isDrawn(): boolean {
    if (this.#from === null || this.#to === null) return false
    const length = Math.hypot(this.#to.x - this.#from.x, this.#to.y - this.#from.y)
    return length >= LEAST_DRAG_PX * this.#bench.unitsPerPixel()
  }

  #drag(to: XY | undefined, keys: HeldKeys): void {
    if (this.#from === null || this.#pencil === null || to === undefined) return
    const { strokes } = this.#bench
    if (this.#to === null) strokes.beginShape(this.#pencil)
    this.#to = to
    strokes.shape(this.#corners(this.#from, to, keys).map(toPoint))
  }

  #end(isKept: boolean): void {
    const { strokes } = this.#bench
    if (this.#to !== null) {
      if (isKept) strokes.finishShape()
      else strokes.takeShapeBack()
    }
    this.#from = null
    this.#to = null
  }
}

function toPoint({ x, y }: XY): Point {
  return toSteps({ x, y, pressure: DEFAULT_PRESSURE })
}
