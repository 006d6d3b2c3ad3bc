/**
 * Other people's strokes in progress, from the previews they send. Previews may be lost or late: a gap stays a gap, and a
 * stroke of which nothing more is heard fades away.
 */
import type { Events, LineView } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { isInk, isWritten, type Pencil } from '../../p2p/canvas/pencil.ts'
import { DEFAULT_PRESSURE, POINT_STRIDE, STEPS_PER_UNIT, unpackPoints } from '../../p2p/canvas/point.ts'
import type { Rect, XY } from './geometry.ts'
import { GrowingInk } from './growing-ink.ts'

const SILENCE_MS = 20_000
const FADE_MS = 600

/** Late previews of so many strokes that have ended are recognised. */
const REMEMBERED_ENDS = 512

/** One stroke of somebody else. */
export interface Drawing {
  readonly author: string
  readonly stroke: number
  readonly pencil: Pencil
  /** Where points were missed, the ink starts anew. */
  readonly pieces: readonly GrowingInk[]
  /** 1, or less while it fades away. */
  readonly opacity: number
  readonly tip: XY
  /** The item whose text it is to be; null for a new one, and for all that is no text. */
  readonly item: string | null
}

interface Entry extends Drawing {
  pieces: GrowingInk[]
  opacity: number
  tip: XY
  item: string | null
  /** The first point is known. */
  readonly whole: boolean
  /** How many points were sent so far, missed ones included. */
  sent: number
  heardAtMs: number
}

export class Drawings {
  readonly #entries = new Map<string, Entry>()
  readonly #ended = new Set<string>()

  get size(): number {
    return this.#entries.size
  }

  all(): Iterable<Drawing> {
    return this.#entries.values()
  }

  /** @returns the boxes, in canvas units, that look different now */
  apply(drawing: Events['canvas.drawing'], nowMs: number): Rect[] {
    const key = keyOf(drawing)
    if (drawing.done) return this.end(drawing.author, drawing.stroke)
    const sent = drawing.from + drawing.points.length
    if (this.#ended.has(key) || drawing.points.length === 0 || sent > LIMITS.pointsPerLine) return []
    const entry = this.#entries.get(key) ?? {
      author: drawing.author,
      stroke: drawing.stroke,
      pencil: drawing.pencil,
      pieces: [],
      opacity: 1,
      tip: { x: 0, y: 0 },
      item: null,
      whole: drawing.from === 0,
      sent: 0,
      heardAtMs: nowMs,
    }
    if (!isInk(drawing.pencil.tool)) return this.#applyShape(entry, drawing, nowMs)
    const fresh = drawing.points.slice(Math.max(0, entry.sent - drawing.from))
    if (fresh.length === 0) return []
    let piece = entry.pieces.at(-1)
    if (piece === undefined || drawing.from > entry.sent) {
      piece = new GrowingInk(drawing.pencil)
      entry.pieces.push(piece)
    }
    const wasFading = entry.opacity < 1
    const changed = piece.append(fresh.map(([x, y, pressure = DEFAULT_PRESSURE]) => ({ x, y, pressure })))
    entry.sent = sent
    entry.tip = piece.tip
    entry.opacity = 1
    entry.heardAtMs = nowMs
    this.#entries.set(key, entry)
    return wasFading ? boxesOf(entry) : changed === null ? [] : [changed]
  }

