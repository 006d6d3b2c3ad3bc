/** A text that was copied elsewhere, as an item of the board. Pure. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { NewItem } from '../board.ts'
import type { XY } from '../geometry.ts'
import type { Measure } from '../text-layout.ts'
import { cutPaste, tidyText } from '../written-text.ts'
import { itemsAround } from './select-clipboard.ts'
import { newDraft, outcomeOf } from './text-draft.ts'

export interface CutText {
  readonly text: string
  readonly isCut: boolean
}

/** As much of it as fits one text, before anything else is done with it: it may be very long. */
export function keptOf(pasted: string): CutText {
  const cut = cutPaste(pasted, 0)
  return { text: tidyText(cut ?? pasted), isCut: cut !== null }
}

/** As if it had been typed, with its middle at a place. @returns null if nobody would see any of it */
export function textItem(text: string, pencil: Pencil, at: XY, measure: Measure): NewItem | null {
  const outcome = outcomeOf(newDraft(pencil, at, null), text, false, measure)
  return outcome.kind === 'add' ? itemsAround([outcome.item], at)[0]! : null
}
