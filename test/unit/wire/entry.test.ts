import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../../p2p/canvas/item.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Change, Entry } from '../../../p2p/canvas/operation.ts'
import { pageLine } from '../../../p2p/canvas/pages.ts'
import { PAPERS } from '../../../p2p/canvas/paper.ts'
import { packPoints, summarisePoints } from '../../../p2p/canvas/point.ts'
import { authorOfKey, keyOfAuthor } from '../../../p2p/wire/author.ts'
import { EntryData } from '../../../p2p/wire/chalkboard.gen.js'
import { decodeEntry, encodeEntry } from '../../../p2p/wire/entry.ts'
import { encodeItems } from '../../../p2p/wire/item-set.ts'
import { decodeMatrices, encodeMatrices } from '../../../p2p/wire/matrices.ts'
import { signerNumber } from '../feed/keys.ts'

const { author } = await signerNumber(1)
const { author: other } = await signerNumber(2)
const items = [
  { author, seq: 1, position: 0 },
  { author, seq: 7, position: 3 },
  { author: other, seq: 4_000, position: 0 },
]
const CHANGES: Change[] = [
  {
    kind: 'add',
    line: { pencil: { tool: 0, color: 5, width: 8, opacity: 255 }, points: packPoints([{ x: 1, y: -2, pressure: 1 }]) },
  },
  { kind: 'remove', items },
  { kind: 'restore', items: items.slice(0, 1) },
  { kind: 'set', items, field: 'matrix', value: [0.5, -0.25, 0.25, 0.5, -9, 70_000.125] },
  { kind: 'set', items, field: 'fill', value: 0xabcdef },
  { kind: 'set', items, field: 'text', value: 'Grüße 👋' },
  { kind: 'set', items, field: 'color', value: 0 },
  { kind: 'set', items, field: 'width', value: 12 },
  { kind: 'set', items, field: 'opacity', value: 0 },
  { kind: 'set', items, field: 'order', value: 'a0V' },
  { kind: 'set', items, field: 'locked', value: false },
  {
    kind: 'setEach',
    items,
    field: 'matrix',
    values: [
      [1, 0, 0, 1, 4, 0.1],
      [2, -0, 0, 1, 4, -9],
      [1, 0, 0, 1, 0, 0],
    ],
  },
  { kind: 'setEach', items, field: 'width', values: [1, 2, 2_048] },
  { kind: 'setEach', items, field: 'order', values: ['a0V', 'a1', 'Zz'] },
  { kind: 'add', line: pageLine('Fractions') },
  { kind: 'add', line: { ...lineOn(''), order: 'a0V', locked: true, group: 'g' } },
  { kind: 'add', line: lineOn(`${other}.7.2`) },
  { kind: 'remove', items: items.slice(1, 2) },
  { kind: 'add', line: { ...lineOn(''), pieceOf: items[1]! } },
  { kind: 'add', line: { ...lineOn(''), pieceOf: items[1]! } },
  { kind: 'set', items: [{ author, seq: 0, position: 0 }], field: 'paper', value: PAPERS.length - 1 },
]

function lineOn(page: string): Line {
  return {
    pencil: { tool: 0, color: 5, width: 8, opacity: 255, ...(page === '' ? {} : { page }) },
    points: packPoints([{ x: 1, y: 2, pressure: 1 }]),
  }
}

/** As it is once it has been read. */
function withBox(change: Change): Change {
  if (change.kind !== 'add') return change
  return { kind: 'add', line: { ...change.line, box: summarisePoints(change.line.points).box } }
}

const ALONE: Change[] = [
  { kind: 'undo', seq: 1 },
  { kind: 'redo', seq: 1 },
  {
    kind: 'clear',
    seen: new Map([
      [author, 3],
      [other, 9],
    ]),
  },
  { kind: 'clear', seen: new Map([[author, 3]]), page: `${author}.3` },
]

