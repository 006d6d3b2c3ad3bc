import { scrypt } from 'node:crypto'
import { roomIdBytes } from '../../feed/room-description.ts'

/** 32 MiB and about a tenth of a second for each guess of someone who has got hold of a verifier. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
export const VERIFIER_BYTES = 32

/**
 * What takes a PIN's place everywhere. The same text typed on different keyboards gives the same. Does not hold up the
 * event loop.
 *
 * @param room 32 hex characters
 */
export function pinVerifier(pin: string, room: string): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  scrypt(pin.normalize('NFKC'), roomIdBytes(room), VERIFIER_BYTES, COST, (error, verifier) => {
    if (error === null) resolve(verifier)
    else reject(error)
  })
  return promise
}
