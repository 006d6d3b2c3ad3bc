/** How much of what is added at once fits an entry of the room, and the message that asks for it. Pure. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { NewItem } from '../board.ts'

export interface EntrySize {
  readonly changes: number
  /** At most. */
  readonly bytes: number
}

/** As they are kept, whatever the way of a line and whatever is written. Points anywhere on the canvas take 14.3 bytes each. */
const BYTES_PER_ITEM = 400
const BYTES_PER_POINT = 15
const BYTES_PER_LETTER = 3

/** With space for what is removed for them. The message to the peer then stays within its limit too. */
const MOST_BYTES = LIMITS.entryBytes * 0.75
const MOST_CHANGES = LIMITS.changesPerEntry - 1

export function sizeOf({ points, text = '' }: Pick<NewItem, 'points' | 'text'>): EntrySize {
  return { changes: 1, bytes: BYTES_PER_ITEM + BYTES_PER_POINT * points.length + BYTES_PER_LETTER * text.length }
}

/** In as few steps as hold all, in their order. What alone is too much for one is for the room to refuse. */
export function inSteps<T>(all: readonly T[], sizeOfOne: (one: T) => EntrySize): T[][] {
  const steps: T[][] = []
  let [changes, bytes] = [0, 0]
  for (const one of all) {
    const size = sizeOfOne(one)
    changes += size.changes
    bytes += size.bytes
    if (steps.length === 0 || changes > MOST_CHANGES || bytes > MOST_BYTES) {
      steps.push([])
      ;({ changes, bytes } = size)
    }
    steps.at(-1)!.push(one)
  }
  return steps
}
