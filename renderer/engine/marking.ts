/** Where a highlighter's ink lies that would be hidden behind all other. Pure: the scene is asked, nothing is changed. */
import { BEHIND_INK, orderBetween } from '../../p2p/canvas/order.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { NewItem } from './board.ts'
import { GrowingInk } from './growing-ink.ts'
import { isTouched } from './hit-test.ts'
import type { Ink } from './ink-painter.ts'
import { orderKeyOf, type Scene, type SceneLine } from './scene.ts'
import { isClosed, isShape } from './shape-path.ts'

/**
 * The place of new ink in the draw order. That of a highlighter lies directly over the topmost thing that would hide it,
 * such as a picture or a note, and over what has been highlighted there before, but under whatever else lies on that.
 *
 * @returns undefined if it is to lie where new ink lies by itself: a highlighter's behind all other
 */
export function orderOfMarking(scene: Scene, ink: Ink): string | undefined {
  if (!isMarking(ink.pencil)) return undefined
  const hiding = scene
    .search(ink.bounds)
    .findLast(line => isOpaque(line.pencil) && orderKeyOf(line) >= BEHIND_INK && liesOver(ink, line))
  return hiding === undefined ? undefined : directlyOver(scene, hiding)
}

/** New items, in which a highlighter's ink that was given no place yet has its own. */
export function withMarkingsPlaced(scene: Scene, items: readonly NewItem[]): NewItem[] {
  return items.map(item => {
    if (item.order !== undefined || !isMarking(item.pencil)) return item
    const ink = new GrowingInk(item.pencil)
    ink.append(item.points)
    const order = orderOfMarking(scene, ink)
    return order === undefined ? item : { ...item, order }
  })
}

/**
 * As near as may be, so that what is drawn in the same moment elsewhere, or comes back from before, lies over it. Where there
 * is no more room it takes the place of the marking before it, which is over as well.
 */
function directlyOver(scene: Scene, thing: SceneLine): string {
  const key = orderKeyOf(thing)
  let below = key
  let above = orderBetween(key, undefined)
  for (const line of scene.above(thing)) {
    const next = orderKeyOf(line)
    if (next === key) continue
    if (above !== undefined && next >= above) break
    if (!isMarking(line.pencil)) {
      above = next
      break
    }
    below = next
  }
  return orderBetween(below, above) ?? below
}

function isMarking({ tool }: Pencil): boolean {
  return tool === 'highlighter'
}

/** Whether what lies behind it cannot be seen, or not as it should. */
function isOpaque({ tool, fill }: Pencil): boolean {
  return tool === 'picture' || tool === 'note' || (isShape(tool) && isClosed(tool) && fill !== undefined)
}

/** Whether any of the ink is on a thing, rather than only in the box around it. */
function liesOver({ points, count, pencil }: Ink, thing: SceneLine): boolean {
  let from = { x: points[0]!, y: points[1]! }
  for (let at = 0; at < count * POINT_STRIDE; at += POINT_STRIDE) {
    const to = { x: points[at]!, y: points[at + 1]! }
    if (isTouched(thing, from, to, pencil.width / 2)) return true
    from = to
  }
  return false
}
