import { describe, expect, it } from 'vitest'
import {
  about,
  compose,
  IDENTITY,
  type Matrix,
  rotation,
  scaling,
  transformPoints,
} from '../../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints, unpackPoints } from '../../../p2p/canvas/point.ts'
import { paintInk, type Item } from '../../../renderer/engine/ink-painter.ts'
import {
  cornersOf,
  frameOf,
  isHugging,
  noteSize,
  resizedMatrix,
  textSize,
  uprightFrame,
} from '../../../renderer/engine/text-frame.ts'
import { letterBox, NOTE_PAPER } from '../../../renderer/engine/text-painter.ts'
import { fitText } from '../../../renderer/engine/text-layout.ts'
import { ink } from './builders.ts'
import { FakeContext } from './path-recorder.ts'

const LIGHT = { paper: '#ffffff', dark: false }
const DARK = { paper: '#101010', dark: true }
const HERE = { scale: 1, offsetX: 0, offsetY: 0 }
const TEXT: Pencil = { tool: 'text', color: '#1b2420', width: 10, opacity: 1 }
const measure = (text: string): number => text.length / 2

function item(text: string, size: { width: number; height: number }, pencil = TEXT, matrix: Matrix = IDENTITY): Item {
  const corners = cornersOf(uprightFrame({ x: 0, y: 0 }, size)).map(corner => ({ ...corner, pressure: 0.5 }))
  const { points, count, bounds, even } = ink(corners, pencil)
  const moved = unpackPoints(transformPoints(packPoints(toPoints(points, count)), matrix))
  return { pencil, points: moved, count, bounds, even, text, picture: null }
}

function toPoints(points: Float32Array, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    x: points[3 * at]!,
    y: points[3 * at + 1]!,
    pressure: points[3 * at + 2]!,
  }))
}

function painted(what: Item, theme = LIGHT, transform = HERE): FakeContext {
  const context = new FakeContext()
  paintInk(context, what, transform, theme, null)
  return context
}

/** Where a call put something, in pixels: all transforms up to it, one after the other. */
function placeOf(context: FakeContext): Matrix {
  return context.calls
    .filter(({ name }) => name === 'transform')
    .map(({ numbers }) => numbers as unknown as Matrix)
    .reduce((place, step) => compose(place, step), IDENTITY)
}

describe('a painted text', () => {
  it('has a line for each of its lines, one below the other', () => {
    const { texts } = painted(item('one\ntwo', { width: 100, height: 40 }))
    expect(texts.map(({ text }) => text)).toEqual(['one', 'two'])
    expect(texts[1]!.y).toBeGreaterThan(texts[0]!.y)
  })

  it('lies at the angle of its frame, in letters of its size', () => {
    const turned = about(0, 0, rotation(Math.PI / 2))
    const context = painted(item('one', { width: 100, height: 40 }, TEXT, turned), LIGHT, { ...HERE, scale: 2 })
    const [a, b] = placeOf(context)
    const font = Number.parseFloat(context.font)
    expect(a).toBeCloseTo(0)
    expect(b * font).toBeCloseTo(2 * TEXT.width)
  })

  it('is never seen in a mirror', () => {
    for (const mirror of [scaling(-1, 1), scaling(1, -1)]) {
      const [a, b, c, d] = placeOf(painted(item('one', { width: 100, height: 40 }, TEXT, mirror)))
      expect(a * d - b * c).toBeGreaterThan(0)
      expect(a).toBeGreaterThan(0)
    }
  })

  it('stands at the right side of its frame if it runs from right to left', () => {
    const [line] = painted(item('שלום', { width: 100, height: 40 })).texts
    expect(line!.direction).toBe('rtl')
    expect(line!.x).toBeGreaterThan(0)
  })

  it('shrinks to what its frame holds, and is cut off at it when even that is too little', () => {
    const small = painted(item('one two three', { width: 30, height: 13 }))
    expect(placeOf(small)[0] * Number.parseFloat(small.font)).toBeLessThan(TEXT.width)
    expect(small.count('clip')).toBe(0)
    expect(painted(item('x'.repeat(500), { width: 30, height: 13 })).count('clip')).toBe(1)
  })

  it('leaves the context as it was, and paints nothing of a text that says nothing', () => {
    const context = painted(item('', { width: 100, height: 40 }))
    expect(context.texts).toEqual([])
    expect(context.count('save')).toBe(context.count('restore'))
  })

  it('survives a frame without any size', () => {
    const context = painted(item('one', { width: 0, height: 0 }))
    for (const { numbers } of context.calls) expect(numbers.every(Number.isFinite)).toBe(true)
  })
})

