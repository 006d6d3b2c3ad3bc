import type { Refused } from './ledger.ts'

/** Who is to blame for a run that was not taken in. `doubtful`: it may well be another's doing. */
export interface Blame {
  readonly peer: string
  readonly doubtful: boolean
}

/**
 * Honest peers check what they hand on, but with what they know: of a feed that its author has forked they may hold the
 * other history, and a rule or a pruning may not have reached them yet. So whoever delivers another's entries is
 * suspected at most, where only its own are beyond doubt. Two signed histories are their author's fault, whoever shows
 * them.
 *
 * @param peer who delivered it, proven by its connection or the signature of its gossip
 * @returns undefined if nobody did anything wrong
 */
export function blameFor(peer: string, { author, refusal }: Refused): Blame | undefined {
  if (refusal === 'gap') return undefined
  if (refusal === 'forked') return { peer: author, doubtful: false }
  if (author === peer || refusal === 'malformed') return { peer, doubtful: false }
  return refusal === 'role' ? undefined : { peer, doubtful: true }
}
