/** Puts a shape into the middle of what can be seen, for those who have no pointer to drag it out with. */
import { DEFAULT_PRESSURE } from '../../../p2p/canvas/point.ts'
import type { Rect, XY } from '../geometry.ts'
import { toSteps } from './steps.ts'
import type { Workbench } from './tool.ts'

/** However far the view is zoomed. */
const WIDTH_PX = 160
const HEIGHT_PX = 120

export function middleOf({ minX, minY, maxX, maxY }: Rect): XY {
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

/**
 * The shape is then selected, to be moved, resized and turned.
 *
 * @param cornersIn its corners between two opposite ones of the frame that it is drawn in
 */
export function placeInMiddle(bench: Workbench, cornersIn: (from: XY, to: XY) => readonly XY[]): void {
  const pencil = bench.pencil()
  const { x, y } = middleOf(bench.inView())
  const units = bench.unitsPerPixel() * bench.uiScale()
  const isFlat = pencil.tool === 'line' || pencil.tool === 'arrow'
  const [dx, dy] = [(WIDTH_PX / 2) * units, isFlat ? 0 : (HEIGHT_PX / 2) * units]
  const points = cornersIn({ x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }).map(corner =>
    toSteps({ ...corner, pressure: DEFAULT_PRESSURE }),
  )
  bench.actions.put([], [{ pencil, points }]).then(
    ids => bench.select(ids),
    // Whoever refuses has told the person why.
    () => undefined,
  )
}
