import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { canvasPieces } from '../../../p2p/canvas-pieces.ts'
import { lineView } from '../../../p2p/views.ts'
import { deviceTransform } from '../../../renderer/engine/camera.ts'
import { Scene, type SceneLine } from '../../../renderer/engine/scene.ts'
import type { TileSurface } from '../../../renderer/engine/tile.ts'
import { tilesSeen } from '../../../renderer/engine/tile-grid.ts'
import { TileLevel } from '../../../renderer/engine/tile-level.ts'
import { viewArea } from '../../../renderer/engine/view-area.ts'
import { PENCIL, point, randomFrom } from './builders.ts'
import { FakeContext } from './path-recorder.ts'

const SIZE = { width: 1280, height: 800 }

/** Short lines all over a board that is 10 views wide and high. */
function fullCanvas(count: number, seed: number): Canvas {
  const random = randomFrom(seed)
  const canvas = new Canvas()
  for (let seq = 1; seq <= count; seq++) {
    const from = point(random() * 10 * SIZE.width, random() * 10 * SIZE.height)
    const points = packPoints([from, point(from.x + random() * 40, from.y + random() * 40)])
    const operation = [{ kind: 'add' as const, line: { pencil: packPencil(PENCIL), points } }]
    canvas.apply({ author: 'ann', seq, lamport: seq, time: 0, operation })
  }
  return canvas
}

describe('opening a full board', () => {
  it.each([1, 1.25, 2])('paints each line in view once, whatever comes after it, at %f pixels to a unit', scale => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const transform = deviceTransform({ x: 5_000, y: 3_000, zoom: scale }, 1)
    const scene = new Scene()
    const paints = new Map<SceneLine, number>()
    const level = new TileLevel<TileSurface>(scale, {
      linesIn: rect => scene.search(rect),
      paint: (_, line) => paints.set(line, (paints.get(line) ?? 0) + 1),
      allocate: () => ({ context: new FakeContext() }),
      release: () => undefined,
      spend: () => false,
    })
    const seen = tilesSeen(transform, SIZE, scale)
    let paintedWithView: number | null = null
    let changed = 0
    for (const piece of canvasPieces(fullCanvas(6_000, seed).unsortedItems(), viewArea('', transform, SIZE))) {
      const { added } = scene.put(piece.items.map(lineView))
      level.add(added)
      changed += level.update(transform, SIZE).changed.length
      if (piece.completesView) {
        level.build(seen)
        paintedWithView = paints.size
      }
    }
    expect(scene.visibleCount).toBe(6_000)
    expect(paintedWithView, `seed ${seed}`).toBeGreaterThan(0)
    expect(paints.size, `seed ${seed}`).toBe(paintedWithView)
    expect(changed, `seed ${seed}`).toBe(0)
    expect(level.isCurrent(transform, SIZE)).toBe(true)
    // Where it crosses the edge of a tile, a line is painted on both.
    expect(Math.max(...paints.values()), `seed ${seed}`).toBeLessThanOrEqual(4)
  })
})
