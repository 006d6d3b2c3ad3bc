import { describe, expect, it } from 'vitest'
import type { Point } from '../../../p2p/canvas/point.ts'
import { paintInk } from '../../../renderer/engine/ink-painter.ts'
import { spacingUnits, type Trace, traceCentreline, traceRibbon, widthAt } from '../../../renderer/engine/ink.ts'
import { ink, PENCIL, point, randomFrom } from './builders.ts'
import { FakeContext, PathRecorder } from './path-recorder.ts'

const THEME = { paper: '#ffffff', dark: false }

function trace(points: readonly Point[], change: Partial<Trace> = {}): Trace {
  const line = ink(points)
  return {
    points: line.points,
    count: line.count,
    transform: { scale: 1, offsetX: 0, offsetY: 0 },
    radius: 2,
    spacing: 0,
    clip: null,
    ...change,
  }
}

function centreline(points: readonly Point[], change: Partial<Trace> = {}): PathRecorder {
  const sink = new PathRecorder()
  traceCentreline(sink, trace(points, change))
  return sink
}

const SLOPE = Array.from({ length: 400 }, (_, at) => point(at, at / 2))

describe('the centreline', () => {
  it('starts at the first point and ends at the last', () => {
    const { calls } = centreline([point(1, 2), point(30, 40), point(50, 60)])
    expect(calls[0]).toEqual({ name: 'moveTo', numbers: [1, 2] })
    expect(calls.at(-1)!.numbers.slice(-2)).toEqual([50, 60])
  })

  it('leaves each curve in the direction in which it arrived', () => {
    const { calls } = centreline([point(0, 0), point(30, 0), point(60, 30), point(60, 60), point(90, 90)])
    const curves = calls.filter(call => call.name === 'quadraticCurveTo').map(call => call.numbers)
    expect(curves.length).toBeGreaterThan(3)
    for (let at = 1; at < curves.length; at++) {
      const [arriveX, arriveY, x, y] = curves[at - 1]!
      const [leaveX, leaveY] = curves[at]!
      const cross = (x! - arriveX!) * (leaveY! - y!) - (y! - arriveY!) * (leaveX! - x!)
      expect(cross).toBeCloseTo(0)
    }
  })

  it('leaves out points nobody could tell apart when zoomed out, and only then', () => {
    const near = centreline(SLOPE).count('quadraticCurveTo')
    const far = centreline(SLOPE, { transform: { scale: 0.05, offsetX: 0, offsetY: 0 } }).count('quadraticCurveTo')
    expect(near).toBeGreaterThan(390)
    expect(far).toBeLessThan(40)
  })

  it('smooths the staircase that a mouse draws on a slope', () => {
    const staircase = Array.from({ length: 80 }, (_, at) => point(at, Math.floor(at / 3)))
    const { calls } = centreline(staircase, { spacing: spacingUnits(4) })
    const curves = calls.filter(call => call.name === 'quadraticCurveTo')
    const slopes = curves.slice(2, -2).map(({ numbers }, at) => {
      const [, , fromX, fromY] = curves[at + 1]!.numbers
      return (numbers[3]! - fromY!) / (numbers[2]! - fromX!)
    })
    expect(Math.max(...slopes) - Math.min(...slopes)).toBeLessThan(0.5)
  })

  it('keeps a corner between points far apart where it is', () => {
    const { calls } = centreline([point(0, 0), point(100, 0), point(100, 100)], { spacing: 2 })
    const controls = calls.filter(call => call.name === 'quadraticCurveTo').map(call => call.numbers)
    expect(Math.min(...controls.map(([x, y]) => Math.hypot(x! - 100, y!)))).toBeLessThan(1.5)
  })

  it('traces only what comes near a box, and that exactly as in the whole', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    const wild = Array.from({ length: 500 }, () => point(random() * 1000, random() * 1000))
    const whole = new Set(centreline(wild).calls.map(call => JSON.stringify(call.numbers)))
    const { calls } = centreline(wild, { clip: { minX: 500, minY: 500, maxX: 520, maxY: 520 } })
    const curves = calls.filter(call => call.name === 'quadraticCurveTo')
    expect(curves.length, `seed ${seed}`).toBeLessThan(250)
    for (const { numbers } of curves) expect(whole, `seed ${seed}`).toContain(JSON.stringify(numbers))
  })

  it('is as exact at the far end of the canvas as at its origin', () => {
    const edge = 2 ** 20
    const { calls } = centreline([point(edge - 1, 0), point(edge, 0)], {
      transform: { scale: 80, offsetX: -80 * (edge - 1), offsetY: 0 },
    })
    expect(calls[0]!.numbers[0]).toBe(0)
    expect(calls.at(-1)!.numbers[2]).toBe(80)
  })
})

