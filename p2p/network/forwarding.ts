/**
 * Everyone on one LAN is one hop away, and an author sends to every subscriber it is connected to. Passing its messages
 * on would only make copies: at 20 peers, 4 to 8 of each. Someone needs a copy passed on only if the author is not
 * connected to them, as between two networks that one computer joins.
 */

/** The last characters of a PeerId, enough to tell the peers of a LAN apart. */
const PEER_TAIL_CHARACTERS = 8

export function tailOf(peer: string): string {
  return peer.slice(-PEER_TAIL_CHARACTERS)
}

/**
 * Whether this peer should pass a message on.
 *
 * @param author who published the message
 * @param source the neighbour it came from
 * @param subscribers PeerIds of this peer's neighbours that hear the topic
 * @param neighboursOf the tails of the peers someone is connected to, as last announced; undefined if not known
 */
export function shouldForward(
  author: string,
  source: string,
  subscribers: Iterable<string>,
  neighboursOf: (peer: string) => ReadonlySet<string> | undefined,
): boolean {
  const reached = neighboursOf(author)
  for (const subscriber of subscribers) {
    if (subscriber === author || subscriber === source) continue
    if (reached === undefined || !reached.has(tailOf(subscriber))) return true
  }
  return false
}
