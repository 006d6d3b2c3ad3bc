import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith, type KeyObject } from 'node:crypto'
import { keyOfAuthor } from '../wire/author.ts'

export const SIGNATURE_BYTES = 64

/** Signs with this peer's key. */
export interface Signer {
  /** The PeerId the signatures vouch for. */
  readonly author: string
  sign(bytes: Uint8Array): Uint8Array
}

/** @param seed the 32 bytes of an Ed25519 private key */
export function createSigner(author: string, seed: Uint8Array): Signer {
  const key = createPrivateKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', d: base64url(seed), x: base64url(keyOfAuthor(author)) },
  })
  return { author, sign: bytes => new Uint8Array(signWith(null, bytes, key)) }
}

/** Whether `author` signed exactly these bytes. */
export function isSignedBy(author: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === SIGNATURE_BYTES && verifyWith(null, bytes, publicKeyOf(author), signature)
}

/** Making a key object costs more than checking a signature with it, so they are kept. */
const publicKeys = new Map<string, KeyObject>()
const CACHED_KEYS = 10_000

function publicKeyOf(author: string): KeyObject {
  let key = publicKeys.get(author)
  if (key === undefined) {
    key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: base64url(keyOfAuthor(author)) } })
    if (publicKeys.size >= CACHED_KEYS) publicKeys.clear()
    publicKeys.set(author, key)
  }
  return key
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
