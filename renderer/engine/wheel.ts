/** What a turn of the wheel asks for: two fingers on a trackpad or the wheel of a mouse move the view, with ctrl they zoom. */

export interface WheelSample {
  readonly deltaX: number
  readonly deltaY: number
  /** 0: pixels, 1: lines, 2: pages, as in WheelEvent.deltaMode. */
  readonly deltaMode: number
  /** Ctrl or cmd. Browsers set ctrl for a pinch on a trackpad too. */
  readonly zooms: boolean
  readonly shift: boolean
}

export type WheelEffect =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly factor: number }

const PIXELS_PER_MODE = [1, 20, 400]

/** One notch of a mouse is 100 or more; a pinch sends many of a few. Beyond this a notch would jump. */
const LARGEST_ZOOM_DELTA_PX = 25
const ZOOM_PER_PX = 0.0075

export function wheelEffect({ deltaX, deltaY, deltaMode, zooms, shift }: WheelSample): WheelEffect {
  const pixels = PIXELS_PER_MODE[deltaMode] ?? 1
  if (zooms) {
    const delta = Math.min(LARGEST_ZOOM_DELTA_PX, Math.max(-LARGEST_ZOOM_DELTA_PX, deltaY * pixels))
    return { kind: 'zoom', factor: Math.exp(-delta * ZOOM_PER_PX) }
  }
  // Shift turns the wheel of a mouse sideways; some systems have done so already.
  if (shift && deltaX === 0) return { kind: 'pan', dx: -deltaY * pixels, dy: 0 }
  return { kind: 'pan', dx: -deltaX * pixels || 0, dy: -deltaY * pixels || 0 }
}
