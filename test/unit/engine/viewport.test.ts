import { describe, expect, it } from 'vitest'
import { Viewport } from '../../../renderer/engine/viewport.ts'

function viewport(): Viewport {
  const viewport = new Viewport()
  viewport.resize({ width: 1000, height: 600 }, 1)
  return viewport
}

describe('the view', () => {
  it('zooms from 5 % to 4000 %, and no press of a key leads further', () => {
    const view = viewport()
    const seen: number[] = []
    view.onCamera(({ zoom }) => seen.push(zoom))
    for (const step of [1.25, 0.8]) {
      for (let presses = 0; presses < 60; presses += 1) view.zoomTo(view.camera.zoom * step)
    }
    expect([Math.min(...seen), Math.max(...seen)]).toEqual([0.05, 40])
    view.zoomTo(1)
    expect(view.camera.zoom).toBeCloseTo(1)
  })

  it('shows what is looked at in its middle, larger than all is shown', () => {
    const view = viewport()
    const box = { minX: 2_000, minY: 300, maxX: 2_100, maxY: 340 }
    view.look(box)
    expect([view.camera.zoom, view.middle.x, view.middle.y]).toEqual([4, 2_050, 320])
    view.look(null)
    expect(view.camera.zoom).toBe(4)
    view.fit(box)
    expect(view.camera.zoom).toBe(1)
  })

  it('goes no further than it must to show what is written', () => {
    const bars = { top: 70, right: 0, bottom: 130, left: 0 }
    const view = new Viewport(() => bars)
    view.resize({ width: 1000, height: 600 }, 1)
    const caret = (x: number, y: number) => ({ minX: x, minY: y, maxX: x, maxY: y + 30 })
    const goes = (rect: ReturnType<typeof caret>) => {
      view.reveal(rect)
      return [view.camera.x, view.camera.y, view.camera.zoom]
    }
    expect(goes(caret(500, 300))).toEqual([0, 0, 1])
    expect(goes(caret(990, 300))).toEqual([6, 0, 1])
    expect(goes(caret(990, 450))).toEqual([6, 26, 1])
    expect(goes(caret(10, 450))).toEqual([-6, 26, 1])
    expect(goes(caret(10, 80))).toEqual([-6, -6, 1])
  })

  it('shows a page whole between the bars, unless they leave nothing to read in', () => {
    const bars = { top: 70, right: 0, bottom: 130, left: 220 }
    const view = new Viewport(() => bars)
    const page = { minX: 0, minY: 0, maxX: 800, maxY: 1_130 }
    const seen = () =>
      [page.minX, page.minY, page.maxX, page.maxY].map((at, odd) =>
        Math.round((at - (odd % 2 === 0 ? view.camera.x : view.camera.y)) * view.camera.zoom),
      )
    view.resize({ width: 1000, height: 600 }, 1)
    view.fit(page)
    expect(seen()).toEqual([485, 94, 735, 446])
    view.resize({ width: 300, height: 340 }, 1)
    view.fit(page)
    expect(seen()).toEqual([47, 24, 253, 316])
  })

  it('knows what of the canvas can be seen beside the bars', () => {
    const view = new Viewport(() => ({ top: 70, right: 0, bottom: 130, left: 100 }))
    view.resize({ width: 1000, height: 600 }, 1)
    expect(view.inView).toEqual({ minX: 100, minY: 70, maxX: 1000, maxY: 470 })
    view.move({ at: { x: 0, y: 0 }, factor: 2, dx: 40, dy: 0 })
    expect(view.inView).toEqual({ minX: 30, minY: 35, maxX: 480, maxY: 235 })
  })
})
