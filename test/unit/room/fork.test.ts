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
    expect(fork(runsOf(ann, lines(2))[0]!), 'nothing of theirs is here').toBeUndefined()
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
