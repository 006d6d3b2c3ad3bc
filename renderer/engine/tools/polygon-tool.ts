import { DEFAULT_PRESSURE } from '../../../p2p/canvas/point.ts'
import type { XY } from '../geometry.ts'
import { cornersShown, noPolygon, polygonTransition, type PolygonEvent, type PolygonState } from './polygon.ts'
import { placeInMiddle } from './place-in-middle.ts'
import { lineCorners, pentagonIn } from './shape-corners.ts'
import { toSteps } from './steps.ts'
import type { HeldKeys, Tool, ToolEvent, Workbench } from './tool.ts'

/** A click so near to a corner is one on it. */
const NEAR_PX = 10

/** Click after click sets corners; a double click, Enter, or a click on the first one closes; Escape takes back. */
export class PolygonTool implements Tool {
  readonly #bench: Workbench
  #state: PolygonState = noPolygon
  #isPressed = false
  /** Whether others have been told that it begins. */
  #isBegun = false

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  handle(event: ToolEvent, keys: HeldKeys): void {
    switch (event.type) {
      case 'down':
      case 'move':
        this.#isPressed = true
        this.#reach(event.points.at(-1), keys)
        return
      case 'up':
        if (this.#isPressed)
          this.#step({ kind: 'set', near: NEAR_PX * this.#bench.unitsPerPixel() * this.#bench.reach() })
        else this.#endHere()
        this.#isPressed = false
        return
      case 'cancel':
        // A second finger moves the view: only the corner under the first is not meant. Otherwise all is to end.
        if (this.#isPressed) this.#step({ kind: 'letGo' })
        else this.#takeBack()
        this.#isPressed = false
    }
  }

  hover(at: XY | null): null {
    if (this.#isPressed || this.#state.corners.length === 0) return null
    this.#step(at === null ? { kind: 'letGo' } : { kind: 'reach', at })
    return null
  }

  key(key: string): boolean {
    if (this.#state.corners.length === 0) return key === 'Enter' && this.#place()
    if (key === 'Enter') this.#step({ kind: 'close' })
    if (key === 'Escape') this.#takeBack()
    return key === 'Enter' || key === 'Escape'
  }

  putDown(): void {
    this.#takeBack()
  }

  #reach(to: XY | undefined, keys: HeldKeys): void {
    const last = this.#state.corners.at(-1)
    if (to === undefined) return
    const at = last !== undefined && keys.shift ? lineCorners(last, to, { shift: true, alt: false })[1]! : to
    this.#step({ kind: 'reach', at })
  }

  #step(event: PolygonEvent): void {
    const { state, isClosed } = polygonTransition(this.#state, event)
    this.#state = state
    const corners = cornersShown(state)
    if (corners.length === 0) {
      this.#takeBack()
      return
    }
    const { strokes } = this.#bench
    if (!this.#isBegun) strokes.beginShape(this.#bench.pencil())
    this.#isBegun = true
    strokes.shape(corners.map(({ x, y }) => toSteps({ x, y, pressure: DEFAULT_PRESSURE })))
    if (!isClosed) return
    strokes.finishShape()
    this.#isBegun = false
    this.#state = noPolygon
  }

  /** Another page is turned to: what there is stays on this one. */
  #endHere(): void {
    this.#step({ kind: 'close' })
    this.#takeBack()
  }

  #place(): boolean {
    placeInMiddle(this.#bench, pentagonIn)
    return true
  }

  #takeBack(): void {
    if (this.#isBegun) this.#bench.strokes.takeShapeBack()
    this.#isBegun = false
    this.#state = noPolygon
  }
}
