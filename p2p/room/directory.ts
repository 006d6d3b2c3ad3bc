import { LIMITS } from '../canvas/limits.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Announcement } from '../network/announcement.ts'

/** A peer that holds a room, as it last announced. */
export interface Holder {
  readonly peer: string
  readonly open: boolean
  readonly digest: Uint8Array
  readonly locked: boolean
}

export interface KnownRoom {
  readonly description: RoomDescription
  readonly holders: readonly Holder[]
}

interface Heard {
  readonly announcement: Announcement
  readonly neighbours: ReadonlySet<string>
  readonly atMs: number
}

/**
 * What has been heard on the /client topic: who is there, what they are called, which rooms they hold. Times are given
 * by the caller, in milliseconds of any one clock.
 */
export class Directory {
  readonly #heard = new Map<string, Heard>()
  /** Made when asked for, and kept until something else is heard: lists of rooms ask once a room. */
  #rooms: ReadonlyMap<string, KnownRoom> | undefined

  /** @returns whether anything about rooms, names or doors opened and closed is new (digests and addresses are not) */
  hear(peer: string, announcement: Announcement, nowMs: number): boolean {
    if (announcement.leaving) return this.forget(peer)
    if (!this.#heard.has(peer) && this.#heard.size >= LIMITS.announcingPeers) return false
    const before = this.#heard.get(peer)?.announcement
    this.#heard.set(peer, { announcement, neighbours: new Set(announcement.neighbours), atMs: nowMs })
    this.#rooms = undefined
    return before === undefined || outline(before) !== outline(announcement)
  }

  /** @returns whether the peer was known */
  forget(peer: string): boolean {
    const known = this.#heard.delete(peer)
    if (known) this.#rooms = undefined
    return known
  }

  /** Drops everyone not heard since `sinceMs`; returns their PeerIds. */
  expire(sinceMs: number): string[] {
    const silent = Array.from(this.#heard).flatMap(([peer, { atMs }]) => (atMs < sinceMs ? [peer] : []))
    for (const peer of silent) this.forget(peer)
    return silent
  }

  nameOf(peer: string): string | undefined {
    return this.#heard.get(peer)?.announcement.name
  }

  neighboursOf(peer: string): ReadonlySet<string> | undefined {
    return this.#heard.get(peer)?.neighbours
  }

  peers(): string[] {
    return [...this.#heard.keys()]
  }

  room(id: string): KnownRoom | undefined {
    return this.rooms().get(id)
  }

  /** By room id, as of now: what is heard later does not show in it. */
  rooms(): ReadonlyMap<string, KnownRoom> {
    return (this.#rooms ??= roomsOf(this.#heard))
  }
}

function roomsOf(heard: ReadonlyMap<string, Heard>): ReadonlyMap<string, KnownRoom> {
  const rooms = new Map<string, { description: RoomDescription; holders: Holder[] }>()
  for (const [peer, { announcement }] of heard) {
    for (const { description, open, digest, locked } of announcement.rooms) {
      let room = rooms.get(description.id)
      if (room === undefined) {
        if (rooms.size >= LIMITS.announcedRooms) continue
        rooms.set(description.id, (room = { description, holders: [] }))
      }
      room.holders.push({ peer, open, digest, locked })
    }
  }
  return rooms
}

/** What of an announcement a person would see change. */
function outline({ name, rooms }: Announcement): string {
  return JSON.stringify([name, rooms.map(({ description, open, locked }) => [description.id, open, locked])])
}
