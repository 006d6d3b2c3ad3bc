import { LIMITS } from '../canvas/limits.ts'
import { packPencil, type PackedPencil, type Pencil } from '../canvas/pencil.ts'
import { packPoints, toPoints, unpackPoints, type Point } from '../canvas/point.ts'
import type { StrokeJournal, StrokePart } from '../storage/stroke-journal.ts'

/** A stroke to be made a line of, as far as it is known. */
export interface Unfinished {
  readonly stroke: number
  readonly pencil: PackedPencil
  readonly points: readonly Point[]
  /** It is from before this peer started, so its line may have been made already. */
  readonly recovered: boolean
}

interface Stroke {
  readonly pencil: PackedPencil
  readonly points: Point[]
  readonly recovered: boolean
  readonly begunAtMs: number
  /** How many points are in the journal; 0 while it has none of them. */
  journaled: number
  /** When it counts as left alone. */
  dueAtMs: number
}

/** What the journal keeps is kept in memory too: a dot is no line that somebody began. */
const LEAST_POINTS = 2

/**
 * This person's strokes in progress in one room. Each becomes a line: as a whole, when the pen lifts; or as far as it
 * came, once it has been silent for a while, whether a window was closed, its connection was lost, or this peer crashed.
 * If the whole comes after all, it takes the place of that line.
 *
 * A stroke goes to the journal once it is old enough that most have ended, and then a batch at a time.
 */
export class UnfinishedStrokes {
  readonly #journal: StrokeJournal
  readonly #strokes = new Map<number, Stroke>()
  /** Strokes of which a line was made for want of the whole, and the seq of its entry. */
  readonly #lines = new Map<number, number>()

  constructor(journal: StrokeJournal) {
    this.#journal = journal
  }

  /** Takes over what an earlier run left. */
  load(nowMs: number): void {
    for (const { stroke, pencil, parts, line } of this.#journal.read()) {
      if (line !== undefined) {
        this.#lines.set(stroke, line)
        continue
      }
      const points = readParts(parts)
      this.#strokes.set(stroke, {
        pencil,
        points,
        recovered: true,
        begunAtMs: nowMs,
        journaled: points.length,
        dueAtMs: nowMs + LIMITS.strokeReturnMs,
      })
    }
  }

  /** More points of a stroke; those that do not follow on what is known are left out. */
  grow(number: number, pencil: Pencil, from: number, points: readonly Point[], nowMs: number): void {
    if (this.#lines.has(number)) return
    let stroke = this.#strokes.get(number)
    if (stroke === undefined) {
      if (from !== 0 || this.#strokes.size >= LIMITS.strokesInProgressPerPeer) return
      stroke = { pencil: packPencil(pencil), points: [], recovered: false, begunAtMs: nowMs, journaled: 0, dueAtMs: 0 }
      this.#strokes.set(number, stroke)
    }
    stroke.dueAtMs = nowMs + LIMITS.strokeSilentMs
    if (from <= stroke.points.length) stroke.points.push(...points.slice(stroke.points.length - from))
  }

  /**
   * Puts what is old enough into the journal.
   *
   * @returns whether there is more for the next time
   * @throws the disk's error; then it is tried again the next time
   */
  write(nowMs: number): boolean {
    const grown = [...this.#strokes].filter(([, { points, journaled }]) => points.length > journaled)
    const old = grown.filter(([, { begunAtMs }]) => nowMs - begunAtMs >= LIMITS.journalAfterMs)
    if (old.length > 0) {
      this.#journal.append(old.map(([number, stroke]) => newPart(number, stroke)))
      for (const [, stroke] of old) stroke.journaled = stroke.points.length
    }
    return grown.length > old.length
  }

  /** Those to make lines of now. */
  due(nowMs: number): Unfinished[] {
    return this.#take(({ dueAtMs }) => dueAtMs <= nowMs)
  }

  /** All of them: nobody will go on with one here. */
  all(): Unfinished[] {
    return this.#take(() => true)
  }

  /** That could not be done now. */
  postpone(number: number, nowMs: number): void {
    const stroke = this.#strokes.get(number)
    if (stroke !== undefined) stroke.dueAtMs = nowMs + LIMITS.strokeSilentMs
  }

  /** A line was made of it in entry `seq`, for want of the whole. */
  finished({ stroke, pencil }: Unfinished, seq: number): void {
    this.#strokes.delete(stroke)
    this.#lines.set(stroke, seq)
    if (this.#lines.size > LIMITS.finishedStrokes) this.#lines.delete(this.#lines.keys().next().value!)
    this.#journal.finish(stroke, pencil, seq, LIMITS.finishedStrokes)
  }

  /** The seq of the entry that was made of it for want of the whole, if one was. */
  lineOf(number: number): number | undefined {
    return this.#lines.get(number)
  }

  /** It has become a line as a whole, or was taken back. */
  end(number: number): void {
    const stroke = this.#strokes.get(number)
    this.#strokes.delete(number)
    if (this.#lines.delete(number) || (stroke !== undefined && stroke.journaled > 0)) this.#journal.remove(number)
  }

  #take(isDue: (stroke: Stroke) => boolean): Unfinished[] {
    const due: Unfinished[] = []
    for (const [number, stroke] of this.#strokes) {
      if (!isDue(stroke)) continue
      if (stroke.points.length < LEAST_POINTS) this.end(number)
      else due.push({ stroke: number, ...stroke })
    }
    return due
  }
}

function newPart(stroke: number, { pencil, points, journaled }: Stroke): StrokePart {
  return { stroke, pencil, from: journaled, points: packPoints(points.slice(journaled)) }
}

function readParts(parts: readonly Uint8Array[]): Point[] {
  const points: Point[] = []
  for (const part of parts) {
    try {
      points.push(...toPoints(unpackPoints(part)))
    } catch {
      // A damaged part ends it: what comes after would not follow on.
      break
    }
  }
  return points.slice(0, LIMITS.pointsPerLine)
}
