/**
 * Deltas on their way into the scene. Small ones go in at once; a whole canvas goes in bit by bit, so that the screen
 * stays responsive meanwhile. Their order is kept.
 */
import type { Events, LineView } from '../../p2p/api/contract.ts'

/** One bit of a delta. */
export interface IntakeStep {
  readonly reset: boolean
  readonly put: readonly LineView[]
  readonly gone: readonly string[]
  readonly ended: Events['canvas.delta']['ended']
  /** All that lies in the view has come with this bit and those before it. */
  readonly completesView: boolean
}

const LINES_PER_STEP = 200

/** A batch whose next delta does not come for so long is taken for complete. */
const BATCH_PATIENCE_MS = 1_000

export class Intake {
  #steps: IntakeStep[] = []
  #batchUntilMs = -Infinity

  push(delta: Events['canvas.delta'], nowMs: number): void {
    const { reset, put, gone, ended, more, completesView = false } = delta
    this.#batchUntilMs = more ? nowMs + BATCH_PATIENCE_MS : -Infinity
    if (reset) {
      // A reset undoes whatever was still to be done to lines, but a stroke that has ended has ended.
      const past = this.#steps.flatMap(step => step.ended)
      this.#steps = [{ reset, gone: [], put: [], ended: past, completesView: false }]
    }
    for (let at = 0; at === 0 || at < put.length; at += LINES_PER_STEP) {
      const isLast = at + LINES_PER_STEP >= put.length
      this.#steps.push({
        reset: false,
        gone: at === 0 ? gone : [],
        put: put.slice(at, at + LINES_PER_STEP),
        ended: isLast ? ended : [],
        completesView: isLast && completesView,
      })
    }
  }

  /** Lines of a page that is turned to, before whatever else is on its way. */
  turn(views: readonly LineView[]): void {
    const steps: IntakeStep[] = []
    for (let at = 0; at < views.length; at += LINES_PER_STEP) {
      steps.push({ reset: false, gone: [], put: views.slice(at, at + LINES_PER_STEP), ended: [], completesView: false })
    }
    this.#steps = [...steps, ...this.#steps]
  }

  /** The next bit, or undefined. */
  shift(): IntakeStep | undefined {
    return this.#steps.shift()
  }

  get isEmpty(): boolean {
    return this.#steps.length === 0
  }

  /** Until when more of a batch is expected, or null. */
  awaitedUntilMs(nowMs: number): number | null {
    return nowMs < this.#batchUntilMs ? this.#batchUntilMs : null
  }
}
