import { LIMITS } from './limits.ts'
import { checkPointCount, isWritten, type Tool } from './pencil.ts'

/** What a text or a note says while somebody writes it. */
export interface Wording<Id> {
  readonly text: string
  /** The item whose text it is to be; left out for a new one. */
  readonly item?: Id
}

/** Undefined if nothing is said. */
export function wordingOf<Id>(text: string | undefined, item: Id | undefined): Wording<Id> | undefined {
  if (item === undefined) return text === undefined ? undefined : { text }
  return { text: text ?? '', item }
}

/**
 * @param from as in a preview: how many points went before these
 * @param count how many these are; none takes a preview back
 * @throws RangeError if a preview of this tool cannot say that, or not in such a frame
 */
export function checkWording(tool: Tool, from: number, count: number, wording: Wording<unknown> | undefined): void {
  if (!isWritten(tool)) {
    if (wording !== undefined) throw new RangeError(`A ${tool} that says something.`)
    return
  }
  if (count === 0) return
  if (from !== 0) throw new RangeError(`A ${tool} in progress that is not whole.`)
  checkPointCount(tool, count)
  if (wording !== undefined && wording.text.length > LIMITS.textLength) {
    throw new RangeError(`A text of ${wording.text.length} characters.`)
  }
}
