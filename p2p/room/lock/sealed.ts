import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { SealedData } from '../../wire/chalkboard.gen.js'

export const KEY_BYTES = 32
export const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/**
 * @param bound what the bytes belong to; whoever opens them has to say the same
 * @param nonce NONCE_BYTES at random. Up to 2^32 messages under one key no two are likely to be alike; a busy class says
 *   about 2^22 a day
 */
export function seal(
  key: Uint8Array,
  epoch: number,
  bound: Uint8Array,
  bytes: Uint8Array,
  nonce: Uint8Array,
): SealedData {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound)
  return { epoch, nonce, ciphertext: Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]) }
}

/** Undefined if it was not sealed with this key and bound to this. */
export function open(key: Uint8Array, bound: Uint8Array, { nonce, ciphertext }: SealedData): Uint8Array | undefined {
  const length = ciphertext.length - TAG_BYTES
  if (nonce.length !== NONCE_BYTES || length < 0) return undefined
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound)
  decipher.setAuthTag(ciphertext.subarray(length))
  const bytes = decipher.update(ciphertext.subarray(0, length))
  try {
    decipher.final()
    return bytes
  } catch {
    return undefined
  }
}
