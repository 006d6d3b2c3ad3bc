import type { SeqRanges } from '../canvas/seq-ranges.ts'
import type { VersionVector } from '../canvas/version-vector.ts'

/** What the room held at some moment, by this computer's clock. What was dead then and still is can be dropped later. */
export interface PruneMark {
  /** Milliseconds since 1970. */
  readonly atMs: number
  readonly vector: VersionVector
}

/** Where the mark of a room is kept while the program does not run. */
export interface PruneMarks {
  read(): PruneMark | undefined
  write(mark: PruneMark): void
}

/**
 * What to do about a mark: drop what was dead then, since the grace time is over; make a new one; or wait. A clock that
 * was put back begins the time anew.
 */
export function isDue(mark: PruneMark | undefined, nowMs: number, graceMs: number): 'drop' | 'mark' | 'wait' {
  if (mark === undefined || mark.atMs > nowMs) return 'mark'
  return nowMs - mark.atMs >= graceMs ? 'drop' : 'wait'
}

export function formatMark({ atMs, vector }: PruneMark): string {
  return JSON.stringify({ atMs, vector: [...vector] })
}

/** @returns undefined if it is none: then it is made anew */
export function parseMark(text: string): PruneMark | undefined {
  try {
    const { atMs, vector } = JSON.parse(text) as { atMs: number; vector: [string, number][] }
    return Number.isFinite(atMs) ? { atMs, vector: new Map(vector) } : undefined
  } catch {
    return undefined
  }
}

/** How many entries some ranges name. */
export function sizeOf(entries: ReadonlyMap<string, SeqRanges>): number {
  const ranges = [...entries.values()].flat()
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}
