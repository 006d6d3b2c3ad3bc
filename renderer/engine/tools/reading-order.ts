/** In which order a person comes to the items by key, as a page is read. Pure, in canvas units. */
import { type Rect, rectsOverlap, unionRect } from '../geometry.ts'

/** What is come to at once: an item, or a group. */
export interface Stop {
  readonly ids: readonly string[]
  readonly box: Rect
}

/** A tall letter is not as high as so many small ones, but a picture is as high as several notes. */
const TIMES_AS_HIGH = 3

interface Placed {
  readonly id: string
  readonly group: string
  readonly bounds: Rect
}

/** Row by row from the top, and in each by the left edge. */
export function readingOrder(items: readonly Placed[]): Stop[] {
  const stops = stopsOf(items).sort((a, b) => a.box.minY - b.box.minY || a.box.minX - b.box.minX)
  const placed = new Set<Stop>()
  for (const [at, first] of stops.entries()) {
    if (placed.has(first)) continue
    for (const stop of rowOf(first, stops, at).sort((a, b) => a.box.minX - b.box.minX)) placed.add(stop)
  }
  return [...placed]

  /** Those beside the first of a row, if that is no more than so many times as high: else it is beside several rows. */
  function rowOf({ box }: Stop, stops: readonly Stop[], from: number): Stop[] {
    const row: Stop[] = []
    for (let at = from; at < stops.length && stops[at]!.box.minY <= box.maxY; at += 1) {
      const stop = stops[at]!
      const isBeside = middleOf(stop.box) <= box.maxY && heightOf(box) <= TIMES_AS_HIGH * heightOf(stop.box)
      if (isBeside && !placed.has(stop)) row.push(stop)
    }
    return row
  }
}

/** The first that can be seen, or if none can, the first. */
export function firstIn(view: Rect, stops: readonly Stop[]): Stop | undefined {
  return stops.find(({ box }) => rectsOverlap(box, view)) ?? stops[0]
}

/** The one after what is selected, or before it; undefined past the last and the first. */
export function neighbourOf(ids: ReadonlySet<string>, stops: readonly Stop[], step: 1 | -1): Stop | undefined {
  const isIn = (stop: Stop) => stop.ids.some(id => ids.has(id))
  const at = step === 1 ? stops.findLastIndex(isIn) : stops.findIndex(isIn)
  return at === -1 ? undefined : stops[at + step]
}

/** Counted from 1, the place of what is selected; null if that is not one of the stops alone. */
export function placeOf(ids: ReadonlySet<string>, stops: readonly Stop[]): number | null {
  const at = stops.findIndex(stop => stop.ids.length === ids.size && stop.ids.every(id => ids.has(id)))
  return at === -1 ? null : at + 1
}

function stopsOf(items: readonly Placed[]): Stop[] {
  const together = Map.groupBy(items, ({ id, group }) => (group === '' ? `item ${id}` : `group ${group}`))
  return [...together.values()].map(members => ({
    ids: members.map(({ id }) => id),
    box: members.map(({ bounds }) => bounds).reduce(unionRect),
  }))
}

function heightOf({ minY, maxY }: Rect): number {
  return maxY - minY
}

function middleOf({ minY, maxY }: Rect): number {
  return (minY + maxY) / 2
}
