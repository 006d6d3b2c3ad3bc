import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { firstHash } from '../../../p2p/feed/chain.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { runBytes, type Run } from '../../../p2p/feed/run.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { ann, ben, MATHS, maths, rule, signedRuns } from '../feed/authored.ts'

const START = firstHash(MATHS)

function storageWith(...runs: readonly VerifiedRun[]): Storage {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  for (const run of runs) storage.feeds.append(maths.id, [run])
  return storage
}

/** The run as it would be taken in where nothing is held. */

/** A class of three computers in a row: each takes what the one before it hands on. */
class Row {
  readonly storages = [0, 1, 2].map(() => storageWith())
  ledgers = this.storages.map(storage => new Ledger(maths, storage))
  largest = { entries: 0, bytes: 0 }

  /** Straight to disk of the first, whatever the rules say: it is its author's own. */
  write(feeds: Feeds, run: Run): void {
    const verdict = feeds.verify(run)
    if (!verdict.ok) throw new Error(verdict.reason)
    this.storages[0]!.feeds.append(maths.id, verdict.runs)
    verdict.runs.forEach(taken => feeds.advance(taken))
    this.ledgers[0] = new Ledger(maths, this.storages[0]!)
  }

  receive(at: number, runs: readonly Run[]): void {
    const { refused } = this.ledgers[at]!.receive(runs)
    // What someone may not draw is refused by whoever knows of the rule already, and what follows on it.
    const refusals = refused.map(({ refusal, reason }) => (refusal === 'role' ? '' : reason)).join('')
    if (refusals !== '') throw new Error(refusals)
    this.ledgers[at]!.save()
  }

  handOn(at: number): void {
    for (const run of this.ledgers[at]!.runsSince(this.ledgers[at + 1]!.vector)) {
      this.largest.entries = Math.max(this.largest.entries, run.entries.length)
      this.largest.bytes = Math.max(this.largest.bytes, runBytes(run))
      this.receive(at + 1, [run])
    }
  }
}

/** Entries of sizes that try the bounds, as runs that do. */
function randomPieces(random: Random): Uint8Array[][] {
  return Array.from({ length: 2 + random.below(5) }, (_, piece) => {
    const entries: Uint8Array[] = []
    const most = random.pick([1, 1, 5, 63, 64, 400, LIMITS.entriesPerRun])
    const size = random.pick([3, 3, 500, 20_000, 64 * 1024, 700_000])
    for (let bytes = 0; entries.length < most; bytes += entries.at(-1)!.length) {
      const entry = new Uint8Array(1 + random.below(size))
      entry.set([piece, entries.length & 255].slice(0, entry.length))
      if (bytes + entry.length > LIMITS.runBytes) break
      entries.push(entry)
    }
    return entries
  })
}

