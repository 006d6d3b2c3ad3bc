import { describe, expect, it } from 'vitest'
import { Charter } from '../../../p2p/canvas/charter.ts'
import type { SeqRanges } from '../../../p2p/canvas/seq-ranges.ts'
import { firstHash, hashOfEntry, nextHash } from '../../../p2p/feed/chain.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { hashOfSlot, isTombstone, type Run, type Slot } from '../../../p2p/feed/run.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { ann, ben, cem, joined, lines, MATHS, maths, prune, rule, runsOf, signedRuns } from '../feed/authored.ts'

const START = firstHash(MATHS)

function storageWith(...runs: readonly VerifiedRun[]): Storage {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  for (const run of runs) storage.feeds.append(maths.id, [run])
  return storage
}

/** The run as it would be taken in where nothing is held. */
function verified(run: Run): VerifiedRun {
  const verdict = new Feeds(MATHS).verify(run)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.runs[0]!
}

/** Drops until there is nothing more to drop; how often it took. */
function dropAll({ feeds }: Storage, author: string, ranges: SeqRanges): number {
  let steps = 1
  while (feeds.drop(maths.id, author, ranges)) {
    steps += 1
    if (steps > 1_000) throw new Error('It never ends.')
  }
  return steps
}

function buriedSeqs(slots: readonly Slot[], first = 1): number[] {
  return slots.flatMap((slot, at) => (isTombstone(slot) ? [first + at] : []))
}

describe('a feed on disk of which entries are dropped', () => {
  it('keeps their hashes in their places and all that lies between', () => {
    const bens = runsOf(ben, lines(10))
    const storage = storageWith(...bens)
    dropAll(storage, ben.author, [[2, 4], [6, 6], [9, 12]]) // prettier-ignore
    const slots = storage.feeds.slots(maths.id, ben.author, 1, 10)
    expect(buriedSeqs(slots)).toEqual([2, 3, 4, 6, 9, 10])
    expect(slots.map(slot => Buffer.from(hashOfSlot(slot)))).toEqual(
      bens.map(({ entries: [bytes] }) => Buffer.from(hashOfEntry(bytes as Uint8Array))),
    )
    expect(slots[4]).toEqual(bens[4]!.entries[0])
    expect(storage.feeds.drop(maths.id, ben.author, [[2, 4], [6, 6]])).toBe(false) // prettier-ignore
    expect(storage.feeds.slots(maths.id, ben.author, 1, 10)).toEqual(slots)
  })

  it('gives out any part of itself, wherever that begins and ends', () => {
    const bens = runsOf(ben, lines(12))
    const storage = storageWith(...bens)
    dropAll(storage, ben.author, [[2, 3]])
    dropAll(storage, ben.author, [[4, 5], [8, 11]]) // prettier-ignore
    const whole = storage.feeds.slots(maths.id, ben.author, 1, 12)
    for (let first = 1; first <= 12; first += 1) {
      for (let last = first; last <= 14; last += 1) {
        expect(storage.feeds.slots(maths.id, ben.author, first, last)).toEqual(whole.slice(first - 1, last))
        const bytes = whole
          .slice(first - 1, last)
          .reduce((sum, slot) => sum + (isTombstone(slot) ? 32 : slot.length), 0)
        if (last > 12) continue
        expect(storage.feeds.size(maths.id, ben.author, first, last)).toEqual({ entries: last - first + 1, bytes })
      }
    }
    expect(storage.feeds.slots(maths.id, ben.author, 5, 4)).toEqual([])
    expect(storage.feeds.size(maths.id, ben.author, 5, 4)).toEqual({ entries: 0, bytes: 0 })
    expect(storage.feeds.slots(maths.id, cem.author, 1, 4)).toEqual([])
  })

  it('drops a large number some at a time, and says whether there is more', () => {
    const bytes = Array.from({ length: 5_000 }, (_, at) => Uint8Array.of(at & 255, at >> 8, 1))
    const pieces = Array.from({ length: 5 }, (_, at) => bytes.slice(at * 1_000, (at + 1) * 1_000))
    const feeds = new Feeds(MATHS)
    const storage = storageWith()
    for (const run of signedRuns(ben, pieces)) {
      const verdict = feeds.verify(run)
      if (!verdict.ok) throw new Error(verdict.reason)
      storage.feeds.append(maths.id, verdict.runs)
      verdict.runs.forEach(taken => feeds.advance(taken))
    }
    const ranges: SeqRanges = [[1, 999], [1_001, 4_600], [4_602, 4_602]] // prettier-ignore
    const dropped = (): number => buriedSeqs(storage.feeds.slots(maths.id, ben.author, 1, 5_000)).length
    expect(storage.feeds.drop(maths.id, ben.author, ranges)).toBe(true)
    expect(dropped()).toBeGreaterThan(0)
    expect(dropped()).toBeLessThan(4_600)
    expect(dropAll(storage, ben.author, ranges)).toBeLessThan(10)
    const slots = storage.feeds.slots(maths.id, ben.author, 1, 5_000)
    expect(slots.flatMap((slot, at) => (isTombstone(slot) ? [] : [at + 1])).slice(0, 2)).toEqual([1_000, 4_601])
    expect(dropped()).toBe(4_600)
    expect(slots.map(slot => Buffer.from(hashOfSlot(slot)))).toEqual(bytes.map(one => Buffer.from(hashOfEntry(one))))
  })

  it('drops nothing of another feed or of another room', () => {
    const storage = storageWith(...runsOf(ben, lines(3)), ...runsOf(cem, lines(3)))
    dropAll(storage, ben.author, [[1, 3]])
    expect(buriedSeqs(storage.feeds.slots(maths.id, cem.author, 1, 3))).toEqual([])
    expect(storage.feeds.drop('ff'.repeat(16), cem.author, [[1, 3]])).toBe(false)
  })

  it('takes in entries that come as hashes, in several stretches', () => {
    const whole = joined(runsOf(ben, lines(8)))
    const storage = storageWith()
    const some = {
      ...verified(whole),
      entries: whole.entries.map((slot, at) => ([1, 2, 5].includes(at) ? { hash: hashOfSlot(slot) } : slot)),
    }
    storage.feeds.append(maths.id, [some])
    expect(buriedSeqs(storage.feeds.slots(maths.id, ben.author, 1, 8))).toEqual([2, 3, 6])
  })
})

