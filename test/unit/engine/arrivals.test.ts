import { describe, expect, it } from 'vitest'
import type { Events, LineView } from '../../../p2p/api/contract.ts'
import { Arrivals } from '../../../renderer/engine/arrivals.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import { FinishedStrokes } from '../../../renderer/engine/finished-strokes.ts'
import { PageShelf } from '../../../renderer/engine/page-shelf.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { view } from './builders.ts'

const DELTA = { room: 'r', reset: false, put: [], gone: [], ended: [], more: false, canUndo: false, canRedo: false }

function board() {
  const scene = new Scene()
  const model = {
    scene,
    shelf: new PageShelf(),
    drawings: new Drawings(),
    finished: new FinishedStrokes(),
    selfId: null,
  }
  const arrivals = new Arrivals(
    () => model,
    () => undefined,
  )
  const push = (change: Partial<Events['canvas.delta']>): void => arrivals.push({ ...DELTA, ...change }, 0)
  /** Frames without end of time. @param isViewPainted as the frame before has left it */
  const takeIn = (isViewPainted: boolean, isBusy = false): void => arrivals.takeIn(Infinity, isBusy, isViewPainted)
  return { scene, arrivals, push, takeIn, awaited: () => arrivals.awaited(1).what }
}

function lines(count: number, name: string): LineView[] {
  return Array.from({ length: count }, (_, at) => view(`${name}${at}`, `${name}${at}`, [0, 0]))
}

describe('a whole canvas that comes with what is in view first', () => {
  it('is awaited as a whole until the view is complete, then only what is out of view', () => {
    const { push, takeIn, awaited, scene } = board()
    expect(awaited()).toBe('nothing')
    push({ reset: true, put: lines(300, 'a'), more: true })
    takeIn(false)
    expect([awaited(), scene.visibleCount]).toEqual(['everything', 300])
    push({ put: lines(300, 'b'), completesView: true, more: true })
    takeIn(false)
    expect([awaited(), scene.visibleCount]).toEqual(['out of view', 600])
    push({ put: lines(10, 'c') })
    takeIn(true)
    expect([awaited(), scene.visibleCount]).toEqual(['nothing', 610])
  })

  it('takes in no line out of view before the view is painted', () => {
    const { push, takeIn, scene } = board()
    push({ reset: true, put: lines(3, 'a'), completesView: true, more: true })
    push({ put: lines(500, 'b') })
    takeIn(false)
    expect(scene.visibleCount).toBe(3)
    takeIn(false)
    expect(scene.visibleCount).toBe(3)
    takeIn(true)
    expect(scene.visibleCount).toBe(503)
  })

  it('goes on, if the view is not painted, while the person draws or looks around', () => {
    const { push, takeIn, scene } = board()
    push({ reset: true, put: lines(3, 'a'), completesView: true, more: true })
    push({ put: lines(5, 'b') })
    takeIn(false)
    takeIn(false, true)
    expect(scene.visibleCount).toBe(8)
  })

  it('is awaited as a whole when it comes again, and when another page is turned to', () => {
    const { arrivals, push, takeIn, awaited } = board()
    push({ reset: true, completesView: true, more: true })
    takeIn(false)
    expect(awaited()).toBe('out of view')
    push({ reset: true, more: true })
    takeIn(true)
    expect(awaited()).toBe('everything')
    push({ completesView: true, more: true })
    takeIn(true)
    arrivals.turn(lines(1, 'p'))
    expect(awaited()).toBe('everything')
  })
})
