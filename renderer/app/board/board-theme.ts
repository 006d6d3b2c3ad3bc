import type { BoardTheme } from '../../engine/board.ts'

/** The paper under the strokes: a white sheet by day, slate by night. The colours of the pens fit both. */
export function boardTheme(dark: boolean): BoardTheme {
  return { paper: dark ? '#16201d' : '#fdfdfa', dark }
}
