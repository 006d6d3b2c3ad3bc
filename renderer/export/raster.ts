/** Items and pictures as pixels. */
import { growRect, type Rect, roundOut } from '../engine/geometry.ts'
import { type Item, paintInk, prepareContext } from '../engine/ink-painter.ts'
import { pictureSize } from './picture-size.ts'
import { SHEET_THEME } from './sheet.ts'
import type { Pixels, Raster } from './tools.ts'

/** To a canvas unit: enough for letters to be read in print. */
const PIXELS_PER_UNIT = 4

export function rasterise(item: Item, sheet: Rect): Raster {
  const box = growRect(roundOut(item.bounds), 1)
  const { width, height, scale } = pictureSize(box, PIXELS_PER_UNIT)
  const context = canvasContext(width, height)
  prepareContext(context)
  const transform = { scale, offsetX: -box.minX * scale, offsetY: -box.minY * scale }
  paintInk(context, item, transform, SHEET_THEME, null)
  const matrix = [1 / scale, 0, 0, 1 / scale, box.minX - sheet.minX, box.minY - sheet.minY] as const
  return { width, height, rgba: context.getImageData(0, 0, width, height).data, matrix }
}

export function pixelsOf(image: ImageBitmap): Pixels {
  const { width, height } = image
  return { width, height, rgba: drawn(image).getImageData(0, 0, width, height).data }
}

export async function pngOf(image: ImageBitmap | Pixels): Promise<Uint8Array> {
  const context = 'rgba' in image ? put(image) : drawn(image)
  const blob = await context.canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}

function put({ width, height, rgba }: Pixels): OffscreenCanvasRenderingContext2D {
  const context = canvasContext(width, height)
  context.putImageData(new ImageData(rgba, width, height), 0, 0)
  return context
}

function drawn(image: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = canvasContext(image.width, image.height)
  context.drawImage(image, 0, 0)
  return context
}

/** @throws Error if the browser has no memory left for it */
export function canvasContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) throw new Error('There is not enough memory for this. Close other programs and try again.')
  return context
}
