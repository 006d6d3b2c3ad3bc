/** What has come from the room on its way onto the board, a little in each frame. */
import type { Events, LineView } from '../../p2p/api/contract.ts'
import { applyStep, type BoardModel, type StepChange } from './apply-step.ts'
import { Intake, type IntakeStep } from './intake.ts'

/** What a frame may spend on unpacking lines: little while somebody draws or moves the view, more when they wait for a board. */
const BUSY_BUDGET_MS = 6
const QUIET_BUDGET_MS = 40

/** What is still on its way. */
export interface Awaited {
  /** More lines are, so that what is painted now may have to be painted again. */
  readonly isLoading: boolean
  /** Until when the next delta of a batch is waited for; null if none is. */
  readonly untilMs: number | null
}

export class Arrivals {
  readonly #model: () => BoardModel
  readonly #onStep: (step: IntakeStep, change: StepChange) => void
  readonly #intake = new Intake()

  /** @param onStep told of each bit that has gone into the model */
  constructor(model: () => BoardModel, onStep: (step: IntakeStep, change: StepChange) => void) {
    this.#model = model
    this.#onStep = onStep
  }

  push(delta: Events['canvas.delta'], nowMs: number): void {
    this.#intake.push(delta, nowMs)
  }

  /** Lines of a page that is turned to, before whatever else is on its way. */
  turn(views: readonly LineView[]): void {
    this.#intake.turn(views)
  }

  get isEmpty(): boolean {
    return this.#intake.isEmpty
  }

  awaited(nowMs: number): Awaited {
    const untilMs = this.isEmpty ? this.#intake.awaitedUntilMs(nowMs) : null
    return { isLoading: !this.isEmpty || untilMs !== null, untilMs }
  }

  /** Takes in as much as a frame that began then may. */
  takeIn(nowMs: number, isBusy: boolean): void {
    const budgetMs = isBusy ? BUSY_BUDGET_MS : QUIET_BUDGET_MS
    for (let step = this.#intake.shift(); step !== undefined; step = this.#intake.shift()) {
      this.#onStep(step, applyStep(this.#model(), step))
      if (performance.now() - nowMs > budgetMs) return
    }
  }
}
