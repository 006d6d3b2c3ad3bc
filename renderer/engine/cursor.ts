/** The eraser reaches this far, in CSS pixels. */
export const ERASER_RADIUS_PX = 9

/** A CSS cursor: a ring as large as what it reaches. */
export function ringCursor(radiusPx: number): string {
  const size = 2 * radiusPx + 4
  const middle = size / 2
  const ring =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" fill="none">` +
    `<circle cx="${middle}" cy="${middle}" r="${radiusPx}" stroke="#fff" stroke-width="3"/>` +
    `<circle cx="${middle}" cy="${middle}" r="${radiusPx}" stroke="#343a40" stroke-width="1.5"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(ring)}") ${middle} ${middle}, crosshair`
}
