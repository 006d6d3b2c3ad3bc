/** Of each author (PeerId), the highest seq up to which every entry is held. An author who is not in it stands at 0. */
export type VersionVector = ReadonlyMap<string, number>

export function seqOf(vector: VersionVector, author: string): number {
  return vector.get(author) ?? 0
}

/** Whether `vector` holds anything that `other` lacks. */
export function isAhead(vector: VersionVector, other: VersionVector): boolean {
  for (const [author, seq] of vector) if (seq > seqOf(other, author)) return true
  return false
}