describe('what is handed on', () => {
  const small = (count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => Uint8Array.of(at & 255, 7))
  const heavy = (count: number): Uint8Array[] =>
    Array.from({ length: count }, () => new Uint8Array(Math.floor(LIMITS.runBytes / count)))

  it.each([
    ['few entries before a run of as many as may be', [...small(60).map(one => [one]), small(LIMITS.entriesPerRun)]],
    ['some bytes before a run of as many as may be', [[new Uint8Array(60_000)], heavy(2)]],
    ['entries of some weight, one by one', Array.from({ length: 40 }, () => [new Uint8Array(50_000)])],
    ['runs of as many as may be', [small(LIMITS.entriesPerRun), small(1), small(LIMITS.entriesPerRun)]],
  ])('stays within the bounds of a run where there are %s', (_, pieces) => {
    const row = new Row()
    const feeds = new Feeds(MATHS)
    for (const run of signedRuns(ben, pieces)) row.write(feeds, run)
    row.handOn(0)
    row.handOn(1)
    expect(row.ledgers[2]!.vector.get(ben.author)).toBe(feeds.head(ben.author).seq)
  })

  it('is nothing that others would have to refuse, where what a rule cut off counts again but has not come', () => {
    const row = new Row()
    const feeds = new Feeds(MATHS)
    const anns = new AnnsRules(ann)
    const lay = (role: 'viewer' | 'editor', cut: number): void => {
      const decree = anns.lay(role, cut)
      row.ledgers.forEach((_, at) => row.receive(at, [decree]))
    }
    for (const run of signedRuns(ben, [small(64), small(10)])) row.write(feeds, run)
    lay('viewer', 70)
    row.handOn(0)
    lay('editor', 70)
    expect(row.ledgers[1]!.vector.get(ben.author)).toBe(70)
    expect(row.ledgers[1]!.sizeSince(new Map([[ann.author, 2]])).entries).toBe(64)
    row.handOn(1)
    expect(row.ledgers[2]!.vector.get(ben.author)).toBe(64)
    row.handOn(0)
    row.handOn(1)
    expect(row.ledgers[2]!.vector.get(ben.author)).toBe(74)
  })

  it('stays within them where what a rule cuts off turns out to be large', () => {
    const row = new Row()
    const feeds = new Feeds(MATHS)
    const anns = new AnnsRules(ann)
    const large = new Uint8Array(LIMITS.runBytes / 2 - 1)
    for (const run of signedRuns(ben, [[new Uint8Array(60_000)], [Uint8Array.of(1), large, large]]))
      row.write(feeds, run)
    for (const role of ['viewer', 'editor'] as const) {
      const decree = anns.lay(role, 2)
      row.ledgers.forEach((_, at) => row.receive(at, [decree]))
      row.handOn(0)
      row.handOn(1)
    }
    expect(row.ledgers[2]!.vector.get(ben.author)).toBe(4)
    const joiner = new Row()
    joiner.receive(0, [...row.ledgers[1]!.runsSince(new Map())])
    expect(joiner.ledgers[0]!.vector.get(ben.author)).toBe(4)
  })

  it.each([900, 1_000, LIMITS.entriesPerRun - 1])(
    'stays within them where a rule cuts a long run at %i and is lifted later',
    cut => {
      const row = new Row()
      const feeds = new Feeds(MATHS)
      const anns = new AnnsRules(ann)
      const lay = (role: 'viewer' | 'editor'): void => {
        const decree = anns.lay(role, cut)
        row.ledgers.forEach((_, at) => row.receive(at, [decree]))
      }
      const [first, ...more] = signedRuns(ben, [small(LIMITS.entriesPerRun), small(30), small(LIMITS.entriesPerRun)])
      row.write(feeds, first!)
      lay('viewer')
      row.handOn(0)
      row.handOn(1)
      lay('editor')
      for (const run of more) row.write(feeds, run)
      row.handOn(0)
      row.handOn(1)
      for (const at of [1, 2]) {
        const joiner = new Row()
        joiner.receive(0, [...row.ledgers[at]!.runsSince(new Map())])
        expect(joiner.ledgers[0]!.vector.get(ben.author)).toBe(feeds.head(ben.author).seq)
      }
    },
  )

  it('stays within the bounds of a run, however large the runs were that came and whatever rules cut them', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 6; seed += 1) {
      const random = new Random(seed)
      try {
        handOnAtRandom(random)
      } catch (error) {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
      }
    }
  })
})

function handOnAtRandom(random: Random): void {
  const row = new Row()
  const bens = signedRuns(ben, randomPieces(random))
  const feeds = new Feeds(MATHS)
  const written = (): number => feeds.head(ben.author).seq
  const anns = new AnnsRules(ann)
  for (const run of bens) {
    row.write(feeds, run)
    if (random.chance(0.6)) {
      const cut = random.chance(0.5) ? written() - random.below(Math.min(written(), 70)) : random.below(written() + 1)
      const decree = anns.lay(random.pick(['viewer', 'editor'] as const), Math.max(cut, anns.cut))
      row.ledgers.forEach((_, at) => row.receive(at, [decree]))
    }
    for (const at of [0, 1]) if (random.chance(0.6)) row.handOn(at)
  }
  const lifted = anns.lay('editor', anns.cut)
  row.ledgers.forEach((_, at) => row.receive(at, [lifted]))
  row.handOn(0)
  row.handOn(1)
  for (const [at, ledger] of row.ledgers.entries()) {
    expect(ledger.vector.get(ben.author), `computer ${at}`).toBe(written())
  }
  // Whoever stands anywhere at all can be given the rest.
  for (const storage of row.storages) {
    for (const have of [0, 1, random.below(written()), written() - 1]) {
      const hash = storage.feeds.hashAt(maths.id, ben.author, have, START)!
      const joiner = new Feeds(MATHS, have === 0 ? [] : [[ben.author, { seq: have, hash }]])
      for (const run of new Ledger(maths, storage).runsSince(joiner.vector)) {
        const verdict = joiner.verify(run)
        if (!verdict.ok) throw new Error(verdict.reason)
        verdict.runs.forEach(taken => joiner.advance(taken))
      }
      expect(joiner.head(ben.author).seq).toBe(written())
    }
  }
  expect(row.largest.entries).toBeLessThanOrEqual(LIMITS.entriesPerRun)
  expect(row.largest.bytes).toBeLessThanOrEqual(LIMITS.runBytes)
}

/** Ann lays down who may draw, one rule after another, with cuts that never go back. */
class AnnsRules {
  readonly #signer: Signer
  readonly #feeds = new Feeds(MATHS)
  cut = 0

  constructor(signer: Signer) {
    this.#signer = signer
  }

  lay(role: 'viewer' | 'editor', cut: number): Run {
    if (role === 'viewer') this.cut = cut
    const run = this.#feeds.compose(this.#signer, rule(ben.author, role, { [ben.author]: this.cut }), 1, 0)
    this.#feeds.advance(run)
    return run
  }
}