describe('an entry on the wire', () => {
  it('comes back as it was, whatever its changes', () => {
    const entry = { author, seq: 12, lamport: 2 ** 47, time: 1_790_000_000_000, operation: CHANGES }
    expect(decodeEntry(encodeEntry(entry), author, 12)).toEqual({ ...entry, operation: CHANGES.map(withBox) })
    for (const change of ALONE) {
      const alone = { author, seq: 2, lamport: 1, time: 0, operation: [change] }
      expect(decodeEntry(encodeEntry(alone), author, 2)).toEqual(alone)
    }
  })

  it('keeps the value of each item, also where authors take turns', () => {
    const turns = [items[2]!, items[0]!, items[2]!, items[1]!].map((item, at) => ({ ...item, position: at }))
    const values = ['a', 'b', 'c', 'd']
    const operation: Change[] = [{ kind: 'setEach', items: turns, field: 'order', values }]
    const [change] = decodeEntry(encodeEntry({ lamport: 1, time: 0, operation }), author, 1).operation
    if (change?.kind !== 'setEach') throw new Error('Another change came back.')
    const given = turns.map((item, at) => [item, values[at]])
    expect(change.items.map((item, at) => [item, change.values[at]])).toEqual(expect.arrayContaining(given))
    expect(change.items).toHaveLength(turns.length)
  })

  it('is refused with more or fewer values than items', () => {
    const [change] = EntryData.decode(
      encodeEntry({ lamport: 1, time: 0, operation: [{ kind: 'setEach', items, field: 'width', values: [1, 2, 3] }] }),
    ).changes
    const matrix = encodeMatrices([[1, 0, 0, 1, 5, 6]])
    const wrong = [{ width: [1, 2] }, { width: [] }, { width: [], matrix }, { width: [], order: ['a', 'b', 'c', 'd'] }]
    for (const values of wrong) {
      const bytes = EntryData.encode({
        lamport: 1,
        time: 0,
        changes: [{ setEach: { ...change!.setEach!, ...values } }],
      })
      expect(() => decodeEntry(bytes, author, 1)).toThrow(/values for 3 items/)
    }
    const cut = { ...matrix, shift: matrix.shift.slice(1) }
    expect(() => decodeMatrices(cut)).toThrow(RangeError)
    expect(() => decodeMatrices({ ...matrix, which: [1] })).toThrow(RangeError)
  })

  it('is refused when empty, from no time, or mixing an undo or a clear with other changes', () => {
    const good = { lamport: 1, time: 0, operation: CHANGES }
    expect(() => decodeEntry(encodeEntry({ ...good, operation: [] }), author, 1)).toThrow(RangeError)
    expect(() => decodeEntry(encodeEntry({ ...good, lamport: 0 }), author, 1)).toThrow(RangeError)
    for (const change of ALONE) {
      const mixed = encodeEntry({ ...good, operation: [change, CHANGES[0]!] })
      expect(() => decodeEntry(mixed, author, 1)).toThrow(change.kind)
    }
    expect(() =>
      decodeEntry(
        encodeEntry({ ...good, operation: [{ kind: 'set', items, field: 'order', value: 'no!' }] }),
        author,
        1,
      ),
    ).toThrow('order')
    expect(() => decodeEntry(encodeEntry({ ...good, operation: [{ kind: 'remove', items: [] }] }), author, 1)).toThrow(
      '0 items',
    )
  })

  it('is refused with a piece of anything but the one item that is removed right before it', () => {
    const [first, second] = [items[0]!, items[1]!]
    const piece: Change = { kind: 'add', line: { ...lineOn(''), pieceOf: first } }
    const wrong: Change[][] = [
      [piece],
      [{ kind: 'remove', items: [second] }, piece],
      [{ kind: 'remove', items: [first, second] }, piece],
      [{ kind: 'remove', items: [first] }, { kind: 'remove', items: [second] }, piece],
    ]
    for (const operation of wrong) {
      expect(() => encodeEntry({ lamport: 1, time: 0, operation })).toThrow(RangeError)
    }
    const cut = encodeEntry({ lamport: 1, time: 0, operation: [{ kind: 'remove', items: [first] }, piece] })
    const { changes } = EntryData.decode(cut)
    for (const of of [[changes[1]!], [{ remove: encodeItems(items) }, changes[1]!]]) {
      expect(() => decodeEntry(EntryData.encode({ lamport: 1, time: 0, changes: of }), author, 1)).toThrow(
        /piece of nothing/,
      )
    }
  })

  it('is refused with a page that has no id, a page on a page, or a paper, order or group that cannot be', () => {
    const wrong: Change[] = [
      { kind: 'add', line: lineOn('nowhere') },
      { kind: 'add', line: { ...pageLine(''), pencil: { ...pageLine('').pencil, page: `${author}.1` } } },
      { kind: 'clear', seen: new Map(), page: 'nowhere' },
      { kind: 'clear', seen: new Map(), page: '' },
      { kind: 'set', items, field: 'paper', value: PAPERS.length },
      { kind: 'add', line: { ...lineOn(''), order: 'no!' } },
      { kind: 'setEach', items, field: 'order', values: ['a0', 'a1', 'no!'] },
      { kind: 'setEach', items, field: 'width', values: [1, 2, 0] },
      { kind: 'setEach', items, field: 'matrix', values: items.map(() => [LIMITS.stretch + 1, 0, 0, 1, 0, 0]) },
      { kind: 'add', line: { ...lineOn(''), group: 'g'.repeat(LIMITS.groupLength + 1) } },
    ]
    for (const change of wrong) {
      const bytes = encodeEntry({ lamport: 1, time: 0, operation: [change] })
      expect(() => decodeEntry(bytes, author, 1), JSON.stringify(change)).toThrow(RangeError)
    }
  })

  it('never crashes the reader, whatever the bytes', () => {
    const good = encodeEntry({ lamport: 3, time: 4, operation: CHANGES })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), edits => {
        const bytes = good.slice()
        for (const [at, value] of edits) bytes[at] = value
        let entry: Entry | undefined
        try {
          entry = decodeEntry(bytes, author, 1)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
        if (entry !== undefined) expect(entry.operation.length).toBeGreaterThan(0)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('an author on the wire', () => {
  it('is the 32 bytes of the key its PeerId names', () => {
    expect(keyOfAuthor(author)).toHaveLength(32)
    expect(authorOfKey(keyOfAuthor(author))).toBe(author)
    expect(() => authorOfKey(new Uint8Array(31))).toThrow('32 bytes')
  })
})
