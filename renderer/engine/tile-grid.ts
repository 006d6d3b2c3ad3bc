/** Which tiles cover what. Tiles are numbered by column and row from the canvas origin, for each scale anew. */
import type { DeviceTransform } from './camera.ts'
import type { Rect, Size } from './geometry.ts'
import { TILE_PX } from './tile.ts'

/** Columns and rows, the last included. */
export interface TileRange {
  readonly firstColumn: number
  readonly lastColumn: number
  readonly firstRow: number
  readonly lastRow: number
}

/** The tiles of a level of this scale that a box of canvas units touches. */
export function tilesTouching(rect: Rect, scale: number): TileRange {
  // Ink reaches half a pixel further by smoothing.
  return {
    firstColumn: Math.floor((rect.minX * scale - 1) / TILE_PX),
    lastColumn: Math.floor((rect.maxX * scale + 1) / TILE_PX),
    firstRow: Math.floor((rect.minY * scale - 1) / TILE_PX),
    lastRow: Math.floor((rect.maxY * scale + 1) / TILE_PX),
  }
}

/** The tiles of a level of this scale that are seen, in a view of so many device pixels. */
export function tilesSeen(transform: DeviceTransform, view: Size, levelScale: number): TileRange {
  const pixels = (transform.scale / levelScale) * TILE_PX
  return {
    firstColumn: Math.floor(-transform.offsetX / pixels),
    lastColumn: Math.ceil((view.width - transform.offsetX) / pixels) - 1,
    firstRow: Math.floor(-transform.offsetY / pixels),
    lastRow: Math.ceil((view.height - transform.offsetY) / pixels) - 1,
  }
}

/** What of the canvas the tiles that are seen show, in canvas units, once they are sharp. */
export function areaSeen(transform: DeviceTransform, view: Size): Rect {
  const { firstColumn, lastColumn, firstRow, lastRow } = tilesSeen(transform, view, transform.scale)
  const units = TILE_PX / transform.scale
  return {
    minX: firstColumn * units,
    minY: firstRow * units,
    maxX: (lastColumn + 1) * units,
    maxY: (lastRow + 1) * units,
  }
}

export function growRange(range: TileRange, by: number): TileRange {
  return {
    firstColumn: range.firstColumn - by,
    lastColumn: range.lastColumn + by,
    firstRow: range.firstRow - by,
    lastRow: range.lastRow + by,
  }
}

export function isInRange(range: TileRange, column: number, row: number): boolean {
  return column >= range.firstColumn && column <= range.lastColumn && row >= range.firstRow && row <= range.lastRow
}

export function rangeSize(range: TileRange): number {
  return (range.lastColumn - range.firstColumn + 1) * (range.lastRow - range.firstRow + 1)
}

/** What two ranges share; empty if nothing. */
export function intersectRanges(a: TileRange, b: TileRange): TileRange {
  return {
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
  }
}

/** All columns and rows of a range. */
export function placesIn(range: TileRange): [column: number, row: number][] {
  const places: [number, number][] = []
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) places.push([column, row])
  }
  return places
}

/** All columns and rows of a range, from its middle outwards: what people look at comes first. */
export function fromTheMiddle(range: TileRange): [column: number, row: number][] {
  const middleColumn = (range.firstColumn + range.lastColumn) / 2
  const middleRow = (range.firstRow + range.lastRow) / 2
  const distance = ([column, row]: [number, number]) => (column - middleColumn) ** 2 + (row - middleRow) ** 2
  return placesIn(range).sort((a, b) => distance(a) - distance(b))
}

/** Where a tile of a level lies on the screen, in whole device pixels, so that neighbours meet without a seam. */
export function tileOnScreen(column: number, row: number, levelScale: number, transform: DeviceTransform): Rect {
  const pixels = (transform.scale / levelScale) * TILE_PX
  return {
    minX: Math.round(column * pixels + transform.offsetX),
    minY: Math.round(row * pixels + transform.offsetY),
    maxX: Math.round((column + 1) * pixels + transform.offsetX),
    maxY: Math.round((row + 1) * pixels + transform.offsetY),
  }
}

/** One number for a column and a row, each up to 2^24 from the origin. */
export function tileKey(column: number, row: number): number {
  return (column + 2 ** 24) * 2 ** 26 + (row + 2 ** 24)
}
