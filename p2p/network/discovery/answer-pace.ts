/** How often this peer may announce itself on one interface: a bucket of a few announcements, refilled one a second. */
export interface AnswerPace {
  readonly left: number
  readonly sinceMs: number
}

/** Enough to answer a few newcomers in a row at once; in a storm of questions each peer stays at 1 a second. */
const BURST = 5
const REFILL_MS = 1_000

/** Answers that many peers give to one question are spread out, as RFC 6762, 6 asks: with 60 peers over 120 ms. */
const SPREAD_MS_PER_PEER = 2
const SPREAD_MAX_MS = 120

export function fullPace(nowMs: number): AnswerPace {
  return { left: BURST, sinceMs: nowMs }
}

/**
 * When a question that came in now is answered. At once if hardly anyone else is there to answer too.
 *
 * @param others how many peers have lately been seen
 */
export function answerAtMs(pace: AnswerPace, nowMs: number, others: number, random: () => number): number {
  const spreadMs = others > 1 ? random() * Math.min(SPREAD_MAX_MS, others * SPREAD_MS_PER_PEER) : 0
  return Math.max(nowMs + spreadMs, readyAtMs(pace, nowMs))
}

/** When the next announcement is allowed. */
export function readyAtMs(pace: AnswerPace, nowMs: number): number {
  const { left, sinceMs } = refilled(pace, nowMs)
  return left > 0 ? nowMs : sinceMs + REFILL_MS
}

export function afterAnswer(pace: AnswerPace, nowMs: number): AnswerPace {
  const { left, sinceMs } = refilled(pace, nowMs)
  return { left: Math.max(0, left - 1), sinceMs: left === BURST ? nowMs : sinceMs }
}

function refilled({ left, sinceMs }: AnswerPace, nowMs: number): AnswerPace {
  const earned = Math.floor((nowMs - sinceMs) / REFILL_MS)
  return { left: Math.min(BURST, left + earned), sinceMs: sinceMs + earned * REFILL_MS }
}
