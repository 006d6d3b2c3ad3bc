import type { Drawings } from './drawings.ts'
import type { FinishedStrokes } from './finished-strokes.ts'
import type { Rect } from './geometry.ts'
import type { IntakeStep } from './intake.ts'
import type { PageShelf } from './page-shelf.ts'
import type { Scene, SceneChange } from './scene.ts'

/** What a delta may change. */
export interface BoardModel {
  readonly scene: Scene
  readonly shelf: PageShelf
  readonly drawings: Drawings
  readonly finished: FinishedStrokes
  readonly selfId: string | null
}

/** What to paint again: settled lines, and boxes of live ink. */
export interface StepChange extends SceneChange {
  readonly live: readonly Rect[]
}

/** Puts one bit of a delta into the model. */
export function applyStep(model: BoardModel, step: IntakeStep): StepChange {
  const { scene, shelf, drawings, finished, selfId } = model
  if (step.reset) scene.clear()
  const gone = scene.remove(step.gone)
  const { added, removed } = scene.put(shelf.sort(step))
  finished.put(added)
  const live: Rect[] = []
  const accounted = new Set<string>()
  for (const { author, stroke } of step.ended) {
    accounted.add(author)
    if (author === selfId) finished.ended(stroke)
    live.push(...drawings.end(author, stroke))
  }
  if (drawings.size > 0) {
    for (const view of step.put) if (!accounted.has(view.author)) live.push(...drawings.replaceBy(view))
  }
  return { added, removed: [...gone, ...removed], live }
}
