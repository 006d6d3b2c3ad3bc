/** A small picture of a page, painted step by step. */
import { POINT_STRIDE } from '../../p2p/canvas/point.ts'
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { BoardTheme, Camera } from './board.ts'
import { deviceTransform } from './camera.ts'
import { type Rect, type Size, unionRect } from './geometry.ts'
import { type Item, paintInk, prepareContext } from './ink-painter.ts'
import { paintPaper } from './paint-paper.ts'

export interface ThumbnailOrder {
  /** What lies on the page, in draw order. */
  readonly items: Iterable<Item>
  readonly paper: Paper
  readonly theme: BoardTheme
  /** In CSS pixels. */
  readonly size: Size
  readonly pixelRatio: number
}

/** An empty page is shown as far as a screen goes, in canvas units; more is shown of a page with more on it. */
const SCREEN: Size = { width: 1024, height: 768 }
/** Around what is on the page, as a part of the picture. */
const MARGIN = 0.04
/** Lines of paper may stand so many times closer than on the board. */
const CLOSENESS = 2

/** What a thumbnail shows of a page whose items take this box. */
export function thumbnailCamera(bounds: Rect | null, size: Size): Camera {
  const box = bounds ?? { minX: 0, minY: 0, maxX: SCREEN.width, maxY: SCREEN.height }
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY]
  const most = 1 - 2 * (bounds === null ? 0 : MARGIN)
  const zoom = Math.min(
    size.width / SCREEN.width,
    (most * size.width) / Math.max(1, width),
    (most * size.height) / Math.max(1, height),
  )
  return {
    x: box.minX + width / 2 - size.width / 2 / zoom,
    y: box.minY + height / 2 - size.height / 2 / zoom,
    zoom,
  }
}

/** @returns steps; each says how many points it was about */
export function* paintThumbnail(context: CanvasRenderingContext2D, order: ThumbnailOrder): Generator<number, void> {
  const { theme, size, pixelRatio } = order
  const items: Item[] = []
  let bounds: Rect | null = null
  for (const item of order.items) {
    items.push(item)
    bounds = bounds === null ? item.bounds : unionRect(bounds, item.bounds)
    yield item.count
  }
  const transform = deviceTransform(thumbnailCamera(bounds, size), pixelRatio)
  const view: Size = { width: size.width * pixelRatio, height: size.height * pixelRatio }
  context.globalAlpha = 1
  context.fillStyle = theme.paper
  context.fillRect(0, 0, view.width, view.height)
  const { paper } = order
  paintPaper(context, { paper, dark: theme.dark, size: view, transform, pixelRatio: pixelRatio / CLOSENESS })
  yield POINT_STRIDE
  prepareContext(context)
  for (const item of items) {
    paintInk(context, item, transform, theme, null)
    yield item.count
  }
}
