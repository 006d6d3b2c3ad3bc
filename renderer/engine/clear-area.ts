/** What of the view can be seen beside what lies over it. */
import type { Rect, Size } from './geometry.ts'

/** How far the app's bars reach into the board from each of its edges, in CSS pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** Between bars that leave less than this, nothing can be read: then the whole view serves, as if they were not there. */
const LEAST_CLEAR_PX = 160

/** In CSS pixels from the corner of the board. */
export function clearArea({ width, height }: Size, { top, right, bottom, left }: Insets): Rect {
  const [minX, maxX] = between(width, left, right)
  const [minY, maxY] = between(height, top, bottom)
  return { minX, minY, maxX, maxY }
}

function between(length: number, before: number, after: number): [from: number, to: number] {
  return length - before - after < LEAST_CLEAR_PX ? [0, length] : [before, length - after]
}
