import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import type { VersionVector } from '../../../p2p/canvas/version-vector.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Feeds } from '../../../p2p/feed/feeds.ts'
import { describeRoom, roomIdBytes } from '../../../p2p/feed/room-description.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { Directory } from '../../../p2p/room/directory.ts'
import type { GossipHandler } from '../../../p2p/network/gossip.ts'
import { Outbox } from '../../../p2p/room/outbox.ts'
import type { Drawing } from '../../../p2p/room/previews.ts'
import type { Room } from '../../../p2p/room/room.ts'
import { Rooms } from '../../../p2p/room/rooms.ts'
import { vectorDigest } from '../../../p2p/room/vector-digest.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { quietListener, quietSurroundings } from '../../support/quiet-surroundings.ts'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const ben = await signerNumber(2)
const cem = await signerNumber(3)
const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
afterEach(() => vi.useRealTimers())

function dot(x: number): Operation {
  const pencil = { tool: 0, color: 1, width: 8, opacity: 255 }
  return [{ kind: 'add', line: { pencil, points: packPoints([{ x, y: 0, pressure: 0.5 }]) } }]
}

/** Ann's first ten lines in the room, a run each. */
const runs: readonly Run[] = (() => {
  const feeds = new Feeds(roomIdBytes(maths.id))
  return Array.from({ length: 10 }, (_, at) => {
    const run = feeds.compose(ann, dot(at), at + 1, 0)
    feeds.advance(run)
    return run
  })
})()

/** A fetch under way: what was asked of whom, and how it goes on. */
interface Fetch {
  readonly peer: string
  readonly signal: AbortSignal
  /** The vector of what the asker has. */
  readonly have: VersionVector
  bring(runs: readonly Run[]): void
  end(): void
  fail(): void
}

/** Ben's rooms. Ann announces one with ten lines; Cem has it too. Fetches wait for the test to answer them. */
class BensRooms {
  readonly storage = new Storage(':memory:')
  readonly directory = new Directory()
  readonly fetches: Fetch[] = []
  readonly faults: unknown[] = []
  readonly drawings: Drawing[] = []
  /** What the room's topic would bring. */
  hear: GossipHandler = () => undefined
  readonly announced = {
    description: maths,
    open: true,
    digest: vectorDigest(new Map([[ann.author, 10]])),
    locked: false,
  }
  readonly rooms: Rooms

  constructor() {
    this.rooms = new Rooms({
      storage: this.storage,
      directory: this.directory,
      surroundings: {
        ...quietSurroundings(ben),
        gossip: {
          subscribe: (_topic, handler) => {
            this.hear = handler
            return () => undefined
          },
          publish: () => Promise.resolve(),
        },
        nowMs: () => Date.now(),
        onDisk: fault => fault !== undefined && this.faults.push(fault),
      },
      subscribers: () => [],
      fetch: (peer, { vector: have }, receive, signal) =>
        new Promise((resolve, reject) => {
          const bring = (taken: readonly Run[]): void => receive.runs([...taken])
          this.fetches.push({ peer, signal, have, bring, end: resolve, fail: () => reject(new Error('gone')) })
        }),
      askForKeys: () => Promise.reject(new Error('gone')),
      randomBytes,
      listenerOf: () => ({ ...quietListener, drawing: drawing => void this.drawings.push(drawing) }),
      progress: () => undefined,
      opened: () => undefined,
      lockedOut: () => undefined,
      changed: () => undefined,
    })
    for (const peer of [cem.author, ann.author]) {
      const announcement = { name: 'x', addresses: [], rooms: [this.announced], neighbours: [], leaving: false }
      this.directory.hear(peer, announcement, 0)
    }
  }

  get lastFetch(): Fetch {
    return this.fetches.at(-1)!
  }

  /** Joins, and gets Ann's first `count` lines. */
  async join(count: number): Promise<Room> {
    const joining = this.rooms.join(maths.id)
    await vi.advanceTimersByTimeAsync(0)
    this.lastFetch.bring(runs.slice(0, count))
    this.lastFetch.end()
    const room = await joining
    await vi.advanceTimersByTimeAsync(500)
    return room
  }

