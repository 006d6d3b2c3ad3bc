/** The paper of a sheet, as the board shows it at zoom 1. */
import { paintPaper, type PaperContext } from '../engine/paint-paper.ts'
import { SHEET_THEME, type Sheet } from './sheet.ts'
import type { VectorContext } from './vector-context.ts'

/** A sheet that is longer is seen from further away, where lines stand further apart: none has a million of them. */
const LONGEST_SIDE_PX = 4_096

/** @param scale pixels to a canvas unit */
export function paintSheetPaper(context: PaperContext, { paper, bounds }: Sheet, scale: number): void {
  if (paper === null) return
  const { minX, minY, maxX, maxY } = bounds
  const [width, height] = [maxX - minX, maxY - minY]
  const zoom = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height))
  paintPaper(context, {
    paper,
    dark: SHEET_THEME.dark,
    size: { width: width * scale, height: height * scale },
    transform: { scale, offsetX: -minX * scale, offsetY: -minY * scale },
    pixelRatio: scale / zoom,
  })
}

export function drawSheetPaper(context: VectorContext, sheet: Sheet): void {
  context.begin(1)
  paintSheetPaper(context, sheet, 1)
}