describe('the hash of a place in a feed', () => {
  const many = runsOf(ben, lines(150))

  it('is found at every place, also across dropped entries', () => {
    const storage = storageWith(...many)
    dropAll(storage, ben.author, [[10, 100]])
    for (const seq of [1, 9, 10, 63, 64, 65, 99, 128, 149, 150]) {
      const hash = storage.feeds.hashAt(maths.id, ben.author, seq, START)
      expect(Buffer.from(hash!), `${seq}`).toEqual(many[seq - 1]!.head.hash)
    }
    expect(storage.feeds.hashAt(maths.id, ben.author, 0, START)).toBe(START)
    expect(storage.feeds.hashAt(maths.id, ben.author, 151, START)).toBeUndefined()
    expect(storage.feeds.hashAt(maths.id, cem.author, 1, START)).toBeUndefined()
    expect(storage.feeds.hashAt(maths.id, cem.author, 0, START)).toBe(START)
  })

  it('is read from the nearest one that is kept, not from the beginning', () => {
    const storage = storageWith(...many)
    storage.sql.run('DELETE FROM entries WHERE seq <= 64')
    expect(Buffer.from(storage.feeds.hashAt(maths.id, ben.author, 64, START)!)).toEqual(many[63]!.head.hash)
    expect(Buffer.from(storage.feeds.hashAt(maths.id, ben.author, 70, START)!)).toEqual(many[69]!.head.hash)
  })

  it('is found where an earlier version kept signatures without their hashes', () => {
    const storage = storageWith(...many)
    storage.sql.run('UPDATE signatures SET hash = NULL WHERE seq >= 128')
    for (const seq of [127, 128, 140]) {
      expect(Buffer.from(storage.feeds.hashAt(maths.id, ben.author, seq, START)!)).toEqual(many[seq - 1]!.head.hash)
    }
    storage.sql.run('UPDATE signatures SET hash = NULL')
    expect(Buffer.from(storage.feeds.hashAt(maths.id, ben.author, 140, START)!)).toEqual(many[139]!.head.hash)
  })
})

