/** Real ink for tests: 150 characters written by people, with the moment of every point. See test/data/README.md. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { PointTuple } from '../../p2p/api/contract.ts'

/** One stroke: its points, and for each the milliseconds since its character's first point. */
export interface Stroke {
  readonly points: readonly [x: number, y: number, pressure: number][]
  readonly timesMs: readonly number[]
}

/** One character, in a box of {@link CHARACTER_BOX_UNITS} each way, x right and y down. */
export interface Character {
  readonly alphabet: string
  readonly name: string
  readonly strokes: readonly Stroke[]
}

const CHARACTER_BOX_UNITS = 105

/** @returns all 150 characters, in the order of the file: the same at every call */
export function loadHandwriting(): Character[] {
  const packed = readFileSync(new URL('../data/handwriting.ndjson.gz', import.meta.url))
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => toCharacter(JSON.parse(line) as CharacterRecord))
}

export interface Grid {
  /** Where the first character's box begins. */
  left: number
  top: number
  columns: number
  /** From one character to the next, each way; a character is scaled to fit. */
  cellUnits: number
}

/** Characters beside and below each other, as in a line of writing. Times start at 0 with each character. */
export function layOut(characters: readonly Character[], grid: Grid): Stroke[] {
  const scale = grid.cellUnits / CHARACTER_BOX_UNITS
  return characters.flatMap((character, at) => {
    const left = grid.left + (at % grid.columns) * grid.cellUnits
    const top = grid.top + Math.floor(at / grid.columns) * grid.cellUnits
    return character.strokes.map(stroke => ({
      timesMs: stroke.timesMs,
      points: stroke.points.map(([x, y, pressure]): [number, number, number] => [
        left + x * scale,
        top + y * scale,
        pressure,
      ]),
    }))
  })
}

/** The points as `canvas.add` takes them. */
export function toTuples(stroke: Stroke): PointTuple[] {
  return stroke.points.map(([x, y, pressure]): PointTuple => [x, y, pressure])
}

interface CharacterRecord {
  alphabet: string
  character: string
  strokes: [xs: number[], ys: number[], ts: number[]][]
}

function toCharacter(record: CharacterRecord): Character {
  return { alphabet: record.alphabet, name: record.character, strokes: record.strokes.map(toStroke) }
}

function toStroke([xs, ys, ts]: CharacterRecord['strokes'][number]): Stroke {
  return {
    timesMs: ts,
    points: xs.map((x, at): [number, number, number] => [x, ys[at]!, pressureAt(xs, ys, ts, at)]),
  }
}

/**
 * The recording has no pressure, so it is derived from speed, as ink does: 1 at rest, falling towards 0.2 at 2 units a
 * millisecond.
 */
function pressureAt(xs: number[], ys: number[], ts: number[], at: number): number {
  if (at === 0) return 0.5
  const distance = Math.hypot(xs[at]! - xs[at - 1]!, ys[at]! - ys[at - 1]!)
  const speed = distance / Math.max(1, ts[at]! - ts[at - 1]!)
  return 1 - Math.min(1, speed / 2) * 0.8
}
