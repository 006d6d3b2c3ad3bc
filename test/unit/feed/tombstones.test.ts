import { describe, expect, it } from 'vitest'
import { Charter } from '../../../p2p/canvas/charter.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Entry } from '../../../p2p/canvas/operation.ts'
import { Feeds, type Refusal } from '../../../p2p/feed/feeds.ts'
import { hashOfSlot, isTombstone, readRun, runBytes, writeRun, type Run } from '../../../p2p/feed/run.ts'
import { RunData } from '../../../p2p/wire/chalkboard.gen.js'
import { chosenSeed, Random } from '../../support/random.ts'
import { ann, ben, buried, joined, line, lines, MATHS, prune, rule, runsOf, signedRuns } from './authored.ts'

function annsRoom(): Feeds {
  return new Feeds(MATHS, [], new Charter(ann.author))
}

/** Takes a run in if it may be: what was new, or why not. */
function take(feeds: Feeds, run: Run): Entry[] | Refusal {
  const verdict = feeds.verify(run)
  if (!verdict.ok) return verdict.refusal
  for (const taken of verdict.runs) feeds.advance(taken)
  return verdict.runs.flatMap(({ decoded }) => decoded)
}

function seqs(taken: Entry[] | Refusal): number[] | Refusal {
  return typeof taken === 'string' ? taken : taken.map(({ seq }) => seq)
}

/** Ann's feed: lines, a pruning of some of them, and more lines. */
function annsFeed(before: number, drops: [number, number][], after: number, points = 1) {
  return runsOf(ann, [...lines(before, points), prune({ [ann.author]: drops }), ...lines(after, points)])
}

describe('an entry of which only the hash is left', () => {
  it('is taken in when the room’s owner has pruned it, and only then', () => {
    const bens = buried(joined(runsOf(ben, lines(5))), 2, 3)
    const feeds = annsRoom()
    expect(take(feeds, bens)).toBe('withheld')
    expect(feeds.head(ben.author).seq).toBe(0)
    take(feeds, runsOf(ann, [prune({ [ben.author]: [[2, 2]] })])[0]!)
    expect(take(feeds, bens), 'one of the two').toBe('withheld')
    take(feeds, runsOf(ann, [prune({ [ben.author]: [[2, 2]] }), prune({ [ben.author]: [[3, 4]] })])[1]!)
    expect(seqs(take(feeds, bens))).toEqual([1, 4, 5])
    expect(feeds.head(ben.author)).toEqual(runsOf(ben, lines(5)).at(-1)!.head)
  })

  it('is not taken in on anyone else’s word', () => {
    const bens = buried(joined(runsOf(ben, [line(), line(), prune({ [ben.author]: [[1, 2]] })])), 1)
    expect(take(annsRoom(), bens)).toBe('withheld')
    expect(take(new Feeds(MATHS), bens), 'in a room of nobody').toBe('withheld')
  })

  it('must have the hash that its author signed', () => {
    const run = joined(runsOf(ben, lines(3)))
    const other = buried(joined(runsOf(ben, [line(7), line(8), line(9)])), 2).entries[1]!
    const feeds = annsRoom()
    take(feeds, runsOf(ann, [prune({ [ben.author]: [[2, 2]] })])[0]!)
    expect(take(feeds, { ...run, entries: [run.entries[0]!, other, run.entries[2]!] })).toBe('forged')
    expect(seqs(take(feeds, buried(run, 2)))).toEqual([1, 3])
  })

  it('counts for nothing once the content came: what was taken in stays', () => {
    const run = joined(runsOf(ben, lines(3)))
    const feeds = annsRoom()
    expect(seqs(take(feeds, run))).toEqual([1, 2, 3])
    expect(seqs(take(feeds, buried(run, 2)))).toEqual([])
  })
})

