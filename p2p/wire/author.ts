import { publicKeyFromRaw } from '@libp2p/crypto/keys'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'

/** Authors are PeerIds as text everywhere but on the wire, where the 32 bytes of their Ed25519 public key stand for them. */
const ids = new Map<string, string>()
const keys = new Map<string, Uint8Array>()
/** Above any honest number of authors; then the caches start again. */
const CACHED_AUTHORS = 10_000

/** @throws RangeError if these are not 32 bytes */
export function authorOfKey(key: Uint8Array): string {
  if (key.length !== 32) throw new RangeError(`An author's key has 32 bytes, not ${key.length}.`)
  const hex = Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1')
  let id = ids.get(hex)
  if (id === undefined) {
    id = peerIdFromPublicKey(publicKeyFromRaw(Uint8Array.from(key))).toString()
    if (ids.size >= CACHED_AUTHORS) ids.clear()
    ids.set(hex, id)
  }
  return id
}

/** Whether this is the PeerId of someone who can write: of an Ed25519 key, in the one way it is written here. */
export function isAuthor(text: string): boolean {
  try {
    return authorOfKey(keyOfAuthor(text)) === text
  } catch {
    return false
  }
}

/** @throws Error if it is no PeerId, or not that of an Ed25519 key */
export function keyOfAuthor(author: string): Uint8Array {
  let key = keys.get(author)
  if (key === undefined) {
    const peer = peerIdFromString(author)
    if (peer.type !== 'Ed25519') throw new RangeError('An author is known by an Ed25519 key.')
    key = peer.publicKey.raw
    if (keys.size >= CACHED_AUTHORS) keys.clear()
    keys.set(author, key)
  }
  return key
}
