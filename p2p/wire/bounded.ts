/** @throws RangeError if it is out of bounds, or no number */
export function bounded(value: number, least: number, most: number): number {
  if (!(value >= least && value <= most)) throw new RangeError(`${value} does not lie between ${least} and ${most}.`)
  return value
}
