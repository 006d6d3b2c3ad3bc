import { describe, expect, it } from 'vitest'
import { Charter } from '../../../p2p/canvas/charter.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { isTombstone, readRun, slotBytes, writeRun, type Run } from '../../../p2p/feed/run.ts'
import { describeRoom, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { runsSince, sizeSince } from '../../../p2p/room/handing-on.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const ben = await signerNumber(2)
const room = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 5, nonce: new Uint8Array(8) })

function line(points = 100): Operation {
  const packed = packPoints(Array.from({ length: points }, (_, x) => ({ x, y: (x * x) % 97, pressure: 0.5 })))
  return [{ kind: 'add', line: { pencil: { tool: 0, color: 1, width: 8, opacity: 255 }, points: packed } }]
}

/** `count` entries of Ann's, each with a line. */
function annsRuns(count: number): VerifiedRun[] {
  return runsOf(
    ann,
    Array.from({ length: count }, () => line()),
  )
}

function runsOf(signer: Signer, operations: readonly Operation[]): VerifiedRun[] {
  const feeds = new Feeds(roomIdBytes(room.id))
  return operations.map((operation, at) => {
    const run = feeds.compose(signer, operation, at + 1, 0)
    feeds.advance(run)
    return run
  })
}

function headAt(seq: number): [string, { seq: number; hash: Uint8Array }][] {
  return [[ann.author, annsRuns(seq).at(-1)!.head]]
}

/** Feeds that take in what storage hands out, as a peer that joins would. */
function joinFrom(runs: Iterable<Run>, feeds = new Feeds(roomIdBytes(room.id))): { feeds: Feeds; runs: number } {
  let count = 0
  for (const run of runs) {
    const verdict = feeds.verify(run)
    expect(verdict).toMatchObject({ ok: true })
    if (verdict.ok) verdict.runs.forEach(taken => feeds.advance(taken))
    count += 1
  }
  return { feeds, runs: count }
}

