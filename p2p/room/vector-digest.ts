import { createHash } from 'node:crypto'
import type { VersionVector } from '../canvas/version-vector.ts'

const DIGEST_BYTES = 12
/** How many of one's own past digests are remembered. */
const REMEMBERED = 256

/** A short name for a version vector: equal vectors have equal digests. */
export function vectorDigest(vector: VersionVector): Uint8Array {
  const hash = createHash('sha256')
  for (const author of [...vector.keys()].sort()) hash.update(`${author} ${vector.get(author)!}\n`)
  return hash.digest().subarray(0, DIGEST_BYTES)
}

/**
 * The digests this peer has gone through lately. Whoever shows one of them is merely behind and will come and ask;
 * whoever shows another holds something we lack.
 */
export class DigestHistory {
  readonly #past = new Set<string>()

  add(digest: Uint8Array): void {
    const text = hex(digest)
    this.#past.delete(text)
    this.#past.add(text)
    if (this.#past.size > REMEMBERED) this.#past.delete(this.#past.values().next().value!)
  }

  has(digest: Uint8Array): boolean {
    return this.#past.has(hex(digest))
  }
}

function hex(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex')
}
