import { parseItemId, type ItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { type Pencil, TOOLS, unpackPencil } from '../canvas/pencil.ts'
import { toPoints, unpackPoints, type Point } from '../canvas/point.ts'
import { seqOf, type VersionVector } from '../canvas/version-vector.ts'
import { checkWording, type Wording, wordingOf } from '../canvas/wording.ts'
import type { PreviewData } from '../wire/chalkboard.gen.js'

/** New points of somebody's stroke in progress; `done`: it has ended, or will not be heard of again. */
export interface Drawing {
  readonly author: string
  readonly stroke: number
  readonly pencil: Pencil
  readonly from: number
  readonly points: readonly Point[]
  /** Of a text or a note: what it says so far. */
  readonly wording?: Wording<ItemId>
  readonly done: boolean
}

interface Stroke {
  readonly pencil: Pencil
  heardAtMs: number
  /** The seq of the entry that makes a line of it, once its author has said so. */
  endsWith?: number
}

/** @throws RangeError if it is none within LIMITS */
function pencilOf({ pencil }: PreviewData): Pencil | undefined {
  return pencil === undefined || TOOLS[pencil.tool] === undefined ? undefined : unpackPencil(pencil)
}

/** Other people's strokes in progress. Keeps no points: those go straight to the screens. */
export class Previews {
  readonly #byAuthor = new Map<string, Map<number, Stroke>>()

  /**
   * What a preview adds, or undefined if nothing can be shown of it: its pencil was missed, or a newer version of the app
   * drew it with a tool that is not known here, which is no offence.
   *
   * @throws RangeError if it is not a preview within LIMITS
   */
  hear(author: string, data: PreviewData, nowMs: number): Drawing | undefined {
    const points = data.points.length === 0 ? [] : toPoints(unpackPoints(data.points))
    if (data.from + points.length > LIMITS.pointsPerLine) throw new RangeError('A stroke of too many points.')
    const known = this.#byAuthor.get(author)?.get(data.stroke)
    const pencil = known?.pencil ?? pencilOf(data)
    if (pencil === undefined) return undefined
    const wording = readWording(data)
    checkWording(pencil.tool, data.from, points.length, wording)
    if (data.done) this.#forget(author, data.stroke)
    else if (known !== undefined) known.heardAtMs = nowMs
    else if (!this.#remember(author, data.stroke, { pencil, heardAtMs: nowMs })) return undefined
    const said = wording === undefined ? {} : { wording }
    return { author, stroke: data.stroke, pencil, from: data.from, points, ...said, done: data.done }
  }

  /** The stroke has become a line, in entry `seq` of its author; it ends when that entry is here ({@link settle}). */
  end(author: string, number: number, seq: number): void {
    const stroke = this.#byAuthor.get(author)?.get(number)
    if (stroke !== undefined) stroke.endsWith = seq
  }

  /** The strokes whose lines have come, by whatever way: their last words. */
  settle(held: VersionVector): Drawing[] {
    const settled: Drawing[] = []
    for (const [author, strokes] of this.#byAuthor) {
      for (const [number, stroke] of strokes) {
        if (stroke.endsWith === undefined || stroke.endsWith > seqOf(held, author)) continue
        this.#forget(author, number)
        settled.push(lastWord(author, number, stroke))
      }
    }
    return settled
  }

  /** The strokes to give up: silent for too long, or of someone who has left. */
  expire(nowMs: number, isHere: (author: string) => boolean): Drawing[] {
    const ended: Drawing[] = []
    for (const [author, strokes] of this.#byAuthor) {
      const here = isHere(author)
      for (const [number, stroke] of strokes) {
        if (here && nowMs - stroke.heardAtMs < LIMITS.strokeSilentMs) continue
        this.#forget(author, number)
        ended.push(lastWord(author, number, stroke))
      }
    }
    return ended
  }

  /** Whose strokes are in progress. */
  authors(): string[] {
    return [...this.#byAuthor.keys()]
  }

  /** Gives up someone's strokes: their last words. */
  drop(author: string): Drawing[] {
    const strokes = this.#byAuthor.get(author)
    this.#byAuthor.delete(author)
    return Array.from(strokes ?? [], ([number, stroke]) => lastWord(author, number, stroke))
  }

  /** @returns false if there is no room for it: what is not remembered would never end */
  #remember(author: string, number: number, stroke: Stroke): boolean {
    const strokes = this.#byAuthor.get(author) ?? new Map<number, Stroke>()
    if (strokes.size === 0 && this.#byAuthor.size >= LIMITS.membersPerRoom) return false
    if (strokes.size >= LIMITS.strokesInProgressPerPeer) return false
    this.#byAuthor.set(author, strokes.set(number, stroke))
    return true
  }

  #forget(author: string, number: number): Stroke | undefined {
    const strokes = this.#byAuthor.get(author)
    const stroke = strokes?.get(number)
    strokes?.delete(number)
    if (strokes?.size === 0) this.#byAuthor.delete(author)
    return stroke
  }
}

/** @throws RangeError if it names an item by no id */
function readWording({ text, item }: PreviewData): Wording<ItemId> | undefined {
  const id = item === undefined ? undefined : parseItemId(item)
  if (item !== undefined && id === undefined) throw new RangeError('A text of an item without an id.')
  return wordingOf(text, id)
}

function lastWord(author: string, stroke: number, { pencil }: Stroke): Drawing {
  return { author, stroke, pencil, from: 0, points: [], done: true }
}
