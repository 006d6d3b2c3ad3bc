/** The outlines of letters. */
import type { PathWriter } from './vector-context.ts'

/** A command of SVG's paths and its numbers, in units of the font; y grows upwards. */
export interface OutlineStep {
  readonly type: string
  readonly values: readonly number[]
}

/** A letter at its place, in sizes of the letters; there, y grows downwards. */
export interface Outline {
  readonly steps: readonly OutlineStep[]
  /** From units of the font. */
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** From sizes of the letters to where the path is written. */
export type Place = (x: number, y: number) => [x: number, y: number]

/** Adds the outlines of letters to a path. */
export function traceOutlines(path: PathWriter, outlines: readonly Outline[], place: Place): void {
  for (const { steps, scale, x, y } of outlines) {
    for (const { type, values } of steps) {
      const at = (index: number) => place(x + values[index]! * scale, y - values[index + 1]! * scale)
      switch (type) {
        case 'M':
          path.moveTo(...at(0))
          break
        case 'L':
          path.lineTo(...at(0))
          break
        case 'Q':
          path.quadraticCurveTo(...at(0), ...at(2))
          break
        case 'C':
          path.bezierCurveTo(...at(0), ...at(2), ...at(4))
          break
        default:
          path.closePath()
      }
    }
  }
}
