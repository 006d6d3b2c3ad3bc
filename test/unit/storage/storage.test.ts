import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { describeRoom, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import { isDiskFault, openDatabase } from '../../../p2p/storage/database.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const room = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 5, nonce: new Uint8Array(8) })
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkboard-storage-'))
  file = join(folder, 'chalkboard.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** `count` entries of Ann's, each with a line of `points` points. */
function annsRuns(count: number, points = 1): VerifiedRun[] {
  const feeds = new Feeds(roomIdBytes(room.id))
  const packed = packPoints(Array.from({ length: points }, (_, x) => ({ x, y: (x * x) % 97, pressure: 0.5 })))
  return Array.from({ length: count }, (_, at) => {
    const line = { pencil: { tool: 0, color: at, width: 8, opacity: 255 }, points: packed }
    const run = feeds.compose(ann, [{ kind: 'add', line }], at + 1, 0)
    feeds.advance(run)
    return run
  })
}

/** Feeds that take in what storage hands out, as a peer that joins would. */
function joinFrom(runs: Iterable<Run>, feeds = new Feeds(roomIdBytes(room.id))): { feeds: Feeds; runs: number } {
  let count = 0
  for (const run of runs) {
    const verdict = feeds.verify(run)
    expect(verdict).toMatchObject({ ok: true })
    if (verdict.ok && verdict.run !== undefined) feeds.advance(verdict.run)
    count += 1
  }
  return { feeds, runs: count }
}

describe('storage', () => {
  it('gives back rooms, heads and entries after it was closed and opened again', () => {
    const runs = annsRuns(3)
    const first = new Storage(file)
    first.setSetting('name', 'Ann')
    first.keepRoom(room)
    first.append(room.id, runs)
    first.close()

    const again = new Storage(file)
    expect(again.setting('name')).toBe('Ann')
    expect(again.rooms()).toEqual([room])
    expect(again.heads(room.id)).toEqual([[ann.author, { seq: 3, hash: new Uint8Array(runs[2]!.head.hash) }]])
    const [run] = [...again.runsSince(room.id, new Map())]
    expect(run!.entries.map(entry => Buffer.from(entry))).toEqual(runs.map(({ entries }) => Buffer.from(entries[0]!)))
    again.close()
  })

  it('hands out a long feed in pieces that can each be checked, from wherever the asker stands', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    for (const run of annsRuns(300)) storage.append(room.id, [run])
    const whole = joinFrom(storage.runsSince(room.id, new Map()))
    expect(whole.feeds.head(ann.author).seq).toBe(300)
    expect(whole.runs).toBe(Math.ceil(300 / 64))
    for (const have of [1, 63, 64, 65, 299]) {
      const some = new Storage(':memory:')
      some.keepRoom(room)
      some.append(room.id, annsRuns(have))
      const feeds = new Feeds(roomIdBytes(room.id), some.heads(room.id))
      expect(joinFrom(storage.runsSince(room.id, feeds.vector), feeds).feeds.head(ann.author).seq).toBe(300)
    }
    expect([...storage.runsSince(room.id, new Map([[ann.author, 300]]))]).toEqual([])
  })

  it('can hand on what came in large pieces', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    for (const run of annsRuns(200)) storage.append(room.id, [run])
    const second = new Storage(':memory:')
    second.keepRoom(room)
    const feeds = new Feeds(roomIdBytes(room.id))
    for (const run of storage.runsSince(room.id, new Map())) {
      const verdict = feeds.verify(run)
      if (!verdict.ok || verdict.run === undefined) throw new Error('not taken')
      second.append(room.id, [verdict.run])
      feeds.advance(verdict.run)
    }
    expect(
      joinFrom(second.runsSince(room.id, new Map([[ann.author, 70]])), new Feeds(roomIdBytes(room.id), headAt(70)))
        .runs,
    ).toBe(3)
  })

  it('says how much is missing', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    const runs = annsRuns(10)
    storage.append(room.id, runs)
    const bytes = runs.slice(4).reduce((sum, run) => sum + run.entries[0]!.length, 0)
    expect(storage.sizeSince(room.id, new Map([[ann.author, 4]]))).toEqual({ entries: 6, bytes })
    expect(storage.sizeSince(room.id, new Map([[ann.author, 10]]))).toEqual({ entries: 0, bytes: 0 })
  })

  it('forgets a room with all its entries', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    storage.append(room.id, annsRuns(3))
    storage.forgetRoom(room.id)
    expect(storage.rooms()).toEqual([])
    storage.keepRoom(room)
    expect([...storage.runsSince(room.id, new Map())]).toEqual([])
  })

  it('puts all of several runs on disk, or none', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    const [first, second] = annsRuns(2)
    const twice = { ...second!, from: 1 }
    expect(() => storage.append(room.id, [first!, twice])).toThrow()
    expect(storage.heads(room.id)).toEqual([])
  })

  it('refuses data that another Chalkboard is using, and data of a newer version, and leaves both alone', () => {
    const first = new Storage(file)
    expect(() => new Storage(file)).toThrow('already running')
    first.close()
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(() => new Storage(file)).toThrow('newer Chalkboard')
    expect(() => new Storage(join(folder, 'missing', 'x.db'))).toThrow('cannot be opened')
  })

  it('has an operation on disk, power cut or not, when it says so', () => {
    const database = openDatabase(file)
    // 2 is FULL: in WAL mode anything less may lose the last transactions.
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  it('knows a full disk from a mistake', () => {
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE t (b BLOB); PRAGMA max_page_count = 4')
    let full: unknown
    try {
      database.prepare('INSERT INTO t VALUES (?)').run(new Uint8Array(100_000))
    } catch (error) {
      full = error
    }
    database.close()
    expect(isDiskFault(full)).toBe(true)
    expect(isDiskFault(new Error('something else'))).toBe(false)
    expect(isDiskFault(undefined)).toBe(false)
  })
})

function headAt(seq: number): [string, { seq: number; hash: Uint8Array }][] {
  return [[ann.author, annsRuns(seq).at(-1)!.head]]
}
