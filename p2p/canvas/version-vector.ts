/** Of each author (PeerId), the highest seq up to which every entry is held. An author who is not in it stands at 0. */
export type VersionVector = ReadonlyMap<string, number>

export function seqOf(vector: VersionVector, author: string): number {
  return vector.get(author) ?? 0
}
