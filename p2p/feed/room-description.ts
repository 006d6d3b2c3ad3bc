import { createHash } from 'node:crypto'
import { LIMITS } from '../canvas/limits.ts'
import { isName } from '../canvas/name.ts'
import { authorOfKey, keyOfAuthor } from '../wire/author.ts'
import { RoomDescriptionData, type SignedRoomData } from '../wire/chalkboard.gen.js'
import { ROOM_ID_BYTES } from './chain.ts'
import { isSignedBy, type Signer } from './signing.ts'

/** What a room is, vouched for by its owner. The bytes are kept as they came: they are the room's identity. */
export interface RoomDescription {
  /** 32 hex characters: the first half of the SHA-256 of the bytes. */
  readonly id: string
  readonly name: string
  /** The owner's name when the room was created. */
  readonly host: string
  /** The owner's PeerId. */
  readonly owner: string
  /** Milliseconds since 1970. */
  readonly created: number
  /** Where the room is spoken of live: `<host>-<room>`. */
  readonly topic: string
  /** A PIN is needed to join. */
  readonly locked: boolean
  /** Of a room with a PIN: what its first key is known by (p2p/room/lock). */
  readonly keyCheck: Uint8Array | undefined
  readonly signed: SignedRoomData
}

const DOMAIN = Buffer.from('chalkboard-room:')
const NONCE_BYTES = 8
const KEY_CHECK_BYTES = 32
/** Enough of the owner's PeerId that no two hosts share a topic by accident. */
const HOST_TAIL_CHARACTERS = 8

/**
 * @param room `nonce`: 8 random bytes, so that two rooms never share an id. `keyCheck`: of the first key of a room with a
 *   PIN
 */
export function describeRoom(
  signer: Signer,
  room: { name: string; host: string; created: number; nonce: Uint8Array; keyCheck?: Uint8Array },
): RoomDescription {
  const description = RoomDescriptionData.encode({ ...room, owner: keyOfAuthor(signer.author) })
  return readRoomDescription({ description, signature: signer.sign(Buffer.concat([DOMAIN, description])) })
}

/** @throws RangeError if it is not a room within LIMITS that its owner signed */
export function readRoomDescription(signed: SignedRoomData): RoomDescription {
  if (signed.description.length > LIMITS.roomDescriptionBytes) throw new RangeError('A room description too long.')
  const { name, host, owner: key, created, nonce, keyCheck } = RoomDescriptionData.decode(signed.description)
  if (!isName(name) || !isName(host)) throw new RangeError('A room without a proper name.')
  if (nonce.length !== NONCE_BYTES || !Number.isSafeInteger(created)) throw new RangeError('A room description awry.')
  if (keyCheck !== undefined && keyCheck.length !== KEY_CHECK_BYTES)
    throw new RangeError('A room whose key is unclear.')
  const owner = authorOfKey(key)
  if (!isSignedBy(owner, Buffer.concat([DOMAIN, signed.description]), signed.signature)) {
    throw new RangeError('A room that its owner did not sign.')
  }
  const id = createHash('sha256').update(signed.description).digest().subarray(0, ROOM_ID_BYTES).toString('hex')
  const topic = `${host}.${owner.slice(-HOST_TAIL_CHARACTERS)}-${name}`
  const locked = keyCheck !== undefined
  return {
    id,
    name,
    host,
    owner,
    created,
    topic,
    locked,
    keyCheck: keyCheck === undefined ? undefined : Uint8Array.from(keyCheck),
    signed,
  }
}

export function roomIdBytes(id: string): Uint8Array {
  return Buffer.from(id, 'hex')
}
