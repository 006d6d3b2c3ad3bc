import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { loadFeed, type Damage } from '../../../p2p/room/load-feed.ts'
import type { Entry } from '../../../p2p/canvas/operation.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { ben, cem, lines, maths, runsOf } from '../feed/authored.ts'
import { School, type Desk } from './school.ts'

const bens = runsOf(ben, lines(150))

function storageWithBens(): Storage {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  for (const run of [...bens, ...runsOf(cem, lines(3))]) storage.feeds.append(maths.id, [run])
  return storage
}

function load(storage: Storage): { entries: readonly Entry[]; damage: Damage | undefined } {
  const feed = storage.feeds.feeds(maths.id).find(({ author }) => author === ben.author)!
  let damage: Damage | undefined
  const { entries, isCut } = loadFeed(storage.feeds, maths.id, feed, found => {
    expect(storage.feeds.feeds(maths.id)[0]!.head.seq, 'told before it is cut').toBe(feed.head.seq)
    damage = found
  })
  expect(isCut).toBe(damage !== undefined)
  return { entries, damage }
}

/** Of the stored entry `seq` of an author, another last byte. */
function flip(storage: Storage, author: string, seq: number): void {
  const [slot] = storage.feeds.slots(maths.id, author, seq, seq) as Uint8Array[]
  slot![slot!.length - 1]! ^= 1
  storage.sql.run(
    'UPDATE entries SET bytes = ? WHERE seq = ? AND feed = (SELECT number FROM feeds WHERE author = ?)',
    slot!,
    seq,
    author,
  )
}

const HARM: Record<string, (storage: Storage, author: string) => void> = {
  'a flipped bit': (storage, author) => flip(storage, author, 100),
  'a missing row': (storage, author) =>
    storage.sql.run(
      'DELETE FROM entries WHERE seq = 100 AND feed = (SELECT number FROM feeds WHERE author = ?)',
      author,
    ),
  'the last rows missing': (storage, author) =>
    storage.sql.run(
      'DELETE FROM entries WHERE seq >= 100 AND feed = (SELECT number FROM feeds WHERE author = ?)',
      author,
    ),
  'a dropped row whose hash is wrong': (storage, author) => {
    storage.feeds.drop(maths.id, author, [[100, 100]])
    storage.sql.run('UPDATE tombstones SET hashes = ?', new Uint8Array(32))
  },
}

describe('a feed on disk', () => {
  it('is read whole if its chain leads to its head', () => {
    const storage = storageWithBens()
    storage.feeds.drop(maths.id, ben.author, [[10, 12]])
    const { entries, damage } = load(storage)
    expect(damage).toBeUndefined()
    expect(entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 150 }, (_, at) => at + 1).filter(seq => seq < 10 || seq > 12),
    )
  })

  it.each(Object.entries(HARM))('with %s is cut back to the last place its author vouches for', (_, harm) => {
    const storage = storageWithBens()
    harm(storage, ben.author)
    const { entries, damage } = load(storage)
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
    expect(damage).toMatchObject({ room: maths.id, author: ben.author, from: 65, to: 150 })
    const [feed] = storage.feeds.feeds(maths.id)
    expect([feed!.head.seq, Buffer.from(feed!.head.hash)]).toEqual([64, bens[63]!.head.hash])
    expect(Buffer.from(feed!.signature)).toEqual(Buffer.from(bens[63]!.signature))
    expect(load(storage).damage, 'only once').toBeUndefined()
    for (const run of bens.slice(64)) storage.feeds.append(maths.id, [run])
    expect(load(storage)).toMatchObject({ damage: undefined, entries: { length: 150 } })
  })

  it('tells of its damage with all the bytes that are cut off, as they were found', () => {
    const storage = storageWithBens()
    flip(storage, ben.author, 100)
    storage.sql.run('DELETE FROM entries WHERE seq = 120 AND feed = 1')
    storage.feeds.drop(maths.id, ben.author, [[70, 71]])
    const found = Array.from(storage.feeds.slots(maths.id, ben.author, 65, 150))
    expect([found[5], found[6], found[55]]).toEqual([
      expect.objectContaining({ hash: expect.anything() as unknown }),
      expect.anything(),
      undefined,
    ])
    expect(load(storage).damage!.rows).toEqual(found)
  })

  it('whose head is on record wrongly loses nothing', () => {
    const storage = storageWithBens()
    storage.sql.run('UPDATE feeds SET hash = ? WHERE number = 1', new Uint8Array(32))
    const { entries, damage } = load(storage)
    expect(entries).toHaveLength(150)
    expect(damage?.rows).toEqual([])
    expect(Buffer.from(storage.feeds.feeds(maths.id)[0]!.head.hash)).toEqual(bens[149]!.head.hash)
  })

  it('for which no signature holds any more is forgotten', () => {
    const storage = storageWithBens()
    flip(storage, ben.author, 1)
    expect(load(storage)).toMatchObject({ entries: [], damage: { from: 1, to: 150 } })
    expect(storage.feeds.feeds(maths.id).map(({ author }) => author)).toEqual([cem.author])
  })

  it('is cut back to a signature that holds, not to one that is damaged as well', () => {
    const storage = storageWithBens()
    flip(storage, ben.author, 140)
    storage.sql.run('UPDATE signatures SET signature = ? WHERE seq = 128', new Uint8Array(64))
    expect(load(storage).entries).toHaveLength(64)
  })
})

