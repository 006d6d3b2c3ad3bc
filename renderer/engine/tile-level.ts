import type { DeviceTransform } from './camera.ts'
import type { Rect, Size } from './geometry.ts'
import type { SceneLine } from './scene.ts'
import { Tile, type TileSurface, type TileWorkshop } from './tile.ts'
import {
  fromTheMiddle,
  growRange,
  intersectRanges,
  isInRange,
  placesIn,
  rangeSize,
  tileKey,
  type TileRange,
  tilesSeen,
  tilesTouching,
} from './tile-grid.ts'

/** Tiles outside of what is seen are kept this far, in tiles. */
const KEPT = 2

/** All tiles of one scale, in device pixels a canvas unit. */
export class TileLevel<Surface extends TileSurface> {
  readonly scale: number
  readonly #workshop: TileWorkshop<Surface>
  readonly #tiles = new Map<number, Tile<Surface>>()
  /** Everything seen was ready at some moment. */
  wasComplete = false

  constructor(scale: number, workshop: TileWorkshop<Surface>) {
    this.scale = scale
    this.#workshop = workshop
  }

  add(lines: readonly SceneLine[]): void {
    for (const line of lines) this.#tilesUnder(line.bounds, tile => tile.add(line))
  }

  remove(lines: readonly SceneLine[]): void {
    for (const line of lines) this.#tilesUnder(line.bounds, tile => tile.remove(line))
  }

  /** The tiles that have something to show, of those that are seen. */
  shown(transform: DeviceTransform, view: Size): Tile<Surface>[] {
    const seen = tilesSeen(transform, view, this.scale)
    return [...this.#tiles.values()].filter(tile => tile.isReady && isInRange(seen, tile.column, tile.row))
  }

  isComplete(transform: DeviceTransform, view: Size): boolean {
    return this.#every(tilesSeen(transform, view, this.scale), tile => tile.isReady)
  }

  isCurrent(transform: DeviceTransform, view: Size): boolean {
    return this.#every(tilesSeen(transform, view, this.scale), tile => tile.isCurrent())
  }

  /** Whether all lines in a box of canvas units, where it is seen, are painted. */
  isPainted(rect: Rect, transform: DeviceTransform, view: Size): boolean {
    const seen = intersectRanges(tilesTouching(rect, this.scale), tilesSeen(transform, view, this.scale))
    return this.#every(seen, tile => tile.isReady && !tile.hasChanges)
  }

  /** Brings what is shown up to date. @returns the tiles that look different, or may */
  update(transform: DeviceTransform, view: Size): { changed: Tile<Surface>[]; hasTime: boolean } {
    const changed: Tile<Surface>[] = []
    for (const tile of this.shown(transform, view)) {
      if (!tile.hasChanges) continue
      changed.push(tile)
      if (!tile.update()) return { changed, hasTime: false }
    }
    return { changed, hasTime: true }
  }

  /** Paints the tiles of a range, from its middle. @returns the tiles that look different */
  build(range: TileRange): { changed: Tile<Surface>[]; isDone: boolean } {
    const changed: Tile<Surface>[] = []
    for (const [column, row] of fromTheMiddle(range)) {
      const tile = this.#tileAt(column, row)
      if (tile.isCurrent()) continue
      const hasTime = tile.update() && tile.rebuild()
      if (tile.isCurrent()) changed.push(tile)
      if (!hasTime) return { changed, isDone: false }
    }
    return { changed, isDone: true }
  }

  /** Gives up the tiles far from what is seen. */
  trim(transform: DeviceTransform, view: Size): void {
    const kept = growRange(tilesSeen(transform, view, this.scale), KEPT)
    for (const [key, tile] of this.#tiles) {
      if (isInRange(kept, tile.column, tile.row)) continue
      tile.discard()
      this.#tiles.delete(key)
    }
  }

  discard(): void {
    for (const tile of this.#tiles.values()) tile.discard()
    this.#tiles.clear()
  }

  #tileAt(column: number, row: number): Tile<Surface> {
    const key = tileKey(column, row)
    let tile = this.#tiles.get(key)
    if (tile === undefined) {
      tile = new Tile(column, row, this.scale, this.#workshop)
      this.#tiles.set(key, tile)
    }
    return tile
  }

  #tilesUnder(rect: Rect, visit: (tile: Tile<Surface>) => void): void {
    const range = tilesTouching(rect, this.scale)
    if (rangeSize(range) > this.#tiles.size) {
      for (const tile of this.#tiles.values()) if (isInRange(range, tile.column, tile.row)) visit(tile)
      return
    }
    for (const [column, row] of placesIn(range)) {
      const tile = this.#tiles.get(tileKey(column, row))
      if (tile !== undefined) visit(tile)
    }
  }

  #every(range: TileRange, test: (tile: Tile<Surface>) => boolean): boolean {
    return placesIn(range).every(([column, row]) => {
      const tile = this.#tiles.get(tileKey(column, row))
      return tile !== undefined && test(tile)
    })
  }
}
