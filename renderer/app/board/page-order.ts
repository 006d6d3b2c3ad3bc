/** What a drag or a key does to the order of the pages. Pure. */

/** Where a card lies, in CSS pixels of the window. */
export interface CardBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Flow {
  /** The pages lie side by side, otherwise one below the other. */
  readonly isRow: boolean
  readonly isRightToLeft: boolean
}

/** Whether a pointer over a card is beyond its middle, as one reads. */
export function isBeyondMiddle(box: CardBox, x: number, y: number, { isRow, isRightToLeft }: Flow): boolean {
  if (!isRow) return y > box.top + box.height / 2
  const middle = box.left + box.width / 2
  return isRightToLeft ? x < middle : x > middle
}

/**
 * Which page the dragged one is to stand before if it is let go over another.
 *
 * @returns null for the end, undefined if it would stay where it is
 */
export function dropBefore(
  ids: readonly string[],
  dragged: string,
  over: string,
  isBeyond: boolean,
): string | null | undefined {
  const place = ids.indexOf(over) + Number(isBeyond)
  const from = ids.indexOf(dragged)
  if (from === -1 || !ids.includes(over) || place === from || place === from + 1) return undefined
  return ids[place] ?? null
}

/** How many pages on an arrow key leads; 0 for any other key. */
export function stepOf(key: string, { isRightToLeft }: Flow): -1 | 0 | 1 {
  const sideways = isRightToLeft ? -1 : 1
  if (key === 'ArrowUp') return -1
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowRight') return sideways
  return key === 'ArrowLeft' ? (-sideways as -1 | 1) : 0
}
