/** When to ask who is here: the coming times in milliseconds, never none. */
export type QuestionSchedule = readonly [nextMs: number, ...laterMs: number[]]

/** Wi-Fi loses multicast packets, so the first question is repeated. */
const BURST_MS = [0, 100, 300, 1_000] as const
const BURST_JITTER_MS = 50
/** Until then a burst is under way. */
export const BURST_LASTS_MS = 1_500

const QUIET_MS = 30_000
const QUIET_JITTER_MS = 30_000

/** At a start and whenever the network has changed. The first question is due at once. */
export function burst(nowMs: number, random: () => number): QuestionSchedule {
  const [first, ...later] = BURST_MS
  return [nowMs + first, ...later.map(offsetMs => nowMs + offsetMs + random() * BURST_JITTER_MS)]
}

/**
 * A question was on the wire, ours or another's: it was our next one (RFC 6762, 7.3), for everybody hears the answers.
 * So a LAN of any size asks about once in 30 s, not once a peer.
 */
export function afterQuestion(schedule: QuestionSchedule, nowMs: number, random: () => number): QuestionSchedule {
  const [, next, ...later] = schedule
  return next === undefined ? [nowMs + QUIET_MS + random() * QUIET_JITTER_MS] : [next, ...later]
}
