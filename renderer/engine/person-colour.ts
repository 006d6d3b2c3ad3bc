/** A colour for each person, the same on every computer and every day. */

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

export function personColour(id: string): string {
  return PERSON_COLOURS[hash(id) % PERSON_COLOURS.length]!
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
