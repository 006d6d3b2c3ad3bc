/**
 * Draw order is a fractional index: strings that sort by plain comparison, and between any two of which another fits.
 * An item that was never reordered has the index of its Lamport time, so later work lies on top.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

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

/** Whether a string may stand as an order: 1 to 64 characters of base 62. */
export function isOrder(text: string): boolean {
  return /^[0-9A-Za-z]{1,64}$/.test(text)
}
