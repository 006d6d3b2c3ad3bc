/** Numbers as SVG and PDF write them: short, and never with an exponent. */

/** Of a canvas unit; finer than what is kept of a drawing. */
const PARTS_OF_UNIT = 100
/** Of a factor, by which whole frames are multiplied. */
const PARTS_OF_ONE = 1_000_000

export function decimal(units: number): string {
  return rounded(units, PARTS_OF_UNIT)
}

export function factor(value: number): string {
  return rounded(value, PARTS_OF_ONE)
}

function rounded(value: number, parts: number): string {
  // Adding 0 makes a zero of what would be written -0.
  return String(Math.round(value * parts) / parts + 0)
}
