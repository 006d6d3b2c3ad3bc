import type { Libp2p } from '@libp2p/interface'
import { ANNOUNCE_EVERY_MS } from './announcer.ts'
import type { Directory } from './directory.ts'

/** Who has not announced itself for so long is gone, whatever TCP still believes. */
const SILENT_AFTER_MS = 3 * ANNOUNCE_EVERY_MS

/**
 * Drops from the directory everyone who has been silent, and their connections, so that they are dialled anew: after a
 * cut cable TCP alone can take a minute to notice, or to try again.
 *
 * @returns whether anyone was dropped
 */
export function callTheRoll(directory: Directory, node: Libp2p, nowMs: number): boolean {
  const silent = new Set(directory.expire(nowMs - SILENT_AFTER_MS))
  if (silent.size === 0) return false
  for (const connection of node.getConnections()) {
    if (silent.has(connection.remotePeer.toString())) connection.abort(new Error('The peer has gone quiet.'))
  }
  return true
}
