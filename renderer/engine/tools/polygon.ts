/** A polygon in the making: corner after corner, until it is closed. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { XY } from '../geometry.ts'

/** The corners that are set, and the one that is still with the pointer. */
export interface PolygonState {
  readonly corners: readonly XY[]
  readonly loose: XY | null
}

export type PolygonEvent =
  /** The pointer is here: pressed, or on a screen without a hover, nowhere else before. */
  | { readonly kind: 'reach'; readonly at: XY }
  /** The pointer lifts: its corner is set. `near`: how far from another corner still is that corner. */
  | { readonly kind: 'set'; readonly near: number }
  | { readonly kind: 'close' }
  /** The corner at the pointer does not count. */
  | { readonly kind: 'letGo' }

export interface PolygonStep {
  readonly state: PolygonState
  readonly isClosed: boolean
}

export const noPolygon: PolygonState = { corners: [], loose: null }

const FEWEST_CORNERS = 3

export function polygonTransition(state: PolygonState, event: PolygonEvent): PolygonStep {
  const { corners, loose } = state
  switch (event.kind) {
    case 'reach':
      return open({ corners, loose: event.at })
    case 'letGo':
      return open({ corners, loose: null })
    case 'close':
      return corners.length >= FEWEST_CORNERS ? closed(corners) : open(state)
    case 'set':
      return loose === null ? open(state) : set(corners, loose, event.near)
  }
}

/** What there is to see: with two corners, a line. */
export function cornersShown({ corners, loose }: PolygonState): readonly XY[] {
  return loose === null ? corners : [...corners, loose]
}

function set(corners: readonly XY[], at: XY, near: number): PolygonStep {
  const [first, last] = [corners[0], corners.at(-1)]
  const isEnd = (corner: XY | undefined) => corner !== undefined && Math.hypot(corner.x - at.x, corner.y - at.y) <= near
  if (isEnd(first) || isEnd(last)) {
    // The second click of a double click, or one on the first corner. Before there are three, it was a slip.
    return corners.length >= FEWEST_CORNERS ? closed(corners) : open({ corners, loose: null })
  }
  const more = [...corners, at]
  return more.length === LIMITS.cornersPerShape ? closed(more) : open({ corners: more, loose: null })
}

function open(state: PolygonState): PolygonStep {
  return { state, isClosed: false }
}

function closed(corners: readonly XY[]): PolygonStep {
  return { state: { corners, loose: null }, isClosed: true }
}
