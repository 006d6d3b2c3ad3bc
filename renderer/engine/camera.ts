/** Camera maths. Screen points are CSS pixels from the top left corner of the board. */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { Camera } from './board.ts'
import type { Rect, XY } from './geometry.ts'

export const MIN_ZOOM = 0.05
export const MAX_ZOOM = 40

export const HOME: Camera = { x: 0, y: 0, zoom: 1 }

/** How canvas units become device pixels: `pixel = unit * scale + offset`. */
export interface DeviceTransform {
  readonly scale: number
  readonly offsetX: number
  readonly offsetY: number
}

export function toCanvas(camera: Camera, screen: XY): XY {
  return { x: screen.x / camera.zoom + camera.x, y: screen.y / camera.zoom + camera.y }
}

export function toScreen(camera: Camera, canvas: XY): XY {
  return { x: (canvas.x - camera.x) * camera.zoom, y: (canvas.y - camera.y) * camera.zoom }
}

/** Moves what is seen by so many CSS pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return bounded({ x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom, zoom: camera.zoom })
}

/** Zooms so that what lies under the screen point stays there. */
export function zoomAt(camera: Camera, screen: XY, factor: number): Camera {
  const zoom = clampZoom(camera.zoom * factor)
  const under = toCanvas(camera, screen)
  return bounded({ x: under.x - screen.x / zoom, y: under.y - screen.y / zoom, zoom })
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
}

/** Centres a box of canvas units in an area of the view, with a margin in CSS pixels, and magnifies it no further than a zoom. */
export function fitRect(rect: Rect, area: Rect, marginPx: number, mostZoom = 1): Camera {
  const width = Math.max(1, area.maxX - area.minX - 2 * marginPx)
  const height = Math.max(1, area.maxY - area.minY - 2 * marginPx)
  const zoom = clampZoom(Math.min(mostZoom, width / (rect.maxX - rect.minX), height / (rect.maxY - rect.minY)))
  return {
    x: (rect.minX + rect.maxX) / 2 - (area.minX + area.maxX) / 2 / zoom,
    y: (rect.minY + rect.maxY) / 2 - (area.minY + area.maxY) / 2 / zoom,
    zoom,
  }
}

/**
 * The offset is whole pixels, so that cached pixels are copied without blur, and every layer uses the same, so that a
 * stroke does not shift when it moves from one layer to another.
 */
export function deviceTransform(camera: Camera, pixelRatio: number): DeviceTransform {
  const scale = camera.zoom * pixelRatio
  return { scale, offsetX: Math.round(-camera.x * scale), offsetY: Math.round(-camera.y * scale) }
}

export function toDevice(rect: Rect, transform: DeviceTransform): Rect {
  const { scale, offsetX, offsetY } = transform
  return {
    minX: rect.minX * scale + offsetX,
    minY: rect.minY * scale + offsetY,
    maxX: rect.maxX * scale + offsetX,
    maxY: rect.maxY * scale + offsetY,
  }
}

/** Keeps the corner of the view on the canvas, so that nobody gets lost where nothing can be drawn. */
function bounded(camera: Camera): Camera {
  const limit = LIMITS.coordinateUnits
  return {
    x: Math.min(limit, Math.max(-limit, camera.x)),
    y: Math.min(limit, Math.max(-limit, camera.y)),
    zoom: camera.zoom,
  }
}

export function sameTransform(a: DeviceTransform, b: DeviceTransform): boolean {
  return a.scale === b.scale && a.offsetX === b.offsetX && a.offsetY === b.offsetY
}
