/** What goes wrong in a round, decided before it begins: a pure function of the seed. */
import type { Random } from '../support/random.ts'

/** `who`: numbers of people; 0 is the host. Moments are milliseconds since the round began. */
export type Fault =
  | { do: 'kill' | 'stop'; who: number; atMs: number; backAtMs: number }
  | { do: 'cut'; who: number; atMs: number; backAtMs: number }
  | { do: 'split'; who: readonly number[]; atMs: number }

/** Peers that die or are cut off come back within the round, or at its end. */
const ROUND_SHARES = { atMost: 0.6, backAtMost: 1.2 }

/**
 * Each round kills one or two people's peers, cuts one or two cables (also of those killed, also while they start), parts
 * the network in two, and takes the host away, by the power switch or by a proper end.
 */
export function planRound(random: Random, people: number, roundMs: number): Fault[] {
  const guests = Array.from({ length: people - 1 }, (_, at) => at + 1)
  const everyone = [0, ...guests]
  const outage = (): { atMs: number; backAtMs: number } => {
    const atMs = Math.round(random.next() * ROUND_SHARES.atMost * roundMs)
    return { atMs, backAtMs: Math.round(atMs + random.next() * (ROUND_SHARES.backAtMost * roundMs - atMs)) }
  }
  const killed = random.shuffled(guests).slice(0, 1 + random.below(2))
  const cut = random.shuffled(everyone).slice(0, 1 + random.below(2))
  const parted = random.shuffled(everyone).slice(0, 2 + random.below(people - 3))
  return [
    ...killed.map((who): Fault => ({ do: 'kill', who, ...outage() })),
    ...cut.map((who): Fault => ({ do: 'cut', who, ...outage() })),
    { do: 'split', who: parted, atMs: outage().atMs },
    { do: random.chance(0.5) ? 'kill' : 'stop', who: 0, ...outage() },
  ]
}

/** `kill 3 at 1.2 s until 4.0 s` */
export function describeFault(fault: Fault): string {
  const at = `${(fault.atMs / 1000).toFixed(1)} s`
  return fault.do === 'split'
    ? `split ${fault.who.toSorted((a, b) => a - b).join('+')} off at ${at}`
    : `${fault.do} ${fault.who} at ${at} until ${(fault.backAtMs / 1000).toFixed(1)} s`
}
