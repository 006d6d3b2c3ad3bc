/** What a page is printed with, anywhere and at any zoom. Pure: says what to draw, and draws nothing. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { Rect } from './geometry.ts'

export type Tone = 'fine' | 'broad' | 'margin' | 'axis'

/** Lines of one tone: x1, y1, x2, y2 of each, in canvas units. */
export interface Lines {
  readonly tone: Tone
  /** From 0 to 1: how far they have faded in, so that nothing appears at once while one zooms. */
  readonly strength: number
  readonly ends: readonly number[]
}

export interface PaperMarks {
  readonly lines: readonly Lines[]
  /** x, y of each dot, in canvas units. */
  readonly dots: readonly number[]
}

const CELL = 40
const RULE = 64
/** Where axes cross: near the middle of a screen that shows a new page. */
const ORIGIN = { x: 13 * CELL, y: 9 * CELL }
/** Of Seyès: between two broad lines lie four interlines. */
const SEYES = 80
const SEYES_FINE = SEYES / 4
const SEYES_MARGIN = 2 * SEYES
const STAFF_GAP = 16
const STAFF_PERIOD = 10 * STAFF_GAP
/** Lines closer than this, in CSS pixels, are a grey haze. */
const LEAST_GAP_PX = 7
/** Lines of a staff belong together. */
const LEAST_STAFF_GAP_PX = 3

const NOTHING: PaperMarks = { lines: [], dots: [] }

/** @param view what is seen, in canvas units @param zoom CSS pixels to a unit */
export function paperMarks(paper: Paper, view: Rect, zoom: number): PaperMarks {
  switch (paper) {
    case 'plain':
      return NOTHING
    case 'squared':
      return inLines(grid(view, zoom, CELL, 'fine'))
    case 'dotted':
      return { lines: [], dots: dots(view, thinned(CELL, zoom)) }
    case 'ruled':
      return inLines([level(view, zoom, RULE, 'fine')])
    case 'seyes':
      return inLines(seyes(view, zoom))
    case 'isometric':
      return inLines(isometric(view, zoom))
    case 'staves':
      return inLines([{ tone: 'fine', strength: strengthOf(STAFF_GAP * zoom, LEAST_STAFF_GAP_PX), ends: staves(view) }])
    case 'axes':
      return inLines([...grid(view, zoom, CELL, 'fine'), { tone: 'axis', strength: 1, ends: axes(view, zoom) }])
  }
}

function inLines(lines: readonly Lines[]): PaperMarks {
  return { lines: lines.filter(({ strength, ends }) => strength > 0 && ends.length > 0), dots: [] }
}

/** The distance of lines, doubled until they stand apart. */
function thinned(step: number, zoom: number): number {
  let apart = step
  while (apart * zoom < LEAST_GAP_PX) apart *= 2
  return apart
}

function strengthOf(gapPx: number, least = LEAST_GAP_PX): number {
  return Math.min(1, Math.max(0, gapPx / least - 1))
}

function grid(view: Rect, zoom: number, step: number, tone: Tone): Lines[] {
  return [level(view, zoom, step, tone), upright(view, zoom, step, tone)]
}

function level({ minX, minY, maxX, maxY }: Rect, zoom: number, step: number, tone: Tone): Lines {
  return { tone, strength: 1, ends: multiples(minY, maxY, thinned(step, zoom)).flatMap(y => [minX, y, maxX, y]) }
}

function upright({ minX, minY, maxX, maxY }: Rect, zoom: number, step: number, tone: Tone): Lines {
  return { tone, strength: 1, ends: multiples(minX, maxX, thinned(step, zoom)).flatMap(x => [x, minY, x, maxY]) }
}

function dots({ minX, minY, maxX, maxY }: Rect, step: number): number[] {
  const columns = multiples(minX, maxX, step)
  return multiples(minY, maxY, step).flatMap(y => columns.flatMap(x => [x, y]))
}

function seyes(view: Rect, zoom: number): Lines[] {
  const { minX, minY, maxX, maxY } = view
  const strength = strengthOf(SEYES_FINE * zoom)
  const between = strength === 0 ? [] : multiples(minY, maxY, SEYES_FINE).filter(y => y % SEYES !== 0)
  const margin = SEYES_MARGIN >= minX && SEYES_MARGIN <= maxX ? [SEYES_MARGIN, minY, SEYES_MARGIN, maxY] : []
  return [
    { tone: 'fine', strength, ends: between.flatMap(y => [minX, y, maxX, y]) },
    ...grid(view, zoom, SEYES, 'broad'),
    { tone: 'margin', strength: 1, ends: margin },
  ]
}

/** Equilateral triangles: upright lines, and two sets that rise and fall by 30°. */
function isometric(view: Rect, zoom: number): Lines[] {
  const { minX, minY, maxX, maxY } = view
  const side = thinned(CELL, zoom)
  const slope = Math.tan(Math.PI / 6)
  const width = side * Math.cos(Math.PI / 6)
  const upright = multiples(minX, maxX, width).flatMap(x => [x, minY, x, maxY])
  const falling = multiples(minY - maxX * slope, maxY - minX * slope, side)
  const rising = multiples(minY + minX * slope, maxY + maxX * slope, side)
  return [
    { tone: 'fine', strength: 1, ends: upright },
    { tone: 'fine', strength: 1, ends: falling.flatMap(y => [minX, y + minX * slope, maxX, y + maxX * slope]) },
    { tone: 'fine', strength: 1, ends: rising.flatMap(y => [minX, y - minX * slope, maxX, y - maxX * slope]) },
  ]
}

function staves({ minX, minY, maxX, maxY }: Rect): number[] {
  const tops = multiples(minY - STAFF_PERIOD, maxY, STAFF_PERIOD)
  // The first staff begins a little below the top of the page.
  const lines = tops.flatMap(top => [3, 4, 5, 6, 7].map(gap => top + gap * STAFF_GAP))
  return lines.filter(y => y >= minY && y <= maxY).flatMap(y => [minX, y, maxX, y])
}

/** The two axes, with a tick at each line of the grid. */
function axes({ minX, minY, maxX, maxY }: Rect, zoom: number): number[] {
  const step = thinned(CELL, zoom)
  const tick = Math.min(step / 4, 5 / zoom)
  const { x: left, y: top } = ORIGIN
  const across = multiples(minX, maxX, step).flatMap(x => [x, top - tick, x, top + tick])
  const up = multiples(minY, maxY, step).flatMap(y => [left - tick, y, left + tick, y])
  return [
    ...(top >= minY && top <= maxY ? [minX, top, maxX, top, ...across] : []),
    ...(left >= minX && left <= maxX ? [left, minY, left, maxY, ...up] : []),
  ]
}

/** The multiples of a step within bounds. */
function multiples(least: number, most: number, step: number): number[] {
  const first = Math.ceil(least / step)
  const count = Math.max(0, Math.floor(most / step) - first + 1)
  return Array.from({ length: count }, (_, at) => (first + at) * step)
}
