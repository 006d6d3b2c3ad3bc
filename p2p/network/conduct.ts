import { LIMITS } from '../canvas/limits.ts'
import { blamed, INTOLERABLE, isShutOut, SPOTLESS, type Cost, type Standing } from './standing.ts'
import { TokenBucket } from './token-bucket.ts'

/** See `Refusals` in p2p/api/contract.ts. */
export type RefusalKind = 'forged' | 'forked' | 'malformed' | 'limit' | 'withheld' | 'role' | 'flood'

/**
 * What each kind costs its author. Ten forgeries are too many; a few entries that fork may be an accident with a backup.
 * Out of their role honest people write for a moment, while a rule is on its way, so that alone shuts nobody out. Of a
 * flood, only what is over the generous allowances of LIMITS counts at all.
 */
const COSTS: Record<RefusalKind, Cost> = {
  forged: { cost: 10, upTo: INTOLERABLE },
  forked: { cost: 10, upTo: INTOLERABLE },
  malformed: { cost: 10, upTo: INTOLERABLE },
  limit: { cost: 10, upTo: INTOLERABLE },
  withheld: { cost: 10, upTo: INTOLERABLE },
  role: { cost: 2, upTo: INTOLERABLE / 2 },
  flood: { cost: 0.4, upTo: INTOLERABLE },
}

/** For what may be another's doing: whoever delivers it is watched, but never shut out for it alone. */
export const DOUBTFUL: Cost = { cost: 5, upTo: INTOLERABLE / 2 }

const SAID: Record<RefusalKind, string> = {
  forged: 'sent what is not signed by whom it names',
  forked: 'has signed two histories',
  malformed: 'sent what makes no sense',
  limit: 'sent too much or something too large',
  withheld: 'kept the content of an entry back',
  role: 'sent entries although it may not draw there',
  flood: 'sends more than is taken in at once',
}

/** What was refused from one peer since this one started. */
export interface Judgement {
  readonly peer: string
  readonly counts: Readonly<Partial<Record<RefusalKind, number>>>
  /** About the last one. */
  readonly last: string
  readonly shutOut: boolean
}

export interface ConductOptions {
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number
  log(line: string): void
}

interface Remembered {
  standing: Standing
  readonly counts: Partial<Record<RefusalKind, number>>
  readonly loggedAtMs: Partial<Record<RefusalKind, number>>
  last: string
}

/** The same fault of the same peer is not logged again sooner. */
const LOG_AGAIN_AFTER_MS = 5_000
/** After this computer stood still, what was sent meanwhile comes all at once; that is nobody's fault. */
const LENIENT_MS = 10_000
const LENIENT_AGAIN_AFTER_MS = 60_000

/** Keeps count of what each peer does wrong, and says who is shut out. Bounded, and so is its log, whatever comes. */
export class Conduct {
  readonly #options: ConductOptions
  readonly #records = new Map<string, Remembered>()
  readonly #lines: TokenBucket
  #lenientFromMs = -Infinity
  #shutOutListener: (peer: string) => void = () => undefined

  constructor(options: ConductOptions) {
    this.#options = options
    const perSecond = LIMITS.refusalLinesPerSecond
    this.#lines = new TokenBucket({ capacity: 4 * perSecond, perSecond }, options.nowMs())
  }

  /** Called with whoever is shut out from now on. One listener. */
  onShutOut(listener: (peer: string) => void): void {
    this.#shutOutListener = listener
  }

  /**
   * Something was refused.
   *
   * @param peer who is to blame: proven by a signature or a connection
   * @param reason what it was, in a few words
   */
  refused(peer: string, kind: RefusalKind, reason: string, cost: Cost = COSTS[kind]): void {
    const nowMs = this.#options.nowMs()
    const record = this.#recordOf(peer)
    const count = (record.counts[kind] ?? 0) + 1
    record.counts[kind] = count
    record.last = `${SAID[kind]}: ${reason.slice(0, LIMITS.refusalReasonLength).replace(/\.$/, '')}`
    if (nowMs - (record.loggedAtMs[kind] ?? -Infinity) >= LOG_AGAIN_AFTER_MS && this.#lines.take(1, nowMs)) {
      record.loggedAtMs[kind] = nowMs
      this.#options.log(`${peer} ${record.last}. Refused; the ${count}. time of this kind.`)
    }
    if (kind !== 'flood' || !this.#isLenient(nowMs)) this.#blame(peer, record, cost, nowMs)
  }

  isShutOut(peer: string): boolean {
    const record = this.#records.get(peer)
    return record !== undefined && isShutOut(record.standing, this.#options.nowMs())
  }

  /** This computer stood still, so floods are not held against anyone for a moment. Not again within a minute. */
  stoodStill(): void {
    const nowMs = this.#options.nowMs()
    if (nowMs - this.#lenientFromMs >= LENIENT_AGAIN_AFTER_MS) this.#lenientFromMs = nowMs
  }

  /** The worst first. */
  judgements(): Judgement[] {
    const nowMs = this.#options.nowMs()
    return Array.from(this.#records, ([peer, { counts, last, standing }]) => ({
      peer,
      counts: { ...counts },
      last,
      shutOut: isShutOut(standing, nowMs),
    })).sort((a, b) => Number(b.shutOut) - Number(a.shutOut) || total(b) - total(a))
  }

  #isLenient(nowMs: number): boolean {
    return nowMs - this.#lenientFromMs < LENIENT_MS
  }

  #blame(peer: string, record: Remembered, cost: Cost, nowMs: number): void {
    const wasShutOut = isShutOut(record.standing, nowMs)
    record.standing = blamed(record.standing, cost, nowMs)
    if (wasShutOut || !isShutOut(record.standing, nowMs)) return
    const seconds = Math.round((record.standing.shutOutUntilMs - nowMs) / 1000)
    if (this.#lines.take(1, nowMs)) this.#options.log(`${peer} is kept out for ${seconds} s: it ${record.last}.`)
    this.#shutOutListener(peer)
  }

  /** The one longest without a fault makes room, if it is not shut out. */
  #recordOf(peer: string): Remembered {
    const record = this.#records.get(peer) ?? { standing: SPOTLESS, counts: {}, loggedAtMs: {}, last: '' }
    this.#records.delete(peer)
    if (this.#records.size >= LIMITS.peersJudged) this.#records.delete(this.#leastMissed())
    this.#records.set(peer, record)
    return record
  }

  #leastMissed(): string {
    const nowMs = this.#options.nowMs()
    for (const [peer, { standing }] of this.#records) if (!isShutOut(standing, nowMs)) return peer
    return this.#records.keys().next().value!
  }
}

function total({ counts }: Judgement): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
