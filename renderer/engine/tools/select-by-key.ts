/** Selects by key what others press on: first what can be seen, and from there one after the other. */
import type { Rect } from '../geometry.ts'
import { firstIn, neighbourOf, placeOf, readingOrder, type Stop } from './reading-order.ts'
import type { Reached } from './select-commands.ts'
import type { SelectModel } from './select-model.ts'
import { NOTHING } from './selection.ts'
import type { HeldKeys } from './tool.ts'

/** Of what is larger than the view its beginning is shown, up to so much of the view. */
const MOST_SHOWN = 0.8

/** @returns whether the key is done with: past the last item, and the first, Tab goes on to the controls */
export function chooseByKey(model: SelectModel, key: string, { shift, ctrl, alt }: HeldKeys): boolean {
  const { ids, bench } = model
  const isNone = ids.size === 0
  if (ctrl || alt || (isNone ? key !== 'Enter' : key !== 'Tab')) return false
  const stops = stopsOf(model)
  const stop = isNone ? firstIn(bench.inView(), stops) : neighbourOf(ids, stops, shift ? -1 : 1)
  model.choose(stop === undefined ? NOTHING : new Set(stop.ids))
  if (stop === undefined) return false
  bench.reveal(beginningOf(stop.box, bench.inView()))
  return true
}

/** What is selected, for those who do not see it. */
export function reached(model: SelectModel): Reached {
  const stops = stopsOf(model)
  return { items: model.items(), place: placeOf(model.ids, stops), of: stops.length }
}

function stopsOf({ bench, copies }: SelectModel): Stop[] {
  const others = bench.scene.visible().filter(({ id }) => copies.get(id) === undefined)
  return readingOrder([...others, ...copies.items()])
}

function beginningOf({ minX, minY, maxX, maxY }: Rect, view: Rect): Rect {
  const [width, height] = [view.maxX - view.minX, view.maxY - view.minY]
  return {
    minX,
    minY,
    maxX: Math.min(maxX, minX + MOST_SHOWN * width),
    maxY: Math.min(maxY, minY + MOST_SHOWN * height),
  }
}
