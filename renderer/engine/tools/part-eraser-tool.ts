/** Takes off what it goes over and leaves the rest of each line. */
import type { Point } from '../../../p2p/canvas/point.ts'
import type { DeviceTransform } from '../camera.ts'
import type { XY } from '../geometry.ts'
import { GrowingInk } from '../growing-ink.ts'
import { paintInk, prepareContext } from '../ink-painter.ts'
import {
  cut,
  cutAlong,
  type Cuts,
  cuttings,
  drawnPieces,
  piecesAlong,
  stillThere,
  type Stretch,
} from './part-eraser.ts'
import { PastSweep } from './past-sweep.ts'
import type { Tool, ToolEvent, Workbench } from './tool.ts'

export class PartEraserTool implements Tool {
  readonly #bench: Workbench
  readonly #radiusPx: number
  #last: XY | null = null
  #cuts: Cuts = new Map()
  /** Where the sweep has been. */
  #way: Stretch[] = []
  /** Sweeps that others may not have heard of when they cut the same lines. */
  #past: readonly PastSweep[] = []
  #isHiding = false
  readonly #inks = new WeakMap<readonly Point[], GrowingInk>()

  /** @param radiusPx how far it reaches, in CSS pixels */
  constructor(bench: Workbench, radiusPx: number) {
    this.#bench = bench
    this.#radiusPx = radiusPx
  }

  handle(event: ToolEvent): void {
    switch (event.type) {
      case 'down':
        this.#last = event.points[0] ?? null
        this.#way = []
        this.#sweep(event.points)
        return
      case 'move':
        this.#sweep(event.points)
        return
      case 'up':
        this.#keep()
        return
      case 'cancel':
        this.#takeBack()
    }
  }

  putDown(): void {
    this.#past = []
    this.#takeBack()
  }

  /** A line that somebody else cuts meanwhile, be it at this screen, goes on as its pieces, so that nobody's cut is lost. */
  sceneChanged(): void {
    if (this.#isHiding) return
    const { scene } = this.#bench
    this.#past = this.#past.filter(({ isOver }) => !isOver)
    for (const past of this.#past) this.#ask(past.catchUp(scene))
    if (this.#last === null) return
    const cuts = stillThere(this.#cuts, scene)
    // What they are pieces of was there when the sweep went over it, though it may have been hidden.
    const fresh = piecesAlong(this.#way, scene).filter(({ id }) => !cuts.has(id))
    this.#goOnWith(new Map([...cuts, ...cutAlong(this.#way, fresh)]))
  }

  /** What is left of the lines, which are hidden meanwhile. */
  paint(context: CanvasRenderingContext2D, transform: DeviceTransform): void {
    prepareContext(context)
    const theme = this.#bench.theme()
    for (const cutLine of this.#cuts.values()) {
      for (const { pencil, points } of drawnPieces(cutLine)) {
        let ink = this.#inks.get(points)
        if (ink === undefined) {
          ink = new GrowingInk(pencil)
          ink.append(points)
          this.#inks.set(points, ink)
        }
        paintInk(context, ink, transform, theme, null)
      }
    }
  }

  #sweep(points: readonly XY[]): void {
    if (this.#last === null) return
    const radius = this.#radiusPx * this.#bench.unitsPerPixel()
    let cuts = this.#cuts
    for (const point of points) {
      const stretch = { from: this.#last, to: point, radius }
      this.#way.push(stretch)
      cuts = cut(cuts, this.#bench.scene, stretch)
      this.#last = point
    }
    this.#goOnWith(cuts)
  }

  #goOnWith(cuts: Cuts): void {
    const before = this.#cuts
    this.#show(cuts)
    const fresh = [...cuts.keys()].filter(id => !before.has(id))
    this.#hide(fresh)
  }

  #keep(): void {
    const cuts = stillThere(this.#cuts, this.#bench.scene)
    this.#last = null
    const past = this.#past.filter(({ isOver }) => !isOver)
    this.#past = cuts.size > 0 || past.length > 0 ? [...past, new PastSweep(this.#way, cuts, past)] : []
    this.#ask(cuts)
    this.#show(new Map())
  }

  #ask(cuts: Cuts): void {
    if (cuts.size === 0) return
    this.#hide([...cuts.keys()])
    for (const { remove, items } of cuttings(cuts)) {
      // Whoever refuses has told the person why.
      this.#bench.strokes.replace(remove, items).catch(() => this.#bench.setHidden(remove, false))
    }
  }

  /** That the scene changes with it is no news. */
  #hide(ids: readonly string[]): void {
    this.#isHiding = true
    if (ids.length > 0) this.#bench.setHidden(ids, true)
    this.#isHiding = false
  }

  #takeBack(): void {
    const ids = [...this.#cuts.keys()]
    this.#last = null
    this.#show(new Map())
    if (ids.length > 0) this.#bench.setHidden(ids, false)
  }

  #show(cuts: Cuts): void {
    this.#cuts = cuts
    this.#bench.repaint()
  }
}
