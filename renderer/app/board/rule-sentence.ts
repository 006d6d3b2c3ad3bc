import type { Person } from '../../../p2p/api/contract.ts'
import { mayDraw, type Standing } from '../../peer/standing.ts'
import { text } from '../text.ts'

/** What to tell a person about what they may do in a room; null if there is nothing to tell. */
export function ruleSentence(
  { role, everyone, readmitted }: Standing,
  people: readonly Person[],
  owner: string,
): string | null {
  if (role === 'banned') return text.rules.removed(owner)
  if (mayDraw(role)) return readmitted ? text.rules.readmitted(owner) : null
  // Not before the peer has told whom the rule is for.
  if (everyone === null) return null
  if (everyone === 'editor') return text.rules.watch(owner)
  return people.some(person => person.role === 'editor') ? text.rules.chosen(owner) : text.rules.onlyOwner(owner)
}
