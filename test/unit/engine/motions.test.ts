import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import { compose, translation } from '../../../p2p/canvas/matrix.ts'
import { Motions } from '../../../renderer/engine/motions.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { view } from './builders.ts'
import { benchWith } from './workbench.ts'

/** Notes where each item is painted; the rest of a context does nothing. */
function painter(): { context: CanvasRenderingContext2D; xs: number[] } {
  const xs: number[] = []
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'moveTo' ? (x: number) => void xs.push(Math.round(x)) : () => undefined),
    set: () => true,
  })
  return { context, xs }
}

function board() {
  const scene = new Scene()
  scene.put([view('a', 'a1', [0, 0], [10, 0]), view('b', 'a2', [100, 0], [110, 0])])
  const motions = new Motions(benchWith({ scene, isPainted: () => true }))
  const move = (author: string, ids: string[], x: number) =>
    motions.apply({ room: 'r', author, ids, by: [1, 0, 0, 1, x, 0] })
  const seen = (nowMs = performance.now()) => {
    const { context, xs } = painter()
    motions.paint(context, { scale: 1, offsetX: 0, offsetY: 0 }, nowMs)
    const settled = ['a', 'b'].filter(id => scene.get(id)?.hidden === false)
    return [...settled, ...xs.map(String)]
  }
  const arrive = (id: string, at: number, matrix: Matrix) => {
    scene.put([{ ...view(id, 'a1', [at, 0], [at + 10, 0]), matrix }])
    motions.sceneChanged()
  }
  return { scene, motions, move, seen, arrive }
}

describe('what somebody else moves', () => {
  it('is seen where they hold it, and where the room puts it, never twice', () => {
    const { motions, move, seen, arrive } = board()
    expect(motions.isBlank).toBe(true)
    move('ann', ['a'], 50)
    move('ann', ['a'], 60)
    expect(motions.isBlank).toBe(false)
    expect(seen()).toEqual(['b', '60'])
    arrive('a', 60, translation(60, 0))
    seen()
    expect(seen()).toEqual(['a', 'b'])
    move('ann', [], 60)
    expect(seen()).toEqual(['a', 'b'])
    expect(motions.isBlank).toBe(true)
  })

  it('is seen once as soon as the room shows it, though they let it go before it could be painted', async () => {
    const { move, seen, arrive, motions } = board()
    move('ann', ['a'], 60)
    arrive('a', 60, translation(60, 0))
    move('ann', [], 60)
    await Promise.resolve()
    seen()
    expect(seen()).toEqual(['a', 'b'])
    expect(motions.isMoving).toBe(false)
  })

  it('lies where it lay when it is let go and nothing comes of it', async () => {
    const { move, seen, motions } = board()
    move('ann', ['a', 'b'], 50)
    move('ann', ['a'], 50)
    expect(seen()).toEqual(['b', '50'])
    move('ann', [], 0)
    await expect.poll(() => motions.isMoving).toBe(true)
    seen(performance.now() + 60_000)
    expect(seen()).toEqual(['a', 'b'])
    expect(motions.isMoving).toBe(false)
  })

  it('is left alone by a second who moves it too, and by this person when they hold it', () => {
    const { scene, move, seen } = board()
    move('ann', ['a'], 50)
    move('ben', ['a'], 90)
    expect(seen()).toEqual(['b', '50'])
    scene.setHidden(['b'], true)
    move('ben', ['b'], 30)
    expect(seen()).toEqual(['50'])
  })

  it('does not jump when a third changes it meanwhile, and is gone with the page or with the item', () => {
    const { scene, motions, move, seen, arrive } = board()
    move('ann', ['a', 'b'], 50)
    arrive('a', 7, compose(translation(7, 0), translation(0, 0)))
    expect(seen()).toEqual(['50', '150'])
    scene.remove(['b'])
    motions.sceneChanged()
    expect(seen()).toEqual(['50'])
    motions.clear()
    expect(seen()).toEqual(['a'])
  })
})
