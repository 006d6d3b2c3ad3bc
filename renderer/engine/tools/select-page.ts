import { inSteps, sizeOf } from './entry-size.ts'
import { asMoved } from './new-items.ts'
import type { SelectModel } from './select-model.ts'

/**
 * Puts all that is selected, locked or not, on another page: as one step to undo, unless it is more than an entry holds.
 * An item stays on its page for good (`p2p/canvas/pages.ts`), so others take its place there.
 *
 * @param top the place of the topmost item of that page
 * @returns whether it is there now; if not, the person knows why
 */
export async function moveToPage(model: SelectModel, page: string, top: string | undefined): Promise<boolean> {
  const items = model.items()
  const left = items.map(({ id }) => id)
  if (left.length === 0) return false
  model.takeAway(left)
  try {
    for (const step of inSteps(asMoved(items, top), sizeOf)) {
      await model.bench.actions.put(left.slice(0, step.length), step, page)
      left.splice(0, step.length)
    }
    return true
  } catch {
    model.bench.setHidden(left, false)
    return false
  }
}
