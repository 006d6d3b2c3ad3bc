/** Of each author (PeerId), the highest seq up to which every entry is held. An author who is not in it stands at 0. */
export type VersionVector = ReadonlyMap<string, number>

export function seqOf(vector: VersionVector, author: string): number {
  return vector.get(author) ?? 0
}

/** Of each author, the greater seq of the two. */
export function extend(vector: Map<string, number>, by: VersionVector): void {
  for (const [author, seq] of by) if (seq > seqOf(vector, author)) vector.set(author, seq)
}
