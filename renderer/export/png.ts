/** A sheet as a picture. Without paper, what is not drawn on can be seen through. */
import { paintInk, prepareContext } from '../engine/ink-painter.ts'
import { pictureSize } from './picture-size.ts'
import { canvasContext } from './raster.ts'
import { eachItem, SHEET_THEME, type Sheet } from './sheet.ts'
import { paintSheetPaper } from './sheet-paper.ts'
import type { Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'

export async function toPng(
  sheet: Sheet,
  wantedScale: number,
  tools: Pick<ExportTools, 'ready' | 'lettersReady'>,
  pace: Pace,
): Promise<Uint8Array> {
  const { bounds, paper } = sheet
  const { width, height, scale } = pictureSize(bounds, wantedScale)
  const context = canvasContext(width, height)
  if (paper !== null) {
    context.fillStyle = SHEET_THEME.paper
    context.fillRect(0, 0, width, height)
    paintSheetPaper(context, sheet, scale)
  }
  prepareContext(context)
  const transform = { scale, offsetX: -bounds.minX * scale, offsetY: -bounds.minY * scale }
  await eachItem(sheet, tools, pace, item => paintInk(context, item, transform, SHEET_THEME, null))
  const blob = await context.canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
