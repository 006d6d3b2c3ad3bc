import type { ItemId, Line } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { isInk, type Pencil } from '../canvas/pencil.ts'
import { packPoints, unpackPoints, type Point } from '../canvas/point.ts'
import type { StrokeJournal } from '../storage/stroke-journal.ts'
import { RoomError } from './room-error.ts'
import { UnfinishedStrokes, type Unfinished } from './unfinished-strokes.ts'

export interface OwnStrokesOptions {
  readonly author: string
  readonly journal: StrokeJournal
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number
  /**
   * Makes a line of a stroke.
   *
   * @returns the seq of its entry
   * @throws RoomError or the disk's error
   */
  add(line: Line, stroke: number): number
  /** The packed points of this person's last lines, with the seqs of their entries. */
  lastLines(count: number): readonly { readonly seq: number; readonly points: Uint8Array }[]
  log(line: string): void
}

/** Sees to it that each stroke of this person ends as a line, whatever happens to whoever draws it. */
export class OwnStrokes {
  readonly #options: OwnStrokesOptions
  readonly #unfinished: UnfinishedStrokes
  #timer: NodeJS.Timeout | undefined

  constructor(options: OwnStrokesOptions) {
    this.#options = options
    this.#unfinished = new UnfinishedStrokes(options.journal)
  }

  /** Takes over what a crash left. */
  open(): void {
    this.#unfinished.load(this.#options.nowMs())
  }

  /** More points; none takes the stroke back. */
  grow(stroke: number, pencil: Pencil, from: number, points: readonly Point[]): void {
    // Half a shape is none: only ink is worth keeping as far as it came.
    if (!isInk(pencil.tool)) return
    if (points.length === 0) return this.ended(stroke)
    this.#unfinished.grow(stroke, pencil, from, points, this.#options.nowMs())
    this.#writeSoon()
  }

  /** The stroke has become a line, or was taken back. */
  ended(stroke: number): void {
    this.#unhurt(() => this.#unfinished.end(stroke))
  }

  /** The line that was made of a stroke for want of the whole, which has now come. */
  partOf(stroke: number): ItemId | undefined {
    const seq = this.#unfinished.lineOf(stroke)
    return seq === undefined ? undefined : { author: this.#options.author, seq, position: 0 }
  }

  /** Makes lines of the strokes that have been left alone. */
  keepHouse(): void {
    for (const stroke of this.#unfinished.due(this.#options.nowMs())) this.#finish(stroke)
  }

  /** The room closes, so nobody can go on with a stroke. */
  close(): void {
    clearTimeout(this.#timer)
    for (const stroke of this.#unfinished.all()) this.#finish(stroke)
  }

  #finish(stroke: Unfinished): void {
    try {
      const line = { pencil: stroke.pencil, points: packPoints(stroke.points) }
      const seq = (stroke.recovered ? this.#madeBefore(line) : undefined) ?? this.#options.add(line, stroke.stroke)
      this.#unfinished.finished(stroke, seq)
    } catch (error) {
      this.#options.log(`A stroke that was left alone could not be made a line: ${String(error)}`)
      // Whoever may not draw any more has been told so, and need not be surprised by it later.
      if (error instanceof RoomError) return this.ended(stroke.stroke)
      this.#unfinished.postpone(stroke.stroke, this.#options.nowMs())
    }
  }

  /** Between a line and the end of its stroke in the journal there is a moment in which a peer can crash. */
  #madeBefore({ points }: Line): number | undefined {
    const lines = this.#options.lastLines(LIMITS.finishedStrokes)
    return lines.find(line => beginsWith(line.points, points))?.seq
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#unhurt(() => {
        if (this.#unfinished.write(this.#options.nowMs())) this.#writeSoon()
      })
    }, LIMITS.journalAfterMs)
  }

  /** The journal is a second chance only: if the disk refuses it, everything else goes on. */
  #unhurt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#options.log(`A stroke in progress could not be written down: ${String(error)}`)
    }
  }
}

/** Whether one packed line begins with all the points of another. */
function beginsWith(line: Uint8Array, beginning: Uint8Array): boolean {
  const points = unpackPoints(line)
  const first = unpackPoints(beginning)
  return first.every((value, at) => value === points[at])
}
