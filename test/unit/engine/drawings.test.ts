import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import { drawing, PENCIL, view } from './builders.ts'

function only(drawings: Drawings) {
  const [first] = [...drawings.all()]
  return first!
}

/** A text in a frame of some width. */
function writing(text: string, width: number, change: Parameters<typeof drawing>[3] = {}) {
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, 10],
    [0, 10],
  ]
  return drawing(1, 0, corners, { pencil: { ...PENCIL, tool: 'text' }, text, ...change })
}

describe("others' strokes in progress", () => {
  it('grow by the points that come', () => {
    const drawings = new Drawings()
    drawings.apply(
      drawing(1, 0, [
        [0, 0],
        [10, 0],
      ]),
      0,
    )
    const changed = drawings.apply(drawing(1, 2, [[20, 0]]), 20)
    expect(only(drawings).pieces.map(piece => piece.count)).toEqual([3])
    expect(only(drawings).tip).toEqual({ x: 20, y: 0 })
    expect(changed[0]!.maxX).toBeGreaterThan(20)
  })

  it('that are shapes come whole, each in the place of the last', () => {
    const drawings = new Drawings()
    const pencil = { ...PENCIL, tool: 'line' } as const
    const line = (x: number) =>
      drawing(
        1,
        0,
        [
          [0, 0],
          [x, 0],
        ],
        { pencil },
      )
    drawings.apply(line(100), 0)
    const changed = drawings.apply(line(30), 20)
    expect(only(drawings).pieces.map(piece => piece.toPoints().map(({ x }) => x))).toEqual([[0, 30]])
    expect(Math.max(...changed.map(({ maxX }) => maxX))).toBeGreaterThan(100)
  })

  it('that are shapes have their tip where the hand is, at whichever corner that may be', () => {
    const drawings = new Drawings()
    const pencil = { ...PENCIL, tool: 'ellipse' } as const
    const frame = (x: number, y: number) => {
      const [left, right, top, bottom] = [Math.min(50, x), Math.max(50, x), Math.min(50, y), Math.max(50, y)]
      const corners: [number, number][] = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]
      drawings.apply(drawing(1, 0, corners, { pencil }), 0)
      return only(drawings).tip
    }
    frame(60, 60)
    expect(frame(80, 70)).toEqual({ x: 80, y: 70 })
    expect(frame(80, 70)).toEqual({ x: 80, y: 70 })
    frame(40, 20)
    expect(frame(20, 10)).toEqual({ x: 20, y: 10 })
    expect(frame(30, 12)).toEqual({ x: 30, y: 12 })
  })

  it('that are texts come whole with what they say, their tip under the end of it', () => {
    const drawings = new Drawings()
    const write = (text: string, width: number) => drawings.apply(writing(text, width), 0)
    write('Go', 20)
    const changed = write('Good', 40)
    expect(only(drawings).pieces.map(({ text, count }) => [text, count])).toEqual([['Good', 4]])
    expect(only(drawings).tip).toEqual({ x: 40, y: 10 })
    expect(changed).toHaveLength(2)
    expect([only(drawings).item, drawings.size]).toEqual([null, 1])
  })

  it('that write an item anew go on while others change that item', () => {
    const drawings = new Drawings()
    drawings.apply(writing('Good', 40, { item: 'anna.3' }), 0)
    drawings.apply(writing('Bye', 30, { stroke: 2 }), 0)
    drawings.replaceBy(view('anna.3', 'a', [0, 0], [40, 0], [40, 10], [0, 10]))
    expect([...drawings.all()].map(({ item }) => item)).toEqual(['anna.3'])
    drawings.apply(writing('', 0, { item: 'anna.3', points: [], done: true }), 0)
    expect(drawings.size).toBe(0)
  })

  it('are told apart by author and number', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, 0, [[0, 0]]), 0)
    drawings.apply(drawing(2, 0, [[0, 0]]), 0)
    drawings.apply(drawing(1, 0, [[0, 0]], { author: 'ben' }), 0)
    expect(drawings.size).toBe(3)
  })

  it('keep a gap where points were lost, rather than draw across it', () => {
    const drawings = new Drawings()
    drawings.apply(
      drawing(1, 0, [
        [0, 0],
        [10, 0],
      ]),
      0,
    )
    drawings.apply(
      drawing(1, 5, [
        [50, 0],
        [60, 0],
      ]),
      0,
    )
    drawings.apply(drawing(1, 7, [[70, 0]]), 0)
    expect(only(drawings).pieces.map(piece => piece.count)).toEqual([2, 3])
  })

  it('take points that are sent again only once', () => {
    const drawings = new Drawings()
    drawings.apply(
      drawing(1, 0, [
        [0, 0],
        [10, 0],
      ]),
      0,
    )
    drawings.apply(
      drawing(1, 0, [
        [0, 0],
        [10, 0],
      ]),
      0,
    )
    drawings.apply(
      drawing(1, 1, [
        [10, 0],
        [20, 0],
      ]),
      0,
    )
    expect(only(drawings).pieces.map(piece => piece.toPoints().map(({ x }) => x))).toEqual([[0, 10, 20]])
  })

  it('end when they are done, and a preview that comes late does not bring them back', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, 0, [[0, 0]]), 0)
    expect(drawings.apply(drawing(1, 0, [], { done: true }), 0)).toHaveLength(1)
    drawings.apply(drawing(1, 1, [[10, 0]]), 0)
    expect(drawings.size).toBe(0)
  })

  it('end when a line replaces them that starts where they start', () => {
    const drawings = new Drawings()
    drawings.apply(
      drawing(1, 0, [
        [0, 0],
        [10, 0],
      ]),
      0,
    )
    drawings.apply(drawing(2, 0, [[500, 0]]), 0)
    expect(drawings.replaceBy(view('a', 'a', [0.1, 0], [30, 0]))).toHaveLength(1)
    expect([...drawings.all()].map(({ stroke }) => stroke)).toEqual([2])
  })

  it('whose start was missed end with any line of their author', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, 8, [[80, 0]]), 0)
    drawings.apply(drawing(1, 8, [[80, 0]], { author: 'ben' }), 0)
    drawings.replaceBy(view('a', 'a', [0, 0], [90, 0]))
    expect([...drawings.all()].map(({ author }) => author)).toEqual(['ben'])
  })

  it('fade away after twenty seconds of silence', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, 0, [[0, 0]]), 1_000)
    expect(drawings.nextFadeMs()).toBe(21_000)
    expect(drawings.fade(20_999)).toEqual([])
    expect(drawings.fade(21_300)).toHaveLength(1)
    expect(only(drawings).opacity).toBeCloseTo(0.5)
    drawings.fade(22_000)
    expect(drawings.size).toBe(0)
    expect(drawings.nextFadeMs()).toBeNull()
  })

  it('come back to full strength when more is heard of them', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, 0, [[0, 0]]), 0)
    drawings.fade(20_300)
    drawings.apply(drawing(1, 1, [[5, 0]]), 20_400)
    expect(only(drawings).opacity).toBe(1)
    expect(drawings.fade(20_500)).toEqual([])
  })

  it('are no longer than a line may be, whatever a peer claims', () => {
    const drawings = new Drawings()
    drawings.apply(drawing(1, LIMITS.pointsPerLine, [[0, 0]]), 0)
    expect(drawings.size).toBe(0)
  })
})
