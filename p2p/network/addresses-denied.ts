import { LIMITS } from '../canvas/limits.ts'
import { isLoopback } from './discovery/addresses.ts'
import { blamed, INTOLERABLE, isShutOut, SPOTLESS, type Standing } from './standing.ts'

/** Four within a minute and a half. */
const SHUT_OUT_THERE = { cost: 30, upTo: INTOLERABLE }

/**
 * Whoever is shut out can come back at once under a new name, and a name costs nothing. So an address from which one
 * peer after another had to be shut out is not let in for a while either. Who is connected from there stays, and is
 * still dialled. Not this computer's own address: whoever is on it needs no network to do harm.
 */
export class AddressesDenied {
  readonly #standings = new Map<string, Standing>()

  shutOut(ip: string, nowMs: number): void {
    if (isLoopback(ip)) return
    const standing = blamed(this.#standings.get(ip) ?? SPOTLESS, SHUT_OUT_THERE, nowMs)
    this.#standings.delete(ip)
    if (this.#standings.size >= LIMITS.peersJudged) this.#standings.delete(this.#standings.keys().next().value!)
    this.#standings.set(ip, standing)
  }

  isDenied(ip: string, nowMs: number): boolean {
    const standing = this.#standings.get(ip)
    return standing !== undefined && isShutOut(standing, nowMs)
  }
}
