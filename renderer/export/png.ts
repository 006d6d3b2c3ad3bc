/** A sheet as a picture. Without paper, what is not drawn on can be seen through. */
import { paintInk, prepareContext } from '../engine/ink-painter.ts'
import { freeCanvas } from '../engine/tile-surface.ts'
import { pictureSize, type PictureSize } from './picture-size.ts'
import { canvasContext } from './raster.ts'
import { eachItem, SHEET_THEME, type Sheet } from './sheet.ts'
import { paintSheetPaper } from './sheet-paper.ts'
import type { Pace } from './slices.ts'
import type { ExportTools } from './tools.ts'

type PngTools = Pick<ExportTools, 'ready' | 'lettersReady'>

export async function toPng(sheet: Sheet, wantedScale: number, tools: PngTools, pace: Pace): Promise<Uint8Array> {
  const size = pictureSize(sheet.bounds, wantedScale)
  const context = canvasContext(size.width, size.height)
  try {
    await paintSheet(context, sheet, size, tools, pace)
    const blob = await context.canvas.convertToBlob({ type: 'image/png' })
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    // The next sheet may need as much memory, before the browser looks for what is no longer used.
    freeCanvas(context.canvas)
  }
}

async function paintSheet(
  context: OffscreenCanvasRenderingContext2D,
  sheet: Sheet,
  { width, height, scale }: PictureSize,
  tools: PngTools,
  pace: Pace,
): Promise<void> {
  const { bounds, paper } = sheet
  if (paper !== null) {
    context.fillStyle = SHEET_THEME.paper
    context.fillRect(0, 0, width, height)
    paintSheetPaper(context, sheet, scale)
  }
  prepareContext(context)
  const transform = { scale, offsetX: -bounds.minX * scale, offsetY: -bounds.minY * scale }
  await eachItem(sheet, tools, pace, item => paintInk(context, item, transform, SHEET_THEME, null))
}
