import { describe, expect, it } from 'vitest'
import { isAbove, Scene } from '../../../renderer/engine/scene.ts'
import { PENCIL, randomFrom, view } from './builders.ts'

const EVERYWHERE = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 }

function idsIn(scene: Scene): string[] {
  return scene.search(EVERYWHERE).map(line => line.id)
}

describe('the scene', () => {
  it('finds lines by place, with the width of their ink', () => {
    const scene = new Scene()
    scene.put([view('near', 'a', [0, 0], [10, 0]), view('far', 'b', [100, 100], [110, 100])])
    expect(scene.search({ minX: 5, minY: 1, maxX: 6, maxY: 2 }).map(line => line.id)).toEqual(['near'])
    expect(scene.search({ minX: 5, minY: 9, maxX: 6, maxY: 12 })).toEqual([])
  })

  it('draws in the order of plain string comparison, whatever order lines come in', () => {
    const scene = new Scene()
    for (const order of ['a5', 'Zz', 'a1', 'a10', 'b', 'a2']) scene.put([view(order, order, [0, 0])])
    expect(idsIn(scene)).toEqual(['Zz', 'a1', 'a10', 'a2', 'a5', 'b'])
  })

  it('breaks ties of order by id, so that all screens agree', () => {
    const scene = new Scene()
    scene.put([view('2', 'a', [0, 0]), view('1', 'a', [0, 0])])
    scene.put([view('0', 'a', [0, 0])])
    expect(idsIn(scene)).toEqual(['0', '1', '2'])
  })

  it('keeps the order through thousands of insertions and removals in any order', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    const scene = new Scene()
    const expected = new Map<string, string>()
    for (let turn = 0; turn < 300; turn++) {
      const batch = Array.from({ length: random() < 0.1 ? 150 : 5 }, () => {
        const order = String(Math.floor(random() * 1e6)).padStart(7, '0')
        return view(`id${order}`, order, [random() * 1000, 0])
      })
      scene.put(batch)
      for (const { id, order } of batch) expected.set(id, order)
      const gone = [...expected.keys()].filter(() => random() < 0.02)
      scene.remove(gone)
      for (const id of gone) expected.delete(id)
    }
    const sorted = [...expected].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id)
    expect(idsIn(scene), `seed ${seed}`).toEqual(sorted)
    expect(scene.visibleCount, `seed ${seed}`).toBe(sorted.length)
  })

  it('finds room between two lines again and again', () => {
    const scene = new Scene()
    scene.put([view('bottom', 'a', [0, 0]), view('top', 'c', [0, 0])])
    for (let turn = 0; turn < 200; turn++) scene.put([view(`m${turn}`, 'b' + '1'.repeat(200 - turn), [0, 0])])
    const ids = idsIn(scene)
    expect(ids[0]).toBe('bottom')
    expect(ids[1]).toBe('m199')
    expect(ids.at(-2)).toBe('m0')
    expect(ids.at(-1)).toBe('top')
  })

  it('leaves out a line it cannot unpack and keeps the others', () => {
    const scene = new Scene()
    const bad = { id: 'bad', author: 'x', order: 'a', pencil: PENCIL, points: Uint8Array.of(9, 9) }
    const { added } = scene.put([bad, view('good', 'b', [0, 0])])
    expect(added.map(line => line.id)).toEqual(['good'])
    expect(scene.visibleCount).toBe(1)
  })

  it('replaces a line that comes again', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0])])
    const { added, removed } = scene.put([view('a', 'a', [500, 500])])
    expect(added).toHaveLength(1)
    expect(removed[0]).toMatchObject({ gone: true })
    expect(scene.search({ minX: -9, minY: -9, maxX: 9, maxY: 9 })).toEqual([])
    expect(scene.visibleCount).toBe(1)
  })

  it('takes the last of two versions in one delta', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0]), view('a', 'a', [500, 500])])
    expect(scene.bounds()).toMatchObject({ minX: expect.closeTo(496.8) as number })
    expect(scene.visibleCount).toBe(1)
  })

  it('hides lines from searches, counts and bounds, and shows them again', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0]), view('b', 'b', [500, 500])])
    expect(scene.setHidden(['b', 'unknown'], true).map(line => line.id)).toEqual(['b'])
    expect(scene.setHidden(['b'], true)).toEqual([])
    expect(idsIn(scene)).toEqual(['a'])
    expect(scene.visibleCount).toBe(1)
    expect(scene.bounds()!.maxX).toBeLessThan(10)
    scene.setHidden(['b'], false)
    expect(idsIn(scene)).toEqual(['a', 'b'])
  })

  it('shows a line again that was hidden, removed and restored', () => {
    const scene = new Scene()
    scene.put([view('a', 'a', [0, 0])])
    scene.setHidden(['a'], true)
    scene.remove(['a'])
    expect(scene.visibleCount).toBe(0)
    scene.put([view('a', 'a', [0, 0])])
    expect(scene.visibleCount).toBe(1)
  })

  it('forgets everything when cleared', () => {
    const scene = new Scene()
    const { added } = scene.put([view('a', 'a', [0, 0])])
    scene.clear()
    expect(added[0]!.gone).toBe(true)
    expect(scene.bounds()).toBeNull()
    expect(idsIn(scene)).toEqual([])
  })

  it('knows which of two lines is above, even if one has gone', () => {
    const scene = new Scene()
    const { added } = scene.put([view('a', 'a', [0, 0]), view('b', 'b', [0, 0])])
    scene.remove(['a'])
    expect(isAbove(added[1]!, added[0]!)).toBe(true)
    expect(isAbove(added[0]!, added[1]!)).toBe(false)
  })
})
