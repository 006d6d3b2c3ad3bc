import { LIMITS } from '../../p2p/canvas/limits.ts'
import { isName } from '../../p2p/canvas/name.ts'
import { text } from './text.ts'

/** Why this can't be the name of a person or a room, in a sentence; null if it can. Spaces around it don't count. */
export function nameProblem(typed: string): string | null {
  const name = typed.trim()
  if (name === '') return text.name.problems.empty
  if (name.length > LIMITS.nameLength) return text.name.problems.tooLong(LIMITS.nameLength)
  return isName(name) ? null : text.name.problems.control
}
