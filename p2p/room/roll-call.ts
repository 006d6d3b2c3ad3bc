import type { Libp2p } from '@libp2p/interface'
import { announceEveryMs } from './announcer.ts'
import type { Directory } from './directory.ts'

/** Who has not announced itself for so many times is gone, whatever TCP still believes. */
const MISSED_ANNOUNCEMENTS = 3

/**
 * Drops from the directory everyone who has been silent, and their connections, so that they are dialled anew: after a
 * cut cable TCP alone can take a minute to notice, or to try again.
 *
 * @returns whether anyone was dropped
 */
export function callTheRoll(directory: Directory, node: Libp2p, nowMs: number): boolean {
  const silent = new Set(directory.expire(nowMs - MISSED_ANNOUNCEMENTS * announceEveryMs(directory.peers().length)))
  if (silent.size === 0) return false
  for (const connection of node.getConnections()) {
    if (silent.has(connection.remotePeer.toString())) connection.abort(new Error('The peer has gone quiet.'))
  }
  return true
}