describe('cutting a feed back', () => {
  it('leaves nothing past the cut, and the feed goes on from there', () => {
    const anns = runsOf(ann, [...lines(69), rule(ben.author, 'viewer'), ...lines(70), rule(ben.author, 'editor')])
    const storage = storageWith(...anns)
    dropAll(storage, ann.author, [[80, 90]])
    storage.feeds.truncate(maths.id, ann.author, anns[69]!.head, anns[69]!.signature)
    expect(storage.feeds.feeds(maths.id)[0]).toMatchObject({ head: { seq: 70 }, tail: [] })
    expect(storage.feeds.slots(maths.id, ann.author, 1, 200)).toHaveLength(70)
    expect(storage.feeds.decrees(maths.id, ann.author).map(({ seq }) => seq)).toEqual([70])
    expect(
      storage.feeds
        .signedPlaces(
          maths.id,
          storage.feeds.feeds(maths.id).find(feed => feed.author === ann.author)!,
          1,
        )
        .map(({ seq }) => seq),
    ).toEqual([64, 70])
    for (const run of anns.slice(70)) storage.feeds.append(maths.id, [run])
    expect(storage.feeds.slots(maths.id, ann.author, 1, 200)).toHaveLength(141)
    expect(storage.feeds.decrees(maths.id, ann.author).map(({ seq }) => seq)).toEqual([70, 141])
  })

  it('forgets the hashes past its head as well', () => {
    const charter = new Charter(ann.author)
    charter.record(runsOf(ann, [rule(ben.author, 'viewer', { [ben.author]: 4 })])[0]!.decoded[0]!)
    const bens = runsOf(ben, lines(6))
    const verdict = new Feeds(MATHS, [], charter).verify(joined(bens))
    if (!verdict.ok) throw new Error(verdict.reason)
    const storage = storageWith(...verdict.runs)
    expect(storage.feeds.feeds(maths.id)[0]!.tail).toHaveLength(2)
    storage.feeds.truncate(maths.id, ben.author, bens[2]!.head, bens[2]!.signature)
    expect(storage.feeds.feeds(maths.id)[0]).toMatchObject({ head: { seq: 3 }, tail: [] })
    expect(storage.feeds.signedPlaces(maths.id, storage.feeds.feeds(maths.id)[0]!, 1).map(({ seq }) => seq)).toEqual([
      3,
    ])
  })

  it('to nothing forgets it', () => {
    const storage = storageWith(...runsOf(ben, lines(3)), ...runsOf(cem, lines(3)))
    storage.feeds.truncate(maths.id, ben.author, { seq: 0, hash: START }, new Uint8Array())
    expect(storage.feeds.feeds(maths.id).map(({ author }) => author)).toEqual([cem.author])
    expect(storage.sql.get('SELECT count(*) AS n FROM entries')!['n']).toBe(3)
  })

  it('in the middle of dropped entries leaves their hashes up to the cut only', () => {
    const bens = runsOf(ben, lines(10))
    const storage = storageWith(...bens)
    dropAll(storage, ben.author, [[3, 8]])
    storage.feeds.truncate(maths.id, ben.author, bens[4]!.head, bens[4]!.signature)
    expect(buriedSeqs(storage.feeds.slots(maths.id, ben.author, 1, 10))).toEqual([3, 4, 5])
    for (const run of bens.slice(5)) storage.feeds.append(maths.id, [run])
    const slots = storage.feeds.slots(maths.id, ben.author, 1, 10)
    expect(buriedSeqs(slots)).toEqual([3, 4, 5])
    expect(slots.slice(5)).toEqual(bens.slice(5).map(({ entries }) => entries[0]))
    dropAll(storage, ben.author, [[3, 8]])
    expect(buriedSeqs(storage.feeds.slots(maths.id, ben.author, 1, 10))).toEqual([3, 4, 5, 6, 7, 8])
  })
})

describe('what the room’s owner laid down', () => {
  it('is read in order, of the owner only, and without what is dropped', () => {
    const anns = runsOf(ann, [...lines(2), rule(ben.author, 'viewer'), ...lines(1), prune({ [ben.author]: [[1, 1]] })])
    const storage = storageWith(...anns, ...runsOf(ben, [rule(ann.author, 'banned')]))
    const decrees = storage.feeds.decrees(maths.id, ann.author)
    expect(decrees.map(({ author, seq, operation }) => [author, seq, operation[0]!.kind])).toEqual([
      [ann.author, 3, 'rule'],
      [ann.author, 5, 'prune'],
    ])
    dropAll(storage, ann.author, [[3, 3]])
    expect(storage.feeds.decrees(maths.id, ann.author).map(({ seq }) => seq)).toEqual([5])
  })
})

describe('the chain', () => {
  it('of a feed leads to its head over hashes as over entries', () => {
    const storage = storageWith(...runsOf(ben, lines(20)))
    dropAll(storage, ben.author, [[5, 9]])
    const slots = storage.feeds.slots(maths.id, ben.author, 1, 20)
    const hash = slots.reduce((chain: Uint8Array, slot) => nextHash(chain, hashOfSlot(slot)), START)
    expect(Buffer.from(hash)).toEqual(Buffer.from(storage.feeds.feeds(maths.id)[0]!.head.hash))
  })
})
