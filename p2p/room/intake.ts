import type { Entry } from '../canvas/operation.ts'
import type { Run } from '../feed/run.ts'
import type { Ledger, Refused } from './ledger.ts'
import { ParkedRuns } from './parked-runs.ts'

/** Takes runs into the ledger in the order in which they can be; what came too early waits here. */
export class Intake {
  readonly #ledger: Ledger
  readonly #refused: (peer: string, refused: Refused) => void
  readonly #parked: ParkedRuns

  /** @param refused what `peer` delivered was not taken in */
  constructor(ledger: Ledger, refused: (peer: string, refused: Refused) => void) {
    this.#ledger = ledger
    this.#refused = refused
    this.#parked = new ParkedRuns(ledger.description.owner)
  }

  /** Whether something of an author waits for what comes before it. */
  isWaitingFor(author: string): boolean {
    return this.#parked.hasAnyOf(author)
  }

  /**
   * @param from PeerId of whoever delivered them
   * @returns the entries that are new
   */
  take(runs: readonly Run[], from: string): readonly Entry[] {
    const inOrder = this.#parked.with(runs)
    const { entries, refused } = this.#ledger.receive(inOrder)
    const gaps = new Set(refused.filter(({ refusal }) => refusal === 'gap').map(({ author }) => author))
    this.#parked.park(inOrder.filter(run => gaps.has(run.author)))
    for (const refusal of refused) if (refusal.refusal !== 'gap') this.#refused(from, refusal)
    return entries
  }
}
