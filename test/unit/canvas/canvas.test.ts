import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { formatItemId, parseItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints, unpackPoints } from '../../../p2p/canvas/point.ts'

const WHITE = { tool: 0, color: 0xffffff, width: 16, opacity: 255 }

function line(x = 0): Change {
  return { kind: 'add', line: { pencil: WHITE, points: packPoints([{ x, y: 0, pressure: 0.5 }]) } }
}

/** Applies operations of several authors, each at the next Lamport time. */
function draw(...operations: [author: string, operation: Operation][]): Canvas {
  const canvas = new Canvas()
  const seqs = new Map<string, number>()
  for (const [author, operation] of operations) {
    const seq = (seqs.get(author) ?? 0) + 1
    seqs.set(author, seq)
    canvas.apply({ author, seq, lamport: canvas.lamport + 1, time: 0, operation })
  }
  return canvas
}

function ids(canvas: Canvas): string[] {
  return canvas.items().map(formatItemId)
}

const ann1 = { author: 'ann', seq: 1, position: 0 }

describe('removing', () => {
  it('hides a line for good, until it is restored', () => {
    const remove: Operation = [{ kind: 'remove', items: [ann1] }]
    expect(ids(draw(['ann', [line()]], ['ben', remove]))).toEqual([])
    expect(ids(draw(['ann', [line()]], ['ben', remove], ['cem', [{ kind: 'restore', items: [ann1] }]]))).toEqual([
      'ann.1',
    ])
  })

  it('works when it arrives before the line', () => {
    const canvas = new Canvas()
    canvas.apply({ author: 'ben', seq: 1, lamport: 2, time: 0, operation: [{ kind: 'remove', items: [ann1] }] })
    canvas.apply({ author: 'ann', seq: 1, lamport: 1, time: 0, operation: [line()] })
    expect(ids(canvas)).toEqual([])
    expect(canvas.takeChanges()).toEqual({ put: [], gone: [] })
  })

  it('stands when someone else undoes their own removal of the same line', () => {
    const remove: Operation = [{ kind: 'remove', items: [ann1] }]
    const canvas = draw(['ann', [line()]], ['ben', remove], ['cem', remove], ['cem', [{ kind: 'undo', seq: 1 }]])
    expect(ids(canvas)).toEqual([])
  })
})

describe('a change with a value for each item', () => {
  it('is a change of each of them', () => {
    const items = [ann1, { ...ann1, position: 1 }]
    const canvas = draw(
      ['ann', [line(), line()]],
      ['ben', [{ kind: 'setEach', items, field: 'width', values: [9, 17] }]],
    )
    expect(canvas.items().map(({ pencil }) => pencil!.width)).toEqual([9, 17])
    canvas.apply({ author: 'ben', seq: 2, lamport: 9, time: 0, operation: [{ kind: 'undo', seq: 1 }] })
    expect(canvas.items().map(({ pencil }) => pencil!.width)).toEqual([16, 16])
  })
})

describe('undo', () => {
  it('takes back one operation as a whole, and redo brings it back', () => {
    const split: Operation = [{ kind: 'remove', items: [ann1] }, line(1), line(2)]
    const done: [string, Operation][] = [
      ['ann', [line()]],
      ['ann', split],
    ]
    expect(ids(draw(...done))).toEqual(['ann.2', 'ann.2.1'])
    expect(ids(draw(...done, ['ann', [{ kind: 'undo', seq: 2 }]]))).toEqual(['ann.1'])
    const redone = draw(...done, ['ann', [{ kind: 'undo', seq: 2 }]], ['ann', [{ kind: 'redo', seq: 2 }]])
    expect(ids(redone)).toEqual(['ann.2', 'ann.2.1'])
  })

  it('reaches only its author’s own entries', () => {
    expect(ids(draw(['ann', [line()]], ['ben', [line()]], ['ben', [{ kind: 'undo', seq: 1 }]]))).toEqual(['ann.1'])
  })

  it('cannot reach forward', () => {
    expect(ids(draw(['ann', [{ kind: 'undo', seq: 2 }]], ['ann', [line()]]))).toEqual(['ann.2'])
  })

  it('gives a field the value it had before', () => {
    const canvas = draw(
      ['ann', [line()]],
      ['ben', [{ kind: 'set', items: [ann1], field: 'color', value: 1 }]],
      ['cem', [{ kind: 'set', items: [ann1], field: 'color', value: 2 }]],
      ['cem', [{ kind: 'undo', seq: 1 }]],
    )
    expect(canvas.items()[0]!.pencil!.color).toBe(1)
  })
})

