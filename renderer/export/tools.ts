/** What of the browser is needed to write drawings. */
import type { Matrix } from '../../p2p/canvas/matrix.ts'
import type { Rect } from '../engine/geometry.ts'
import type { Item } from '../engine/ink-painter.ts'
import type { LineOutlines } from './line-outlines.ts'
import type { LetterMeasure } from './vector-context.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

export interface Raster extends Pixels {
  /** From pixels to the units of the sheet, whose corner is the origin. */
  readonly matrix: Matrix
}

export interface ExportTools {
  readonly letters: LetterMeasure
  readonly outlines: Pick<LineOutlines, 'of'>
  /** Resolves once a text can be measured, painted and outlined. */
  readonly lettersReady: (text: string) => Promise<void>
  /** Resolves once a picture can be painted, or is known not to be here. */
  readonly ready: (sha256: string) => Promise<void>
  /** What a picture was kept as; null if it is not here. */
  readonly bytesOf: (sha256: string) => Promise<Uint8Array | null>
  /** Paints an item as the board shows it. */
  readonly rasterise: (item: Item, sheet: Rect) => Raster
  readonly pixelsOf: (image: ImageBitmap) => Pixels
  readonly pngOf: (image: ImageBitmap | Pixels) => Promise<Uint8Array>
}
