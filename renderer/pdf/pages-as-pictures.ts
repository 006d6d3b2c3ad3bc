/** How large the pages of a document are drawn and shown. Pure. */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { DEFAULT_PRESSURE, type Point } from '../../p2p/canvas/point.ts'
import type { Size } from '../engine/geometry.ts'

/** As large as on paper, where an inch has 96 units; but neither a stamp nor a poster. */
const LEAST_SIDE_UNITS = 640
const MOST_SIDE_UNITS = 2_048
/** Below the bars of a board that nobody has moved yet. */
const CORNER = { x: 80, y: 136 }

export interface PagePicture {
  /** What it is drawn with. */
  readonly pixels: Size
  /** Where it lies, from the top left in turn. */
  readonly frame: readonly Point[]
}

/** @param page in units of 1/96 inch */
export function pagePicture({ width, height }: Size): PagePicture {
  const longer = Math.max(width, height)
  const shown = Math.min(MOST_SIDE_UNITS, Math.max(LEAST_SIDE_UNITS, longer)) / longer
  const drawn = LIMITS.pictureSidePx / longer
  const [right, bottom] = [CORNER.x + width * shown, CORNER.y + height * shown]
  const corner = (x: number, y: number): Point => ({ x, y, pressure: DEFAULT_PRESSURE })
  return {
    pixels: { width: Math.max(1, Math.round(width * drawn)), height: Math.max(1, Math.round(height * drawn)) },
    frame: [corner(CORNER.x, CORNER.y), corner(right, CORNER.y), corner(right, bottom), corner(CORNER.x, bottom)],
  }
}

/** How many pages of a document are taken into a room that has so many. */
export function pagesTaken(inDocument: number, inRoom: number): number {
  return Math.max(0, Math.min(inDocument, LIMITS.pdfPages, LIMITS.pagesPerRoom - inRoom))
}
