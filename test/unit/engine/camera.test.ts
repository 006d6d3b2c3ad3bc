import { describe, expect, it } from 'vitest'
import {
  deviceTransform,
  fitRect,
  HOME,
  MAX_ZOOM,
  MIN_ZOOM,
  panBy,
  toCanvas,
  toScreen,
  zoomAt,
} from '../../../renderer/engine/camera.ts'

const VIEW = { minX: 0, minY: 0, maxX: 1000, maxY: 600 }

describe('the camera', () => {
  it('maps canvas to screen and back', () => {
    const camera = { x: 120, y: -40, zoom: 2.5 }
    expect(toScreen(camera, { x: 130, y: -20 })).toEqual({ x: 25, y: 50 })
    expect(toCanvas(camera, { x: 25, y: 50 })).toEqual({ x: 130, y: -20 })
  })

  it('moves what is seen by as many pixels as the hand, at any zoom', () => {
    const camera = { x: 10, y: 20, zoom: 0.25 }
    const before = toScreen(camera, { x: 0, y: 0 })
    const after = toScreen(panBy(camera, 30, -8), { x: 0, y: 0 })
    expect(after.x - before.x).toBeCloseTo(30)
    expect(after.y - before.y).toBeCloseTo(-8)
  })

  it('zooms around the pointer', () => {
    const camera = { x: 33, y: 44, zoom: 1.5 }
    const pointer = { x: 700, y: 123 }
    const under = toCanvas(camera, pointer)
    const zoomed = zoomAt(camera, pointer, 1.7)
    expect(zoomed.zoom).toBeCloseTo(2.55)
    expect(toCanvas(zoomed, pointer).x).toBeCloseTo(under.x)
    expect(toCanvas(zoomed, pointer).y).toBeCloseTo(under.y)
  })

  it('zooms from 5 % to 4000 % and stays in place at either end', () => {
    expect(zoomAt(HOME, { x: 0, y: 0 }, 1e9).zoom).toBe(MAX_ZOOM)
    expect(zoomAt(HOME, { x: 0, y: 0 }, 1e-9).zoom).toBe(MIN_ZOOM)
    const out = { x: 5, y: 6, zoom: MIN_ZOOM }
    const again = zoomAt(out, { x: 500, y: 300 }, 0.5)
    expect(again.x).toBeCloseTo(5)
    expect(again.y).toBeCloseTo(6)
  })

  it('does not leave the canvas', () => {
    expect(panBy(HOME, -1e12, 1e12)).toMatchObject({ x: 2 ** 20, y: -(2 ** 20) })
  })

  it('fits a box in the middle of the view, within the margin', () => {
    const camera = fitRect({ minX: 0, minY: 0, maxX: 4000, maxY: 1000 }, VIEW, 50)
    expect(camera.zoom).toBeCloseTo(900 / 4000)
    expect(camera.x + VIEW.maxX / camera.zoom / 2).toBeCloseTo(2000)
    expect(camera.y + VIEW.maxY / camera.zoom / 2).toBeCloseTo(500)
  })

  it('does not magnify a small drawing to fit', () => {
    expect(fitRect({ minX: 0, minY: 0, maxX: 10, maxY: 10 }, VIEW, 50).zoom).toBe(1)
    expect(fitRect({ minX: 0, minY: 0, maxX: 10, maxY: 10 }, VIEW, 50, 4).zoom).toBe(4)
    expect(fitRect({ minX: 5, minY: 5, maxX: 5, maxY: 5 }, VIEW, 50, 4)).toEqual({ x: -120, y: -70, zoom: 4 })
  })

  it('places the canvas on whole device pixels', () => {
    const { scale, offsetX, offsetY } = deviceTransform({ x: 10.3, y: -7.77, zoom: 1.3 }, 1.5)
    expect(scale).toBeCloseTo(1.95)
    expect(Number.isInteger(offsetX) && Number.isInteger(offsetY)).toBe(true)
    expect(Math.abs(offsetX + 10.3 * scale)).toBeLessThanOrEqual(0.5)
  })
})
