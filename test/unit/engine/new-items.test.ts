import { describe, expect, it } from 'vitest'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { asCopies, asDuplicates, newItems } from '../../../renderer/engine/tools/new-items.ts'
import { PENCIL, point, view } from './builders.ts'

function item(mark: number, group?: string, tool: 'pen' | 'highlighter' = 'pen'): NewItem {
  return { pencil: { ...PENCIL, tool }, points: [point(mark, 0)], ...(group === undefined ? {} : { group }) }
}

describe('what is added once more', () => {
  it('looks as it does now, in its group, and can be moved', () => {
    const scene = new Scene()
    scene.put([{ ...view('a', 'a1', [0, 0]), text: 'x', group: 'g', locked: true, matrix: [1, 0, 0, 1, 0, 0] }])
    expect(newItems([scene.get('a')!], 5, 6)).toEqual([
      { pencil: PENCIL, points: [{ x: 5, y: 6, pressure: expect.closeTo(0.5, 1) as number }], text: 'x', group: 'g' },
    ])
  })

  it('makes a new group of each, each time', () => {
    const items = [item(0, 'g'), item(1, 'h'), item(2, 'g'), item(3), item(4, 'h'), item(5, 'alone')]
    const copies = asCopies(items, 'a1')
    const groups = copies.map(({ group }) => group)
    expect(groups[0]).toBe(groups[2])
    expect(groups[1]).toBe(groups[4])
    expect(new Set([...groups, 'g', 'h']).size).toBe(5)
    expect([groups[3], groups[5]]).toEqual([undefined, undefined])
    expect(asCopies(items, 'a1')[0]!.group).not.toBe(groups[0])
    expect(copies.map(({ points }) => points)).toEqual(items.map(({ points }) => points))
  })

  it('lies on top by itself, and is told where only if a highlighter lay over other ink', () => {
    const natural = [item(0, undefined, 'highlighter'), item(1)]
    expect(asCopies(natural, 'a5').some(({ order }) => order !== undefined)).toBe(false)
    const orders = asCopies([item(0), item(1, undefined, 'highlighter'), item(2)], 'a5').map(({ order }) => order!)
    expect(['a5', ...orders]).toEqual([...new Set(['a5', ...orders])].sort())
    expect(asCopies(natural.toReversed(), undefined)).toHaveLength(2)
  })

  it('lies on a page of its own as what it is a copy of does: in its places, locked, in groups of its own', () => {
    const scene = new Scene()
    scene.put([
      { ...view('a', 'A0 ann 1', [0, 0]), locked: true },
      { ...view('b', 'Za1 ann 2', [1, 0]), group: 'g' },
      { ...view('c', 'a5 ann 3', [2, 0]), group: 'g' },
    ])
    const copies = asDuplicates(scene.visible())
    expect(copies.map(({ order, locked, points }) => [order, locked, points[0]!.x])).toEqual([
      ['A0', true, 0],
      ['Za1', undefined, 1],
      ['a5', undefined, 2],
    ])
    expect(copies[0]!.group).toBeUndefined()
    expect(copies[1]!.group).toBe(copies[2]!.group)
    expect(copies[1]!.group).not.toBe('g')
  })
})
