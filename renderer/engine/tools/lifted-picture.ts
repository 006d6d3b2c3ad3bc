/** Many items on their way: painted once, and from then on a picture that is moved. */
import { compose, IDENTITY, inverse, type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { BoardTheme } from '../board.ts'
import { type DeviceTransform, toDevice } from '../camera.ts'
import { intersectRects, type Rect, rectsOverlap, type Size, unionRect } from '../geometry.ts'
import { paintInk, prepareContext } from '../ink-painter.ts'
import { contextOf, freeCanvas } from '../tile-surface.ts'
import type { SelectItem } from './select-item.ts'

/** A larger picture is painted coarser. */
const MOST_PIXELS = 16 * 1024 * 1024

interface Picture {
  readonly canvas: HTMLCanvasElement
  /** From its pixels to canvas units. */
  readonly toCanvas: Matrix
}

export class LiftedPicture {
  /** In draw order, as they lay when they were lifted. */
  readonly items: readonly SelectItem[]
  /** What has been done to them since. */
  matrix: Matrix = IDENTITY
  #picture: Picture | null = null

  constructor(items: readonly SelectItem[]) {
    this.items = items
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform, theme: BoardTheme): void {
    this.#picture ??= pictureOf(this.items, transform, context.canvas, theme)
    if (this.#picture === null) return
    const { canvas, toCanvas } = this.#picture
    context.save()
    context.transform(...compose(matrixOf(transform), compose(this.matrix, toCanvas)))
    context.drawImage(canvas, 0, 0)
    context.restore()
  }

  destroy(): void {
    if (this.#picture !== null) freeCanvas(this.#picture.canvas)
  }
}

/** What can be seen, and half a view around it. Null if that is nothing. */
function pictureOf(
  items: readonly SelectItem[],
  transform: DeviceTransform,
  { width, height }: Size,
  theme: BoardTheme,
): Picture | null {
  const near = { minX: -width / 2, minY: -height / 2, maxX: 1.5 * width, maxY: 1.5 * height }
  const box = intersectRects(toDevice(items.map(({ bounds }) => bounds).reduce(unionRect), transform), near)
  if (box === null) return null
  const detail = Math.min(1, Math.sqrt(MOST_PIXELS / sizeOf(box)))
  const scaled = {
    scale: transform.scale * detail,
    offsetX: (transform.offsetX - box.minX) * detail,
    offsetY: (transform.offsetY - box.minY) * detail,
  }
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((box.maxX - box.minX) * detail)
  canvas.height = Math.ceil((box.maxY - box.minY) * detail)
  const context = contextOf(canvas)
  prepareContext(context)
  for (const item of items) {
    if (rectsOverlap(toDevice(item.bounds, transform), box)) paintInk(context, item, scaled, theme, null)
  }
  return { canvas, toCanvas: inverse(matrixOf(scaled))! }
}

function sizeOf({ minX, minY, maxX, maxY }: Rect): number {
  return Math.max(1, (maxX - minX) * (maxY - minY))
}

function matrixOf({ scale, offsetX, offsetY }: DeviceTransform): Matrix {
  return [scale, 0, 0, scale, offsetX, offsetY]
}
