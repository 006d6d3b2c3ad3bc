import type { Holder, KnownRoom } from './directory.ts'

/** Whom to ask for a room: its owner first, then those who have it open, then the rest. */
export function holdersInOrder(known: KnownRoom | undefined): Holder[] {
  if (known === undefined) return []
  const rank = ({ peer, open }: Holder): number => (peer === known.description.owner ? 0 : open ? 1 : 2)
  return known.holders.toSorted((a, b) => rank(a) - rank(b))
}

/** Asks one after the other until one has answered in full. Rejects with the last error if none does. */
export async function firstToAnswer(holders: readonly Holder[], ask: (peer: string) => Promise<void>): Promise<void> {
  let last: unknown = new Error('Nobody has the room.')
  for (const { peer } of holders) {
    try {
      await ask(peer)
      return
    } catch (error) {
      last = error
    }
  }
  throw last
}
