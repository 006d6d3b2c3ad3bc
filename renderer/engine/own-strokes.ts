/** This person's strokes, from the first point until the line they become is painted. */
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { BoardActions, NewItem } from './board.ts'
import { FinishedStrokes, type FinishedStroke } from './finished-strokes.ts'
import type { Rect } from './geometry.ts'
import { GrowingInk } from './growing-ink.ts'
import { HandStrokes } from './hand-strokes.ts'
import type { Ink } from './ink-painter.ts'
import { orderOfMarking } from './marking.ts'
import type { PreviewUpdate } from './preview.ts'
import type { Scene } from './scene.ts'

/** What is left of a line, in the place of that. */
export type NewInk = Pick<NewItem, 'pencil' | 'points' | 'order' | 'group' | 'pieceOf'>

/** The line of what was put comes within so long after the room's answer, or never. */
const UNSEEN_MS = 1_500

/** A number of 31 bits for the first stroke, so that there is room to count up from it. */
export function anyStroke(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1
}

export class OwnStrokes {
  readonly finished = new FinishedStrokes()
  readonly #actions: BoardActions
  readonly #scene: Scene
  /** The boxes, in canvas units, that look different now. */
  readonly #onChange: (changed: readonly Rect[]) => void
  /** Those with a stroke in progress, in the order begun. */
  readonly #busy = new Set<HandStrokes>()
  #nextStroke: number

  constructor(actions: BoardActions, scene: Scene, firstStroke: number, onChange: (changed: readonly Rect[]) => void) {
    this.#actions = actions
    this.#scene = scene
    this.#nextStroke = firstStroke
    this.#onChange = onChange
  }

  /** For one pointer: several may draw at once, each a stroke of its own. */
  hand(): HandStrokes {
    return new HandStrokes({
      begun: hand => {
        this.#busy.add(hand)
        return this.newStroke()
      },
      ended: hand => void this.#busy.delete(hand),
      finish: (stroke, ink) => this.#finish(stroke, ink),
      replace: (remove, items) => this.#replace(remove, items),
      tell: update => this.#tell(update),
      changed: boxes => this.#onChange(boxes),
    })
  }

  /** @returns the number of a stroke that this person has not drawn yet */
  newStroke(): number {
    return this.#nextStroke++
  }

  /** What to show, the newest last. */
  *inks(): Iterable<Ink> {
    for (const { ink } of this.finished.all()) yield ink
    for (const { ink } of this.#busy) if (ink !== null && ink.count > 0) yield ink
  }

  /** Once a frame: tells others of new points. */
  sendPreview(): void {
    for (const hand of this.#busy) hand.sendPreview()
  }

  /** Takes off the strokes whose lines can be seen. */
  settle(isPainted: (rect: Rect) => boolean): void {
    if (this.finished.size === 0) return
    const settled = this.finished.takeSettled(ink => isPainted(ink.bounds))
    if (settled.length > 0) this.#onChange(settled.map(({ ink }) => ink.bounds))
  }

  #finish(stroke: number, ink: GrowingInk): void {
    this.finished.add(stroke, ink)
    const order = orderOfMarking(this.#scene, ink)
    void this.#actions.add(stroke, ink.pencil, ink.toPoints(), order).then(id => {
      if (id === null) this.finished.takeOff(stroke)
      else this.finished.named(stroke, id)
      this.#onChange(id === null ? [ink.bounds] : [])
    })
  }

  async #replace(remove: readonly string[], items: readonly NewInk[]): Promise<void> {
    const put = items.map(({ pencil, points }) => this.#show(pencil, points))
    try {
      const ids = put.length === 0 ? [] : await this.#actions.put(remove, items)
      if (put.length === 0) await this.#actions.remove(remove)
      for (const [at, { stroke }] of put.entries()) this.finished.named(stroke, ids[at]!)
      this.#onChange([])
      setTimeout(() => this.#giveUp(put), UNSEEN_MS)
    } catch (error) {
      for (const { stroke } of put) this.finished.takeOff(stroke)
      this.#onChange(put.map(({ ink }) => ink.bounds))
      throw error
    }
  }

  /** What somebody else has taken away before it came here is not shown for ever. */
  #giveUp(put: readonly FinishedStroke[]): void {
    const unseen = this.finished.takeUnsettled(put.map(({ stroke }) => stroke))
    if (unseen.length > 0) this.#onChange(unseen.map(({ ink }) => ink.bounds))
  }

  #show(pencil: Pencil, points: readonly Point[]): FinishedStroke {
    const ink = new GrowingInk(pencil)
    ink.append(points)
    const stroke = this.newStroke()
    this.finished.add(stroke, ink)
    this.#onChange([ink.bounds])
    return { stroke, ink }
  }

  #tell({ stroke, pencil, from, points }: PreviewUpdate): void {
    this.#actions.preview(stroke, pencil, from, points)
  }
}
