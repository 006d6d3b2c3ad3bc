import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { type Point, STEPS_PER_UNIT } from '../../../p2p/canvas/point.ts'

/** As the point will be kept, so that what is drawn now looks the same later; and on the canvas. */
export function toSteps({ x, y, pressure }: Point): Point {
  return { x: toStep(x), y: toStep(y), pressure: Math.min(1, Math.max(0, pressure)) }
}

export function toStep(units: number): number {
  const bounded = Math.min(LIMITS.coordinateUnits, Math.max(-LIMITS.coordinateUnits, units))
  return Math.round(bounded * STEPS_PER_UNIT) / STEPS_PER_UNIT
}
