import { LIMITS } from '../canvas/limits.ts'
import { isName } from '../canvas/name.ts'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { AnnouncementData, type AnnouncedRoomData, type SignedRoomData } from '../wire/chalkboard.gen.js'

/** Where peers say who they are and which rooms they hold. */
export const CLIENT_TOPIC = '/client'

/** Of Ed25519. */
const SIGNATURE_BYTES = 64

/** A room as one peer announces it. */
export interface AnnouncedRoom {
  readonly description: RoomDescription
  /** The peer has it open and hears its topic. */
  readonly open: boolean
  /** Digest of the peer's version vector: whoever has another lacks something, or has something. */
  readonly digest: Uint8Array
  readonly locked: boolean
}

/** What a peer says of itself on the /client topic. */
export interface Announcement {
  readonly name: string
  /** Multiaddrs. */
  readonly addresses: readonly string[]
  readonly rooms: readonly AnnouncedRoom[]
  /** Tails of the PeerIds it is connected to. */
  readonly neighbours: readonly string[]
  /** Its last word. */
  readonly leaving: boolean
}

/** As many rooms, the first ones first, as LIMITS.roomsPerAnnouncement and LIMITS.announcementBytes leave room for. */
export function encodeAnnouncement(announcement: Announcement): Uint8Array {
  const self = {
    name: announcement.name,
    addresses: announcement.addresses.slice(0, LIMITS.addressesPerAnnouncement),
    neighbours: announcement.neighbours.slice(0, LIMITS.neighboursPerAnnouncement),
    leaving: announcement.leaving,
  }
  const rooms = announcement.rooms
    .slice(0, LIMITS.roomsPerAnnouncement)
    .map(({ description, open, digest, locked }) => ({ room: description.signed, open, digest, locked }))
  const bytesLeft = LIMITS.announcementBytes - AnnouncementData.encode(self).length
  return AnnouncementData.encode({ ...self, rooms: fitting(rooms, bytesLeft) })
}

function fitting(rooms: readonly AnnouncedRoomData[], bytesLeft: number): AnnouncedRoomData[] {
  const taken: AnnouncedRoomData[] = []
  for (const room of rooms) {
    // Fields left at their defaults are not written, so this is what the room adds to any announcement.
    bytesLeft -= AnnouncementData.encode({ rooms: [room] }).length
    if (bytesLeft < 0) break
    taken.push(room)
  }
  return taken
}

/**
 * Reads an announcement in one go.
 *
 * @throws Error if it is not an announcement within LIMITS
 */
export function decodeAnnouncement(bytes: Uint8Array): Announcement {
  const reading = readAnnouncement(bytes, () => true)
  for (;;) {
    const { done, value } = reading.next()
    if (done === true) return value
  }
}

/**
 * Reads an announcement, with a rest after every LIMITS.roomChecksPerTurn signatures. Rooms that are not what their id,
 * owner and signature say are left out, and new ones that may not be checked now.
 *
 * @param mayCheck whether the signature of one more room never heard of may be checked, which is what costs
 * @throws Error if it is not an announcement within LIMITS
 */
export function* readAnnouncement(
  bytes: Uint8Array,
  mayCheck: () => boolean,
): Generator<undefined, Announcement, undefined> {
  if (bytes.length > LIMITS.announcementBytes) throw new RangeError(`An announcement of ${bytes.length} bytes.`)
  const data = AnnouncementData.decode(bytes, {
    limits: {
      rooms: LIMITS.roomsPerAnnouncement,
      addresses: LIMITS.addressesPerAnnouncement,
      neighbours: LIMITS.neighboursPerAnnouncement,
    },
  })
  if (!isName(data.name)) throw new RangeError('An announcement without a proper name.')
  if (data.addresses.some(address => address.length > LIMITS.addressLength)) throw new RangeError('A long address.')
  const rooms: AnnouncedRoom[] = []
  let checks = 0
  const mayCheckOneMore = (): boolean => {
    const may = mayCheck()
    if (may) checks += 1
    return may
  }
  for (const { room, open, digest, locked } of data.rooms) {
    const description = room === undefined ? undefined : knownDescription(room, mayCheckOneMore)
    if (description !== undefined)
      rooms.push({ description, open, digest: digest.slice(0, LIMITS.digestBytes), locked })
    if (checks < LIMITS.roomChecksPerTurn) continue
    checks = 0
    yield undefined
  }
  return { name: data.name, addresses: data.addresses, rooms, neighbours: data.neighbours, leaving: data.leaving }
}

/**
 * The same rooms are announced every few seconds by everyone who holds them, so each description's signature is checked
 * once and remembered by its exact bytes. What is too long to be a room is not remembered: anyone may announce, and with
 * any other length of signature the same bytes could be split in two ways. Those not heard of for longest are forgotten,
 * so that whoever announces ever new ones does not push out those that are there.
 */
const seen = new Map<string, RoomDescription | undefined>()

function knownDescription(room: SignedRoomData, mayCheck: () => boolean): RoomDescription | undefined {
  if (room.description.length > LIMITS.roomDescriptionBytes || room.signature.length !== SIGNATURE_BYTES)
    return undefined
  const key = Buffer.concat([room.description, room.signature]).toString('latin1')
  const isKnown = seen.has(key)
  if (!isKnown && !mayCheck()) return undefined
  const description = isKnown ? seen.get(key) : checkedDescription(room)
  seen.delete(key)
  if (seen.size >= LIMITS.announcedRooms) seen.delete(seen.keys().next().value!)
  seen.set(key, description)
  return description
}

function checkedDescription(room: SignedRoomData): RoomDescription | undefined {
  try {
    return readRoomDescription({ description: room.description.slice(), signature: room.signature.slice() })
  } catch {
    return undefined
  }
}
