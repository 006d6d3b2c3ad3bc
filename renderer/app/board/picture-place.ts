/** How large a picture is kept, and where it lies on the board. Pure. */
import type { Point } from '../../../p2p/canvas/point.ts'
import { DEFAULT_PRESSURE } from '../../../p2p/canvas/point.ts'
import type { Camera } from '../../engine/board.ts'
import type { Size, XY } from '../../engine/geometry.ts'

/** Of the view, in either direction, so that there is something to see beside it. */
const LARGEST_PART_OF_VIEW = 0.6

/** The same shape, with no side longer than `mostSide`. */
export function scaledDown({ width, height }: Size, mostSide: number): Size {
  const scale = Math.min(1, mostSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * The corners of a frame, in turn from the top left: a pixel of the picture takes one of the screen, unless that is too
 * much for the view.
 *
 * @param middle in CSS pixels from the corner of the board
 * @param view in CSS pixels
 */
export function frameAround(middle: XY, picture: Size, view: Size, camera: Camera): Point[] {
  const fits = Math.min(view.width / picture.width, view.height / picture.height) * LARGEST_PART_OF_VIEW
  const scale = Math.min(1, fits) / 2
  const [right, down] = [picture.width * scale, picture.height * scale]
  const corner = (x: number, y: number): Point => ({
    x: camera.x + (middle.x + x) / camera.zoom,
    y: camera.y + (middle.y + y) / camera.zoom,
    pressure: DEFAULT_PRESSURE,
  })
  return [corner(-right, -down), corner(right, -down), corner(right, down), corner(-right, down)]
}
