/** A colour for each person: on nearly every screen and every day the same one, and nobody else's while there are enough. */

/** White text can be read on each: at least 4.5 : 1. A white rim sets them off from dark paper. */
export const PERSON_COLOURS = [
  '#c92a2a',
  '#c2255c',
  '#9c36b5',
  '#6741d9',
  '#3b5bdb',
  '#1971c2',
  '#0b7285',
  '#087f5b',
  '#27803a',
  '#5c7a0b',
  '#a15c00',
  '#c2410c',
] as const

/** The colour that a person has unless somebody else in view has it. */
export function personColour(id: string): string {
  return fromOwnOn(id)[0]!
}

/**
 * Colours for all people in view. Whoever has one keeps it, so that nobody changes colour while others come and go; the
 * others get their own, or the next that nobody has, or, when all are taken, the next of those that fewest have.
 *
 * @param given what they have had so far, by id
 */
export function spreadColours(given: ReadonlyMap<string, string>, ids: Iterable<string>): Map<string, string> {
  const colours = new Map<string, string>()
  const uses = new Map<string, number>(PERSON_COLOURS.map(colour => [colour, 0]))
  const give = (id: string, colour: string) => {
    colours.set(id, colour)
    uses.set(colour, uses.get(colour)! + 1)
  }

  let waiting = [...new Set(ids)].sort()
  while (waiting.length > 0) {
    const least = Math.min(...uses.values())
    const isFree = (colour: string) => uses.get(colour) === least
    waiting = waiting.filter(id => {
      const colour = given.get(id)
      if (colour === undefined || !isFree(colour)) return true
      give(id, colour)
      return false
    })
    // Whoever has none yet comes before those whose colour somebody else has kept.
    const next = waiting.find(id => !given.has(id)) ?? waiting[0]
    const free = next === undefined ? undefined : fromOwnOn(next).find(isFree)
    if (next === undefined || free === undefined) continue
    give(next, free)
    waiting = waiting.filter(id => id !== next)
  }
  return colours
}

/** All colours, a person's own first. */
function fromOwnOn(id: string): string[] {
  const own = hash(id) % PERSON_COLOURS.length
  return [...PERSON_COLOURS.slice(own), ...PERSON_COLOURS.slice(0, own)]
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
