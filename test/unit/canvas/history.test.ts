import { describe, expect, it } from 'vitest'
import { History } from '../../../p2p/canvas/history.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'

/** A history after these operations of one author, numbered from 1. */
function after(...operations: ('do' | 'undo' | 'redo')[]): History {
  const history = new History()
  operations.forEach((kind, at) => {
    const seq = kind === 'undo' ? history.nextUndo! : history.nextRedo!
    const operation: Operation = kind === 'do' ? [{ kind: 'clear', seen: new Map() }] : [{ kind, seq }]
    history.record({ author: 'ann', seq: at + 1, lamport: at + 1, time: 0, operation })
  })
  return history
}

describe('what one author can undo and redo', () => {
  it('is nothing at first', () => {
    expect([after().nextUndo, after().nextRedo]).toEqual([undefined, undefined])
  })

  it('goes back step by step, and forth again', () => {
    expect(after('do', 'do').nextUndo).toBe(2)
    expect(after('do', 'do', 'undo').nextUndo).toBe(1)
    expect(after('do', 'do', 'undo', 'undo').nextUndo).toBeUndefined()
    expect(after('do', 'do', 'undo', 'undo').nextRedo).toBe(1)
    expect(after('do', 'do', 'undo', 'undo', 'redo').nextRedo).toBe(2)
    expect(after('do', 'do', 'undo', 'undo', 'redo', 'redo').nextUndo).toBe(2)
  })

  it('forgets what was undone once something new is done', () => {
    expect(after('do', 'undo', 'do').nextRedo).toBeUndefined()
    expect(after('do', 'undo', 'do').nextUndo).toBe(3)
  })
})
