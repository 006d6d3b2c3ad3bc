import type { Canvas } from '../canvas/canvas.ts'
import { deadEntries } from '../canvas/dead.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { SeqRanges } from '../canvas/seq-ranges.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import { isDue, sizeOf } from './pruning.ts'
import type { RoomSurroundings } from './room-surroundings.ts'

export interface PrunerOptions {
  readonly description: RoomDescription
  readonly surroundings: Pick<RoomSurroundings, 'signer' | 'pruneMarks' | 'pruneGraceMs' | 'wallClockMs' | 'onDisk'>
  readonly canvas: () => Canvas
  /** Of what the room holds. */
  readonly vector: () => VersionVector
  /** Makes a pruning of these entries. Throws the disk's error. */
  readonly drop: (entries: ReadonlyMap<string, SeqRanges>) => void
}

const PRUNE_EVERY_MS = 5 * 60_000

/**
 * Sees to it that what was erased, cleared or undone a grace time ago costs nothing any more, here and on every other
 * computer. Only the room's owner can say so.
 */
export class Pruner {
  readonly #options: PrunerOptions
  #dueMs = 0

  constructor(options: PrunerOptions) {
    this.#options = options
  }

  /** @throws the disk's error */
  prune(): void {
    const { canvas, description, drop, surroundings, vector } = this.#options
    if (surroundings.signer.author !== description.owner) return
    const marks = surroundings.pruneMarks(description.id)
    const mark = marks.read()
    const nowMs = surroundings.wallClockMs()
    const due = isDue(mark, nowMs, surroundings.pruneGraceMs)
    if (due === 'wait') return
    if (due === 'drop') {
      const entries = deadEntries(canvas(), mark!.vector)
      if (sizeOf(entries) >= LIMITS.leastPrunedEntries) drop(entries)
    }
    marks.write({ atMs: nowMs, vector: vector() })
  }

  /** @param nowMs of a clock that never goes back */
  keepHouse(nowMs: number): void {
    if (nowMs < this.#dueMs) return
    this.#dueMs = nowMs + PRUNE_EVERY_MS
    try {
      this.prune()
    } catch (error) {
      // A full disk. There will be another time.
      this.#options.surroundings.onDisk(error)
    }
  }
}
