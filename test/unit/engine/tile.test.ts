import { describe, expect, it } from 'vitest'
import { type Rect, rectsOverlap } from '../../../renderer/engine/geometry.ts'
import { Scene, type SceneLine } from '../../../renderer/engine/scene.ts'
import { Tile, TILE_PX, type TileSurface, type TileWorkshop } from '../../../renderer/engine/tile.ts'
import { randomFrom, view } from './builders.ts'
import { FakeContext } from './path-recorder.ts'

/** A surface that knows which lines can be seen on it. Lines in these tests lie apart, or in one place. */
interface FakeSurface extends TileSurface {
  readonly context: FakeContext
  painted: SceneLine[]
}

/** @param clock how many times something may be painted before it says stop */
function workshop(scene: Scene, clock = { patience: Infinity }) {
  const surfaces = new Set<FakeSurface>()
  const paints: string[] = []
  const made: TileWorkshop<FakeSurface> = {
    linesIn: rect => scene.search(rect),
    paint: (context, line) => {
      paints.push(line.id)
      for (const surface of surfaces) if (surface.context === context) surface.painted.push(line)
    },
    allocate: () => {
      const surface: FakeSurface = { context: new FakeContext(), painted: [] }
      surface.context.clearRect = (minX, minY, width, height) => {
        const cleared = { minX, minY, maxX: minX + width, maxY: minY + height }
        surface.painted = surface.painted.filter(line => !rectsOverlap(line.bounds, cleared))
        clears.push(cleared)
      }
      surfaces.add(surface)
      return surface
    },
    release: surface => surfaces.delete(surface),
    spend: () => --clock.patience <= 0,
  }
  const clears: Rect[] = []
  return { made, surfaces, paints, clears }
}

function idsOn(tile: Tile<FakeSurface>): string[] {
  return (tile.surface?.painted ?? []).map(line => line.id)
}

function finish(tile: Tile<FakeSurface>): void {
  for (let turn = 0; turn < 10_000 && !tile.isCurrent(); turn++) {
    tile.update()
    tile.rebuild()
  }
}

