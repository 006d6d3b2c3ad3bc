import { LIMITS } from '../canvas/limits.ts'

interface Window {
  newest: bigint
  readonly recent: Set<bigint>
}

/**
 * Tells an author's new gossip from what somebody kept and sends again. Gossipsub remembers messages for two minutes;
 * after that an old one would pass as its author's, move its pointer, and use up what it may say. Every message of an
 * author carries the next higher number, also after a restart.
 */
export class ReplayWindows {
  readonly #windows = new Map<string, Window>()

  /** @returns whether the message is neither old nor known */
  accept(author: string, number: bigint): boolean {
    const window = this.#windows.get(author) ?? { newest: number, recent: new Set<bigint>() }
    if (number <= window.newest - BigInt(LIMITS.gossipReorder) || window.recent.has(number)) return false
    window.recent.add(number)
    if (number > window.newest) window.newest = number
    if (window.recent.size > 2 * LIMITS.gossipReorder) tidy(window)
    // Whoever speaks goes to the end; the one silent for longest makes room.
    this.#windows.delete(author)
    if (this.#windows.size >= LIMITS.announcingPeers) this.#windows.delete(this.#windows.keys().next().value!)
    this.#windows.set(author, window)
    return true
  }

  /** The author has connected anew: it may have restarted with its clock put back. */
  forget(author: string): void {
    this.#windows.delete(author)
  }
}

function tidy({ newest, recent }: Window): void {
  for (const number of recent) if (number <= newest - BigInt(LIMITS.gossipReorder)) recent.delete(number)
}
