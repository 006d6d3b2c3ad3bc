/** This person's strokes, from the first point until the line they become is painted. */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { Pencil, Tool } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { BoardActions, NewItem } from './board.ts'
import { FinishedStrokes, type FinishedStroke } from './finished-strokes.ts'
import type { Rect } from './geometry.ts'
import { GrowingInk } from './growing-ink.ts'
import type { Ink } from './ink-painter.ts'
import { Preview, type PreviewUpdate } from './preview.ts'
import { idlePen, penTransition, type PenEffect, type PenState } from './tools/pen.ts'
import type { ToolEvent } from './tools/tool.ts'

/** How often a shape in progress is told again: others give up what they hear nothing of. */
const RETELL_MS = LIMITS.strokeSilentMs / 3

/** Ink that takes the place of other ink. */
export type NewInk = Pick<NewItem, 'pencil' | 'points' | 'order' | 'group'>

/** A number of 31 bits for the first stroke, so that there is room to count up from it. */
export function anyStroke(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1
}

export class OwnStrokes {
  readonly finished = new FinishedStrokes()
  readonly #actions: BoardActions
  /** The boxes, in canvas units, that look different now. */
  readonly #onChange: (changed: readonly Rect[]) => void
  readonly #preview = new Preview()
  #pen: PenState
  #growing: GrowingInk | null = null
  #retelling: ReturnType<typeof setInterval> | undefined

  constructor(actions: BoardActions, firstStroke: number, onChange: (changed: readonly Rect[]) => void) {
    this.#actions = actions
    this.#pen = idlePen(firstStroke)
    this.#onChange = onChange
  }

