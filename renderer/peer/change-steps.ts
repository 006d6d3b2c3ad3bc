import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { ItemChange } from '../engine/board.ts'

/** The changes as few steps, of which each fits an entry. One, of all that a class draws in a lesson. Pure. */
export function inSteps(changes: readonly ItemChange[], most: number = LIMITS.itemsPerStep): ItemChange[][] {
  const steps: ItemChange[][] = [[]]
  let room = most
  for (const { ids, set } of changes) {
    const fields = Object.keys(set).length
    for (let at = 0; at < ids.length;) {
      if (room < fields) {
        steps.push([])
        room = most
      }
      const some = ids.slice(at, at + Math.floor(room / fields))
      steps.at(-1)!.push({ ids: some, set })
      at += some.length
      room -= some.length * fields
    }
  }
  return steps.filter(step => step.length > 0)
}
