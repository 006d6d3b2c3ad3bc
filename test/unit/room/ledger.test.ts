import { describe, expect, it, vi } from 'vitest'
import { packPoints } from '../../../p2p/canvas/point.ts'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import { describeRoom, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { DigestHistory, vectorDigest } from '../../../p2p/room/vector-digest.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const ben = await signerNumber(2)
const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })
const DOT: Operation = [
  {
    kind: 'add',
    line: {
      pencil: { tool: 0, color: 1, width: 8, opacity: 255 },
      points: packPoints([{ x: 1, y: 2, pressure: 0.5 }]),
    },
  },
]

function annsRuns(count: number): VerifiedRun[] {
  const feeds = new Feeds(roomIdBytes(maths.id))
  return Array.from({ length: count }, (_, at) => {
    const run = feeds.compose(ann, DOT, at + 1, 0)
    feeds.advance(run)
    return run
  })
}

function bensLedger(): { ledger: Ledger; storage: Storage; breakDisk: () => () => void } {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  const breakDisk = () => {
    const spy = vi.spyOn(storage.feeds, 'append').mockImplementation(() => {
      throw new Error('full')
    })
    return () => spy.mockRestore()
  }
  return { ledger: new Ledger(maths, storage), storage, breakDisk }
}

describe('a ledger', () => {
  it('puts one’s own entry on disk at once, together with what others sent before', () => {
    const { ledger, storage } = bensLedger()
    ledger.receive(annsRuns(3))
    expect(storage.feeds.feeds(maths.id)).toEqual([])
    ledger.append(ben, DOT, 4, 0)
    expect(new Map(storage.feeds.feeds(maths.id).map(({ author, head }) => [author, head.seq]))).toEqual(ledger.vector)
    expect(ledger.vector.get(ann.author)).toBe(3)
    expect(ledger.save()).toBe(false)
  })

  it('has not done anything when the disk refuses one’s own entry', () => {
    const { ledger, breakDisk } = bensLedger()
    const before = ledger.digest
    const mend = breakDisk()
    expect(() => ledger.append(ben, DOT, 1, 0)).toThrow('full')
    expect([ledger.vector.size, ledger.digest]).toEqual([0, before])
    mend()
    expect(ledger.append(ben, DOT, 1, 0).head.seq).toBe(1)
  })

  it('keeps what others sent until the disk takes it', () => {
    const { ledger, storage, breakDisk } = bensLedger()
    const mend = breakDisk()
    expect(ledger.receive(annsRuns(3)).entries).toHaveLength(3)
    expect(() => ledger.save()).toThrow('full')
    expect([...ledger.load(() => undefined)]).toHaveLength(3)
    mend()
    expect(ledger.save()).toBe(true)
    expect(storage.feeds.feeds(maths.id)[0]!.head.seq).toBe(3)
    expect([...ledger.load(() => undefined)]).toHaveLength(3)
  })

  it('tells who was refused and why, and takes in the rest', () => {
    const { ledger } = bensLedger()
    const [first, second, third] = annsRuns(3) as [VerifiedRun, VerifiedRun, VerifiedRun]
    const forged = { ...second, signature: first.signature }
    const { entries, refused } = ledger.receive([first, forged, third])
    expect(entries).toHaveLength(1)
    expect(refused.map(({ refusal }) => refusal)).toEqual(['forged', 'gap'])
  })

  it('knows its own past digests, and suspects something missing behind any other', () => {
    const { ledger } = bensLedger()
    const empty = ledger.digest
    for (const run of annsRuns(3)) ledger.receive([run])
    expect(ledger.mayLack(empty)).toBe(false)
    expect(ledger.mayLack(vectorDigest(new Map([[ann.author, 2]])))).toBe(false)
    const unknown = vectorDigest(new Map([[ann.author, 4]]))
    expect(ledger.mayLack(unknown)).toBe(true)
    ledger.noteAnswered(unknown)
    expect(ledger.mayLack(unknown)).toBe(false)
  })

  it('of a room that was removed takes nothing in', () => {
    const { ledger, storage } = bensLedger()
    ledger.receive(annsRuns(1))
    ledger.close()
    expect(ledger.receive(annsRuns(3)).entries).toEqual([])
    expect(ledger.save()).toBe(false)
    expect(storage.feeds.feeds(maths.id)).toEqual([])
  })
})

describe('the digest of a version vector', () => {
  it('does not depend on the order of its authors', () => {
    const entries: [string, number][] = [
      ['ann', 1],
      ['ben', 2],
    ]
    expect(vectorDigest(new Map(entries))).toEqual(vectorDigest(new Map(entries.toReversed())))
    expect(vectorDigest(new Map([['ann', 12]]))).not.toEqual(vectorDigest(new Map([['ann', 2]])))
  })

  it('is remembered for as long as a few hundred newer ones', () => {
    const history = new DigestHistory()
    const digest = (seq: number): Uint8Array => vectorDigest(new Map([['ann', seq]]))
    for (let seq = 1; seq <= 300; seq += 1) history.add(digest(seq))
    expect([history.has(digest(1)), history.has(digest(100)), history.has(digest(300))]).toEqual([false, true, true])
  })
})
