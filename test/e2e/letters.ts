/** Tells whether the letters on two pictures are the same and at the same places, however their edges are smoothed. */
import type { Picture } from '../support/png.ts'

/** Darker than this is a letter: three channels together. Beside one, smoothing leaves at most the second. */
const LETTER = 250
const NEAR_LETTER = 600

export function countLetters(picture: Picture): number {
  return countAstray(picture, null)
}

/** How many pixels of letters have none beside them on another picture, or all of them: a browser rounds its lines to pixels. */
export function countAstray({ width, height, rgba }: Picture, other: Picture | null): number {
  const light = (from: Picture['rgba'], x: number, y: number): number => {
    const at = 4 * (y * width + x)
    return from[at]! + from[at + 1]! + from[at + 2]!
  }
  const isNear = (x: number, y: number): boolean =>
    other !== null && AROUND.some(([dx, dy]) => light(other.rgba, x + dx, y + dy) < NEAR_LETTER)
  let astray = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) if (light(rgba, x, y) < LETTER && !isNear(x, y)) astray += 1
  }
  return astray
}

const AROUND = [-1, 0, 1].flatMap(dy => [-1, 0, 1].map(dx => [dx, dy] as const))
