/** What an eraser of parts has left, so far, of the lines it went over. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { isInk } from '../../../p2p/canvas/pencil.ts'
import { type Point, toPoints } from '../../../p2p/canvas/point.ts'
import { growRect, rectAround, rectsOverlap, type XY } from '../geometry.ts'
import { linesTouched } from '../hit-test.ts'
import type { NewInk } from '../own-strokes.ts'
import { orderKeyOf, type Scene, type SceneLine } from '../scene.ts'
import { splitLine } from './split-line.ts'

/** A line, and what is left of it. */
export interface CutLine {
  readonly line: SceneLine
  readonly pieces: readonly (readonly Point[])[]
}

/** By the id of the line. */
export type Cuts = ReadonlyMap<string, CutLine>

/** Of the way of a sweep. In canvas units, as is the radius of the eraser. */
export interface Stretch {
  readonly from: XY
  readonly to: XY
  readonly radius: number
}

/**
 * Goes on with a sweep. Only ink is cut: whatever has corners, a text or a picture would be another thing in pieces, and
 * is left alone, as are locked items.
 *
 * @param mayCut any other line, if left out
 */
export function cut(
  cuts: Cuts,
  scene: Scene,
  { from, to, radius }: Stretch,
  mayCut: (line: SceneLine) => boolean = () => true,
): Cuts {
  const touched = linesTouched(scene, from, to, radius)
    .map(id => scene.get(id)!)
    .filter(line => isInk(line.pencil.tool) && !line.locked && mayCut(line))
  const next = new Map(cuts)
  for (const line of touched) {
    if (!next.has(line.id)) next.set(line.id, { line, pieces: [toPoints(line.points)] })
  }
  for (const [id, { line, pieces }] of next) {
    const reach = radius + line.pencil.width / 2
    if (!rectsOverlap(line.bounds, growRect(rectAround(from, to), reach))) continue
    next.set(id, { line, pieces: pieces.flatMap(piece => splitLine(piece, [from, to], reach)) })
  }
  return next
}

/** Without the lines that have changed or gone meanwhile: what was cut of them is no longer what they are. */
export function stillThere(cuts: Cuts, scene: Scene): Cuts {
  return new Map([...cuts].filter(([id, { line }]) => scene.get(id) === line))
}

/** Where in the draw order the lines lay that are gone. The pieces that others have cut them into lie there too. */
export function placesLeft(cuts: Cuts, scene: Scene): string[] {
  return [...cuts.values()].flatMap(({ line }) => (scene.get(line.id) === undefined ? [orderKeyOf(line)] : []))
}

/** Takes off what lies in these places now what the sweep had taken off the lines that lay there. */
export function cutHeirs(cuts: Cuts, scene: Scene, sweep: readonly Stretch[], places: ReadonlySet<string>): Cuts {
  if (places.size === 0) return cuts
  const isHeir = (line: SceneLine) => places.has(orderKeyOf(line)) && !cuts.has(line.id)
  let heirs: Cuts = new Map()
  for (const stretch of sweep) heirs = cut(heirs, scene, stretch, isHeir)
  return new Map([...cuts, ...heirs])
}

/** One change of the room: lines that go, and pieces that come. */
export interface Cutting {
  readonly remove: readonly string[]
  readonly items: readonly NewInk[]
}

/** A piece stands for the line: it lies where that lay among the others, and is chosen with them. */
function pieceOf(line: SceneLine, points: readonly Point[]): NewInk {
  const { pencil, group } = line
  return { pencil, points, order: orderKeyOf(line), ...(group === '' ? {} : { group }) }
}

/** As few changes as the bounds of one allow: one, of any sweep that a hand makes. */
export function cuttings(cuts: Cuts): Cutting[] {
  const all: { remove: string[]; items: NewInk[] }[] = []
  for (const [id, { line, pieces }] of cuts) {
    let last = all.at(-1)
    if (last === undefined || last.items.length + pieces.length >= LIMITS.changesPerEntry) {
      all.push((last = { remove: [], items: [] }))
    }
    last.remove.push(id)
    for (const points of pieces) last.items.push(pieceOf(line, points))
  }
  return all
}
