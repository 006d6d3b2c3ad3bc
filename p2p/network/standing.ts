/** How a peer stands with this one: what it has done wrong, and how time heals it. Pure; times in milliseconds. */
import { LIMITS } from '../canvas/limits.ts'

export interface Standing {
  /** Rises with each breach, falls with time. */
  readonly penalty: number
  /** As of when. */
  readonly atMs: number
  /** How often it has been shut out lately: each time twice as long. */
  readonly shutOuts: number
  readonly shutOutUntilMs: number
}

/** What a breach costs. Breaches of its kind never bring the penalty beyond `upTo`. */
export interface Cost {
  readonly cost: number
  readonly upTo: number
}

/** At this penalty a peer is shut out. */
export const INTOLERABLE = 100
const HEALED_PER_SECOND = 1
/** Who has been let in again and behaved for so long is given the shortest time again. */
const FORGIVEN_AFTER_MS = 2 * LIMITS.longestShutOutMs

export const SPOTLESS: Standing = { penalty: 0, atMs: 0, shutOuts: 0, shutOutUntilMs: -Infinity }

export function healed(standing: Standing, nowMs: number): Standing {
  const elapsedMs = Math.max(0, nowMs - standing.atMs)
  const forgiven = nowMs - standing.shutOutUntilMs >= FORGIVEN_AFTER_MS
  return {
    ...standing,
    penalty: Math.max(0, standing.penalty - (elapsedMs / 1000) * HEALED_PER_SECOND),
    atMs: nowMs,
    shutOuts: forgiven ? 0 : standing.shutOuts,
  }
}

/** The standing after a breach. Whoever is shut out begins anew, except that the next time will be longer. */
export function blamed(standing: Standing, { cost, upTo }: Cost, nowMs: number): Standing {
  const before = healed(standing, nowMs)
  if (isShutOut(before, nowMs)) return before
  const penalty = Math.max(before.penalty, Math.min(before.penalty + cost, upTo))
  if (penalty < INTOLERABLE) return { ...before, penalty }
  const lastsMs = Math.min(LIMITS.longestShutOutMs, LIMITS.shutOutMs * 2 ** before.shutOuts)
  return { penalty: 0, atMs: nowMs, shutOuts: before.shutOuts + 1, shutOutUntilMs: nowMs + lastsMs }
}

export function isShutOut({ shutOutUntilMs }: Standing, nowMs: number): boolean {
  return nowMs < shutOutUntilMs
}
