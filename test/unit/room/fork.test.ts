import { describe, expect, it } from 'vitest'
import { firstHash } from '../../../p2p/feed/chain.ts'
import { forkOf } from '../../../p2p/room/fork.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { ann, ben, buried, joined, line, lines, MATHS, maths, prune, runsOf } from '../feed/authored.ts'

const first = runsOf(ben, lines(6))
/** The same up to 3, another history from there. */
const second = runsOf(ben, [...lines(3), line(91), line(92), line(93)])

function storageWithFirst(): Storage {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  for (const run of first) storage.feeds.append(maths.id, [run])
  return storage
}

function fork(run: Parameters<typeof forkOf>[0]): number | undefined {
  return forkOf(run, storageWithFirst().feeds, maths.id, firstHash(MATHS))
}

describe('a run of numbers that are held', () => {
  it('is a fork from where it differs, if its author signed it', () => {
    expect(fork(joined(second))).toBe(4)
    expect(fork(second[3]!)).toBe(4)
    expect(fork(joined(second.slice(3)))).toBe(4)
  })

  it('is none if it is the same, whole or in part, also with only the hashes left', () => {
    for (const run of [joined(first), first[0]!, first[5]!, joined(second.slice(0, 3)), buried(joined(first), 2, 6)]) {
      expect(fork(run)).toBeUndefined()
    }
  })

  it('is none if someone else made it up, or nobody can tell', () => {
    expect(fork({ ...joined(second), signature: first[5]!.signature })).toBeUndefined()
    expect(fork({ ...second[3]!, signature: new Uint8Array(64) })).toBeUndefined()
    expect(fork(joined(second.slice(4))), 'it follows on what is not here').toBeUndefined()
    expect(fork(joined(runsOf(ben, lines(9)).slice(7))), 'it lies past what is held').toBeUndefined()
    expect(fork(runsOf(ann, lines(2))[0]!), 'nothing of theirs is here').toBeUndefined()
  })
})

describe('a ledger that takes in several answers at once', () => {
  const anns = runsOf(ann, [...lines(4), prune({ [ann.author]: [[1, 1]] })])
  const pieces = [buried(joined(anns.slice(0, 2)), 1), joined(anns.slice(2, 4)), anns[4]!] as const

  function emptyLedger(): Ledger {
    const storage = new Storage(':memory:')
    storage.keepRoom(maths)
    return new Ledger(maths, storage)
  }

  it('lets the second go on when the first has ended, though nothing of it counts yet', () => {
    const ledger = emptyLedger()
    ledger.answerBegan()
    ledger.answerBegan()
    ledger.receive([pieces[0], pieces[0], pieces[1]])
    ledger.answerEnded()
    expect(ledger.receive([pieces[2]]).entries.map(({ seq }) => seq)).toEqual([2, 3, 4, 5])
  })

  it('forgets what they began when the last of them has ended', () => {
    const ledger = emptyLedger()
    ledger.answerBegan()
    ledger.receive([pieces[0]])
    ledger.answerEnded()
    expect(ledger.receive([pieces[1]]).refused).toMatchObject([{ refusal: 'gap' }])
  })

  it('can put it all on disk where one brings whole what another brings in part', () => {
    const ledger = emptyLedger()
    ledger.answerBegan()
    ledger.receive([pieces[0], pieces[1], joined(anns.slice(0, 2))])
    const { refused } = ledger.receive([pieces[2]])
    expect(refused.map(({ refusal }) => refusal)).toEqual(['gap'])
    ledger.receive(anns)
    expect(ledger.save()).toBe(true)
    expect(ledger.head(ann.author).seq).toBe(5)
  })
})

describe('a ledger that is shown another history', () => {
  it('keeps the first and tells of it, also where the first is dropped', () => {
    const storage = storageWithFirst()
    const ledger = new Ledger(maths, storage)
    const pruning = runsOf(ann, [prune({ [ben.author]: [[2, 5]] })])
    ledger.receive(pruning)
    while (ledger.dropSome());
    const { entries, refused } = ledger.receive([second[3]!])
    expect(entries).toEqual([])
    expect(refused).toMatchObject([{ author: ben.author, refusal: 'forked' }])
    expect(refused[0]!.reason).toContain('entry 4')
    expect(ledger.receive([first[3]!, joined(first)]).refused).toEqual([])
    expect(ledger.head(ben.author)).toMatchObject({ seq: 6 })
  })
})
