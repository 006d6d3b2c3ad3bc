import type { CanvasChanges } from '../canvas/canvas.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Signer } from '../feed/signing.ts'
import type { Gossip } from '../network/gossip.ts'
import type { Refused } from './ledger.ts'
import type { Damage } from './load-feed.ts'
import type { Motion } from './motion.ts'
import type { Drawing } from './previews.ts'
import type { PruneMarks } from './pruning.ts'

/** What a room needs of the world around it. */
export interface RoomSurroundings {
  readonly signer: Signer
  readonly gossip: Pick<Gossip, 'subscribe' | 'publish'>
  /** PeerIds of the others who have the room open. */
  membersOf(description: RoomDescription): ReadonlySet<string>
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number
  /** Milliseconds since 1970. */
  wallClockMs(): number
  /** From 0 to 1. */
  random(): number
  log(line: string): void
  /** Saving failed, or (undefined) works again. */
  onDisk(fault: unknown): void
  /** Entries on this disk were damaged, and have been cut off. */
  onDamage(damage: Damage): void
  /** Where it is kept since when something has been dead in the room, for the room's owner. */
  pruneMarks(room: string): PruneMarks
  /** How long what was erased can be brought back, in milliseconds. */
  readonly pruneGraceMs: number
  /** What `peer` delivered was not taken in. */
  refused(peer: string, refused: Refused): void
  /** Whether an author may add so many entries at once over the topic. Those that are left out are fetched later. */
  admitsEntries(author: string, room: string, entries: number): boolean
}

/** What a room tells those who look at it. */
export interface RoomListener {
  /** Settled lines changed. `ended`: strokes in progress that these lines replace. */
  changed(changes: CanvasChanges, ended: readonly EndedStroke[]): void
  drawing(drawing: Drawing): void
  /** Someone is moving items, or (null) has let them go. */
  motion(author: string, motion: Motion | null): void
  /** Someone came, went, or moved their pointer. */
  people(): void
  /** The room's owner has changed what people may do. */
  rules(): void
  /** Everything may look otherwise: the canvas was put together anew. */
  reloaded(): void
}

export interface EndedStroke {
  readonly author: string
  readonly stroke: number
}
