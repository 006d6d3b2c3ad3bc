import { LIMITS } from './limits.ts'
import { packPoints, STEPS_PER_UNIT, toPoints, unpackPoints } from './point.ts'

/** Turned by `rotation` radians and scaled about the canvas' origin, then shifted by `position` in 1/8 unit. */
export interface Transform {
  readonly position: { readonly x: number; readonly y: number }
  readonly scale: number
  readonly rotation: number
}

/** Packed points in their new place. What would leave the canvas stays at its edge. */
export function transformPoints(packed: Uint8Array, { position, scale, rotation }: Transform): Uint8Array {
  if (position.x === 0 && position.y === 0 && scale === 1 && rotation === 0) return packed
  const cos = Math.cos(rotation) * scale
  const sin = Math.sin(rotation) * scale
  const moved = toPoints(unpackPoints(packed)).map(({ x, y, pressure }) => ({
    x: withinCanvas(cos * x - sin * y + position.x / STEPS_PER_UNIT),
    y: withinCanvas(sin * x + cos * y + position.y / STEPS_PER_UNIT),
    pressure,
  }))
  return packPoints(moved)
}

function withinCanvas(units: number): number {
  return Math.min(LIMITS.coordinateUnits, Math.max(-LIMITS.coordinateUnits, units))
}