describe('the ribbon', () => {
  /** How often all outlines and discs together go around a point. The nonzero rule fills where this is not 0. */
  function windingAt(sink: PathRecorder, px: number, py: number): number {
    let winding = 0
    let [startX, startY, x, y] = [0, 0, 0, 0]
    const edgeTo = (nextX: number, nextY: number) => {
      const side = (nextX - x) * (py - y) - (px - x) * (nextY - y)
      if (y <= py && nextY > py && side > 0) winding++
      if (y > py && nextY <= py && side < 0) winding--
      ;[x, y] = [nextX, nextY]
    }
    for (const { name, numbers } of sink.calls) {
      if (name === 'moveTo') [startX, startY, x, y] = [numbers[0]!, numbers[1]!, numbers[0]!, numbers[1]!]
      if (name === 'lineTo') edgeTo(numbers[0]!, numbers[1]!)
      if (name === 'closePath') edgeTo(startX, startY)
      if (name === 'arc' && Math.hypot(px - numbers[0]!, py - numbers[1]!) < numbers[2]!) winding += numbers[3]!
    }
    return winding
  }

  it('is wider where the pen presses harder', () => {
    const sink = new PathRecorder()
    traceRibbon(sink, trace([point(0, 0, 0.1), point(50, 0, 0.5), point(100, 0, 1)]))
    const reach = (from: number, to: number) =>
      Math.max(
        ...sink.calls
          .filter(({ name, numbers }) => name !== 'closePath' && numbers[0]! >= from && numbers[0]! <= to)
          .map(({ numbers }) => Math.abs(numbers[1]!)),
      )
    expect(reach(0, 10)).toBeLessThan(reach(45, 55))
    expect(reach(45, 55)).toBeLessThan(reach(90, 100))
    expect(reach(90, 100)).toBeLessThanOrEqual(2 * widthAt(1))
  })

  it('has round ends', () => {
    const sink = new PathRecorder()
    traceRibbon(sink, trace([point(0, 0, 0.2), point(100, 0, 0.8)]))
    const discs = sink.calls.filter(call => call.name === 'arc').map(call => call.numbers)
    expect(discs[0]!.slice(0, 2)).toEqual([0, 0])
    expect(discs.at(-1)!.slice(0, 2)).toEqual([100, 0])
  })

  it('has no hole where it crosses itself or bends tighter than it is wide', () => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    for (let turn = 0; turn < 60; turn++) {
      let [x, y, direction, bend, pressure] = [0, 0, 0, 0, 0.5]
      const scribble = Array.from({ length: 60 }, () => {
        if (random() < 0.15) bend = (random() - 0.5) * 1.2
        pressure = Math.min(1, Math.max(0, pressure + (random() - 0.5) * 0.3))
        direction += bend
        x += Math.cos(direction) * (1 + random() * 6)
        y += Math.sin(direction) * 4
        return point(x, y, pressure)
      })
      const radius = 4 + random() * 30
      const sink = new PathRecorder()
      traceRibbon(sink, trace(scribble, { radius }))
      // Each curve ends half way between two points, and the ink there is at least as wide as at the thinner one.
      const curves = centreline(scribble).calls.slice(1, -1)
      for (const { numbers } of curves) {
        const [endX, endY] = numbers.slice(-2)
        const thinnest = Math.min(
          ...scribble.filter(near => Math.hypot(near.x - endX!, near.y - endY!) < 8).map(near => near.pressure),
        )
        const [angle, distance] = [random() * 7, random() * 0.8 * radius * widthAt(thinnest)]
        const [px, py] = [endX! + Math.cos(angle) * distance, endY! + Math.sin(angle) * distance]
        expect(windingAt(sink, px, py), `seed ${seed}, turn ${turn}, at ${px} ${py}`).not.toBe(0)
      }
    }
  })
})

describe('painting', () => {
  const here = { scale: 1, offsetX: 0, offsetY: 0 }

  it('paints a line of even pressure in one stroke, with its opacity once', () => {
    const context = new FakeContext()
    const loop = ink([point(0, 0), point(50, 0), point(0, 40), point(50, 40)], { ...PENCIL, opacity: 0.5 })
    paintInk(context, loop, here, THEME, null)
    expect(context.calls.filter(({ name }) => name === 'stroke' || name === 'fill')).toEqual([
      { name: 'stroke', numbers: [0.5, 4] },
    ])
  })

  it('paints a line of changing pressure in one fill, with its opacity once', () => {
    const context = new FakeContext()
    const line = ink([point(0, 0, 0.2), point(50, 0, 0.9), point(0, 40, 0.4)], { ...PENCIL, opacity: 0.5 })
    paintInk(context, line, here, THEME, null)
    expect(context.calls.filter(({ name }) => name === 'stroke' || name === 'fill')).toEqual([
      { name: 'fill', numbers: [0.5] },
    ])
  })

  it('paints a single point, and a stroke that stayed in place, as a round dot', () => {
    for (const points of [[point(10, 10)], [point(10, 10), point(10, 10)]]) {
      const context = new FakeContext()
      paintInk(context, ink(points), here, THEME, null)
      expect(context.calls.find(({ name }) => name === 'arc')!.numbers.slice(0, 3)).toEqual([10, 10, 2])
      expect(context.count('fill')).toBe(1)
    }
  })

  it('paints a line smaller than a pixel or so as a speck that can still be seen', () => {
    const context = new FakeContext()
    const small = ink([point(0, 0), point(4, 4), point(8, 0)])
    paintInk(context, small, { scale: 0.05, offsetX: 0, offsetY: 0 }, THEME, null)
    expect(context.calls.map(({ name }) => name)).toEqual(['fillRect'])
    expect(context.calls[0]!.numbers[2]).toBeGreaterThan(0.5)
  })

  it('never paints a line thinner than can be made out', () => {
    const context = new FakeContext()
    paintInk(context, ink([point(0, 0), point(1000, 0)]), { scale: 0.05, offsetX: 0, offsetY: 0 }, THEME, null)
    expect(context.lineWidth).toBeGreaterThan(0.5)
  })

  it('makes ink that would vanish on dark paper light', () => {
    const context = new FakeContext()
    paintInk(context, ink([point(0, 0), point(50, 0)]), here, { paper: '#1b1e23', dark: true }, null)
    expect(context.strokeStyle).toBe('#e1e1e1')
  })
})
