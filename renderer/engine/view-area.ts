/** What a board asks for before all else: what can be seen on it, as far as the tiles that show it reach. */
import type { View } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { type DeviceTransform, deviceTransform, HOME } from './camera.ts'
import { growRect, type Size } from './geometry.ts'
import { areaSeen } from './tile-grid.ts'

/** Ink reaches further by smoothing. */
const SMOOTHING_PX = 2

/** @param size in device pixels */
export function viewArea(page: string, transform: DeviceTransform, size: Size): View {
  const { minX, minY, maxX, maxY } = growRect(areaSeen(transform, size), SMOOTHING_PX / transform.scale)
  return { page, minX: onCanvas(minX), minY: onCanvas(minY), maxX: onCanvas(maxX), maxY: onCanvas(maxY) }
}

/** Of a board that is about to be opened: it will fill the window, and show the first page as it begins. */
export function openingView({ innerWidth, innerHeight, devicePixelRatio }: Window): View {
  const size = { width: innerWidth * devicePixelRatio, height: innerHeight * devicePixelRatio }
  return viewArea('', deviceTransform(HOME, devicePixelRatio), size)
}

function onCanvas(units: number): number {
  return Math.min(LIMITS.coordinateUnits, Math.max(-LIMITS.coordinateUnits, units))
}
