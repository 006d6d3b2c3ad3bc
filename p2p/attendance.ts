import type { PeerId } from '@libp2p/interface'
import type { Broadcast } from './broadcast.ts'
import type { Guard } from './guard.ts'
import { LIMITS } from './canvas/limits.ts'
import { readAnnouncement, type Announcement } from './network/announcement.ts'
import type { Gossip } from './network/gossip.ts'
import type { RunningNode } from './network/node.ts'
import type { Directory } from './room/directory.ts'
import { callTheRoll } from './room/roll-call.ts'
import type { Rooms } from './room/rooms.ts'
import type { Names } from './storage/names.ts'
import { Turns } from './turns.ts'

const ROLL_CALL_MS = 1_000
/** A connection that is replaced, or dialled anew after a hiccup, is back sooner. */
const GONE_AFTER_MS = 1_500
/** The roll is called every second; so late is a lid that was shut, or a computer that is far too busy. */
const STOOD_STILL_MS = 3_000
/** Gossip with a newcomer begins within milliseconds. */
const UNREACHABLE_MS = 10_000

export interface AttendanceOptions {
  readonly running: Pick<RunningNode, 'node' | 'disconnect'>
  readonly gossip: Pick<Gossip, 'connected' | 'disconnected' | 'unreachable'>
  readonly directory: Directory
  readonly names: Names
  readonly guard: Guard
  readonly broadcast: Pick<Broadcast, 'peersChanged' | 'roomsChanged'>
  readonly rooms: Pick<Rooms, 'heard'>
  readonly log: (line: string) => void
}

/** Who is here: by what they announce, and by the connections to them. */
export class Attendance {
  readonly #options: AttendanceOptions
  #rollCall: NodeJS.Timeout | undefined
  #rollCalledMs = performance.now()
  /** Neighbours to whom nothing can be said, and since when. */
  #unreachable: ReadonlyMap<string, number> = new Map()
  readonly #reading = new Turns(LIMITS.announcementsUnderWay)
  #stopped = false

  constructor(options: AttendanceOptions) {
    this.#options = options
  }

  start(): void {
    const { broadcast, gossip, running } = this.#options
    running.node.addEventListener('peer:connect', ({ detail }) => {
      gossip.connected(detail.toString())
      broadcast.peersChanged()
    })
    running.node.addEventListener('peer:disconnect', ({ detail }) => this.#disconnected(detail))
    this.#rollCall = setInterval(() => this.#callTheRoll(), ROLL_CALL_MS)
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#rollCall)
    this.#reading.stop()
    this.#saveNames()
  }

  /** Somebody has said who they are and which rooms they have. */
  hear(author: string, bytes: Uint8Array): void {
    this.#reading.begin(author, this.#hear(author, bytes))
  }

  *#hear(author: string, bytes: Uint8Array): Generator<undefined, undefined, undefined> {
    const { directory, guard, names, rooms } = this.#options
    let announcement: Announcement
    try {
      announcement = yield* readAnnouncement(bytes, () => guard.admitsNewRoom(author))
    } catch (error) {
      guard.nonsense(author, error)
      return
    }
    names.hear(author, announcement.name)
    if (directory.hear(author, announcement, performance.now())) this.#changed()
    for (const room of announcement.rooms) rooms.heard(author, room)
  }

  /** Whoever does not come back within a moment has left. Who is still heard through others announces itself again. */
  #disconnected(peer: PeerId): void {
    const { broadcast, directory, gossip, running } = this.#options
    if (running.node.getConnections(peer).length === 0) gossip.disconnected(peer.toString())
    broadcast.peersChanged()
    setTimeout(() => {
      if (this.#stopped || running.node.getConnections(peer).length > 0 || !directory.forget(peer.toString())) return
      this.#changed()
    }, GONE_AFTER_MS).unref()
  }

  #callTheRoll(): void {
    const { directory, guard, running } = this.#options
    const nowMs = performance.now()
    if (nowMs - this.#rollCalledMs > STOOD_STILL_MS) guard.stoodStill()
    this.#rollCalledMs = nowMs
    this.#partFromUnreachable(nowMs)
    this.#saveNames()
    if (callTheRoll(directory, running.node, performance.now())) this.#changed()
  }

  /** Who reads so slowly that gossip gave up is dialled anew. */
  #partFromUnreachable(nowMs: number): void {
    const { gossip, running } = this.#options
    const unreachable = gossip.unreachable().map(peer => [peer, this.#unreachable.get(peer) ?? nowMs] as const)
    for (const [peer, sinceMs] of unreachable) if (nowMs - sinceMs > UNREACHABLE_MS) running.disconnect(peer)
    this.#unreachable = new Map(unreachable)
  }

  #saveNames(): void {
    try {
      this.#options.names.save()
    } catch (error) {
      // Nobody needs to be troubled over names; the next time may go well.
      this.#options.log(`Names could not be saved: ${String(error)}`)
    }
  }

  #changed(): void {
    this.#options.broadcast.peersChanged()
    this.#options.broadcast.roomsChanged()
  }
}