  /** What to show, the newest last. */
  *inks(): Iterable<Ink> {
    for (const { ink } of this.finished.all()) yield ink
    if (this.#growing !== null && this.#growing.count > 0) yield this.#growing
  }

  /** @param pencil what a stroke that begins now is drawn with */
  handle(event: ToolEvent, pencil: Pencil): void {
    const { state, effects } = penTransition(this.#pen, event)
    this.#pen = state
    // A long stroke goes on with the pencil it began with.
    const pencilInUse = this.#growing?.pencil ?? pencil
    for (const effect of effects) this.#carryOut(effect, pencilInUse)
  }

  /** A shape begins, which is told and shown as a whole at every step. */
  beginShape(pencil: Pencil): void {
    if (this.#pen.kind !== 'idle') return
    this.#growing = new GrowingInk(pencil)
    this.#preview.begin(this.#pen.nextStroke, pencil)
    // Whoever takes their time with the next corner is still at it.
    clearInterval(this.#retelling)
    this.#retelling = setInterval(() => this.#retell(), RETELL_MS)
  }

  /** The shape's corners as they are now. */
  shape(corners: readonly Point[]): void {
    const before = this.#growing
    if (before === null) return
    const shape = new GrowingInk(before.pencil)
    shape.append(corners)
    this.#growing = shape
    this.#preview.replace(corners)
    this.#onChange(before.count === 0 ? [shape.bounds] : [before.bounds, shape.bounds])
  }

  finishShape(): void {
    if (this.#pen.kind !== 'idle' || this.#growing === null) return
    const stroke = this.#pen.nextStroke
    this.#pen = idlePen(stroke + 1)
    this.#finish(stroke)
  }

  takeShapeBack(): void {
    if (this.#pen.kind !== 'idle' || this.#growing === null) return
    this.#pen = idlePen(this.#pen.nextStroke + 1)
    this.#takeBack()
  }

  /** The points of the stroke in progress, as far as it is in one piece. */
  strokePoints(): Point[] {
    return this.#pen.kind === 'drawing' ? (this.#growing?.toPoints() ?? []) : []
  }

  /** The stroke in progress becomes a shape, for others too. From here on it is ended as one. */
  becomeShape(tool: Tool, corners: readonly Point[]): void {
    if (this.#pen.kind !== 'drawing' || this.#growing === null) return
    const { fill: _, ...look } = this.#growing.pencil
    this.#pen = idlePen(this.#pen.stroke + 1)
    this.#takeBack()
    this.beginShape({ ...look, tool })
    this.shape(corners)
  }

  /** A trail begins that others see and nobody keeps. */
  beginTrail(pencil: Pencil): void {
    if (this.#pen.kind === 'idle') this.#preview.begin(this.#pen.nextStroke, pencil)
  }

  growTrail(points: readonly Point[]): void {
    this.#preview.grow(points)
  }

  endTrail(): void {
    if (this.#pen.kind !== 'idle') return
    this.#pen = idlePen(this.#pen.nextStroke + 1)
    this.sendPreview()
    this.#send(this.#preview.takeBack())
  }

  /**
   * Puts items in the place of others, which the caller has hidden. They are shown at once.
   *
   * @throws whatever the room refuses it with; then they are not shown any more
   */
  async replace(remove: readonly string[], items: readonly NewInk[]): Promise<void> {
    const put = items.map(({ pencil, points }) => this.#show(pencil, points))
    try {
      const ids = put.length === 0 ? [] : await this.#actions.put(remove, items)
      if (put.length === 0) await this.#actions.remove(remove)
      for (const [at, { stroke }] of put.entries()) this.finished.named(stroke, ids[at]!)
      this.#onChange([])
    } catch (error) {
      for (const { stroke } of put) this.finished.takeOff(stroke)
      this.#onChange(put.map(({ ink }) => ink.bounds))
      throw error
    }
  }

  #show(pencil: Pencil, points: readonly Point[]): FinishedStroke {
    const ink = new GrowingInk(pencil)
    ink.append(points)
    const stroke = this.#pen.kind === 'idle' ? this.#pen.nextStroke : this.#pen.stroke + 1
    this.#pen = idlePen(stroke + 1)
    this.finished.add(stroke, ink)
    this.#onChange([ink.bounds])
    return { stroke, ink }
  }

  /** Once a frame: tells others of new points. */
  sendPreview(): void {
    this.#send(this.#preview.take())
  }

  /** Takes off the strokes whose lines can be seen. */
  settle(isPainted: (rect: Rect) => boolean): void {
    if (this.finished.size === 0) return
    const settled = this.finished.takeSettled(ink => isPainted(ink.bounds))
    if (settled.length > 0) this.#onChange(settled.map(({ ink }) => ink.bounds))
  }

  #carryOut(effect: PenEffect, pencil: Pencil): void {
    switch (effect.kind) {
      case 'begin':
        this.#growing = new GrowingInk(pencil)
        this.#preview.begin(effect.stroke, pencil)
        return
      case 'grow': {
        const changed = this.#growing?.append(effect.points)
        this.#preview.grow(effect.points)
        if (changed != null) this.#onChange([changed])
        return
      }
      case 'finish':
        this.#finish(effect.stroke)
        return
      case 'takeBack':
        this.#takeBack()
    }
  }

  #retell(): void {
    if (this.#growing === null || this.#growing.count === 0) return
    this.#preview.replace(this.#growing.toPoints())
    this.#onChange([])
  }

  #takeBack(): void {
    clearInterval(this.#retelling)
    if (this.#growing !== null) this.#onChange([this.#growing.bounds])
    this.#growing = null
    this.#send(this.#preview.takeBack())
  }

  #finish(stroke: number): void {
    const ink = this.#growing
    if (ink === null) return
    clearInterval(this.#retelling)
    this.#growing = null
    this.#preview.finish()
    this.finished.add(stroke, ink)
    void this.#actions.add(stroke, ink.pencil, ink.toPoints()).then(id => {
      if (id === null) this.finished.takeOff(stroke)
      else this.finished.named(stroke, id)
      this.#onChange(id === null ? [ink.bounds] : [])
    })
  }

  #send(update: PreviewUpdate | null): void {
    if (update !== null) this.#actions.preview(update.stroke, update.pencil, update.from, update.points)
  }
}
