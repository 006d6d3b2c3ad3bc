/** The trail of a laser pointer: it thins out and retreats behind the tip, and is gone a second after. */
import { DEFAULT_PRESSURE, POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import { growRect, rectAround, unionRect, type XY } from './geometry.ts'
import { type Ink, type InkContext, paintInk } from './ink-painter.ts'

/** How long a place that the laser has left can be seen. */
export const TRAIL_MS = 1_000

/** From the outside in, in CSS pixels on a screen of an ordinary size; the light in the middle makes the rest glow. */
const LAYERS = [
  { color: '#ff3b30', width: 16, opacity: 0.16 },
  { color: '#ff3b30', width: 9, opacity: 0.3 },
  { color: '#f0141e', width: 5, opacity: 1 },
  { color: '#ffd8d6', width: 1.6, opacity: 1 },
] as const

interface Spot extends XY {
  readonly atMs: number
}

export interface TrailOptions {
  /** For who wants no animation: it stays as it is, and goes all at once. */
  readonly isStill: boolean
}

export class LaserTrail {
  readonly #isStill: boolean
  /** Oldest first. */
  #spots: Spot[] = []
  #heardMs: number
  #releasedMs: number | null = null

  constructor({ isStill }: TrailOptions, nowMs: number) {
    this.#isStill = isStill
    this.#heardMs = nowMs
  }

  /** When it last grew. */
  get heardMs(): number {
    return this.#heardMs
  }

  append(points: readonly XY[], nowMs: number): void {
    this.#heardMs = nowMs
    for (const { x, y } of points) this.#spots.push({ x, y, atMs: nowMs })
    this.#forget(nowMs)
  }

  /** The laser is switched off: from now on its tip fades too. */
  release(nowMs: number): void {
    this.#releasedMs ??= nowMs
  }

  /** Nothing of it can be seen any more, nor will be. */
  isGone(nowMs: number): boolean {
    return this.#releasedMs !== null && nowMs - this.#releasedMs >= TRAIL_MS
  }

  /** It looks different a moment later, though nothing happens. */
  isFading(nowMs: number): boolean {
    this.#forget(nowMs)
    return this.#releasedMs !== null || this.#spots.length > 1
  }

  /** What there is to see now, with freshness in place of pressure; null if nothing. @param width in canvas units */
  inkAt(nowMs: number, width: number): Ink | null {
    this.#forget(nowMs)
    if (this.#spots.length === 0 || this.isGone(nowMs)) return null
    const points = new Float32Array(this.#spots.length * POINT_STRIDE)
    this.#spots.forEach((spot, index) => {
      const freshness = this.#isStill ? DEFAULT_PRESSURE : this.#freshness(spot, index, nowMs)
      points.set([spot.x, spot.y, freshness], index * POINT_STRIDE)
    })
    const box = this.#spots.map(spot => rectAround(spot, spot)).reduce(unionRect)
    const pencil = { tool: 'pen', color: LAYERS[0].color, width, opacity: 1 } as const
    return { pencil, points, count: this.#spots.length, bounds: growRect(box, width), even: false }
  }

  #freshness(spot: Spot, index: number, nowMs: number): number {
    return Math.max(0, 1 - (nowMs - this.#leftMs(spot, index, nowMs)) / TRAIL_MS)
  }

  /** When the laser left a spot, which for its tip is when it was switched off. */
  #leftMs(spot: Spot, index: number, nowMs: number): number {
    return index === this.#spots.length - 1 ? (this.#releasedMs ?? nowMs) : spot.atMs
  }

  #forget(nowMs: number): void {
    const last = this.#spots.at(-1)
    if (last === undefined) return
    // Held still, so as not to move: what is old goes when the newest is.
    const sinceMs = this.#isStill && nowMs - last.atMs < TRAIL_MS ? last.atMs : nowMs
    const kept = this.#spots.filter(spot => spot === last || sinceMs - spot.atMs < TRAIL_MS)
    if (kept.length < this.#spots.length) this.#spots = kept
  }
}

/** @param unitsPerPixel how many canvas units a pixel of what is as large as the controls takes */
export function paintTrail(
  context: InkContext,
  trail: LaserTrail,
  transform: DeviceTransform,
  theme: BoardTheme,
  unitsPerPixel: number,
  nowMs: number,
): void {
  const ink = trail.inkAt(nowMs, unitsPerPixel)
  if (ink === null) return
  for (const { color, width, opacity } of LAYERS) {
    const pencil = { ...ink.pencil, color, opacity, width: width * unitsPerPixel }
    paintInk(context, { ...ink, pencil, bounds: growRect(ink.bounds, pencil.width) }, transform, theme, null)
  }
}