describe('a ledger whose disk is damaged', () => {
  it('holds whoever stands where it stood before for someone who has what it lacks', () => {
    const storage = storageWithBens()
    const whole = new Ledger(maths, storage).digest
    flip(storage, ben.author, 100)
    const ledger = new Ledger(maths, storage)
    ledger.ensureSound(() => undefined)
    expect([ledger.head(ben.author).seq, ledger.mayLack(whole)]).toEqual([64, true])
    expect(ledger.mayLack(ledger.digest)).toBe(false)
  })
})

describe('a computer whose disk is damaged', () => {
  let school: School

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
    school = await School.of(3)
  })
  afterEach(() => {
    school.close()
    vi.useRealTimers()
  })

  function range(first: number, last: number): number[] {
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  }

  /** All have drawn 150 lines, and have them all. */
  async function drawn(): Promise<Desk[]> {
    school.desks.forEach((desk, at) => desk.drawAll(...range(1_000 * at + 1, 1_000 * at + 150)))
    await school.heal()
    expect(new Set(school.desks.map(({ looks }) => looks)).size).toBe(1)
    return school.desks
  }

  describe.each(Object.entries(HARM))('by %s', (_, harm) => {
    it.each([
      ['another’s feed', 2],
      ['its own feed', 1],
      ['the feed of the one who made the room', 0],
    ])('shows what is left of %s at once, tells of it, and gets the rest back from the others', async (_, whose) => {
      const desks = await drawn()
      const [, desk] = desks as [Desk, Desk]
      const { author } = desks[whose]!
      const whole = desk.looks
      desk.isConnected = false
      desk.restartAfter(storage => harm(storage, author))
      expect(desk.damage).toMatchObject([{ author, from: 65, to: 150 }])
      expect(desk.marks).toHaveLength(450 - 86)
      desk.isConnected = true
      await school.heal()
      expect([desk.marks.length, desk.looks === whole]).toEqual([450, true])
    })
  })

  it('of its own feed keeps what it draws before it has the rest back', async () => {
    const [, desk] = (await drawn()) as [Desk, Desk]
    desk.isConnected = false
    desk.restartAfter(storage => flip(storage, desk.author, 100))
    desk.drawAll(1, 2)
    desk.isConnected = true
    await school.heal()
    expect(school.desks.map(({ marks }) => marks.length)).toEqual([452, 452, 452])
    expect(new Set(school.desks.map(({ looks }) => looks)).size).toBe(1)
  })
})
