/** Where a pointer that is told of only now and then should be shown in between. Canvas units. */
import type { XY } from './geometry.ts'

export interface PointerMotion {
  readonly from: XY
  readonly to: XY
  readonly startMs: number
  readonly durationMs: number
}

const LONGEST_MS = 150

export function restAt(at: XY, nowMs: number): PointerMotion {
  return { from: at, to: at, startMs: nowMs, durationMs: 0 }
}

/** On from where it is now; it takes about as long as the news of it took, so that it neither stops nor lags. */
export function moveTo(motion: PointerMotion, to: XY, nowMs: number): PointerMotion {
  if (motion.to.x === to.x && motion.to.y === to.y) return motion
  const durationMs = Math.min(LONGEST_MS, Math.max(0, nowMs - motion.startMs))
  return { from: positionAt(motion, nowMs), to, startMs: nowMs, durationMs }
}

export function positionAt({ from, to, startMs, durationMs }: PointerMotion, nowMs: number): XY {
  const share = durationMs === 0 ? 1 : Math.min(1, Math.max(0, (nowMs - startMs) / durationMs))
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

export function isMoving({ startMs, durationMs }: PointerMotion, nowMs: number): boolean {
  return nowMs < startMs + durationMs
}
