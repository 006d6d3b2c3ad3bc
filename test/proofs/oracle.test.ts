import { describe, expect, it } from 'vitest'
import { Oracle } from './oracle.ts'

/** An oracle and a hand for its authors. */
function lesson() {
  const oracle = new Oracle()
  return {
    oracle,
    add: (author: string, id: string) => {
      oracle.done(oracle.asks(author, 'add'), id)
      return { id, author }
    },
    remove: (author: string, ...ids: string[]) => oracle.done(oracle.asks(author, 'remove', ids)),
    undo: (author: string) => oracle.reverses(author, 'undo')(true),
    redo: (author: string) => oracle.reverses(author, 'redo')(true),
  }
}

describe('the oracle of the chaos', () => {
  it('misses a line that was acknowledged, and wonders at one that nobody asked for', () => {
    const { oracle, add } = lesson()
    const line = add('ann', 'a1')
    expect(oracle.faults([line])).toEqual([])
    expect(oracle.faults([])).toHaveLength(1)
    expect(oracle.faults([line, { id: 'x1', author: 'xara' }])).toHaveLength(1)
  })

  it('allows one line more for each that was asked for when the power failed', () => {
    const { oracle } = lesson()
    oracle.lost(oracle.asks('ann', 'add'))
    expect(oracle.faults([])).toEqual([])
    expect(oracle.faults([{ id: 'a1', author: 'ann' }])).toEqual([])
    expect(oracle.faults(['a1', 'a2'].map(id => ({ id, author: 'ann' })))).toHaveLength(1)
  })

  it('demands that what was removed is gone, and back once that was undone', () => {
    const { oracle, add, remove, undo, redo } = lesson()
    const line = add('ann', 'a1')
    remove('ben', 'a1')
    expect(oracle.faults([line])).toHaveLength(1)
    expect(oracle.faults([])).toEqual([])
    undo('ben')
    expect(oracle.faults([line])).toEqual([])
    expect(oracle.faults([])).toHaveLength(1)
    redo('ben')
    expect(oracle.faults([line])).toHaveLength(1)
  })

  it('follows an author who takes back a line', () => {
    const { oracle, add, undo, redo } = lesson()
    const line = add('ann', 'a1')
    undo('ann')
    expect(oracle.faults([line])).toHaveLength(1)
    redo('ann')
    expect(oracle.faults([])).toHaveLength(1)
  })

  it('does not know what two removals of one line at the same moment are worth once one is undone', () => {
    const { oracle, add, remove, undo } = lesson()
    const line = add('ann', 'a1')
    remove('ben', 'a1')
    remove('cem', 'a1')
    expect(oracle.next('cem', 'undo')).toBeUndefined()
    undo('ben')
    expect(oracle.faults([line])).toEqual([])
    expect(oracle.faults([])).toEqual([])
  })

  it('lets a clear take what its author had seen, spares what came after, and leaves open what came meanwhile', () => {
    const { oracle, add } = lesson()
    add('ann', 'seen')
    add('ann', 'unseen')
    const clear = oracle.asks('ben', 'clear', ['seen'])
    oracle.done(clear)
    const after = add('ann', 'after')
    expect(oracle.faults([after])).toEqual([])
    expect(oracle.faults([after, { id: 'unseen', author: 'ann' }])).toEqual([])
    expect(oracle.faults([after, { id: 'seen', author: 'ann' }])).toHaveLength(1)
    expect(oracle.faults([])).toHaveLength(1)
  })

  it('does not say what undo reaches once an answer was lost', () => {
    const { oracle, add } = lesson()
    add('ann', 'a1')
    oracle.lost(oracle.asks('ann', 'remove', ['a1']))
    expect(oracle.next('ann', 'undo')).toBeUndefined()
    add('ann', 'a2')
    expect(oracle.next('ann', 'undo')?.line).toBe('a2')
  })
})
