import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../../p2p/canvas/operation.ts'
import { RoomReading } from '../../../p2p/room/feed-reading.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { quietRooms } from '../../support/quiet-surroundings.ts'
import { ann, ben, cem, line, lines, maths, prune, runsOf } from '../feed/authored.ts'

/** More than are read at once, twice. */
const MANY = 1_200

const bens = runsOf(ben, lines(MANY))

const never = (): never => expect.unreachable('nothing is damaged')

function withBens(count: number): { ledger: Ledger; storage: Storage } {
  const storage = new Storage(':memory:')
  storage.keepRoom(maths)
  storage.feeds.append(maths.id, bens.slice(0, count))
  return { ledger: new Ledger(maths, storage), storage }
}

function places(entries: readonly Entry[]): string[] {
  return entries.map(({ author, seq }) => `${author} ${seq}`)
}

describe('a ledger that is read ahead', () => {
  it('gives all of it at once, without another look at the entries on disk', () => {
    const { ledger, storage } = withBens(MANY)
    const slots = vi.spyOn(storage.feeds, 'slots')
    let steps = 1
    while (ledger.readAhead()) steps += 1
    expect(steps).toBeGreaterThan(2)
    expect(ledger.readAhead()).toBe(false)
    const reads = slots.mock.calls.length
    expect(ledger.load(never).map(({ seq }) => seq)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1))
    ledger.ensureSound(never)
    expect(slots).toHaveBeenCalledTimes(reads)
    // It is given once: who loads it again has it read again.
    expect(ledger.load(never)).toHaveLength(MANY)
    expect(slots.mock.calls.length).toBe(2 * reads)
  })

  it('is read on from where it was left', () => {
    const { ledger, storage } = withBens(MANY)
    const slots = vi.spyOn(storage.feeds, 'slots')
    ledger.readAhead()
    expect(ledger.load(never)).toHaveLength(MANY)
    expect(slots.mock.calls.map(([, , first]) => first)).toEqual([1, 501, 1001])
  })

  it('is read on where it has grown since, and by whom', () => {
    const { ledger, storage } = withBens(1_100)
    const slots = vi.spyOn(storage.feeds, 'slots')
    ledger.readAhead()
    ledger.receive(bens.slice(1_100))
    ledger.save()
    while (ledger.readAhead());
    ledger.append(cem, line(), 2_000, 0)
    expect(ledger.load(never)).toHaveLength(MANY + 1)
    expect(slots.mock.calls.map(([, author, first, last]) => [author, first, last])).toEqual([
      [ben.author, 1, 500],
      [ben.author, 501, 1_000],
      [ben.author, 1_001, 1_100],
      [ben.author, 1_101, 1_200],
      [cem.author, 1, 1],
    ])
  })

  it('is read anew once something in it was dropped', () => {
    const { ledger, storage } = withBens(700)
    while (ledger.readAhead());
    ledger.receive(runsOf(ann, [prune({ [ben.author]: [[3, 4]] })]))
    ledger.dropSome()
    const slots = vi.spyOn(storage.feeds, 'slots')
    expect(ledger.load(never)).toHaveLength(699)
    expect(slots.mock.calls.map(([, , first]) => first)).toEqual([1, 501, 1])
  })

  it('gives what one that is read when it is loaded would give, whatever comes in between', () => {
    const anns = runsOf(ann, [prune({ [ben.author]: [[3, 4]] }), ...lines(10)])
    const deed = fc.constantFrom('read', 'read', 'take', 'rule', 'write', 'save', 'drop', 'forget', 'sound', 'load')
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), deeds => {
        const { ledger, storage } = withBens(700)
        let [taken, ruled, lamport] = [700, 0, 1_000]
        for (const what of deeds) {
          if (what === 'read') ledger.readAhead()
          else if (what === 'take') ledger.receive([bens[taken++]!])
          else if (what === 'rule' && ruled < anns.length) ledger.receive([anns[ruled++]!])
          else if (what === 'write') ledger.append(cem, line(), ++lamport, 0)
          else if (what === 'save') ledger.save()
          else if (what === 'drop') ledger.dropSome()
          else if (what === 'forget') ledger.forgetAhead()
          else if (what === 'sound') ledger.ensureSound(never)
          else if (what === 'load') ledger.load(never)
        }
        const given = places(ledger.load(never))
        ledger.save()
        expect(new Set(given)).toEqual(new Set(places(new Ledger(maths, storage).load(never))))
        expect(new Set(given).size).toBe(given.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is read less at a time where entries are large', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(maths)
    // Some 20 kB each.
    storage.feeds.append(maths.id, runsOf(ben, lines(40, 3_400)))
    const ledger = new Ledger(maths, storage)
    let steps = 1
    while (ledger.readAhead()) steps += 1
    const { bytes, entries } = ledger.heldAhead
    expect([entries, bytes > 600_000]).toEqual([40, true])
    expect(steps).toBeGreaterThan(bytes / (300 * 1024))
    expect(ledger.load(never).map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })

  it('leaves what is damaged to whoever loads it', () => {
    const { ledger, storage } = withBens(MANY)
    storage.sql.run('DELETE FROM entries WHERE seq = 900')
    while (ledger.readAhead());
    expect(ledger.head(ben.author).seq).toBe(MANY)
    const damaged = vi.fn<() => void>()
    ledger.ensureSound(damaged)
    expect(damaged).toHaveBeenCalledOnce()
    expect(ledger.head(ben.author).seq).toBeLessThan(900)
  })

  it('has nothing to read once the room is gone', () => {
    const { ledger } = withBens(MANY)
    ledger.readAhead()
    ledger.close()
    expect(ledger.readAhead()).toBe(false)
  })
})

describe('rooms', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }))
  afterEach(() => vi.useRealTimers())

  const roomsOn = (storage: Storage) => quietRooms(ben, storage)

  /** Two of Ben's, with some lines in each; the one left last is the older one. */
  async function twoRooms(): Promise<{ storage: Storage; ids: [string, string] }> {
    const storage = new Storage(':memory:')
    const rooms = roomsOn(storage)
    const ids: string[] = []
    for (const name of ['Older', 'Newer']) {
      const room = await rooms.create(name, 'Ben', randomBytes(8))
      for (const operation of lines(10)) room.act(operation)
      ids.push(room.description.id)
      rooms.leave(room.description.id)
    }
    await rooms.join(ids[0]!)
    rooms.leave(ids[0]!)
    rooms.close()
    return { storage, ids: [ids[0]!, ids[1]!] }
  }

  async function quiet(): Promise<void> {
    await vi.advanceTimersByTimeAsync(1_000)
    for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setImmediate(resolve))
  }

  it('read ahead after the start the one left last and then the newer, which then open without a look at the entries on disk', async () => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    const slots = vi.spyOn(storage.feeds, 'slots')
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual(ids)
    const room = await rooms.join(ids[1])
    expect([room.canvas.size, slots.mock.calls.length]).toEqual([10, 2])

    // And again once it has been left.
    room.act(line())
    rooms.leave(ids[1])
    await quiet()
    expect(slots.mock.calls.map(([id]) => id)).toEqual([...ids, ids[1], ids[0]])
    expect((await rooms.join(ids[1])).canvas.size).toBe(11)
    expect(slots).toHaveBeenCalledTimes(4)
    rooms.close()
  })

  it('read first the one that was open when the app ended, and let go of all others when one is opened', async () => {
    const { storage, ids } = await twoRooms()
    const before = roomsOn(storage)
    await before.join(ids[1])
    before.close()
    const rooms = roomsOn(storage)
    const slots = vi.spyOn(storage.feeds, 'slots')
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual([ids[1], ids[0]])
    await rooms.join(ids[0])
    expect(slots).toHaveBeenCalledTimes(2)
    await rooms.join(ids[1])
    expect(slots.mock.calls.map(([room]) => room)).toEqual([ids[1], ids[0], ids[1]])
    rooms.close()
  })

  it('read nothing while one is open, nor after the end', async () => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    const slots = vi.spyOn(storage.feeds, 'slots')
    await rooms.join(ids[0])
    await rooms.join(ids[1])
    rooms.leave(ids[0])
    await quiet()
    expect(slots).toHaveBeenCalledTimes(2)
    rooms.leave(ids[1])
    rooms.close()
    const looks = vi.spyOn(storage, 'setting')
    await quiet()
    expect([slots.mock.calls.length, looks.mock.calls.length]).toEqual([2, 0])
  })

  it.each([
    ['entries', { entries: 25_000, bytes: 1 }],
    ['bytes', { entries: 1, bytes: 4 * 1024 * 1024 }],
  ])('read no more once what they hold together is enough %s', async (_, half) => {
    const { storage, ids } = await twoRooms()
    const before = roomsOn(storage)
    const newest = await before.create('Newest', 'Ben', randomBytes(8))
    newest.act(line())
    before.leave(newest.description.id)
    await before.join(ids[0])
    before.close()
    const rooms = roomsOn(storage)
    const slots = vi.spyOn(storage.feeds, 'slots')
    const held = vi.spyOn(RoomReading.prototype, 'held', 'get').mockReturnValue(half)
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual([ids[0], newest.description.id])
    held.mockRestore()
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual([ids[0], newest.description.id, ids[1]])
    rooms.close()
  })

  it('read the next one once the likely one is removed', async () => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    const slots = vi.spyOn(storage.feeds, 'slots')
    rooms.forget(ids[0])
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual([ids[1]])
    rooms.close()
  })

  it('open as ever what could not be read ahead', async () => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    const fail = () => {
      throw new Error('database disk image is malformed')
    }
    const slots = vi.spyOn(storage.feeds, 'slots').mockImplementationOnce(fail)
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual(ids)
    expect((await rooms.join(ids[0])).canvas.size).toBe(10)
    rooms.close()
  })

  it('read the newest first where it cannot be told which was left last', async () => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    vi.spyOn(storage, 'setting').mockImplementationOnce(() => {
      throw new Error('database disk image is malformed')
    })
    const slots = vi.spyOn(storage.feeds, 'slots')
    rooms.readAhead()
    await quiet()
    expect(slots.mock.calls.map(([room]) => room)).toEqual(ids.toReversed())
    rooms.close()
  })

  it.each([
    ['full', 13],
    ['damaged', 11],
  ])('are left and opened as ever on a disk that is %s', async (_, errcode) => {
    const { storage, ids } = await twoRooms()
    const rooms = roomsOn(storage)
    await rooms.join(ids[1])
    vi.spyOn(storage, 'setSetting').mockImplementation(() => {
      throw Object.assign(new Error('no'), { code: 'ERR_SQLITE_ERROR', errcode })
    })
    rooms.leave(ids[1])
    await quiet()
    expect((await rooms.join(ids[1])).canvas.size).toBe(10)
    rooms.close()
  })
})
