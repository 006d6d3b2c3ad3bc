import { createHash } from 'node:crypto'

/** Bytes of a hash, and of a room id. */
export const HASH_BYTES = 32
export const ROOM_ID_BYTES = 16

/** hash(0) of every feed of a room. */
export function firstHash(roomId: Uint8Array): Uint8Array {
  return sha256(roomId)
}

/** hash(n), from hash(n - 1) and the hash of the bytes of entry n. */
export function nextHash(previous: Uint8Array, entryHash: Uint8Array): Uint8Array {
  return createHash('sha256').update(previous).update(entryHash).digest()
}

/** What is left of an entry when its content is dropped. */
export function hashOfEntry(entry: Uint8Array): Uint8Array {
  return sha256(entry)
}

/** What an author signs to vouch for its feed up to `seq`. */
export function signedBytes(roomId: Uint8Array, seq: number, hash: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(DOMAIN.length + ROOM_ID_BYTES + 4 + HASH_BYTES)
  bytes.set(DOMAIN, 0)
  bytes.set(roomId, DOMAIN.length)
  bytes.writeUInt32BE(seq, DOMAIN.length + ROOM_ID_BYTES)
  bytes.set(hash, DOMAIN.length + ROOM_ID_BYTES + 4)
  return bytes
}

/** Keeps these signatures from ever standing for anything else that the same key signs. */
const DOMAIN = Buffer.from('chalkboard-feed:')

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
