import { LIMITS } from '../canvas/limits.ts'
import type { Role } from '../canvas/charter.ts'
import type { VersionVector } from '../canvas/version-vector.ts'
import { Movers, type Motion } from './motion.ts'
import { Previews, type Drawing } from './previews.ts'
import type { RoomMessage } from './room-message.ts'

/** Where someone points, in canvas units, and the id of the page if it is not the first. */
export type Pointer = readonly [x: number, y: number, page?: string]

export interface OthersOptions {
  roleOf(person: string): Role
  /** Someone's stroke in progress has grown or ended. */
  drawing(drawing: Drawing): void
  /** Someone is moving items, or (null) has let them go. */
  motion(author: string, motion: Motion | null): void
  /** Runs `read`; what throws is its author's fault and gives undefined. */
  understood<T>(author: string, read: () => T): T | undefined
}

/** What the other people in a room are doing at the moment: strokes in progress and pointers. Nothing of it is kept. */
export class Others {
  readonly #options: OthersOptions
  readonly #previews = new Previews()
  readonly #movers = new Movers()
  readonly #pointers = new Map<string, Pointer>()

  constructor(options: OthersOptions) {
    this.#options = options
  }

  pointerOf(peer: string): Pointer | undefined {
    return this.#pointers.get(peer)
  }

  /**
   * What somebody draws and where they point, as far as they may.
   *
   * @returns whether they did either
   */
  hear(author: string, { previews, pointer, motion }: RoomMessage, nowMs: number): boolean {
    const role = this.#options.roleOf(author)
    const says = previews.length > 0 || pointer !== undefined || motion !== undefined
    if (!says || role === 'banned') return false
    for (const preview of role === 'viewer' ? [] : previews) {
      const drawing = this.#options.understood(author, () => this.#previews.hear(author, preview, nowMs))
      if (drawing !== undefined) this.#options.drawing(drawing)
    }
    if (motion !== undefined && role !== 'viewer' && this.#movers.hear(author, motion, nowMs)) {
      this.#options.motion(author, motion)
    }
    if (pointer === null) this.#pointers.delete(author)
    else if (pointer !== undefined && (this.#pointers.size < LIMITS.membersPerRoom || this.#pointers.has(author))) {
      this.#pointers.set(author, pointer)
    }
    return true
  }

  /** A stroke has become a line, in entry `seq` of its author. */
  ended(author: string, stroke: number, seq: number): void {
    this.#previews.end(author, stroke, seq)
  }

  /** The strokes whose lines have come: their last words, not told yet. */
  settle(held: VersionVector): Drawing[] {
    return this.#previews.settle(held)
  }

  /** The rules have changed: whoever may not draw any more does not. */
  obeyRules(nowMs: number): void {
    this.#expireMotions(nowMs, () => true)
    for (const author of this.#previews.authors()) {
      const role = this.#options.roleOf(author)
      if (role === 'viewer' || role === 'banned') this.#tell(this.#previews.drop(author))
    }
    for (const peer of this.#pointers.keys()) if (this.#options.roleOf(peer) === 'banned') this.#pointers.delete(peer)
  }

  /** Gives up strokes that have been silent for too long, and everything of who has left. */
  expire(here: ReadonlySet<string>, nowMs: number): void {
    this.#tell(this.#previews.expire(nowMs, author => here.has(author)))
    this.#expireMotions(nowMs, author => here.has(author))
    for (const peer of this.#pointers.keys()) if (!here.has(peer)) this.#pointers.delete(peer)
  }

  #expireMotions(nowMs: number, isHere: (author: string) => boolean): void {
    const mayMove = (author: string): boolean => ['owner', 'editor'].includes(this.#options.roleOf(author))
    for (const author of this.#movers.expire(nowMs, author => isHere(author) && mayMove(author))) {
      this.#options.motion(author, null)
    }
  }

  #tell(drawings: readonly Drawing[]): void {
    for (const drawing of drawings) this.#options.drawing(drawing)
  }
}
