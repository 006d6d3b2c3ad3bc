/** A highlighter is that much wider than the pen of the same choice. */
import type { Pencil } from '../../p2p/canvas/pencil.ts'

const TIMES_AS_WIDE = 4

/** How wide an item is that is drawn with a chosen width. */
export function drawnWidth({ tool }: Pick<Pencil, 'tool'>, chosen: number): number {
  return tool === 'highlighter' ? chosen * TIMES_AS_WIDE : chosen
}

/** The width that was chosen for an item. The inverse of {@link drawnWidth}. */
export function chosenWidth({ tool, width }: Pick<Pencil, 'tool' | 'width'>): number {
  return tool === 'highlighter' ? width / TIMES_AS_WIDE : width
}
