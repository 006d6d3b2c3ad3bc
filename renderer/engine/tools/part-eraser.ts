/** What an eraser of parts has left, so far, of the lines it went over. */
import { isInk, type Pencil, type Tool } from '../../../p2p/canvas/pencil.ts'
import { type Point, POINT_STRIDE, toPoints } from '../../../p2p/canvas/point.ts'
import { growRect, rectAround, rectsOverlap, unionRect, type XY } from '../geometry.ts'
import { isTouched, linesTouched } from '../hit-test.ts'
import type { NewInk } from '../own-strokes.ts'
import { orderKeyOf, type Scene, type SceneLine } from '../scene.ts'
import { isClosed, isShape } from '../shape-path.ts'
import { distance } from '../way.ts'
import { inSteps, sizeOf } from './entry-size.ts'
import { splitLine } from './split-line.ts'

/** The grid on which points are kept would turn the head of an arrow with a shorter shaft. In canvas units. */
const LEAST_SHAFT = 1

/** A line, and what is left of it. */
export interface CutLine {
  readonly line: SceneLine
  /** From its start to its end. */
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
 * Goes on with a sweep. Ink, lines and arrows are cut: a shape that is closed, a text or a picture would be another thing in
 * pieces, and is left alone, as are locked items. Of an arrow it is the shaft that is cut; going over its barbs does nothing.
 */
export function cut(cuts: Cuts, scene: Scene, stretch: Stretch): Cuts {
  const { from, to, radius } = stretch
  const touched = linesTouched(scene, from, to, radius)
    .map(id => scene.get(id)!)
    .filter(mayBeCut)
  const next = new Map(cuts)
  for (const line of touched) {
    if (!next.has(line.id)) next.set(line.id, { line, pieces: [toPoints(line.points)] })
  }
  for (const [id, { line, pieces }] of next) next.set(id, { line, pieces: cutPieces(line, pieces, stretch) })
  return next
}

/** What a whole sweep leaves of lines that were not there for all of it. */
export function cutAlong(sweep: readonly Stretch[], lines: readonly SceneLine[]): Cuts {
  const touched = lines.filter(line => sweep.some(({ from, to, radius }) => isTouched(line, from, to, radius)))
  return new Map(
    touched.map(line => {
      const whole: CutLine['pieces'] = [toPoints(line.points)]
      return [line.id, { line, pieces: sweep.reduce((pieces, stretch) => cutPieces(line, pieces, stretch), whole) }]
    }),
  )
}

/** Without the lines that have changed or gone meanwhile: what was cut of them is no longer what they are. */
export function stillThere(cuts: Cuts, scene: Scene): Cuts {
  return new Map([...cuts].filter(([id, { line }]) => scene.get(id) === line))
}

/** The pieces of lines near to where a sweep was. */
export function piecesAlong(sweep: readonly Stretch[], scene: Scene): SceneLine[] {
  if (sweep.length === 0) return []
  const near = sweep.map(({ from, to, radius }) => growRect(rectAround(from, to), radius)).reduce(unionRect)
  return scene.search(near).filter(line => line.root !== line.id && mayBeCut(line))
}

function mayBeCut({ pencil: { tool }, locked }: SceneLine): boolean {
  return !locked && (isInk(tool) || (isShape(tool) && !isClosed(tool)))
}

function cutPieces(line: SceneLine, pieces: CutLine['pieces'], { from, to, radius }: Stretch): CutLine['pieces'] {
  const reach = radius + line.pencil.width / 2
  if (!rectsOverlap(line.bounds, growRect(rectAround(from, to), reach))) return pieces
  const left = pieces.flatMap(piece => splitLine(piece, [from, to], reach))
  return isInk(line.pencil.tool) ? left : left.filter((piece, at) => isDrawable(piece, toolOf(line, left, at)))
}

/** A point is a dot of ink, but no line. */
function isDrawable(piece: readonly Point[], tool: Tool): boolean {
  const [start, end, ...more] = piece
  if (start === undefined || end === undefined) return false
  return tool !== 'arrow' || more.length > 0 || distance(start, end) >= LEAST_SHAFT
}

/** What one of the pieces is drawn with: only that is an arrow which still ends at the tip of one. */
function toolOf({ pencil, points, count }: SceneLine, pieces: CutLine['pieces'], at: number): Tool {
  if (pencil.tool !== 'arrow') return pencil.tool
  const [end, tip] = [pieces[at]!.at(-1)!, (count - 1) * POINT_STRIDE]
  return at === pieces.length - 1 && end.x === points[tip] && end.y === points[tip + 1] ? 'arrow' : 'line'
}

/** What is left of a line as it is drawn. */
export function drawnPieces({ line, pieces }: CutLine): Pick<NewInk, 'pencil' | 'points'>[] {
  return pieces.map((points, at) => ({ pencil: drawnWith(line.pencil, toolOf(line, pieces, at)), points }))
}

function drawnWith(pencil: Pencil, tool: Tool): Pencil {
  return tool === pencil.tool ? pencil : { ...pencil, tool }
}

/** One change of the room: lines that go, and pieces that come. */
export interface Cutting {
  readonly remove: readonly string[]
  readonly items: readonly NewInk[]
}

/** A piece stands for the line: it lies where that lay among the others, and is chosen with them. */
function itemsOf(cutLine: CutLine): NewInk[] {
  const { line } = cutLine
  const place = { order: orderKeyOf(line), pieceOf: line.id, ...(line.group === '' ? {} : { group: line.group }) }
  return drawnPieces(cutLine).map(piece => ({ ...piece, ...place }))
}

/** As few changes as the bounds of one allow: one, of any sweep that a hand makes. */
export function cuttings(cuts: Cuts): Cutting[] {
  const all = Array.from(cuts, ([id, cutLine]) => ({ id, items: itemsOf(cutLine) }))
  const steps = inSteps(all, ({ items }) => {
    const sizes = items.map(sizeOf)
    // Each line is removed by a change of its own.
    return { changes: 1 + items.length, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) }
  })
  return steps.map(step => ({ remove: step.map(({ id }) => id), items: step.flatMap(({ items }) => items) }))
}
