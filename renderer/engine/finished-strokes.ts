/**
 * This person's strokes that are finished but not settled yet. Each is shown until the line it has become is painted:
 * never neither, never both for long.
 */
import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { GrowingInk } from './growing-ink.ts'
import type { Ink } from './ink-painter.ts'

export interface FinishedStroke {
  readonly stroke: number
  readonly ink: GrowingInk
}

interface Entry extends FinishedStroke {
  /** The id of the line, once the room has told it. */
  id: string | null
  /** The line is in the scene. */
  settled: boolean
}

export class FinishedStrokes {
  readonly #entries = new Map<number, Entry>()
  /** Lines that came while ids were still to be told. */
  #seen = new Set<string>()

  get size(): number {
    return this.#entries.size
  }

  all(): Iterable<FinishedStroke> {
    return this.#entries.values()
  }

  add(stroke: number, ink: GrowingInk): void {
    this.#entries.set(stroke, { stroke, ink, id: null, settled: false })
  }

  /** The room has kept the stroke as the line of this id. */
  named(stroke: number, id: string): void {
    const entry = this.#entries.get(stroke)
    if (entry === undefined) return
    entry.id = id
    if (this.#seen.has(id)) entry.settled = true
    this.#forget()
  }

  /** The room does not take the stroke. */
  takeOff(stroke: number): void {
    this.#entries.delete(stroke)
    this.#forget()
  }

  /** Lines have come into the scene. One may come before its id is told: then it is known by its points. */
  put(lines: readonly (Ink & { readonly id: string })[]): void {
    if (this.#entries.size === 0) return
    for (const line of lines) {
      this.#seen.add(line.id)
      for (const entry of this.#entries.values()) {
        if (entry.id === null ? hasSamePoints(entry.ink, line) : entry.id === line.id) entry.settled = true
      }
    }
    this.#forget()
  }

  /** A delta says that lines have replaced this stroke. */
  ended(stroke: number): void {
    const entry = this.#entries.get(stroke)
    if (entry !== undefined) entry.settled = true
  }

  /** Takes out the strokes whose lines are painted. */
  takeSettled(isPainted: (ink: GrowingInk) => boolean): FinishedStroke[] {
    const taken = [...this.#entries.values()].filter(entry => entry.settled && isPainted(entry.ink))
    for (const { stroke } of taken) this.#entries.delete(stroke)
    return taken
  }

  /** Of these, takes out those whose lines have not come. */
  takeUnsettled(strokes: readonly number[]): FinishedStroke[] {
    const unsettled = strokes.map(stroke => this.#entries.get(stroke)).filter(entry => entry?.settled === false)
    for (const { stroke } of unsettled as FinishedStroke[]) this.#entries.delete(stroke)
    return unsettled as FinishedStroke[]
  }

  #forget(): void {
    if ([...this.#entries.values()].every(entry => entry.id !== null)) this.#seen = new Set()
  }
}

function hasSamePoints(a: Ink, b: Ink): boolean {
  if (a.count !== b.count) return false
  for (let at = 0; at < a.count * POINT_STRIDE; at += POINT_STRIDE) {
    if (a.points[at] !== b.points[at] || a.points[at + 1] !== b.points[at + 1]) return false
  }
  return true
}