  /** Makes whatever goes to disk fail until the function it returns is called. */
  breakDisk(): () => void {
    const spy = vi.spyOn(this.storage.feeds, 'append').mockImplementation(() => {
      throw new Error('full')
    })
    return () => spy.mockRestore()
  }
}

describe('joining a room', () => {
  it('asks its owner first, then the others, until one has answered in full', async () => {
    const { rooms, fetches } = new BensRooms()
    const joining = rooms.join(maths.id)
    await vi.advanceTimersByTimeAsync(0)
    expect(fetches.map(({ peer }) => peer)).toEqual([ann.author])
    fetches[0]!.bring(runs.slice(0, 4))
    fetches[0]!.fail()
    await vi.advanceTimersByTimeAsync(0)
    expect(fetches.map(({ peer }) => peer)).toEqual([ann.author, cem.author])
    fetches[1]!.bring(runs.slice(4))
    fetches[1]!.end()
    expect((await joining).canvas.size).toBe(10)
  })

  it('is refused with a sentence when nobody answers for some seconds', async () => {
    const ben = new BensRooms()
    const refused = expect(ben.rooms.join(maths.id)).rejects.toMatchObject({ kind: 'unreachable' })
    for (let round = 0; round < 6; round += 1) {
      for (let holder = 0; holder < 2; holder += 1) {
        await vi.advanceTimersByTimeAsync(0)
        ben.lastFetch.fail()
      }
      await vi.advanceTimersByTimeAsync(4_000)
    }
    await refused
    expect(ben.fetches).toHaveLength(12)
    expect([ben.rooms.isKept(maths.id), ben.rooms.announced()]).toEqual([false, []])
  })

  it('tries again when a connection breaks, and does not ask twice for what had arrived', async () => {
    const ben = new BensRooms()
    const joining = ben.rooms.join(maths.id)
    for (let holder = 0; holder < 2; holder += 1) {
      await vi.advanceTimersByTimeAsync(0)
      ben.lastFetch.bring(runs.slice(0, 4))
      ben.lastFetch.fail()
    }
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ben.lastFetch.have.get(ann.author)).toBe(4)
    ben.lastFetch.bring(runs.slice(4))
    ben.lastFetch.end()
    expect((await joining).canvas.size).toBe(10)
  })

  it('is one wait for all who ask', async () => {
    const ben = new BensRooms()
    const [first, second] = [ben.rooms.join(maths.id), ben.rooms.join(maths.id)]
    await vi.advanceTimersByTimeAsync(0)
    expect(ben.fetches).toHaveLength(1)
    ben.lastFetch.bring(runs)
    ben.lastFetch.end()
    expect(await first).toBe(await second)
  })

  it('does not hand on, list or open what has not arrived', async () => {
    const ben = new BensRooms()
    void ben.rooms.join(maths.id)
    await vi.advanceTimersByTimeAsync(0)
    ben.lastFetch.bring(runs.slice(0, 4))
    expect(ben.rooms.announced()).toEqual([])
    expect(ben.rooms.answer({ room: maths.id, have: new Map() }, cem.author)).toBeUndefined()
    expect(ben.rooms.openRoom(maths.id)).toBeUndefined()
    expect(ben.rooms.isKept(maths.id)).toBe(false)
  })

  it('can be given up, and begun again', async () => {
    const ben = new BensRooms()
    const joining = ben.rooms.join(maths.id)
    const refused = expect(joining).rejects.toMatchObject({ kind: 'unreachable' })
    await vi.advanceTimersByTimeAsync(0)
    const given = ben.lastFetch
    ben.rooms.leave(maths.id)
    expect(given.signal.aborted).toBe(true)
    given.fail()
    await refused
    expect(ben.fetches, 'nobody else is asked').toHaveLength(1)
    expect(ben.rooms.isKept(maths.id)).toBe(false)
    expect((await ben.join(10)).canvas.size).toBe(10)
  })
})

