import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import { readChanges } from '../../../p2p/views.ts'

function item(seq: number): ItemId {
  return { author: 'ann', seq, position: 0 }
}

describe('new values for items', () => {
  it('that are the same for all are one change a field', () => {
    expect(readChanges([{ items: [item(1), item(2)], set: { color: '#000005', width: 2 } }])).toEqual([
      { kind: 'set', items: [item(1), item(2)], field: 'color', value: 5 },
      { kind: 'set', items: [item(1), item(2)], field: 'width', value: 16 },
    ])
  })

  it('that differ are one change as well, however many', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => at + 1)
    const operation = readChanges(
      many.map(seq => ({ items: [item(seq)], set: { matrix: [1, 0, 0, 1, seq, 0], width: seq / 100 } })),
    )
    expect(operation.map(change => change.kind)).toEqual(['setEach', 'setEach'])
    expect(operation[0]).toMatchObject({ field: 'matrix', items: many.map(item) })
    expect(operation[0]).toHaveProperty(
      'values',
      many.map(seq => [1, 0, 0, 1, seq, 0]),
    )
  })

  it('are the last of those given for an item', () => {
    const set = (order: string) => ({ items: [item(1)], set: { order } })
    expect(readChanges([set('a1'), { items: [item(2)], set: { order: 'a5' } }, set('a2')])).toEqual([
      { kind: 'setEach', items: [item(1), item(2)], field: 'order', values: ['a2', 'a5'] },
    ])
  })

  it('are refused beyond their bounds', () => {
    expect(() => readChanges([{ items: [item(1)], set: { matrix: [1e9, 0, 0, 1, 0, 0] } }])).toThrow(RangeError)
  })
})
