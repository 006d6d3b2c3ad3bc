/** Items and tools for the tests of exports. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { inkMargin, type Item } from '../../../renderer/engine/ink-painter.ts'
import { type Sheet, sheetsOf } from '../../../renderer/export/sheet.ts'
import type { Pace } from '../../../renderer/export/slices.ts'
import type { ExportTools, Raster } from '../../../renderer/export/tools.ts'
import type { LetterMeasure, LetterTools } from '../../../renderer/export/vector-context.ts'
import { ink, PENCIL } from '../engine/builders.ts'

export function item(points: readonly Point[], change: Partial<Pencil> = {}, text = ''): Item {
  const pencil = { ...PENCIL, ...change }
  const margin = inkMargin(pencil)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const bounds = {
    minX: Math.min(...xs) - margin,
    minY: Math.min(...ys) - margin,
    maxX: Math.max(...xs) + margin,
    maxY: Math.max(...ys) + margin,
  }
  const { points: packed, count, even } = ink(points, pencil)
  return { pencil, points: packed, count, even, bounds, text, picture: null }
}

/** On plain paper. */
export function sheet(title: string, ...items: Item[]): Sheet {
  const [made] = sheetsOf(title, [{ items, paper: 'plain' }], true)
  if (made === undefined) throw new Error('A sheet of nothing.')
  return made
}

/** Every letter is half as wide as high. */
export function letters(): LetterMeasure {
  return {
    font: '',
    textRendering: '',
    measureText(this: LetterMeasure, text: string) {
      const size = Number.parseFloat(this.font)
      return {
        width: (text.length * size) / 2,
        fontBoundingBoxAscent: size,
        fontBoundingBoxDescent: size / 4,
      }
    },
  }
}

/** Every letter is a box on the foot of its line, half as wide as high; none is there for Chinese. */
export const outlines: LetterTools['outlines'] = {
  of: line =>
    /\p{Script=Han}/u.test(line) ? null : Array.from(line, (_, at) => ({ steps: BOX, scale: 1 / 2, x: at / 2, y: 0 })),
}

const BOX = [
  { type: 'M', values: [0, 0] },
  { type: 'L', values: [1, 0] },
  { type: 'L', values: [1, 2] },
  { type: 'L', values: [0, 2] },
  { type: 'Z', values: [] },
]

export function pace(change: Partial<Pace> = {}): Pace {
  return { rest: () => Promise.resolve(), onProgress: () => undefined, signal: new AbortController().signal, ...change }
}

/** Two pixels, at a place on the sheet. */
export const RASTER: Raster = {
  width: 2,
  height: 1,
  rgba: Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 128),
  matrix: [1, 0, 0, 1, 10, 20],
}

export function tools(): ExportTools {
  return {
    letters: letters(),
    outlines,
    lettersReady: () => Promise.resolve(),
    ready: () => Promise.resolve(),
    bytesOf: () => Promise.resolve(null),
    rasterise: () => RASTER,
    pixelsOf: () => RASTER,
    pngOf: () => Promise.resolve(Uint8Array.of(1, 2, 3)),
  }
}