describe('handing on a room', () => {
  it('hands out a long feed in pieces that can each be checked, from wherever the asker stands', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    for (const run of annsRuns(1_000)) storage.feeds.append(room.id, [run])
    const whole = joinFrom(runsSince(storage.feeds, room.id, new Charter(), new Map()))
    expect(whole.feeds.head(ann.author).seq).toBe(1_000)
    expect(whole.runs).toBeGreaterThan(1)
    for (const have of [1, 63, 64, 65, 999]) {
      const feeds = new Feeds(roomIdBytes(room.id), headAt(have))
      expect(
        joinFrom(runsSince(storage.feeds, room.id, new Charter(), feeds.vector), feeds).feeds.head(ann.author).seq,
      ).toBe(1_000)
    }
    expect([...runsSince(storage.feeds, room.id, new Charter(), new Map([[ann.author, 1_000]]))]).toEqual([])
  })

  it('can hand on what came in large pieces', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    for (const run of annsRuns(200)) storage.feeds.append(room.id, [run])
    const second = new Storage(':memory:')
    second.keepRoom(room)
    const feeds = new Feeds(roomIdBytes(room.id))
    for (const run of runsSince(storage.feeds, room.id, new Charter(), new Map())) {
      const verdict = feeds.verify(run)
      if (!verdict.ok) throw new Error('not taken')
      second.feeds.append(room.id, verdict.runs)
      verdict.runs.forEach(taken => feeds.advance(taken))
    }
    expect(
      joinFrom(
        runsSince(second.feeds, room.id, new Charter(), new Map([[ann.author, 70]])),
        new Feeds(roomIdBytes(room.id), headAt(70)),
      ).runs,
    ).toBe(1)
  })

  it('says how much is missing', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    const runs = annsRuns(10)
    storage.feeds.append(room.id, runs)
    const bytes = runs.slice(4).reduce((sum, run) => sum + slotBytes(run.entries[0]!), 0)
    expect(sizeSince(storage.feeds, room.id, new Charter(), new Map([[ann.author, 4]]))).toEqual({ entries: 6, bytes })
    expect(sizeSince(storage.feeds, room.id, new Charter(), new Map([[ann.author, 10]]))).toEqual({
      entries: 0,
      bytes: 0,
    })
  })

  it('leaves out what a rule keeps out, down to the hashes that the next signature needs', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    storage.feeds.append(
      room.id,
      runsOf(
        ben,
        Array.from({ length: 10 }, () => line()),
      ),
    )
    const seen = new Map([[ben.author, 4]])
    storage.feeds.append(
      room.id,
      runsOf(ann, [[{ kind: 'rule', author: ben.author, role: 'viewer', seen, keyCheck: undefined }]]),
    )
    const charter = new Charter(ann.author)
    for (const entry of storage.feeds.decrees(room.id, ann.author)) charter.record(entry)

    const runs = [...runsSince(storage.feeds, room.id, charter, new Map())].map(run => readRun(writeRun(run)))
    expect(runs.map(({ author }) => author)).toEqual([ann.author, ben.author])
    expect(runs[1]!.entries.map(isTombstone)).toEqual([
      ...Array<boolean>(4).fill(false),
      ...Array<boolean>(6).fill(true),
    ])

    const joiner = new Feeds(roomIdBytes(room.id), [], new Charter(ann.author))
    joinFrom(runs, joiner)
    expect(joiner.vector).toEqual(
      new Map([
        [ann.author, 1],
        [ben.author, 4],
      ]),
    )
    expect(sizeSince(storage.feeds, room.id, charter, new Map([[ann.author, 1]])).entries).toBe(4)
  })

  it('can hand on what it was handed of a feed that a rule cuts, and takes the rest when the rule is lifted', () => {
    const bens = runsOf(
      ben,
      Array.from({ length: 10 }, () => line()),
    )
    const first = new Storage(':memory:')
    first.keepRoom(room)
    first.feeds.append(room.id, bens)
    const rule = (role: 'viewer' | 'editor', seen: number): Operation => [
      { kind: 'rule', author: ben.author, role, seen: new Map([[ben.author, seen]]), keyCheck: undefined },
    ]
    const anns = runsOf(ann, [rule('viewer', 4), rule('editor', 4)])
    first.feeds.append(room.id, [anns[0]!])

    // From the first to the second to the third, while the rule holds.
    const stores = [first, new Storage(':memory:'), new Storage(':memory:')]
    const charters = stores.map(() => new Charter(ann.author))
    charters[0]!.record(anns[0]!.decoded[0]!)
    const feeds = [1, 2].map(at => {
      stores[at]!.keepRoom(room)
      const taking = new Feeds(roomIdBytes(room.id), [], charters[at])
      for (const run of runsSince(stores[at - 1]!.feeds, room.id, charters[at - 1]!, new Map())) {
        const verdict = taking.verify(readRun(writeRun(run)))
        if (!verdict.ok) throw new Error(verdict.reason)
        stores[at]!.feeds.append(room.id, verdict.runs)
        verdict.runs.forEach(taken => taking.advance(taken))
      }
      return taking
    })
    expect(feeds[1]!.vector.get(ben.author)).toBe(4)

    // The rule is lifted: what was kept out comes with its content.
    const lifted = feeds[1]!.verify(anns[1]!)
    if (!lifted.ok) throw new Error(lifted.reason)
    lifted.runs.forEach(taken => feeds[1]!.advance(taken))
    charters[0]!.record(anns[1]!.decoded[0]!)
    first.feeds.append(room.id, [anns[1]!])
    joinFrom(runsSince(first.feeds, room.id, charters[0]!, feeds[1]!.vector), feeds[1])
    expect(feeds[1]!.vector.get(ben.author)).toBe(10)
  })

  it('tells of one moment, though people draw and the owner drops entries while it is read', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    const bens = runsOf(
      ben,
      Array.from({ length: 70 }, () => line()),
    )
    storage.feeds.append(room.id, annsRuns(1))
    storage.feeds.append(room.id, bens.slice(0, 69))
    const charter = new Charter(ann.author)
    const reading = runsSince(storage.feeds, room.id, charter, new Map())
    const first = reading.next().value as Run
    storage.feeds.append(room.id, [bens[69]!])
    const joiner = new Feeds(roomIdBytes(room.id), [], new Charter(ann.author))
    joinFrom([first, ...reading], joiner)
    expect(joiner.vector.get(ben.author)).toBe(69)

    const again = runsSince(storage.feeds, room.id, charter, new Map())
    const firstAgain = again.next().value as Run
    const prune = { kind: 'prune', entries: new Map([[ben.author, [[3, 4] as const]]]) } as const
    charter.record({ author: ann.author, seq: 2, lamport: 2, time: 0, operation: [prune] })
    storage.feeds.drop(room.id, ben.author, [[3, 4]])
    const other = new Feeds(roomIdBytes(room.id), [], new Charter(ann.author))
    joinFrom([firstAgain, ...again], other)
    expect(other.vector.get(ann.author)).toBe(1)
  })
})
