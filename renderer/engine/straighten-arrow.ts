/** Arrows drawn in one go: along the shaft, back to one barb, to the tip again, and back to the other barb. */
import type { XY } from './geometry.ts'
import type { Straightened } from './straighten.ts'
import { bends, boxOf, distance } from './way.ts'

/** Of the size of the whole. */
const BEND_SHARE = 0.04

/** Of the length of the shaft. */
const SHORTEST_BARB = 0.06
const LONGEST_BARB = 0.5
const TIP_SHARE = 0.15

/** Between a barb and the shaft, in radians. */
const NARROWEST = Math.PI / 12
const WIDEST = (Math.PI * 5) / 12

export function arrowOf(way: readonly XY[]): Straightened | null {
  const { width, height } = boxOf(way)
  const [from, tip, oneBarb, tipAgain, otherBarb, ...more] = bends(way, BEND_SHARE * Math.hypot(width, height))
  if (otherBarb === undefined || more.length > 0) return null
  if (distance(tip!, tipAgain!) > TIP_SHARE * distance(from!, tip!)) return null
  const one = barbSide(from!, tip!, oneBarb!)
  const other = barbSide(from!, tip!, otherBarb)
  return one * other === -1 ? { tool: 'arrow', corners: [from!, tip!] } : null
}

/** On which side of the shaft a barb lies, 1 or -1; 0 if it is none. */
function barbSide(from: XY, tip: XY, end: XY): number {
  const share = distance(tip, end) / distance(from, tip)
  const back = Math.atan2(from.y - tip.y, from.x - tip.x)
  const angle = Math.atan2(end.y - tip.y, end.x - tip.x) - back
  const turn = Math.atan2(Math.sin(angle), Math.cos(angle))
  const isBarb = share > SHORTEST_BARB && share < LONGEST_BARB && Math.abs(turn) > NARROWEST && Math.abs(turn) < WIDEST
  return isBarb ? Math.sign(turn) : 0
}
