import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadHandwriting } from '../../support/handwriting.ts'
import { BitWriter } from '../../../p2p/canvas/bits.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPencil, unpackPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints, summarisePoints, toPoints, unpackPoints } from '../../../p2p/canvas/point.ts'

const coordinate = fc
  .integer({ min: -LIMITS.coordinateUnits * 8, max: LIMITS.coordinateUnits * 8 })
  .map(steps => steps / 8)
const point = fc.record({
  x: coordinate,
  y: coordinate,
  pressure: fc.integer({ min: 0, max: 255 }).map(byte => Math.fround(byte / 255)),
})

describe('packed points', () => {
  it('give back every point exactly, when it lies on the 1/8 unit grid', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 200, size: 'max' }), points => {
        expect(toPoints(unpackPoints(packPoints(points)))).toEqual(points)
      }),
    )
  })

  it('take at most 2 bytes a point of a smooth line, and less with a steady pressure', () => {
    const points = Array.from({ length: 1_000 }, (_, at) => ({ x: at * 2.5, y: 40 * Math.sin(at / 20), pressure: 0.5 }))
    expect(packPoints(points).length).toBeLessThanOrEqual(1.2 * 1_000)
    const pressed = points.map((point, at) => ({ ...point, pressure: 0.5 + 0.3 * Math.sin(at / 30) }))
    expect(packPoints(pressed).length).toBeLessThanOrEqual(2 * 1_000)
  })

  it('take less than 2 bytes a point of real handwriting', () => {
    const strokes = loadHandwriting().flatMap(character => character.strokes)
    const packed = strokes.map(({ points }) => packPoints(points.map(([x, y, pressure]) => ({ x, y, pressure }))))
    const bytes = packed.reduce((sum, { length }) => sum + length, 0)
    expect(bytes / strokes.reduce((sum, { points }) => sum + points.length, 0)).toBeLessThan(2)
  })

  it('are refused when anything about them is wrong', () => {
    const good = packPoints([
      { x: 1, y: 2, pressure: 0.5 },
      { x: 3, y: 4, pressure: 0.5 },
    ])
    expect(() => unpackPoints(good.subarray(0, -1))).toThrow(RangeError)
    expect(() => unpackPoints(Uint8Array.of(...good, 0))).toThrow(RangeError)
    expect(() => unpackPoints(Uint8Array.of(...good.subarray(0, -1), good.at(-1)! | 1))).toThrow(RangeError)
    expect(() => unpackPoints(new Uint8Array())).toThrow(RangeError)
    expect(() => unpackPoints(new Uint8Array(9))).toThrow(RangeError)
    // A count of four thousand million in a few bytes.
    expect(() => unpackPoints(Uint8Array.of(0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff, 0))).toThrow('points')
  })

  it('never make anything but points or a RangeError of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
        try {
          for (const value of unpackPoints(bytes)) expect(Number.isFinite(value)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('take at least a bit each, so that few bytes never stand for many points', () => {
    const resting = Array.from({ length: LIMITS.pointsPerLine }, () => ({ x: 3, y: 4, pressure: 0.5 }))
    const packed = packPoints(resting)
    expect(packed.length * 8).toBeGreaterThanOrEqual(LIMITS.pointsPerLine)
    expect(toPoints(unpackPoints(packed))).toHaveLength(LIMITS.pointsPerLine)
    expect(() => unpackPoints(packed.subarray(0, 100))).toThrow(`${LIMITS.pointsPerLine} points in 100 bytes`)
    // 100 points, of which all three channels say only that they are constant.
    const shorthand = new BitWriter(64)
    shorthand.golomb(100)
    for (let channel = 0; channel < 3; channel += 1) {
      shorthand.golomb(0)
      shorthand.bits(15, 4)
    }
    for (let words = 0; words < 4; words += 1) shorthand.bits(0, 32)
    expect(() => unpackPoints(shorthand.bytes())).toThrow('spells out no points')
  })

  it('are checked without being unpacked, by the same rules', () => {
    const packed = packPoints(loadHandwriting()[0]!.strokes[0]!.points.map(([x, y, pressure]) => ({ x, y, pressure })))
    expect(summarisePoints(packed).count).toBe(toPoints(unpackPoints(packed)).length)
    for (let length = 0; length < packed.length; length += 1) {
      expect(() => summarisePoints(packed.subarray(0, length))).toThrow(RangeError)
    }
  })

  it('refuse what is off the canvas, not a number, empty or too long', () => {
    const ok = { x: 0, y: 0, pressure: 0.5 }
    expect(() => packPoints([])).toThrow('at least one point')
    expect(() => packPoints([{ ...ok, x: Number.NaN }])).toThrow('A point lies between')
    expect(() => packPoints([{ ...ok, y: LIMITS.coordinateUnits + 1 }])).toThrow('A point lies between')
    expect(() => packPoints([{ ...ok, pressure: 1.1 }])).toThrow('Pressure lies between')
    expect(() => packPoints(Array.from({ length: LIMITS.pointsPerLine + 1 }, () => ok))).toThrow('at most')
  })
})

describe('a packed pencil', () => {
  it('gives back the pencil', () => {
    const pencil = { tool: 'pen', color: '#0a1b2c', width: 3.125, opacity: 1 } as const
    expect(unpackPencil(packPencil(pencil))).toEqual(pencil)
  })

  it('is refused with a field out of bounds', () => {
    const pencil = { tool: 'pen', color: '#000000', width: 3, opacity: 1 } as const
    expect(() => packPencil({ ...pencil, color: 'red' })).toThrow('#rrggbb')
    expect(() => packPencil({ ...pencil, width: 0 })).toThrow('width')
    expect(() => packPencil({ ...pencil, width: 1e9 })).toThrow('width')
    expect(() => packPencil({ ...pencil, opacity: 2 })).toThrow('opacity')
    const packed = { tool: 0, color: 0, width: 8, opacity: 255 }
    expect(() => unpackPencil({ ...packed, tool: 99 })).toThrow('tool')
    expect(() => unpackPencil({ ...packed, color: 0x1000000 })).toThrow('colour')
    expect(() => unpackPencil({ ...packed, width: 0 })).toThrow('width')
    expect(() => unpackPencil({ ...packed, opacity: 256 })).toThrow('opacity')
    expect(() => unpackPencil({ ...packed, fill: 0x1000001 })).toThrow('fill')
    expect(() => unpackPencil({ ...packed, page: 'nowhere' })).toThrow('page')
  })
})