  /** A shape comes whole each time. */
  #applyShape(entry: Entry, drawing: Events['canvas.drawing'], nowMs: number): Rect[] {
    const before = boxesOf(entry)
    const shape = new GrowingInk(drawing.pencil, drawing.text)
    shape.append(drawing.points.map(([x, y, pressure = DEFAULT_PRESSURE]) => ({ x, y, pressure })))
    Object.assign(entry, { pieces: [shape], tip: tipOf(entry, shape), opacity: 1, heardAtMs: nowMs })
    entry.item = drawing.item ?? null
    this.#entries.set(keyOf(drawing), entry)
    return [...before, shape.bounds]
  }

  /** The stroke has become a line, or was taken back. Previews of it that come late are ignored. */
  end(author: string, stroke: number): Rect[] {
    const key = keyOf({ author, stroke })
    this.#ended.add(key)
    for (const oldest of this.#ended) {
      if (this.#ended.size <= REMEMBERED_ENDS) break
      this.#ended.delete(oldest)
    }
    return this.#drop(key)
  }

  /**
   * A line has come without word of the stroke it was: drop those of its author that it may replace, which start where it
   * starts, or nobody knows where.
   */
  replaceBy(line: LineView): Rect[] {
    const changed: Rect[] = []
    for (const [key, entry] of this.#entries) {
      // An item may change in other ways while its text is written.
      if (entry.author !== line.author || entry.item !== null) continue
      if (entry.whole && !startsLike(entry, line)) continue
      changed.push(...this.#drop(key))
    }
    return changed
  }

  /** Fades what has been silent for too long. @returns the boxes that look different now */
  fade(nowMs: number): Rect[] {
    const changed: Rect[] = []
    for (const [key, entry] of this.#entries) {
      const overdueMs = nowMs - entry.heardAtMs - SILENCE_MS
      if (overdueMs < 0) continue
      changed.push(...boxesOf(entry))
      entry.opacity = 1 - overdueMs / FADE_MS
      if (entry.opacity <= 0) this.#entries.delete(key)
    }
    return changed
  }

  /** When {@link fade} has something to do next, or null. */
  nextFadeMs(): number | null {
    let next: number | null = null
    for (const { heardAtMs } of this.#entries.values()) {
      if (next === null || heardAtMs + SILENCE_MS < next) next = heardAtMs + SILENCE_MS
    }
    return next
  }

  #drop(key: string): Rect[] {
    const entry = this.#entries.get(key)
    this.#entries.delete(key)
    return entry === undefined ? [] : boxesOf(entry)
  }
}

/** Where the name of whoever draws a shape goes. */
function tipOf({ pieces: [last], tip }: Entry, shape: GrowingInk): XY {
  // Under the end of a text, where it hides nothing of it.
  if (isWritten(shape.pencil.tool)) return cornerOf(shape, 2)
  return last?.count === shape.count ? (cornerMoved(last, shape) ?? tip) : shape.tip
}

function cornerOf({ points }: GrowingInk, corner: number): XY {
  return { x: points[corner * POINT_STRIDE]!, y: points[corner * POINT_STRIDE + 1]! }
}

/** The corner of a shape that a hand seems to hold: of those that have moved, the one that went furthest. */
function cornerMoved(before: GrowingInk, after: GrowingInk): XY | null {
  let [tip, furthest]: [XY | null, number] = [null, 0]
  for (let at = 0; at < after.count * POINT_STRIDE; at += POINT_STRIDE) {
    const [x, y] = [after.points[at]!, after.points[at + 1]!]
    const moved = Math.hypot(x - before.points[at]!, y - before.points[at + 1]!)
    if (moved > 0 && moved >= furthest) [tip, furthest] = [{ x, y }, moved]
  }
  return tip
}

function boxesOf(entry: Entry): Rect[] {
  return entry.pieces.map(piece => piece.bounds)
}

function keyOf({ author, stroke }: { author: string; stroke: number }): string {
  return `${stroke}/${author}`
}

function startsLike(entry: Entry, line: LineView): boolean {
  const first = entry.pieces[0]!.points
  try {
    const points = unpackPoints(line.points)
    return (
      points.length >= POINT_STRIDE &&
      Math.abs(points[0]! - first[0]!) <= 1 / STEPS_PER_UNIT &&
      Math.abs(points[1]! - first[1]!) <= 1 / STEPS_PER_UNIT
    )
  } catch {
    return false
  }
}
