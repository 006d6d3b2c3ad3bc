import type { Camera } from './board.ts'
import {
  clampZoom,
  type DeviceTransform,
  deviceTransform,
  fitRect,
  HOME,
  MAX_ZOOM,
  panBy,
  toCanvas,
  toScreen,
  zoomAt,
} from './camera.ts'
import { clearArea, type Insets, NO_INSETS } from './clear-area.ts'
import { type Rect, rectAround, type Size, type XY } from './geometry.ts'
import type { HandEffect } from './tools/hand.ts'

const FIT_MARGIN_PX = 24
/** Between what must be seen and the edge of what can be. */
const REVEAL_MARGIN_PX = 16
/** Whoever wants to see a thing wants to see it large. */
const LOOK_ZOOM = 4

/** The camera and the size of the view it fills, and who wants to know of it. */
export class Viewport {
  #camera: Camera = HOME
  #size: Size = { width: 1, height: 1 }
  #pixelRatio = 1
  #uiScale = 1
  /** What stays in view whatever the size. */
  #kept: Rect | null = null
  readonly #listeners = new Set<(camera: Camera) => void>()
  readonly #covered: () => Insets

  /** @param covered what of the view cannot be seen */
  constructor(covered: () => Insets = () => NO_INSETS) {
    this.#covered = covered
  }

  get camera(): Camera {
    return this.#camera
  }

  /** In CSS pixels. */
  get size(): Size {
    return this.#size
  }

  /** In device pixels, as good as. */
  get deviceSize(): Size {
    return { width: this.#size.width * this.#pixelRatio, height: this.#size.height * this.#pixelRatio }
  }

  /** The canvas place in the middle of the view. */
  get middle(): XY {
    return toCanvas(this.#camera, { x: this.#size.width / 2, y: this.#size.height / 2 })
  }

  /** The canvas places that can be seen. */
  get inView(): Rect {
    const { minX, minY, maxX, maxY } = this.#clearArea
    return rectAround(toCanvas(this.#camera, { x: minX, y: minY }), toCanvas(this.#camera, { x: maxX, y: maxY }))
  }

  /** Device pixels to a CSS pixel. */
  get pixelRatio(): number {
    return this.#pixelRatio
  }

  /** How large the controls are around the board; 1 on a screen of an ordinary size. */
  get uiScale(): number {
    return this.#uiScale
  }

  /** How many canvas units a CSS pixel takes. */
  get unitsPerPixel(): number {
    return 1 / this.#camera.zoom
  }

  get transform(): DeviceTransform {
    return deviceTransform(this.#camera, this.#pixelRatio)
  }

  resize(size: Size, pixelRatio: number, uiScale = 1): void {
    this.#size = size
    this.#pixelRatio = pixelRatio
    this.#uiScale = uiScale
    if (this.#kept !== null) this.keepShowing(this.#kept)
  }

  /** Shows a box of canvas units as large as it fits, from now on. */
  keepShowing(rect: Rect): void {
    this.#kept = rect
    this.#set(fitRect(rect, clearArea(this.#size, NO_INSETS), 0, MAX_ZOOM))
  }

  /** @returns a function that stops it */
  onCamera(listener: (camera: Camera) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#camera)
    return () => this.#listeners.delete(listener)
  }

  move({ at, factor, dx, dy }: HandEffect): void {
    this.#set(panBy(factor === 1 ? this.#camera : zoomAt(this.#camera, at, factor), dx, dy))
  }

  /** Zooms about the middle of the view. */
  zoomTo(zoom: number): void {
    const middle: XY = { x: this.#size.width / 2, y: this.#size.height / 2 }
    this.#set(zoomAt(this.#camera, middle, clampZoom(zoom) / this.#camera.zoom))
  }

  /** Shows a box of canvas units, or the origin at zoom 1. */
  fit(rect: Rect | null): void {
    this.#set(rect === null ? HOME : fitRect(rect, this.#clearArea, FIT_MARGIN_PX))
  }

  /** Shows a box of canvas units as large as it can be read well; null changes nothing. */
  look(rect: Rect | null): void {
    if (rect !== null) this.#set(fitRect(rect, this.#clearArea, FIT_MARGIN_PX, LOOK_ZOOM))
  }

  /** Moves the view no further than it takes to see a box of canvas units; of one that is larger, its end. */
  reveal({ minX, minY, maxX, maxY }: Rect): void {
    const area = this.#clearArea
    const from = toScreen(this.#camera, { x: minX, y: minY })
    const to = toScreen(this.#camera, { x: maxX, y: maxY })
    const dx = way(from.x, to.x, area.minX, area.maxX)
    const dy = way(from.y, to.y, area.minY, area.maxY)
    if (dx !== 0 || dy !== 0) this.#set(panBy(this.#camera, dx, dy))
  }

  get #clearArea(): Rect {
    return clearArea(this.#size, this.#covered())
  }

  #set(camera: Camera): void {
    const { x, y, zoom } = this.#camera
    if (camera.x === x && camera.y === y && camera.zoom === zoom) return
    this.#camera = camera
    for (const listener of this.#listeners) listener(camera)
  }
}

/** How far a stretch has to go to lie between two bounds. */
function way(from: number, to: number, least: number, most: number): number {
  const [over, under] = [to - (most - REVEAL_MARGIN_PX), least + REVEAL_MARGIN_PX - from]
  return over > 0 ? -over : Math.max(0, under)
}
