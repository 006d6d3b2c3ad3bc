/** Arcs of a canvas as cubic curves, which every format has. */

const TURN = 2 * Math.PI

/** A cubic curve that continues from where the one before it ended. */
export type Cubic = readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number]

/** How far an arc goes round, as a canvas means it: positive is clockwise as y grows downwards. */
export function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const turn = counterclockwise ? start - end : end - start
  const sweep = turn >= TURN ? TURN : turn >= 0 ? turn : TURN - (-turn % TURN)
  return counterclockwise ? -sweep : sweep
}

/** Curves that stray from the arc by less than a three-thousandth of its radius. */
export function cubicsOfArc(x: number, y: number, radius: number, start: number, sweep: number): Cubic[] {
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / parts
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: parts }, (_, part) => {
    const from = start + part * step
    const to = from + step
    const [cosFrom, sinFrom, cosTo, sinTo] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)]
    return [
      x + radius * (cosFrom - reach * sinFrom),
      y + radius * (sinFrom + reach * cosFrom),
      x + radius * (cosTo + reach * sinTo),
      y + radius * (sinTo - reach * cosTo),
      x + radius * cosTo,
      y + radius * sinTo,
    ]
  })
}
