import { describe, expect, it } from 'vitest'
import type { Point } from '../../../p2p/canvas/point.ts'
import { segmentsSquared, type XY } from '../../../renderer/engine/geometry.ts'
import { CUT_MARGIN, splitLine } from '../../../renderer/engine/tools/split-line.ts'
import { loadHandwriting } from '../../support/handwriting.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { point } from './builders.ts'

/** How near a way comes to another. */
function distance(way: readonly XY[], sweep: readonly XY[]): number {
  let nearest = Infinity
  for (const [at, a] of way.entries()) {
    const b = way[at + 1] ?? a
    if (at > 0 && way[at + 1] === undefined) continue
    for (const [index, c] of sweep.entries()) {
      const d = sweep[index + 1] ?? c
      nearest = Math.min(nearest, segmentsSquared(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y))
    }
  }
  return Math.sqrt(nearest)
}

/** From a place to the nearest of the grid: half of its diagonal, and what the last digits of numbers may add. */
const FURTHEST_OFF_GRID = CUT_MARGIN * Math.SQRT1_2 + 1e-9

const LINE = [point(0, 0), point(50, 0), point(100, 0)]

describe('an eraser of parts', () => {
  it('leaves a line alone that it does not come near', () => {
    expect(splitLine(LINE, [{ x: 50, y: 20 }], 10)).toEqual([LINE])
  })

  it('cuts a line in two where it crosses it, between points too', () => {
    const sweep = [
      { x: 25, y: -30 },
      { x: 25, y: 30 },
    ]
    expect(splitLine(LINE, sweep, 10)).toEqual([
      [point(0, 0), point(14.875, 0)],
      [point(35.125, 0), point(50, 0), point(100, 0)],
    ])
  })

  it('shortens a line whose end it touches, and leaves nothing of one it covers', () => {
    expect(splitLine(LINE, [{ x: 0, y: 0 }], 10)).toEqual([[point(10.125, 0), point(50, 0), point(100, 0)]])
    const along = [
      { x: -5, y: 2 },
      { x: 105, y: 2 },
    ]
    expect(splitLine(LINE, along, 10)).toEqual([])
  })

  it('takes off a dot that it touches, and no other', () => {
    expect(splitLine([point(5, 5)], [{ x: 0, y: 0 }], 10)).toEqual([])
    expect(splitLine([point(15, 5)], [{ x: 0, y: 0 }], 10)).toEqual([[point(15, 5)]])
  })

  it('gives the ends of pieces the pressure that the line had there', () => {
    const pressed = [point(0, 0, 0), point(100, 0, 1)]
    const [left, right] = splitLine(pressed, [{ x: 50, y: 0 }], 25 - CUT_MARGIN)
    expect(left).toEqual([point(0, 0, 0), point(25, 0, 0.25)])
    expect(right).toEqual([point(75, 0, 0.75), point(100, 0, 1)])
  })
})

describe('an eraser of parts, over handwriting', () => {
  const random = new Random(chosenSeed())
  const strokes = loadHandwriting().flatMap(({ strokes }) => strokes)
  const toGrid = (value: number) => Math.round(value * 8) / 8

  function sweepOver(points: readonly Point[]): XY[] {
    const start = random.pick(points)
    const sweep = [{ x: start.x + random.next() * 20 - 10, y: start.y + random.next() * 20 - 10 }]
    for (let steps = random.below(5); steps > 0; steps -= 1) {
      const { x, y } = sweep.at(-1)!
      sweep.push({ x: x + random.next() * 60 - 30, y: y + random.next() * 60 - 30 })
    }
    return sweep
  }

  it.each(Array.from({ length: 300 }, (_, run) => run))(`run %i with seed ${random.seed}`, () => {
    const points = random.pick(strokes).points.map(([x, y, pressure]) => point(toGrid(x), toGrid(y), pressure))
    const sweep = sweepOver(points)
    const radius = 1 + random.next() * 12
    const pieces = splitLine(points, sweep, radius)
    const kept = new Set(pieces.flat().map(({ x, y, pressure }) => `${x} ${y} ${pressure}`))
    // Each way of the sweep may cut the same end, and the grid moves it every time.
    const moved = Math.max(1, sweep.length - 1) * FURTHEST_OFF_GRID
    for (const piece of pieces) {
      expect(piece.length).toBeGreaterThan(0)
      expect(distance(piece, sweep)).toBeGreaterThanOrEqual(radius + CUT_MARGIN - moved)
      // Nothing is drawn where nothing was.
      for (const { x, y } of piece) expect(distance(points, [{ x, y }])).toBeLessThanOrEqual(moved)
    }
    const untouched = points.filter(at => distance([at], sweep) > radius + CUT_MARGIN)
    for (const { x, y, pressure } of untouched) expect(kept).toContain(`${x} ${y} ${pressure}`)
  })
})
