import { describe, expect, it } from 'vitest'
import type { XY } from '../../../renderer/engine/geometry.ts'
import { straighten, type Straightened } from '../../../renderer/engine/straighten.ts'
import { loadHandwriting } from '../../support/handwriting.ts'
import { chosenSeed, Random } from '../../support/random.ts'

const LEAST = 20
const random = new Random(chosenSeed())

/** As a hand draws it: in steps of a few units, and off by a tremor that comes and goes. */
function drawn(corners: readonly XY[], tremor: number): XY[] {
  const way: XY[] = []
  let [offX, offY] = [0, 0]
  for (const [at, b] of corners.entries()) {
    const a = corners[at - 1] ?? b
    const steps = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / 4))
    for (let step = 1; step <= steps; step += 1) {
      offX = 0.9 * offX + tremor * (random.next() - 0.5)
      offY = 0.9 * offY + tremor * (random.next() - 0.5)
      way.push({ x: a.x + (step / steps) * (b.x - a.x) + offX, y: a.y + (step / steps) * (b.y - a.y) + offY })
    }
  }
  return way
}

function turned(points: readonly XY[], angle: number): XY[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return points.map(({ x, y }) => ({ x: 300 + cos * x - sin * y, y: 200 + sin * x + cos * y }))
}

/** A loop drawn from somewhere on it. */
function fromSomewhere(corners: readonly XY[]): XY[] {
  const at = random.below(corners.length)
  const loop = [...corners.slice(at), ...corners.slice(0, at)]
  const [last, first] = [loop.at(-1)!, loop[0]!]
  const start = { x: (last.x + first.x) / 2, y: (last.y + first.y) / 2 }
  return random.chance(0.5) ? [...loop, first] : [start, ...loop, start]
}

function ellipse(width: number, height: number): XY[] {
  const turn = (part: number) => (2 * Math.PI * part) / 60
  return Array.from({ length: 60 }, (_, part) => ({
    x: width * Math.cos(turn(part)),
    y: height * Math.sin(turn(part)),
  }))
}

const between = (least: number, most: number) => least + random.next() * (most - least)

const SHAPES: Record<Straightened['tool'], () => XY[]> = {
  line: () => [
    { x: 0, y: 0 },
    { x: between(40, 300), y: 0 },
  ],
  arrow: () => {
    const [length, head] = [between(120, 300), between(25, 40)]
    const barb = (side: number) => ({ x: length - head * Math.cos(0.6), y: side * head * Math.sin(0.6) })
    return [{ x: 0, y: 0 }, { x: length, y: 0 }, barb(1), { x: length, y: 0 }, barb(-1)]
  },
  rectangle: () => {
    const [width, height] = [between(60, 200), between(60, 200)]
    return fromSomewhere([
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ])
  },
  ellipse: () => fromSomewhere(ellipse(between(30, 100), between(30, 100))),
  triangle: () => {
    const [width, height] = [between(80, 200), between(80, 200)]
    return fromSomewhere([
      { x: 0, y: height },
      { x: between(0.2, 0.8) * width, y: 0 },
      { x: width, y: height },
    ])
  },
}

describe(`a shape drawn by hand, with seed ${random.seed}`, () => {
  it.each(Object.keys(SHAPES) as Straightened['tool'][])('is known for what it is: %s', tool => {
    const found: Record<string, number> = {}
    for (let run = 0; run < 200; run += 1) {
      const way = drawn(turned(SHAPES[tool](), random.next() * 2 * Math.PI), 1.5)
      const said = straighten(way, LEAST)?.tool ?? 'nothing'
      found[said] = (found[said] ?? 0) + 1
    }
    expect(found[tool] ?? 0, JSON.stringify(found)).toBeGreaterThanOrEqual(190)
  })
})

describe('handwriting', () => {
  it('stays as it is', () => {
    const strokes = loadHandwriting().flatMap(({ strokes }) => strokes)
    const found: Record<string, number> = {}
    for (const { points } of strokes) {
      const said =
        straighten(
          points.map(([x, y]) => ({ x, y })),
          LEAST,
        )?.tool ?? 'nothing'
      found[said] = (found[said] ?? 0) + 1
    }
    // Bars are lines, and seven rings are ellipses. No letter is an arrow, nor has it corners.
    expect(found).toEqual({ nothing: 260, line: 80, ellipse: 7 })
  })
})
