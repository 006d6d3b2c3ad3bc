import type { ToolName } from './board.ts'

/** The eraser reaches this far, in CSS pixels. */
export const ERASER_RADIUS_PX = 9

/** The CSS cursor over the board. */
export function cursorFor(tool: ToolName, hand: 'none' | 'open' | 'holding'): string {
  if (hand === 'holding') return 'grabbing'
  if (hand === 'open' || tool === 'hand') return 'grab'
  return tool === 'eraser' ? ERASER_CURSOR : 'crosshair'
}

const SIZE_PX = 2 * ERASER_RADIUS_PX + 4
const MIDDLE = SIZE_PX / 2

const RING =
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE_PX}" height="${SIZE_PX}" fill="none">` +
  `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${ERASER_RADIUS_PX}" stroke="#fff" stroke-width="3"/>` +
  `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${ERASER_RADIUS_PX}" stroke="#343a40" stroke-width="1.5"/></svg>`

const ERASER_CURSOR = `url("data:image/svg+xml,${encodeURIComponent(RING)}") ${MIDDLE} ${MIDDLE}, crosshair`
