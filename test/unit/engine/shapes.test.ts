import { describe, expect, it } from 'vitest'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import { isTouched } from '../../../renderer/engine/hit-test.ts'
import { isClosed, outlineOf, SHAPES, shapeMargin, traceShape } from '../../../renderer/engine/shape-path.ts'
import { frameCorners, lineCorners, triangleCorners } from '../../../renderer/engine/tools/shape-corners.ts'
import { ink, PENCIL, point } from './builders.ts'
import { PathRecorder } from './path-recorder.ts'

const NO_KEYS = { shift: false, alt: false }
const FRAME = frameCorners({ x: 0, y: 0 }, { x: 100, y: 60 }, NO_KEYS)

function shape(tool: Tool, corners: readonly { x: number; y: number }[], fill?: string) {
  const pencil = { ...PENCIL, tool, ...(fill === undefined ? {} : { fill }) }
  return ink(
    corners.map(({ x, y }) => point(x, y)),
    pencil,
  )
}

describe('the corners of a shape', () => {
  it('are the same wherever the drag began', () => {
    expect(frameCorners({ x: 100, y: 60 }, { x: 0, y: 0 }, NO_KEYS)).toEqual(FRAME)
    expect(triangleCorners({ x: 100, y: 60 }, { x: 0, y: 0 }, NO_KEYS)).toEqual([
      { x: 50, y: 0 },
      { x: 100, y: 60 },
      { x: 0, y: 60 },
    ])
  })

  it('make a square with shift, and grow from the middle with alt', () => {
    const [, , square] = frameCorners({ x: 0, y: 0 }, { x: 100, y: -60 }, { shift: true, alt: false })
    expect(square).toEqual({ x: 100, y: 0 })
    const [first, , third] = frameCorners({ x: 0, y: 0 }, { x: 10, y: 20 }, { shift: false, alt: true })
    expect([first, third]).toEqual([
      { x: -10, y: -20 },
      { x: 10, y: 20 },
    ])
  })

  it('of a line lie at a whole step of the angle with shift', () => {
    const [, end] = lineCorners({ x: 0, y: 0 }, { x: 100, y: 4 }, { shift: true, alt: false })
    expect(end!.y).toBeCloseTo(0)
    expect(end!.x).toBeCloseTo(Math.hypot(100, 4))
  })
})

describe('the path of a shape', () => {
  it('closes what has an inside', () => {
    for (const name of SHAPES) {
      const path = new PathRecorder()
      traceShape(path, name, FRAME, 4)
      expect(path.count('closePath')).toBe(isClosed(name) ? 1 : 0)
    }
  })

  it('stays within its margin', () => {
    for (const name of SHAPES) {
      const path = new PathRecorder()
      traceShape(path, name, FRAME, 4)
      const margin = shapeMargin(name, 4)
      for (const { numbers } of path.calls.filter(({ name }) => name !== 'quadraticCurveTo')) {
        for (let at = 0; at < numbers.length; at += 2) {
          expect(numbers[at]!).toBeGreaterThanOrEqual(-margin)
          expect(numbers[at]!).toBeLessThanOrEqual(100 + margin)
          expect(numbers[at + 1]!).toBeGreaterThanOrEqual(-margin)
          expect(numbers[at + 1]!).toBeLessThanOrEqual(60 + margin)
        }
      }
    }
  })

  it('of an ellipse touches the middles of its frame, at whatever angle', () => {
    const diamond = [
      { x: 0, y: -50 },
      { x: 50, y: 0 },
      { x: 0, y: 50 },
      { x: -50, y: 0 },
    ]
    const around = outlineOf('ellipse', diamond)
    const radius = Math.hypot(25, 25)
    for (const { x, y } of around) expect(Math.hypot(x, y)).toBeCloseTo(radius)
  })
})

describe('touching a shape', () => {
  const middle = { x: 50, y: 30 }
  const side = { x: 100, y: 30 }

  it('means its outline, and its inside only if that is filled', () => {
    for (const tool of ['rectangle', 'ellipse'] as const) {
      expect(isTouched(shape(tool, FRAME), side, side, 1)).toBe(true)
      expect(isTouched(shape(tool, FRAME), middle, middle, 1)).toBe(false)
      expect(isTouched(shape(tool, FRAME, '#ff0000'), middle, middle, 1)).toBe(true)
    }
  })

  it('misses the corners of an ellipse and what lies beside it', () => {
    const corner = { x: 3, y: 3 }
    expect(isTouched(shape('ellipse', FRAME, '#ff0000'), corner, corner, 1)).toBe(false)
    expect(isTouched(shape('rectangle', FRAME, '#ff0000'), { x: 50, y: 80 }, { x: 60, y: 80 }, 1)).toBe(false)
  })

  it('finds a text, a note or a picture anywhere in its frame', () => {
    for (const tool of ['text', 'note', 'picture'] as const) {
      expect(isTouched(shape(tool, FRAME), middle, middle, 1)).toBe(true)
    }
  })
})