describe('a painted note', () => {
  const note: Pencil = { ...TEXT, tool: 'note' }

  it('has paper with a soft rim within its box, in yellow if it has no fill', () => {
    const context = new FakeContext()
    const fills: unknown[] = []
    context.fill = () => void fills.push(context.fillStyle)
    const what = item('one', { width: 100, height: 100 }, note)
    paintInk(context, what, HERE, LIGHT, null)
    expect(fills.at(-1)).toBe(NOTE_PAPER)
    const reach = context.calls.filter(({ name }) => name === 'lineTo').flatMap(({ numbers }) => numbers)
    expect(Math.min(...reach)).toBeGreaterThanOrEqual(what.bounds.minX)
    expect(Math.max(...reach)).toBeLessThanOrEqual(what.bounds.maxX)
  })

  it('has letters that stand out from its paper, whatever the board', () => {
    const [onDark] = painted(item('one', { width: 100, height: 100 }, note), DARK).texts
    expect(onDark!.fillStyle).toBe(note.color)
    const [onBlack] = painted(item('one', { width: 100, height: 100 }, { ...note, fill: '#000000' }), LIGHT).texts
    expect(onBlack!.fillStyle).not.toBe(note.color)
  })
})

describe('the frame of a text', () => {
  it('is as wide as its longest line, or as somebody dragged it and then higher', () => {
    const hugging = textSize('one two', 10, null, measure)
    expect(hugging.width).toBeCloseTo(35, 0)
    const narrow = textSize('one two', 10, 20, measure)
    expect(narrow.width).toBe(20)
    expect(narrow.height).toBeCloseTo(2 * hugging.height, 0)
    expect(isHugging('one two', 10, hugging.width, measure)).toBe(true)
    expect(isHugging('one two', 10, 20, measure)).toBe(false)
  })

  it('holds the text it was made for, after it has been rounded to the steps of the canvas', () => {
    for (const text of ['a', 'one two three '.repeat(20), 'x'.repeat(500)]) {
      for (const letters of [1, 12.5, 110]) {
        const { width, height } = textSize(text, letters, null, measure)
        const box = { width: Math.floor(width * 8) / 8, height: Math.floor(height * 8) / 8 }
        expect(fitText(text, letters, box, measure, letters).fits).toBe(true)
      }
    }
  })

  it('keeps its corner and its angle when it is resized, wherever it was moved to', () => {
    const matrix = about(30, 10, rotation(0.5))
    const moved = item('one', { width: 100, height: 40 }, TEXT, matrix)
    const before = frameOf(moved.points)
    const after = frameOf(
      item('one', { width: 100, height: 40 }, TEXT, resizedMatrix(matrix, before, { width: 50, height: 80 })).points,
    )
    expect(after.width).toBeCloseTo(50, 0)
    expect(after.height).toBeCloseTo(80, 0)
    expect(after.origin.x).toBeCloseTo(before.origin.x, 0)
    expect(after.across.x).toBeCloseTo(before.across.x, 1)
  })

  it('stays as it is if it is flat', () => {
    const flat = frameOf(item('one', { width: 100, height: 0 }).points)
    expect(resizedMatrix(IDENTITY, flat, { width: 50, height: 80 })).toBe(IDENTITY)
  })
})

describe('the frame of a note', () => {
  const square = { width: 100, height: 100 }

  it('stays while smaller letters will do, then grows in height', () => {
    expect(noteSize('one two', 10, square, measure)).toBe(square)
    const long = 'word '.repeat(200)
    const grown = noteSize(long, 10, square, measure)
    expect(grown.width).toBe(100)
    expect(grown.height).toBeGreaterThan(100)
    expect(fitText(long, 10, letterBox('note', grown, 10), measure, 5).fits).toBe(true)
  })
})
