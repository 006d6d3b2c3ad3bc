/**
 * Draw order is a fractional index: strings that sort by plain comparison, and between any two of which another fits.
 * An item that was never reordered has the index of its Lamport time, so later work lies on top.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Where the ink of a highlighter begins that has no order of its own. The index of every number comes after all of it, and
 * what sorts before this lies below it.
 */
export const BEHIND_INK = 'Z'

/**
 * A whole number as a string that sorts like it: a letter for how many digits follow, then base 62. The same form as
 * the integer part of the npm package fractional-indexing, so that its keys sort among these.
 *
 * @param value from 0 to 2^53 - 1
 */
export function indexOfInteger(value: number): string {
  let digits = ''
  let rest = value
  do {
    digits = DIGITS.charAt(rest % 62) + digits
    rest = Math.floor(rest / 62)
  } while (rest > 0)
  return String.fromCharCode('a'.charCodeAt(0) + digits.length - 1) + digits
}

/**
 * A key that sorts above one and below the other, and as near as may be to the one that is given alone.
 *
 * @param below undefined: under everything up to `above`
 * @param above undefined: over everything from `below`
 * @returns undefined if there is none of the length that {@link isOrder} allows
 */
export function orderBetween(below: string | undefined, above: string | undefined): string | undefined {
  const key = below === undefined ? keyBelow(above ?? 'a0') : keyBetween(below, above)
  return key !== undefined && isOrder(key) ? key : undefined
}

/**
 * So many keys between the two, the lowest first. They are spread, so that none is much longer than one alone would be.
 *
 * @returns undefined if there is not enough room
 */
export function ordersBetween(
  below: string | undefined,
  above: string | undefined,
  count: number,
): readonly string[] | undefined {
  const key = orderBetween(below, above)
  if (key === undefined || count <= 1) return key === undefined ? undefined : [key].slice(0, count)
  const width = indexOfInteger(count).length - 1
  const keys = Array.from({ length: count }, (_, at) => {
    const digits = indexOfInteger(at + 1).slice(1)
    return key + digits.padStart(width, '0') + MIDDLE_DIGIT
  })
  const last = keys.at(-1)!
  return isOrder(last) && (above === undefined || last < above) ? keys : undefined
}

function keyBetween(below: string, above: string | undefined): string | undefined {
  if (above === undefined) return keyAbove(below)
  if (below >= above) return undefined
  let at = 0
  while (at < below.length && below[at] === above[at]) at += 1
  const shared = below.slice(0, at)
  if (at === below.length) {
    const rest = keyBelow(above.slice(at))
    return rest === undefined ? undefined : shared + rest
  }
  const [low, high] = [DIGITS.indexOf(below.charAt(at)), DIGITS.indexOf(above.charAt(at))]
  if (high - low > 1) return shared + DIGITS.charAt((low + high) >>> 1)
  return below.slice(0, at + 1) + keyAbove(below.slice(at + 1))
}

const LAST_DIGIT = DIGITS.length - 1
const MIDDLE_DIGIT = DIGITS.charAt(DIGITS.length >>> 1)

function keyAbove(key: string): string {
  const last = DIGITS.indexOf(key.slice(-1))
  if (key === '' || last === LAST_DIGIT) return key + MIDDLE_DIGIT
  return key.slice(0, -1) + DIGITS.charAt(last + 1)
}

function keyBelow(key: string): string | undefined {
  const at = key.search(/[^0]0*$/)
  // Of nothing but zeros, only fewer of them sort below.
  if (at < 0) return key.length > 1 ? key.slice(0, -1) : undefined
  const digit = DIGITS.indexOf(key.charAt(at)) - 1
  const less = key.slice(0, at) + DIGITS.charAt(digit)
  return digit === 0 ? less + MIDDLE_DIGIT : less
}

/** Whether a string may stand as an order: 1 to 64 characters of base 62. */
export function isOrder(text: string): boolean {
  return /^[0-9A-Za-z]{1,64}$/.test(text)
}
