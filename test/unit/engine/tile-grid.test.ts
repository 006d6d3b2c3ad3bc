import { describe, expect, it } from 'vitest'
import { TILE_PX } from '../../../renderer/engine/tile.ts'
import {
  areaSeen,
  fromTheMiddle,
  tileKey,
  tileOnScreen,
  tilesSeen,
  tilesTouching,
} from '../../../renderer/engine/tile-grid.ts'

const VIEW = { width: 1000, height: 600 }

describe('the grid of tiles', () => {
  it('covers all that is seen and nothing more', () => {
    const seen = tilesSeen({ scale: 2, offsetX: 100, offsetY: -TILE_PX }, VIEW, 2)
    expect(seen).toEqual({ firstColumn: -1, lastColumn: 1, firstRow: 1, lastRow: 2 })
  })

  it('knows what of the canvas the tiles seen show: all of the view, and less than a tile more on each side', () => {
    const transform = { scale: 2, offsetX: 100, offsetY: -TILE_PX }
    expect(areaSeen(transform, VIEW)).toEqual({ minX: -256, minY: 256, maxX: 512, maxY: 768 })
  })

  it('covers more tiles when they are shrunk', () => {
    const seen = tilesSeen({ scale: 1, offsetX: -1, offsetY: -1 }, VIEW, 2)
    expect(seen).toEqual({ firstColumn: 0, lastColumn: 3, firstRow: 0, lastRow: 2 })
  })

  it('gives a line to the tiles its smoothed edges reach', () => {
    const touched = tilesTouching({ minX: 0, minY: 10, maxX: TILE_PX - 0.5, maxY: 20 }, 1)
    expect(touched).toEqual({ firstColumn: -1, lastColumn: 1, firstRow: 0, lastRow: 0 })
  })

  it('leaves no seam and no overlap between neighbours, at any stretch', () => {
    for (const scale of [0.7, 1, 1.234, 1.9]) {
      const transform = { scale, offsetX: 17, offsetY: -5 }
      const left = tileOnScreen(3, 2, 1, transform)
      expect(tileOnScreen(4, 2, 1, transform).minX).toBe(left.maxX)
      expect(tileOnScreen(3, 3, 1, transform).minY).toBe(left.maxY)
    }
  })

  it('copies tiles pixel by pixel when they are not stretched', () => {
    const { minX, maxX } = tileOnScreen(-2, 0, 1.3, { scale: 1.3, offsetX: 7, offsetY: 0 })
    expect([minX, maxX]).toEqual([7 - 2 * TILE_PX, 7 - TILE_PX])
  })

  it('begins in the middle', () => {
    const places = fromTheMiddle({ firstColumn: 0, lastColumn: 4, firstRow: 0, lastRow: 2 })
    expect(places[0]).toEqual([2, 1])
    expect(places).toHaveLength(15)
    expect(places.at(-1)).toSatisfy(([column, row]: [number, number]) => column % 4 === 0 && row % 2 === 0)
  })

  it('tells all tiles of the largest canvas at the largest zoom apart', () => {
    const edge = Math.ceil((2 ** 20 * 40 * 4) / TILE_PX)
    const keys = [-edge, -1, 0, 1, edge].flatMap(column => [-edge, -1, 0, 1, edge].map(row => tileKey(column, row)))
    expect(new Set(keys).size).toBe(25)
    expect(keys.every(Number.isSafeInteger)).toBe(true)
  })
})
