/** What has come from the room on its way onto the board, a little in each frame. */
import type { Events, LineView } from '../../p2p/api/contract.ts'
import { applyStep, type BoardModel, type StepChange } from './apply-step.ts'
import { Intake, type IntakeStep } from './intake.ts'

/** What a frame may spend on unpacking lines: little while somebody draws or looks around, more when they wait for a board. */
const BUSY_BUDGET_MS = 6
const SEEN_BUDGET_MS = 12
const WAITING_BUDGET_MS = 40

/** What is still on its way. Lines in the view would have to be painted again if they were painted without the others. */
export type Awaited = 'nothing' | 'out of view' | 'everything'

export class Arrivals {
  readonly #model: () => BoardModel
  readonly #onStep: (step: IntakeStep, change: StepChange) => void
  readonly #intake = new Intake()
  #hasView = false

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
    this.#hasView = false
    this.#intake.turn(views)
  }

  /** All that lies in the view has come. */
  get hasView(): boolean {
    return this.#hasView
  }

  get isEmpty(): boolean {
    return this.#intake.isEmpty
  }

  /** What is awaited, and until when the next delta of a batch is; null if none is. */
  awaited(nowMs: number): { readonly what: Awaited; readonly untilMs: number | null } {
    const untilMs = this.isEmpty ? this.#intake.awaitedUntilMs(nowMs) : null
    const isLoading = !this.isEmpty || untilMs !== null
    return { what: !isLoading ? 'nothing' : this.#hasView ? 'out of view' : 'everything', untilMs }
  }

  /**
   * Takes in as much as a frame that began then may.
   *
   * @param isBusy the person draws or moves the view
   * @param isViewPainted what has come of the view can be seen; until then, the rest waits
   */
  takeIn(nowMs: number, isBusy: boolean, isViewPainted: boolean): void {
    if (this.#hasView && !isViewPainted && !isBusy) return
    const budgetMs = isBusy ? BUSY_BUDGET_MS : this.#hasView ? SEEN_BUDGET_MS : WAITING_BUDGET_MS
    for (let step = this.#intake.shift(); step !== undefined; step = this.#intake.shift()) {
      if (step.reset) this.#hasView = false
      this.#onStep(step, applyStep(this.#model(), step))
      if (step.completesView) {
        this.#hasView = true
        return
      }
      if (performance.now() - nowMs > budgetMs) return
    }
  }
}
