/**
 * All settled lines of a room: found by id, by place, and in draw order. Knows nothing of pixels.
 */
import RBush from 'rbush'
import type { LineView } from '../../p2p/api/contract.ts'
import { IDENTITY, type Matrix } from '../../p2p/canvas/matrix.ts'
import { POINT_STRIDE, type PointArray, unpackPoints } from '../../p2p/canvas/point.ts'
import { growRect, type Rect, unionRect } from './geometry.ts'
import { inkMargin, type Item } from './ink-painter.ts'
import { pointBox } from './point-box.ts'

/** One settled line. */
export interface SceneLine extends Item, Rect {
  readonly id: string
  readonly author: string
  readonly order: string
  /** What has taken it from where it was drawn to where it lies. */
  readonly matrix: Matrix
  readonly locked: boolean
  /** Items of one group are chosen together. Empty: none. */
  readonly group: string
  /** The id of what it is a piece of, after however many cuts; its own if it is none. */
  readonly root: string
  /** Rises in draw order. Changes only when lines come in between; see {@link Scene.put}. */
  rank: number
  /** Erased here, though the room has not said so yet. */
  hidden: boolean
  /** No longer, or not yet, part of the scene. */
  gone: boolean
}

/** What a call has changed. Painters repaint the places of both. */
export interface SceneChange {
  readonly added: readonly SceneLine[]
  readonly removed: readonly SceneLine[]
}

/** Up to so many lines find their place one by one; more are sorted in as a whole. */
const FEW = 64

export class Scene {
  readonly #lines = new Map<string, SceneLine>()
  readonly #tree = new RBush<SceneLine>()
  /** In draw order. */
  #ordered: SceneLine[] = []
  #hidden = 0

  /** How many lines can be seen. */
  get visibleCount(): number {
    return this.#lines.size - this.#hidden
  }

  get(id: string): SceneLine | undefined {
    return this.#lines.get(id)
  }

  /** Adds lines, or replaces those with the same id. A line that cannot be unpacked is left out. */
  put(views: readonly LineView[]): SceneChange {
    const added = new Map<string, SceneLine>()
    const removed: SceneLine[] = []
    for (const view of views) {
      const line = toSceneLine(view)
      if (line === null) continue
      const before = this.#lines.get(view.id)
      if (before !== undefined && !added.has(view.id)) {
        this.#take(before)
        removed.push(before)
      }
      added.set(view.id, line)
    }
    const lines = [...added.values()].sort(byOrder)
    for (const line of lines) this.#lines.set(line.id, line)
    if (lines.length > FEW) this.#tree.load(lines)
    else for (const line of lines) this.#tree.insert(line)
    this.#rank(lines)
    return { added: lines, removed }
  }

