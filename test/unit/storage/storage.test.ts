import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Feeds, type VerifiedRun } from '../../../p2p/feed/feeds.ts'
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

describe('storage', () => {
  it('gives back rooms, heads and entries after it was closed and opened again', () => {
    const runs = annsRuns(3)
    const first = new Storage(file)
    first.setSetting('name', 'Ann')
    first.keepRoom(room)
    first.feeds.append(room.id, runs)
    first.close()

    const again = new Storage(file)
    expect(again.setting('name')).toBe('Ann')
    expect(again.rooms()).toEqual([room])
    const head = { seq: 3, hash: new Uint8Array(runs[2]!.head.hash) }
    expect(again.feeds.feeds(room.id)).toMatchObject([{ author: ann.author, head, tail: [] }])
    const slots = again.feeds.slots(room.id, ann.author, 1, 3)
    expect(slots).toEqual(runs.map(({ entries }) => new Uint8Array(entries[0] as Uint8Array)))
    again.close()
  })

  it('forgets a room with all its entries', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    storage.feeds.append(room.id, annsRuns(3))
    storage.forgetRoom(room.id)
    expect(storage.rooms()).toEqual([])
    storage.keepRoom(room)
    expect(storage.feeds.slots(room.id, ann.author, 1, 3)).toEqual([])
  })

  it('puts all of several runs on disk, or none', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(room)
    const [first, second] = annsRuns(2)
    const twice = { ...second!, from: 1 }
    expect(() => storage.feeds.append(room.id, [first!, twice])).toThrow()
    expect(storage.feeds.feeds(room.id)).toEqual([])
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