describe('clear', () => {
  it('removes what its author had seen and leaves what was drawn at the same moment elsewhere', () => {
    const canvas = draw(
      ['ann', [line()]],
      ['ann', [line()]],
      ['ben', [line()]],
      [
        'cem',
        [
          {
            kind: 'clear',
            seen: new Map([
              ['ann', 1],
              ['ben', 1],
            ]),
          },
        ],
      ],
    )
    expect(ids(canvas)).toEqual(['ann.2'])
  })

  it('is undone by one entry, whatever it removed', () => {
    const canvas = draw(
      ['ann', [line()]],
      ['ann', [line()]],
      ['ben', [{ kind: 'clear', seen: new Map([['ann', 2]]) }]],
      ['ben', [{ kind: 'undo', seq: 1 }]],
    )
    expect(ids(canvas)).toEqual(['ann.1', 'ann.2'])
  })

  it('undone and done again with what was drawn before it leaves the board as it was', () => {
    const canvas = draw(
      ['ann', [line()]],
      ['ann', [{ kind: 'clear', seen: new Map([['ann', 1]]) }]],
      ['ann', [{ kind: 'undo', seq: 2 }]],
      ['ann', [{ kind: 'undo', seq: 1 }]],
      ['ann', [{ kind: 'redo', seq: 1 }]],
      ['ann', [{ kind: 'redo', seq: 2 }]],
    )
    expect(ids(canvas)).toEqual([])
  })

  it('undone while another clear stands changes nothing that the other covers', () => {
    const clear: Operation = [{ kind: 'clear', seen: new Map([['ann', 1]]) }]
    const canvas = draw(['ann', [line()]], ['ben', clear], ['cem', clear], ['ben', [{ kind: 'undo', seq: 1 }]])
    expect(ids(canvas)).toEqual([])
  })
})

describe('fields', () => {
  it('of the last writer win, by Lamport time and then author, whoever is heard first', () => {
    const set = (value: number): Operation => [{ kind: 'set', items: [ann1], field: 'width', value }]
    const entries = [
      { author: 'cem', seq: 1, lamport: 5, time: 0, operation: set(3) },
      { author: 'ben', seq: 1, lamport: 5, time: 0, operation: set(2) },
      { author: 'ann', seq: 1, lamport: 1, time: 0, operation: [line()] },
    ]
    for (const order of [entries, entries.toReversed()]) {
      const canvas = new Canvas()
      for (const entry of order) canvas.apply(entry)
      expect(canvas.items()[0]!.pencil!.width).toBe(3)
    }
  })

  it('move, turn and scale where the points lie', () => {
    const canvas = draw(
      ['ann', [line(10)]],
      ['ann', [{ kind: 'set', items: [ann1], field: 'matrix', value: [0, 2, -2, 0, 1, 0] }]],
    )
    const [x, y] = unpackPoints(canvas.items()[0]!.points!)
    expect([x, y]).toEqual([1, 20])
  })

  it('leave the ink of a highlighter behind all other, unless it is brought to the front', () => {
    const marked: Change = {
      kind: 'add',
      line: { pencil: { ...WHITE, tool: 1 }, points: packPoints([{ x: 0, y: 0, pressure: 0.5 }]) },
    }
    const operations: [string, Operation][] = [
      ['ann', [line()]],
      ['ben', [marked]],
    ]
    expect(ids(draw(...operations))).toEqual(['ben.1', 'ann.1'])
    const items = [{ author: 'ben', seq: 1, position: 0 }]
    const front = draw(...operations, ['ben', [{ kind: 'set', items, field: 'order', value: 'z0' }]])
    expect(ids(front)).toEqual(['ann.1', 'ben.1'])
  })

  it('give another place in the draw order', () => {
    const canvas = draw(
      ['ann', [line()]],
      ['ann', [line()]],
      ['ann', [{ kind: 'set', items: [ann1], field: 'order', value: 'b00' }]],
    )
    expect(ids(canvas)).toEqual(['ann.2', 'ann.1'])
  })
})

describe('the Lamport time of a canvas', () => {
  it('is the greatest of all entries, so that what is done next comes after them', () => {
    const canvas = new Canvas()
    for (const [seq, lamport] of [9, 4].entries()) {
      canvas.apply({ author: 'ann', seq: seq + 1, lamport, time: 0, operation: [line()] })
    }
    expect(canvas.lamport).toBe(9)
  })
})

describe('draw order', () => {
  it('puts later work on top however many lines there are', () => {
    const canvas = new Canvas()
    const lamports = Array.from({ length: 5_000 }, (_, at) => at * 37 + 1)
    for (const [at, lamport] of lamports.toReversed().entries()) {
      canvas.apply({ author: 'ann', seq: at + 1, lamport, time: 0, operation: [line()] })
    }
    expect(canvas.items().map(item => item.entry.lamport)).toEqual(lamports)
  })
})

describe('an item id', () => {
  it('is the same after being written and read', () => {
    for (const id of [ann1, { author: '12D3KooW', seq: 4_000_000_000, position: 7 }]) {
      expect(parseItemId(formatItemId(id))).toEqual(id)
    }
  })

  it('is refused in any other form', () => {
    for (const text of [
      '',
      'ann',
      'ann.0',
      'ann.-1',
      'ann.1.0',
      'ann.1.2.3',
      'a/b.1',
      'ann.1e3',
      `${'a'.repeat(200)}.1`,
    ]) {
      expect(parseItemId(text), text).toBeUndefined()
    }
  })
})