  remove(ids: readonly string[]): SceneLine[] {
    const removed = ids.map(id => this.#lines.get(id)).filter(line => line !== undefined)
    if (removed.length > FEW) this.#takeMany(removed)
    else removed.forEach(line => this.#take(line))
    return removed
  }

  /** Takes everything out, in draw order, so that {@link lay} can put it back. */
  lift(): readonly SceneLine[] {
    const lines = this.#ordered
    this.clear()
    return lines
  }

  /** Puts back, into an empty scene, what was taken out. What was erased here only is seen again until the room says so. */
  lay(lines: readonly SceneLine[]): void {
    for (const line of lines) {
      Object.assign(line, { gone: false, hidden: false })
      this.#lines.set(line.id, line)
    }
    this.#ordered = [...lines].sort(byOrder)
    this.#renumber()
    this.#tree.load(this.#ordered)
  }

  clear(): void {
    for (const line of this.#ordered) line.gone = true
    this.#lines.clear()
    this.#tree.clear()
    this.#ordered = []
    this.#hidden = 0
  }

  /** @returns the lines that could be seen and now cannot, or the other way round */
  setHidden(ids: readonly string[], hidden: boolean): SceneLine[] {
    const changed: SceneLine[] = []
    for (const id of ids) {
      const line = this.#lines.get(id)
      if (line === undefined || line.hidden === hidden) continue
      line.hidden = hidden
      this.#hidden += hidden ? 1 : -1
      changed.push(line)
    }
    return changed
  }

  /** The visible lines, in draw order. */
  visible(): SceneLine[] {
    return this.#ordered.filter(line => !line.hidden)
  }

  /** The visible lines whose boxes touch this one, in draw order. */
  search(rect: Rect): SceneLine[] {
    const found = this.#tree.search(rect).filter(line => !line.hidden)
    return found.sort((a, b) => a.rank - b.rank)
  }

  /** What lies over a line of the scene, the lowest first, also what cannot be seen now. */
  *above(line: SceneLine): Generator<SceneLine> {
    for (let at = this.#place(line) + 1; at < this.#ordered.length; at += 1) yield this.#ordered[at]!
  }

  /** The box around all visible lines, or null if there are none. */
  bounds(): Rect | null {
    let bounds: Rect | null = null
    for (const line of this.#ordered) {
      if (!line.hidden) bounds = bounds === null ? line.bounds : unionRect(bounds, line.bounds)
    }
    return bounds
  }

  #take(line: SceneLine): void {
    this.#lines.delete(line.id)
    this.#tree.remove(line)
    this.#ordered.splice(this.#place(line), 1)
    if (line.hidden) this.#hidden--
    line.gone = true
  }

  #takeMany(lines: readonly SceneLine[]): void {
    for (const line of lines) {
      this.#lines.delete(line.id)
      if (line.hidden) this.#hidden--
      line.gone = true
    }
    this.#ordered = this.#ordered.filter(line => !line.gone)
    // Building the index anew is cheaper than taking many lines out of it.
    this.#tree.clear()
    this.#tree.load(this.#ordered)
  }

  /** Gives lines, themselves in order, their place among the others. */
  #rank(lines: SceneLine[]): void {
    const first = lines[0]
    if (first === undefined) return
    const top = this.#ordered.at(-1)
    if (top === undefined || byOrder(top, first) < 0) {
      let rank = top?.rank ?? 0
      for (const line of lines) line.rank = ++rank
      for (const line of lines) this.#ordered.push(line)
    } else if (lines.length <= FEW) {
      for (const line of lines) this.#rankBetween(line)
    } else {
      this.#ordered = this.#merged(lines)
      this.#renumber()
    }
  }

  /** All lines and these, both of them in order. */
  #merged(lines: readonly SceneLine[]): SceneLine[] {
    const merged: SceneLine[] = []
    let from = 0
    for (const line of lines) {
      const place = this.#place(line, from)
      for (; from < place; from++) merged.push(this.#ordered[from]!)
      merged.push(line)
    }
    for (; from < this.#ordered.length; from++) merged.push(this.#ordered[from]!)
    return merged
  }

  #rankBetween(line: SceneLine): void {
    const place = this.#place(line)
    const below = this.#ordered[place - 1]?.rank ?? 0
    const above = this.#ordered[place]?.rank ?? below + 2
    this.#ordered.splice(place, 0, line)
    line.rank = (below + above) / 2
    if (line.rank <= below || line.rank >= above) this.#renumber()
  }

  #renumber(): void {
    this.#ordered.forEach((line, index) => (line.rank = index + 1))
  }

  /** The index of the first line, of those from an index on, that is not below this one. */
  #place(line: SceneLine, from = 0): number {
    let low = from
    let high = this.#ordered.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (byOrder(this.#ordered[middle]!, line) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The fractional index at the head of an order: author and number come after it. */
export function orderKeyOf({ order }: { readonly order: string }): string {
  return order.split(' ', 1)[0]!
}

/** Whether one line is drawn over another. Unlike ranks, this holds for lines that have gone too. */
export function isAbove(line: SceneLine, other: SceneLine): boolean {
  return byOrder(line, other) > 0
}

export function byOrder(a: Pick<SceneLine, 'order' | 'id'>, b: Pick<SceneLine, 'order' | 'id'>): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** @returns null if it cannot be unpacked */
export function toSceneLine(view: LineView): SceneLine | null {
  let points: PointArray
  try {
    points = unpackPoints(view.points)
  } catch {
    // Bytes that no honest peer would send. The rest of the canvas is still worth seeing.
    return null
  }
  const { id, author, order, pencil, text = '', picture = null, matrix = IDENTITY, locked = false, group = '' } = view
  const { root = id } = view
  const count = points.length / POINT_STRIDE
  const bounds = growRect(pointBox([{ points, count }])!, inkMargin(pencil))
  const content = { text, picture, matrix: matrix as Matrix, locked, group, root }
  const standing = { rank: 0, hidden: false, gone: false }
  return { id, author, order, pencil, points, count, bounds, even: isEven(points), ...bounds, ...content, ...standing }
}

function isEven(points: PointArray): boolean {
  for (let at = 2; at < points.length; at += POINT_STRIDE) if (points[at] !== points[2]) return false
  return true
}
