/** Which items are selected. Pure: the scene is asked, nothing is changed. */
import { isInk, type Pencil } from '../../../p2p/canvas/pencil.ts'
import { growRect, type Rect, type XY } from '../geometry.ts'
import { isTouched } from '../hit-test.ts'
import { pointBox } from '../point-box.ts'
import type { Scene, SceneLine } from '../scene.ts'

export type Selection = ReadonlySet<string>

export const NOTHING: Selection = new Set()

/** Whoever selects one item of a group selects all of it. */
export function withGroups(scene: Scene, lines: readonly SceneLine[]): Selection {
  const groups = new Set(lines.map(({ group }) => group).filter(group => group !== ''))
  const ids = new Set(lines.map(({ id }) => id))
  if (groups.size > 0) for (const { id, group } of scene.visible()) if (groups.has(group)) ids.add(id)
  return ids
}

/** With shift: adds the items, or takes them out if they are all in. */
export function toggled(selection: Selection, ids: Selection): Selection {
  const areIn = [...ids].every(id => selection.has(id))
  return areIn ? new Set([...selection].filter(id => !ids.has(id))) : new Set([...selection, ...ids])
}

/** The topmost item within reach of a place. */
export function itemAt(scene: Scene, at: XY, reach: number): SceneLine | undefined {
  const near = growRect({ minX: at.x, minY: at.y, maxX: at.x, maxY: at.y }, reach)
  return scene.search(near).findLast(line => isTouched(line, at, at, reach))
}

/** Those that lie wholly within a box, and are not locked. */
export function itemsWithin(scene: Scene, box: Rect): SceneLine[] {
  return scene.search(box).filter(line => !line.locked && contains(box, pointBox([line])!))
}

/** Whether the item stands in a frame, or has sides to line others up with. Handwriting has too many. */
export function hasEdges({ tool }: Pencil): boolean {
  return !isInk(tool)
}

function contains(outer: Rect, inner: Rect): boolean {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY
}
