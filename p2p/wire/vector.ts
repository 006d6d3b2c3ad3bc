import { LIMITS } from '../canvas/limits.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { authorOfKey, keyOfAuthor } from './author.ts'
import type { VersionVectorData } from './chalkboard.gen.js'

export function encodeVector(vector: VersionVector): VersionVectorData {
  return { authors: Array.from(vector, ([author, seq]) => ({ author: keyOfAuthor(author), seq })) }
}

/** @throws RangeError if it is not a version vector within LIMITS */
export function decodeVector(data: VersionVectorData | undefined): Map<string, number> {
  const authors = data?.authors ?? []
  if (authors.length > LIMITS.authorsPerRoom) throw new RangeError(`A version vector of ${authors.length} authors.`)
  const vector = new Map<string, number>()
  for (const { author, seq } of authors) {
    if (seq < 1 || seq > LIMITS.entriesPerFeed) throw new RangeError(`A version vector with seq ${seq}.`)
    vector.set(authorOfKey(author), seq)
  }
  return vector
}
