import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { hashOfEntry, nextHash, signedBytes } from '../../../p2p/feed/chain.ts'
import { describeRoom, readRoomDescription, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import { signerNumber } from './keys.ts'

const ROOM = roomIdBytes('00112233445566778899aabbccddeeff')
const OTHER_ROOM = roomIdBytes('ffeeddccbbaa99887766554433221100')
const ann = await signerNumber(1)
const ben = await signerNumber(2)

const DOT: Operation = [
  {
    kind: 'add',
    line: {
      pencil: { tool: 0, color: 1, width: 8, opacity: 255 },
      points: packPoints([{ x: 1, y: 2, pressure: 0.5 }]),
    },
  },
]

/** Ann's first `count` entries, each a run of its own. */
function annsRuns(count: number, room = ROOM): VerifiedRun[] {
  const feeds = new Feeds(room)
  return Array.from({ length: count }, (_, at) => {
    const run = feeds.compose(ann, DOT, at + 1, 0)
    feeds.advance(run)
    return run
  })
}

/** Several consecutive runs as one, vouched for by the last one's signature. */
function joined(runs: readonly VerifiedRun[]): Run {
  return {
    author: runs[0]!.author,
    from: runs[0]!.from,
    entries: runs.flatMap(run => run.entries),
    signature: runs.at(-1)!.signature,
  }
}

describe('a feed', () => {
  it('is taken in from anyone when its author signed the end of it', () => {
    const verdict = new Feeds(ROOM).verify(joined(annsRuns(5)))
    expect(verdict.ok && verdict.runs[0]?.decoded.map(entry => [entry.author, entry.seq])).toEqual(
      [1, 2, 3, 4, 5].map(seq => [ann.author, seq]),
    )
  })

  it('goes on from what is held, leaving out what is known', () => {
    const runs = annsRuns(5)
    const feeds = new Feeds(ROOM)
    const first = feeds.verify(joined(runs.slice(0, 2)))
    if (first.ok) first.runs.forEach(run => feeds.advance(run))
    const rest = feeds.verify(joined(runs))
    expect(rest.ok && rest.runs[0]?.from).toBe(3)
    expect(rest.ok && rest.runs[0]?.entries.length).toBe(3)
    expect(feeds.verify(runs[0]!)).toEqual({ ok: true, runs: [] })
  })

  it('is refused where entries before it are missing', () => {
    expect(new Feeds(ROOM).verify(annsRuns(2)[1]!)).toMatchObject({ ok: false, refusal: 'gap' })
  })

  it('is refused when altered, reordered, cut, re-attributed or replayed into another room', () => {
    const good = joined(annsRuns(3))
    const [a, b, c] = good.entries as [Uint8Array, Uint8Array, Uint8Array]
    const altered = a.slice()
    altered[altered.length - 1]! ^= 1
    const forgeries: Record<string, Run> = {
      altered: { ...good, entries: [altered, b, c] },
      reordered: { ...good, entries: [b, a, c] },
      cut: { ...good, entries: [a, b] },
      reattributed: { ...good, author: ben.author },
      'signed by another': { ...good, signature: ben.sign(a) },
      'badly signed': { ...good, signature: new Uint8Array(3) },
    }
    for (const [how, run] of Object.entries(forgeries)) {
      expect(new Feeds(ROOM).verify(run), how).toMatchObject({ ok: false, refusal: 'forged' })
    }
    expect(new Feeds(OTHER_ROOM).verify(good)).toMatchObject({ ok: false, refusal: 'forged' })
    expect(new Feeds(ROOM).verify(good).ok).toBe(true)
  })

  it('keeps the first of two entries with one number', () => {
    const feeds = new Feeds(ROOM)
    const first = feeds.verify(annsRuns(1)[0]!)
    if (first.ok) first.runs.forEach(run => feeds.advance(run))
    const fork = new Feeds(ROOM)
    fork.advance(fork.compose(ann, [...DOT, ...DOT], 1, 0))
    const continued = { ...fork.compose(ann, DOT, 2, 0), from: 2 }
    expect(feeds.verify(continued)).toMatchObject({ ok: false, refusal: 'forged' })
  })

  it('keeps the place of an entry that its author signed but nobody can read', () => {
    const nonsense = Uint8Array.of(1, 2, 3)
    const verdict = new Feeds(ROOM).verify(signedByAnn(nonsense))
    expect(verdict.ok && verdict.runs[0]?.head.seq).toBe(1)
    expect(verdict.ok && verdict.runs[0]?.decoded).toEqual([])
  })

  it('is refused when a run is empty, starts at 0, is too long or too heavy, or has an entry too large', () => {
    const good = annsRuns(1)[0]!
    const feeds = new Feeds(ROOM)
    expect(feeds.verify({ ...good, entries: [] })).toMatchObject({ ok: false, refusal: 'malformed' })
    expect(feeds.verify({ ...good, from: 0 })).toMatchObject({ ok: false, refusal: 'malformed' })
    expect(feeds.verify({ ...good, entries: [new Uint8Array()] })).toMatchObject({ ok: false, refusal: 'limit' })
    const many = Array.from({ length: LIMITS.entriesPerRun + 1 }, () => new Uint8Array(1))
    expect(feeds.verify({ ...good, entries: many })).toMatchObject({ ok: false, refusal: 'limit' })
    // Each may be kept, but together they would not fit a frame for those who join.
    const heavy = [new Uint8Array(LIMITS.entryBytes), new Uint8Array(LIMITS.entryBytes)]
    expect(feeds.verify({ ...good, entries: heavy })).toMatchObject({ ok: false, refusal: 'limit' })
    const large = [new Uint8Array(LIMITS.entryBytes + 1)]
    expect(feeds.verify({ ...good, entries: large })).toMatchObject({ ok: false, refusal: 'limit' })
  })
})

describe('what an author signs', () => {
  it('names the room, the number and the hash', () => {
    const hash = new Uint8Array(32)
    const signed = signedBytes(ROOM, 1, hash)
    expect(signedBytes(OTHER_ROOM, 1, hash)).not.toEqual(signed)
    expect(signedBytes(ROOM, 2, hash)).not.toEqual(signed)
    expect(signedBytes(ROOM, 1, hash.with(31, 1))).not.toEqual(signed)
  })
})

describe('a room description', () => {
  const room = { name: 'Maths', host: 'Ann', created: 5, nonce: new Uint8Array(8) }

  it('comes back from its bytes with the same id, owner and topic', () => {
    const described = describeRoom(ann, room)
    expect(readRoomDescription(described.signed)).toEqual(described)
    expect(described.id).toMatch(/^[0-9a-f]{32}$/)
    expect(described.topic).toBe(`Ann.${ann.author.slice(-8)}-Maths`)
  })

  it('differs in its id for another nonce, and is refused with another’s signature', () => {
    const one = describeRoom(ann, room)
    const two = describeRoom(ann, { ...room, nonce: new Uint8Array(8).fill(1) })
    expect(one.id).not.toBe(two.id)
    expect(() => readRoomDescription({ ...one.signed, signature: two.signed.signature })).toThrow('did not sign')
  })
})

/** Ann's first entry, chained and signed as it should be, whatever its bytes. */
function signedByAnn(bytes: Uint8Array): Run {
  const hash = nextHash(new Feeds(ROOM).head(ann.author).hash, hashOfEntry(bytes))
  return { author: ann.author, from: 1, entries: [bytes], signature: ann.sign(signedBytes(ROOM, 1, hash)) }
}
