import { LIMITS } from './limits.ts'
import { say, type Sentence } from './sentence.ts'

/** What is wrong with the name of a person or a room; undefined if nothing is. Expects it trimmed. */
export function nameFault(name: string): Sentence | undefined {
  if (name.length === 0) return say`A name needs at least one character.`
  // A character takes two places in the string at most: a long one is not taken apart to be counted.
  if (name.length > 2 * LIMITS.nameLength || Array.from(name).length > LIMITS.nameLength)
    return say`A name has at most ${LIMITS.nameLength} characters.`
  if (name !== name.trim()) return say`A name neither begins nor ends with a space.`
  if (/\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name)) {
    return say`A name holds no control characters, such as line breaks or tabs.`
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return say`A name needs at least one character that can be seen.`
  return undefined
}

export function isName(name: string): boolean {
  return nameFault(name) === undefined
}
