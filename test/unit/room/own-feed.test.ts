import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry, Operation } from '../../../p2p/canvas/operation.ts'
import { hashOfEntry } from '../../../p2p/feed/chain.ts'
import { Feeds } from '../../../p2p/feed/feeds.ts'
import { lastCommon, renumbered, runsAfter } from '../../../p2p/room/own-feed.ts'
import { ben, joined, line, lines, MATHS, runsOf } from '../feed/authored.ts'

function entry(seq: number, ...operation: Operation): Entry {
  return { author: 'ann', seq, lamport: seq, time: 0, operation }
}

describe('two histories of one feed', () => {
  const one = runsOf(ben, lines(5)).map(({ entries }) => entries[0]!)
  const other = [...one.slice(0, 3), ...runsOf(ben, [line(9), line(8)]).map(({ entries }) => entries[0]!)]

  it('are the same up to where the first entry differs, or one of them ends', () => {
    expect([lastCommon(one, other), lastCommon(other, one)]).toEqual([3, 3])
    expect([lastCommon(one, one.slice(0, 2)), lastCommon(one.slice(0, 2), one)]).toEqual([2, 2])
    expect([lastCommon(one, one), lastCommon([], one), lastCommon(one, [])]).toEqual([5, 0, 0])
  })

  it('are the same also where one has only the hashes left', () => {
    const hashes = one.map(slot => ({ hash: hashOfEntry(slot as Uint8Array) }))
    expect([lastCommon(hashes, one), lastCommon(one, hashes), lastCommon(hashes, other)]).toEqual([5, 5, 3])
  })

  it('are joined by what follows on the part they have in common, cut out of its run', () => {
    const verdict = new Feeds(MATHS).verify(joined(runsOf(ben, lines(5))))
    if (!verdict.ok) throw new Error(verdict.reason)
    const [rest] = runsAfter(verdict.runs, 3)
    expect([rest!.from, rest!.entries, rest!.head.seq]).toEqual([4, one.slice(3), 5])
    expect(rest!.decoded.map(({ seq }) => seq)).toEqual([4, 5])
    expect(runsAfter(verdict.runs, 5)).toEqual([])
    expect(runsAfter(verdict.runs, 0)).toEqual(verdict.runs)
  })
})

describe('entries that get new numbers', () => {
  const own = (seq: number) => ({ author: 'ann', seq, position: 2 })
  const bens = { author: 'ben', seq: 51, position: 0 }

  it('take what they say of one another with them, and leave what they say of others', () => {
    const set = { kind: 'set', items: [own(51), own(50), bens], field: 'width', value: 3 } as const
    const orphans = [
      entry(51, { kind: 'remove', items: [own(50), bens] }),
      entry(52, { kind: 'restore', items: [own(51), own(50)] }, set),
      entry(53, { kind: 'undo', seq: 52 }),
      entry(54, { kind: 'redo', seq: 40 }),
      entry(55, ...line(1)),
    ]
    const operations = renumbered(orphans, 81)
    expect(operations.slice(0, 4)).toEqual([
      [{ kind: 'remove', items: [own(50), bens] }],
      [
        { kind: 'restore', items: [own(81), own(50)] },
        { ...set, items: [own(81), own(50), bens] },
      ],
      [{ kind: 'undo', seq: 82 }],
      [{ kind: 'redo', seq: 40 }],
    ])
    expect(operations[4]).toEqual(line(1))
  })

  it('stay pieces of what they are pieces of', () => {
    const cut = (item: ItemId): Operation => [
      { kind: 'remove', items: [item] },
      ...line(1).map(change =>
        change.kind === 'add' ? { ...change, line: { ...change.line, pieceOf: item } } : change,
      ),
    ]
    expect(
      renumbered([entry(51, ...line(1)), entry(52, ...cut(own(51))), entry(53, ...cut(bens))], 81).slice(1),
    ).toEqual([cut(own(81)), cut(bens)])
  })

  it('stay together where some of their numbers are missing', () => {
    const operations = renumbered([entry(51, ...line(1)), entry(54, { kind: 'undo', seq: 51 })], 81)
    expect(operations[1]).toEqual([{ kind: 'undo', seq: 81 }])
  })

  it('clear all that their author had drawn before, and what others had as it was', () => {
    const clear: Change = { kind: 'clear', seen: new Map([['ann', 50], ['ben', 7]]) } // prettier-ignore
    const [, cleared] = renumbered([entry(51, ...line(1)), entry(52, clear)], 81)
    expect(cleared).toEqual([{ kind: 'clear', seen: new Map([['ann', 81], ['ben', 7]]) }]) // prettier-ignore
  })

  it('may be none', () => {
    expect(renumbered([], 81)).toEqual([])
  })
})