describe('the owner’s own feed with only hashes in it', () => {
  it('waits for the pruning that allows them, and then comes as a whole and in order', () => {
    const anns = annsFeed(6, [[2, 3], [5, 5]], 2) // prettier-ignore
    const feeds = annsRoom()
    expect(seqs(take(feeds, buried(joined(anns.slice(0, 4)), 2, 3)))).toEqual([])
    expect(seqs(take(feeds, buried(joined(anns.slice(4, 6)), 5)))).toEqual([])
    expect(feeds.head(ann.author).seq).toBe(0)
    expect(seqs(take(feeds, joined(anns.slice(6))))).toEqual([1, 4, 6, 7, 8, 9])
    expect(feeds.head(ann.author)).toEqual(anns.at(-1)!.head)
    expect([feeds.charter.isDropped(ann.author, 2), feeds.charter.isDropped(ann.author, 4)]).toEqual([true, false])
  })

  it('waits until all of them are allowed, by several prunings if need be', () => {
    const anns = runsOf(ann, [...lines(3), prune({ [ann.author]: [[1, 1]] }), prune({ [ann.author]: [[3, 3]] })])
    const feeds = annsRoom()
    expect(seqs(take(feeds, buried(joined(anns.slice(0, 3)), 1, 3)))).toEqual([])
    expect(seqs(take(feeds, anns[3]!)), 'one is still not allowed').toEqual([])
    expect(seqs(take(feeds, anns[4]!))).toEqual([2, 4, 5])
  })

  it('waits for a pruning of the owner’s entries: the same numbers of another’s do not count', () => {
    const anns = runsOf(ann, [line(), prune({ [ben.author]: [[1, 1]] }), prune({ [ann.author]: [[1, 1]] })])
    const feeds = annsRoom()
    take(feeds, buried(anns[0]!, 1))
    expect(seqs(take(feeds, anns[1]!))).toEqual([])
    expect(seqs(take(feeds, anns[2]!))).toEqual([2, 3])
  })

  it('does not wait where the pruning is in the same run', () => {
    const anns = annsFeed(3, [[1, 2]], 1)
    expect(seqs(take(annsRoom(), buried(joined(anns), 1, 2)))).toEqual([3, 4, 5])
  })

  it('does not wait where the pruning came before', () => {
    const anns = runsOf(ann, [prune({ [ann.author]: [[2, 2]] }), ...lines(3)])
    const feeds = annsRoom()
    take(feeds, anns[0]!)
    expect(seqs(take(feeds, buried(joined(anns.slice(1)), 2)))).toEqual([3, 4])
  })

  it('has gaps like any other while it waits', () => {
    const anns = annsFeed(6, [[1, 1]], 2)
    const feeds = annsRoom()
    take(feeds, buried(joined(anns.slice(0, 3)), 1))
    expect(take(feeds, joined(anns.slice(4)))).toBe('gap')
    expect(take(feeds, { ...joined(anns.slice(3)), signature: anns[3]!.signature })).toBe('forged')
    expect(seqs(take(feeds, joined(anns.slice(1, 4)))), 'what overlaps goes on').toEqual([])
    expect(seqs(take(feeds, joined(anns.slice(2))))).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('does not hold up another’s feed', () => {
    const feeds = annsRoom()
    take(feeds, buried(annsFeed(3, [[1, 1]], 0)[0]!, 1))
    expect(seqs(take(feeds, joined(runsOf(ben, lines(2)))))).toEqual([1, 2])
  })

  it('is forgotten when the answer it came in broke off, and begins again', () => {
    const anns = annsFeed(3, [[1, 1]], 0)
    const feeds = annsRoom()
    take(feeds, buried(joined(anns.slice(0, 2)), 1))
    feeds.forgetPutBack()
    expect(take(feeds, joined(anns.slice(2)))).toBe('gap')
    take(feeds, buried(joined(anns.slice(0, 2)), 1))
    expect(seqs(take(feeds, joined(anns.slice(2))))).toEqual([2, 3, 4])
  })

  it('begins again with each run that follows on what is held, so that lies about it do not last', () => {
    const anns = annsFeed(3, [[1, 1]], 0)
    const feeds = annsRoom()
    take(feeds, buried(joined(anns.slice(0, 2)), 1, 2))
    take(feeds, buried(joined(anns.slice(0, 2)), 1))
    expect(seqs(take(feeds, joined(anns.slice(2))))).toEqual([2, 3, 4])
  })

  it('comes once, also when another delivers the beginning whole meanwhile', () => {
    const anns = annsFeed(6, [[1, 1], [4, 4]], 2) // prettier-ignore
    const feeds = annsRoom()
    take(feeds, buried(joined(anns.slice(0, 3)), 1))
    take(feeds, buried(joined(anns.slice(3, 5)), 4))
    expect(seqs(take(feeds, joined(anns.slice(0, 3))))).toEqual([1, 2, 3])
    expect(take(feeds, joined(anns.slice(5))), 'it was meant to follow on what was put back').toBe('gap')
    expect(seqs(take(feeds, buried(joined(anns.slice(3)), 4)))).toEqual([5, 6, 7, 8, 9])
  })

  it('waits within bounds: more than may wait is refused and forgotten', () => {
    const long = new Uint8Array(LIMITS.entryBytes)
    const fitting = Math.floor((LIMITS.putBackBytes - 32) / LIMITS.entryBytes)
    const anns = signedRuns(ann, [[long], ...Array.from({ length: fitting + 1 }, () => [long])])
    const feeds = annsRoom()
    expect(seqs(take(feeds, buried(anns[0]!, 1)))).toEqual([])
    for (const run of anns.slice(1, -1)) expect(seqs(take(feeds, run))).toEqual([])
    expect(take(feeds, anns.at(-1)!)).toBe('limit')
    expect(take(feeds, anns.at(-1)!), 'nothing is kept of it').toBe('gap')
  })
})

describe('a run of someone whom a rule cuts', () => {
  function cutAt(seq: number): Feeds {
    const feeds = annsRoom()
    take(feeds, runsOf(ann, [rule(ben.author, 'viewer', { [ben.author]: seq })])[0]!)
    return feeds
  }
  const bens = runsOf(ben, lines(8))

  it('is taken in up to the cut, with the hashes of the rest for its signature', () => {
    const feeds = cutAt(3)
    const verdict = feeds.verify(joined(bens))
    if (!verdict.ok) throw new Error(verdict.reason)
    const [run] = verdict.runs
    expect(run!.decoded.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect([run!.head, run!.tail.length, run!.entries.length]).toEqual([bens[2]!.head, 5, 3])
    feeds.advance(run!)
    expect(feeds.vector.get(ben.author)).toBe(3)
  })

  it('is refused where all of it is past the cut, though not forged', () => {
    const feeds = cutAt(3)
    take(feeds, joined(bens.slice(0, 3)))
    expect(take(feeds, joined(bens.slice(3)))).toBe('role')
    expect(take(cutAt(0), joined(bens))).toBe('role')
  })

  it('is not taken in with a false signature, however little of it is past the cut', () => {
    expect(take(cutAt(7), { ...joined(bens), signature: bens[6]!.signature })).toBe('forged')
  })

  it('needs no content past the cut, and all of it before', () => {
    expect(seqs(take(cutAt(3), buried(joined(bens), 4, 5, 6, 7, 8)))).toEqual([1, 2, 3])
    expect(take(cutAt(3), buried(joined(bens), 3, 4, 5, 6, 7, 8))).toBe('withheld')
  })

  it('held before the rule came counts up to the cut only, and again when it is lifted', () => {
    const feeds = annsRoom()
    take(feeds, joined(bens))
    const barred = rule(ben.author, 'banned', { [ben.author]: 3 })
    const anns = runsOf(ann, [barred, rule(ben.author, 'editor', { [ben.author]: 3 })])
    take(feeds, anns[0]!)
    expect([feeds.vector.get(ben.author), feeds.head(ben.author).seq]).toEqual([3, 8])
    take(feeds, anns[1]!)
    expect(feeds.vector.get(ben.author)).toBe(8)
  })

  it('leaves out of the vector whoever has nothing that counts', () => {
    const feeds = annsRoom()
    take(feeds, joined(bens))
    take(feeds, runsOf(ann, [rule(undefined, 'viewer')])[0]!)
    expect(feeds.vector).toEqual(new Map([[ann.author, 1]]))
  })
})

describe('a run on the wire', () => {
  it('comes back with its hashes in their places, wherever they are', () => {
    const first = chosenSeed()
    const run = { ...joined(runsOf(ben, lines(12)).slice(2)), signature: new Uint8Array(64).fill(3) }
    for (let seed = first; seed < first + 100; seed += 1) {
      const random = new Random(seed)
      const some = buried(run, ...run.entries.map((_, at) => run.from + at).filter(() => random.chance(0.5)))
      const back = readRun(RunData.decode(RunData.encode(writeRun(some))))
      expect(back.entries.map(isTombstone), `seed ${seed}`).toEqual(some.entries.map(isTombstone))
      back.entries.forEach((slot, at) => {
        const sent = some.entries[at]!
        const [one, other] = [slot, sent].map(each => Buffer.from(isTombstone(each) ? each.hash : each))
        expect(one, `seed ${seed}`).toEqual(other)
      })
      expect([back.author, back.from, back.signature]).toEqual([run.author, run.from, run.signature])
    }
  })

  it('takes its hashes along from wherever they were read, in whatever order', () => {
    const slots = readRun(writeRun(buried(joined(runsOf(ben, lines(6))), 1, 2, 3, 4, 5, 6))).entries
    const others = readRun(writeRun(buried(joined(runsOf(ann, lines(3))), 1, 2, 3))).entries
    const apart = { hash: new Uint8Array(32).fill(7) }
    const mixed = [slots[0]!, slots[1]!, others[2]!, apart, slots[2]!, slots[4]!, slots[5]!, slots[3]!, others[0]!]
    const { tombstones } = writeRun({ author: ben.author, from: 5, entries: mixed, signature: new Uint8Array(64) })
    expect(tombstones.map(({ from }) => from)).toEqual([5])
    expect(Buffer.from(tombstones[0]!.hashes)).toEqual(Buffer.concat(mixed.map(hashOfSlot)))
  })

  it('is refused with hashes that lie before it, over one another, past its entries, or are half of one', () => {
    const good = writeRun(buried(joined(runsOf(ben, lines(4)).slice(1)), 3))
    expect(good.tombstones).toHaveLength(1)
    expect(readRun(good).entries.map(isTombstone)).toEqual([false, true, false])
    const hash = good.tombstones[0]!.hashes
    const awry = {
      'before the run': [{ from: 1, hashes: hash }],
      'past its entries': [{ from: 5, hashes: hash }],
      'twice in one place': [{ from: 3, hashes: hash }, { from: 3, hashes: hash }], // prettier-ignore
      'not in order': [{ from: 4, hashes: hash }, { from: 2, hashes: hash }], // prettier-ignore
      none: [{ from: 3, hashes: new Uint8Array() }],
      half: [{ from: 3, hashes: hash.subarray(1) }],
      'one and a half': [{ from: 3, hashes: new Uint8Array(48) }],
      'too many': [{ from: 3, hashes: new Uint8Array(32 * LIMITS.entriesPerRun) }],
    }
    for (const [how, tombstones] of Object.entries(awry)) {
      expect(() => readRun({ ...good, tombstones }), how).toThrow(RangeError)
    }
  })

  it('may begin or end with hashes, or be nothing but hashes', () => {
    const run = joined(runsOf(ben, lines(3)))
    for (const seqsBuried of [[1], [3], [1, 2, 3]]) {
      const back = readRun(writeRun(buried(run, ...seqsBuried)))
      expect(back.entries.flatMap((slot, at) => (isTombstone(slot) ? [at + 1] : []))).toEqual(seqsBuried)
    }
  })

  it('counts 32 bytes for what is only a hash', () => {
    const run = joined(runsOf(ben, lines(2, 50)))
    const [one, two] = run.entries.map(slot => (slot as Uint8Array).length) as [number, number]
    expect([runBytes(run), runBytes(buried(run, 1))]).toEqual([one + two, 32 + two])
  })
})