describe('a room that is kept', () => {
  it('takes in what arrives for it, whether it was open when that was asked for or not', async () => {
    const ben = new BensRooms()
    await ben.join(3)
    ben.rooms.leave(maths.id)
    ben.rooms.heard(ann.author, ben.announced)
    await vi.advanceTimersByTimeAsync(600)
    const asked = ben.lastFetch
    asked.bring(runs.slice(3, 6))
    const opening = ben.rooms.join(maths.id)
    await vi.advanceTimersByTimeAsync(3_000)
    asked.bring(runs.slice(6))
    asked.end()
    const room = await opening
    expect([room.ledger.vector.get(ann.author), room.canvas.size]).toEqual([10, 10])
  })

  it('shows what the disk would not take when it is opened again', async () => {
    const ben = new BensRooms()
    const room = await ben.join(3)
    const mend = ben.breakDisk()
    room.receive(runs, ann.author)
    ben.rooms.leave(maths.id)
    const opening = ben.rooms.join(maths.id)
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await opening).canvas.size).toBe(10)
    mend()
    ;(await opening).act(dot(99))
    expect(
      ben.storage.feeds
        .feeds(maths.id)
        .map(({ head }) => head.seq)
        .sort(),
    ).toEqual([1, 10])
  })

  it('is handed on as far as it is on disk, also while the disk is full', async () => {
    const ben = new BensRooms()
    const room = await ben.join(3)
    const mend = ben.breakDisk()
    room.receive(runs, ann.author)
    expect(() => room.act(dot(99))).toThrow('full')
    expect(ben.rooms.answer({ room: maths.id, have: new Map() }, cem.author)).toMatchObject({ entries: 3 })
    expect(ben.faults.length).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(500)
    mend()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(ben.storage.feeds.feeds(maths.id)[0]!.head.seq).toBe(10)
  })

  it('stays gone once it is forgotten, whatever still arrives', async () => {
    const ben = new BensRooms()
    await ben.join(3)
    ben.rooms.heard(ann.author, ben.announced)
    await vi.advanceTimersByTimeAsync(600)
    const late = ben.lastFetch
    ben.rooms.forget(maths.id)
    late.bring(runs)
    late.end()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([ben.faults, ben.storage.rooms(), ben.storage.feeds.feeds(maths.id)]).toEqual([[], [], []])
    const again = await ben.join(10)
    expect(() => again.act(dot(99))).not.toThrow()
  })

  it('asks once about what its peers cannot give', async () => {
    const ben = new BensRooms()
    await ben.join(3)
    const before = ben.fetches.length
    for (let at = 0; at < 20; at += 1) {
      ben.rooms.heard(ann.author, ben.announced)
      await vi.advanceTimersByTimeAsync(2_000)
      ben.lastFetch.end()
    }
    expect(ben.fetches.length - before).toBe(1)
  })

  it('shows entries that came in the wrong order without asking anyone', async () => {
    const ben = new BensRooms()
    const room = await ben.join(3)
    room.receive([runs[4]!], ann.author)
    expect(room.canvas.size).toBe(3)
    room.receive([runs[3]!], ann.author)
    expect(room.canvas.size).toBe(5)
  })

  it('hears nothing of another room that shares its topic', async () => {
    const ben = new BensRooms()
    await ben.join(3)
    const pencil = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const
    const said = (room: string): Uint8Array => {
      const outbox = new Outbox(roomIdBytes(room))
      outbox.preview(1, pencil, 0, [{ x: 1, y: 1, pressure: 0.5 }], 0)
      return outbox.take()!
    }
    ben.hear(ann.author, said('00112233445566778899aabbccddeeff'))
    expect(ben.drawings).toEqual([])
    ben.hear(ann.author, said(maths.id))
    expect(ben.drawings).toHaveLength(1)
  })

  it('may not have the name of another of the same owner', async () => {
    const { rooms } = new BensRooms()
    await rooms.create('Music', 'Ben', new Uint8Array(8))
    await expect(rooms.create('Music', 'Ben', new Uint8Array(8).fill(1))).rejects.toThrow('already have a room')
  })
})
