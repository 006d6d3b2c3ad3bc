/** The hand, or a hand with two fingers: keeps what is under it under it. Screen points, in CSS pixels. */
import type { XY } from '../geometry.ts'

export type HandState =
  { readonly kind: 'open' } | { readonly kind: 'holding'; readonly fingers: readonly [XY] | readonly [XY, XY] }

/** Zooms by `factor` at `at`, then moves what is seen by (dx, dy). */
export interface HandEffect {
  readonly at: XY
  readonly factor: number
  readonly dx: number
  readonly dy: number
}

export const openHand: HandState = { kind: 'open' }

/** Fingers nearer than this would zoom wildly. */
const CLOSEST_FINGERS_PX = 10

/** The fingers have come down, or their number has changed: from here on their movement counts. */
export function hold(fingers: readonly [XY] | readonly [XY, XY]): HandState {
  return { kind: 'holding', fingers }
}

/** The fingers, as many as hold, are now here. */
export function drag(
  state: HandState,
  fingers: readonly [XY] | readonly [XY, XY],
): { readonly state: HandState; readonly effect: HandEffect | null } {
  if (state.kind === 'open' || state.fingers.length !== fingers.length) return { state: hold(fingers), effect: null }
  const before = middle(state.fingers)
  const after = middle(fingers)
  const factor = spread(fingers) / spread(state.fingers)
  return {
    state: hold(fingers),
    effect: { at: before, factor, dx: after.x - before.x, dy: after.y - before.y },
  }
}

function middle([a, b = a]: readonly [XY, XY?]): XY {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function spread([a, b]: readonly [XY, XY?]): number {
  return b === undefined ? 1 : Math.max(CLOSEST_FINGERS_PX, Math.hypot(a.x - b.x, a.y - b.y))
}
