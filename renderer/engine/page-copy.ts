import type { NewItem } from './board.ts'
import type { SceneLine } from './scene.ts'
import { inSteps, sizeOf } from './tools/entry-size.ts'
import { asDuplicates } from './tools/new-items.ts'

/** What lies on a page, for another that is to look the same: in as few steps as the room takes. Pure. */
export function pageCopy(items: readonly SceneLine[]): readonly (readonly NewItem[])[] {
  return inSteps(asDuplicates(items), sizeOf)
}
