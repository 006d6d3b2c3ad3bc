/** The strokes of one pointer, one at a time, from the first point until each is finished or taken back. */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { Pencil, Tool } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { Rect } from './geometry.ts'
import { GrowingInk } from './growing-ink.ts'
import type { NewInk } from './own-strokes.ts'
import { Preview, type PreviewUpdate } from './preview.ts'
import { idlePen, penTransition, type PenEffect, type PenState } from './tools/pen.ts'
import type { ToolEvent } from './tools/tool.ts'

/** How often a shape or a text in progress is told again: others give up what they hear nothing of. */
export const RETELL_MS = LIMITS.strokeSilentMs / 3

interface GrowingStroke {
  readonly stroke: number
  readonly ink: GrowingInk
}

/** Those of all pointers. */
export interface StrokesOfAll {
  /** A stroke begins. @returns its number */
  begun(hand: HandStrokes): number
  /** There is none in progress any more. */
  ended(hand: HandStrokes): void
  /** A stroke is to become a line. */
  finish(stroke: number, ink: GrowingInk): void
  replace(remove: readonly string[], items: readonly NewInk[]): Promise<void>
  tell(update: PreviewUpdate): void
  /** The boxes, in canvas units, that look different now. */
  changed(boxes: readonly Rect[]): void
}

export class HandStrokes {
  readonly #all: StrokesOfAll
  readonly #preview = new Preview()
  #pen: PenState = idlePen
  #growing: GrowingStroke | null = null
  #isTrail = false
  #retelling: ReturnType<typeof setInterval> | undefined

  constructor(all: StrokesOfAll) {
    this.#all = all
  }

  /** The ink of the stroke in progress. */
  get ink(): GrowingInk | null {
    return this.#growing?.ink ?? null
  }

  /** @param pencil what a stroke that begins now is drawn with */
  handle(event: ToolEvent, pencil: Pencil): void {
    const { state, effects } = penTransition(this.#pen, event)
    this.#pen = state
    // A long stroke goes on with the pencil it began with.
    const pencilInUse = this.ink?.pencil ?? pencil
    for (const effect of effects) this.#carryOut(effect, pencilInUse)
  }

  /** A shape begins, which is told and shown as a whole at every step. */
  beginShape(pencil: Pencil): void {
    if (this.#pen.kind !== 'idle') return
    this.#begin(pencil)
    // Whoever takes their time with the next corner is still at it.
    clearInterval(this.#retelling)
    this.#retelling = setInterval(() => this.#retell(), RETELL_MS)
  }

  /** The shape's corners as they are now. */
  shape(corners: readonly Point[]): void {
    if (this.#growing === null) return
    const { stroke, ink: before } = this.#growing
    const ink = new GrowingInk(before.pencil)
    ink.append(corners)
    this.#growing = { stroke, ink }
    this.#preview.replace(corners)
    this.#all.changed(before.count === 0 ? [ink.bounds] : [before.bounds, ink.bounds])
  }

  /** @param keptAs the tool of what is kept; that of the shape if left out */
  finishShape(keptAs?: Tool): void {
    if (this.#pen.kind !== 'idle' || this.#growing === null) return
    const { stroke, ink: shape } = this.#growing
    if (keptAs !== undefined && keptAs !== shape.pencil.tool) {
      const ink = new GrowingInk({ ...shape.pencil, tool: keptAs })
      ink.append(shape.toPoints())
      this.#growing = { stroke, ink }
    }
    this.#finish()
  }

  takeShapeBack(): void {
    if (this.#pen.kind === 'idle' && this.#growing !== null) this.#takeBack()
  }

  /** The points of the stroke in progress, as far as it is in one piece. */
  strokePoints(): Point[] {
    return this.#pen.kind === 'drawing' ? (this.ink?.toPoints() ?? []) : []
  }

  /** The stroke in progress becomes a shape, for others too. From here on it is ended as one. */
  becomeShape(tool: Tool, corners: readonly Point[]): void {
    if (this.#pen.kind !== 'drawing' || this.#growing === null) return
    const { fill: _, ...look } = this.#growing.ink.pencil
    this.#pen = idlePen
    this.#takeBack()
    this.beginShape({ ...look, tool })
    this.shape(corners)
  }

  /** A trail begins that others see and nobody keeps. */
  beginTrail(pencil: Pencil): void {
    if (this.#pen.kind !== 'idle' || this.#growing !== null) return
    this.#isTrail = true
    this.#preview.begin(this.#all.begun(this), pencil)
  }

  growTrail(points: readonly Point[]): void {
    if (this.#isTrail) this.#preview.grow(points)
  }

  endTrail(): void {
    if (!this.#isTrail) return
    this.#isTrail = false
    this.sendPreview()
    this.#tell(this.#preview.takeBack())
    this.#all.ended(this)
  }

  /**
   * Puts items in the place of others, which the caller has hidden. They are shown at once.
   *
   * @throws whatever the room refuses it with; then they are not shown any more
   */
  replace(remove: readonly string[], items: readonly NewInk[]): Promise<void> {
    return this.#all.replace(remove, items)
  }

  /** Once a frame: tells others of new points. */
  sendPreview(): void {
    this.#tell(this.#preview.take())
  }

  #carryOut(effect: PenEffect, pencil: Pencil): void {
    switch (effect.kind) {
      case 'begin':
        this.#begin(pencil)
        return
      case 'grow': {
        const changed = this.ink?.append(effect.points)
        this.#preview.grow(effect.points)
        if (changed != null) this.#all.changed([changed])
        return
      }
      case 'finish':
        this.#finish()
        return
      case 'takeBack':
        this.#takeBack()
    }
  }

  #begin(pencil: Pencil): void {
    const stroke = this.#all.begun(this)
    this.#growing = { stroke, ink: new GrowingInk(pencil) }
    this.#preview.begin(stroke, pencil)
  }

  #retell(): void {
    if (this.ink === null || this.ink.count === 0) return
    this.#preview.replace(this.ink.toPoints())
    this.#all.changed([])
  }

  #takeBack(): void {
    const taken = this.#end()
    if (taken !== null) this.#all.changed([taken.ink.bounds])
    this.#tell(this.#preview.takeBack())
  }

  #finish(): void {
    const finished = this.#end()
    this.#preview.finish()
    if (finished !== null) this.#all.finish(finished.stroke, finished.ink)
  }

  #end(): GrowingStroke | null {
    clearInterval(this.#retelling)
    const growing = this.#growing
    this.#growing = null
    this.#all.ended(this)
    return growing
  }

  #tell(update: PreviewUpdate | null): void {
    if (update !== null) this.#all.tell(update)
  }
}