describe('a tile', () => {
  it('paints the lines on it in draw order, and no others', () => {
    const scene = new Scene()
    scene.put([view('b', 'b', [10, 10]), view('a', 'a', [20, 20]), view('far', 'c', [TILE_PX + 50, 10])])
    const { made } = workshop(scene)
    const tile = new Tile(0, 0, 1, made)
    expect(tile.isReady).toBe(false)
    finish(tile)
    expect(idsOn(tile)).toEqual(['a', 'b'])
  })

  it('takes no memory while nothing is on it', () => {
    const { made, surfaces } = workshop(new Scene())
    const tile = new Tile(0, 0, 1, made)
    finish(tile)
    expect(tile.isReady).toBe(true)
    expect(tile.surface).toBeNull()
    expect(surfaces.size).toBe(0)
  })

  it('paints a new line on top without painting the others again', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [10, 10])])
    const { made, paints } = workshop(scene)
    const tile = new Tile(0, 0, 1, made)
    finish(tile)
    paints.length = 0
    for (const line of scene.put([view('b', 'b', [10, 10])]).added) tile.add(line)
    finish(tile)
    expect(paints).toEqual(['b'])
    expect(idsOn(tile)).toEqual(['a', 'b'])
  })

  it('repaints only the place of a line that goes', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [10, 10]), view('b', 'b', [12, 12]), view('c', 'c', [300, 300])])
    const { made, paints, clears } = workshop(scene)
    const tile = new Tile(0, 0, 1, made)
    finish(tile)
    paints.length = 0
    for (const line of scene.remove(['b'])) tile.remove(line)
    finish(tile)
    expect(paints).toEqual(['a'])
    expect(clears).toHaveLength(1)
    expect(clears[0]!.maxX - clears[0]!.minX).toBeLessThan(20)
  })

  it('repaints the place of a line that comes in below another', () => {
    const scene = new Scene()
    scene.put([view('c', 'c', [10, 10])])
    const { made, paints } = workshop(scene)
    const tile = new Tile(0, 0, 1, made)
    finish(tile)
    paints.length = 0
    for (const line of scene.put([view('a', 'a', [10, 10])]).added) tile.add(line)
    finish(tile)
    expect(paints).toEqual(['a', 'c'])
  })

  it('stops when the clock says so and goes on from there', () => {
    const scene = new Scene()
    scene.put(Array.from({ length: 9 }, (_, at) => view(`l${at}`, `l${at}`, [10, 10])))
    const clock = { patience: 3 }
    const { made, paints } = workshop(scene, clock)
    const tile = new Tile(0, 0, 1, made)
    expect(tile.rebuild()).toBe(false)
    expect(paints).toHaveLength(3)
    expect(tile.isReady).toBe(false)
    clock.patience = 100
    expect(tile.rebuild()).toBe(true)
    expect(idsOn(tile)).toEqual(Array.from({ length: 9 }, (_, at) => `l${at}`))
  })

  it('keeps the old pixels on show while a costly change is painted behind them', () => {
    const scene = new Scene()
    const long = (id: string) =>
      view(id, id, ...Array.from({ length: 900 }, (_, at): [number, number] => [at % 400, 9]))
    scene.put(Array.from({ length: 20 }, (_, at) => long(`l${10 + at}`)))
    const clock = { patience: 1000 }
    const { made } = workshop(scene, clock)
    const tile = new Tile(0, 0, 1, made)
    finish(tile)
    const before = tile.surface
    for (const line of scene.remove(['l15'])) tile.remove(line)
    clock.patience = 5
    tile.update()
    tile.rebuild()
    expect(tile.surface).toBe(before)
    expect(tile.isReady).toBe(true)
    clock.patience = 1000
    finish(tile)
    expect(tile.surface).not.toBe(before)
    expect(idsOn(tile)).not.toContain('l15')
  })

  it('starts over when a line it has already painted goes before it is done', () => {
    const scene = new Scene()
    scene.put(['a', 'b', 'c', 'd'].map((id, at) => view(id, id, [20 + at * 40, 20])))
    const clock = { patience: 2 }
    const { made } = workshop(scene, clock)
    const tile = new Tile(0, 0, 1, made)
    tile.rebuild()
    for (const line of scene.remove(['a', 'd'])) tile.remove(line)
    clock.patience = 100
    finish(tile)
    expect(idsOn(tile)).toEqual(['b', 'c'])
  })

  it('shows the scene as it is, whatever changed while it was being painted', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    for (let round = 0; round < 60; round++) {
      const scene = new Scene()
      const clock = { patience: 0 }
      const { made, surfaces } = workshop(scene, clock)
      const tile = new Tile(0, 0, 1, made)
      const place = (order: string): [number, number] => [
        20 + (Number(order) % 20) * 24,
        20 + Math.floor(Number(order) / 20) * 24,
      ]
      scene.put(
        Array.from({ length: 40 }, (_, at) => String(at * 10).padStart(3, '0')).map(id => view(id, id, place(id))),
      )
      for (let turn = 0; turn < 120; turn++) {
        const order = String(Math.floor(random() * 400)).padStart(3, '0')
        const choice = random()
        if (choice < 0.5) {
          const { added, removed } = scene.put([view(order, order, place(order))])
          removed.forEach(line => tile.remove(line))
          added.forEach(line => tile.add(line))
        } else if (choice < 0.6) {
          scene.remove([order]).forEach(line => tile.remove(line))
        } else if (choice < 0.65) {
          scene.setHidden([order], true).forEach(line => tile.remove(line))
        } else if (choice < 0.7) {
          scene.setHidden([order], false).forEach(line => tile.add(line))
        } else {
          clock.patience = 1 + Math.floor(random() * 5)
          if (tile.update()) tile.rebuild()
        }
      }
      clock.patience = Infinity
      finish(tile)
      const expected = scene.search({ minX: 0, minY: 0, maxX: TILE_PX, maxY: TILE_PX }).map(({ id }) => id)
      expect(idsOn(tile).sort(), `seed ${seed}`).toEqual(expected.sort())
      tile.discard()
      expect(surfaces.size, `seed ${seed}`).toBe(0)
    }
  })
})
