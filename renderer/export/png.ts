/** A sheet as a picture. */
import { paintInk, prepareContext } from '../engine/ink-painter.ts'
import { pictureSize } from './picture-size.ts'
import { canvasContext } from './raster.ts'
import { eachItem, SHEET_THEME, type Sheet } from './sheet.ts'
import type { Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'

export interface PictureStyle {
  /** Pixels to a canvas unit. */
  readonly scale: number
  /** What is not drawn on can be seen through. */
  readonly transparent: boolean
}

export async function toPng(
  sheet: Sheet,
  style: PictureStyle,
  tools: Pick<ExportTools, 'ready'>,
  pace: Pace,
): Promise<Uint8Array> {
  const { bounds } = sheet
  const { width, height, scale } = pictureSize(bounds, style.scale)
  const context = canvasContext(width, height)
  if (!style.transparent) {
    context.fillStyle = SHEET_THEME.paper
    context.fillRect(0, 0, width, height)
  }
  prepareContext(context)
  const transform = { scale, offsetX: -bounds.minX * scale, offsetY: -bounds.minY * scale }
  await eachItem(sheet, tools, pace, item => paintInk(context, item, transform, SHEET_THEME, null))
  const blob = await context.canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
