import { createHash } from 'node:crypto'
import { afterEach, beforeEach, vi } from 'vitest'
import type { CanvasItem } from '../../../p2p/canvas/canvas-item.ts'
import { Allowances } from '../../../p2p/network/allowances.ts'
import { Blobs } from '../../../p2p/room/blobs.ts'
import { makePng } from '../../support/make-png.ts'

export const RED = makePng(4, 3, [200, 0, 0])
export const BLUE = makePng(4, 3, [0, 0, 200])
export const ROOM = 'room'

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What a room shows: only that much of an item is looked at. */
export function itemOf(bytes: Uint8Array, author: string): CanvasItem {
  return { author, line: { picture: Buffer.from(hashOf(bytes), 'hex') } } as unknown as CanvasItem
}

/** One of those that nobody has. */
export function missing(at: number): CanvasItem {
  return itemOf(Buffer.from(String(at)), 'eve')
}

/** The pictures of one peer among others that the test has say what it likes. */
export class World {
  readonly disk = new Map<string, Uint8Array>()
  readonly asked: string[] = []
  readonly deceivers: string[] = []
  readonly arrived: string[] = []
  readonly faults: unknown[] = []
  holders: string[] = []
  items: CanvasItem[] = []
  isOpen = true
  taken = 0
  reads = 0
  keepFault: Error | undefined
  readonly allowances = new Allowances(() => performance.now())
  /** Pictures of other rooms of this peer, by room, and who may carry them away. */
  readonly elsewhere = new Map<string, Uint8Array>()
  readonly carriers: string[] = []
  /** By peer. One that is not here refuses. */
  readonly answers = new Map<string, () => Promise<Uint8Array>>()
  readonly blobs = new Blobs({
    store: {
      read: (room, sha256) => {
        this.reads += 1
        return room === ROOM ? this.disk.get(sha256) : this.elsewhere.get(room)
      },
      sizeOf: sha256 => [...this.elsewhere.values()].find(bytes => hashOf(bytes) === sha256)?.length ?? 0,
      has: (_room, sha256) => this.disk.has(sha256),
      roomsOf: sha256 => [...this.elsewhere].flatMap(([room, bytes]) => (hashOf(bytes) === sha256 ? [room] : [])),
      keep: (room, sha256, bytes) => {
        if (this.keepFault !== undefined) throw this.keepFault
        if (room === ROOM) this.disk.set(sha256, bytes)
        else this.elsewhere.set(room, bytes)
      },
      forget: sha256 => void this.disk.delete(sha256),
      bytesOf: () => this.taken,
    },
    isOpen: () => this.isOpen,
    mayCarry: author => this.carriers.includes(author),
    itemsIn: () => this.items,
    holders: () => this.holders,
    fetch: peer => {
      this.asked.push(peer)
      return this.answers.get(peer)?.() ?? Promise.reject(new Error('not here'))
    },
    mayAsk: peer => this.allowances.take('blobsAskedFor', peer),
    mayAskAgain: () => this.allowances.take('blobsAskedForAgain', 'all'),
    deceived: peer => void this.deceivers.push(peer),
    arrived: (_room, sha256) => void this.arrived.push(sha256),
    onDisk: fault => void this.faults.push(fault),
    log: () => undefined,
    random: () => 0.5,
  })

  gives(peer: string, bytes: Uint8Array): void {
    this.answers.set(peer, () => Promise.resolve(bytes))
  }
}

/** A new one for each test of a file, in which no time passes by itself. */
export function aWorldEach(): () => World {
  let world: World
  beforeEach(() => {
    vi.useFakeTimers()
    world = new World()
  })
  afterEach(() => {
    world.blobs.stop()
    vi.useRealTimers()
  })
  return () => world
}

/** Long enough for whatever does not wait for a time. */
export function soon(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(50)
}
