import type { ItemId } from '../canvas/item.ts'
import type { Pencil } from '../canvas/pencil.ts'
import type { Point } from '../canvas/point.ts'
import type { Wording } from '../canvas/wording.ts'
import type { Run } from '../feed/run.ts'
import { roomIdBytes, type RoomDescription } from '../feed/room-description.ts'
import type { Gossip } from '../network/gossip.ts'
import type { Seal } from './lock/seal.ts'
import type { Motion } from './motion.ts'
import type { Pointer } from './others.ts'
import { Outbox } from './outbox.ts'
import { Drawers, Pacer, paceMs } from './pace.ts'

export interface VoiceOptions {
  readonly description: RoomDescription
  /** This peer's own PeerId. */
  readonly author: string
  readonly gossip: Pick<Gossip, 'publish'>
  readonly seal: Pick<Seal, 'seal'>
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs: () => number
  readonly log: (line: string) => void
}

/** What this peer says on a room's topic: all there is to say in one message, sealed, at the pace of the room. */
export class Voice {
  readonly #options: VoiceOptions
  readonly #outbox: Outbox
  readonly #pacer = new Pacer()
  readonly #drawers = new Drawers()
  #timer: NodeJS.Timeout | undefined

  constructor(options: VoiceOptions) {
    this.#options = options
    this.#outbox = new Outbox(roomIdBytes(options.description.id))
  }

  /** An entry of this peer's, made of stroke number `stroke` if of any. */
  entry(run: Run, stroke: number | undefined): void {
    this.#outbox.entry(run, stroke)
    this.#sendSoon()
  }

  /** Whether a stroke has become a line, so that more points of it come too late. */
  hasEnded(stroke: number): boolean {
    return this.#outbox.hasEnded(stroke)
  }

  /** More points of a stroke; none takes it back. */
  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[], wording?: Wording<ItemId>): void {
    this.#outbox.preview(stroke, pencil, from, points, this.#options.nowMs(), wording)
    this.#sendSoon()
  }

  pointer(at: Pointer | null): void {
    this.#outbox.pointer(at)
    this.#sendSoon()
  }

  motion(motion: Motion | null): void {
    this.#outbox.motion(motion, this.#options.nowMs())
    this.#sendSoon()
  }

  digest(digest: Uint8Array): void {
    this.#outbox.digest(digest)
    this.#sendSoon()
  }

  /** Somebody else draws or points: the pace is shared. */
  heardDrawing(author: string): void {
    this.#drawers.heard(author, this.#options.nowMs())
  }

  /** Ends the strokes and the motion of which nothing was heard for a while. */
  expire(): void {
    this.#outbox.expire(this.#options.nowMs())
    if (!this.#outbox.isEmpty) this.#sendSoon()
  }

  /** Says what is left. */
  close(): void {
    this.#send()
    clearTimeout(this.#timer)
  }

  #sendSoon(): void {
    if (this.#timer !== undefined) return
    this.#timer = setTimeout(() => this.#send(), this.#pacer.waitMs(this.#options.nowMs(), this.#paceMs()))
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { author, description, gossip, log, nowMs, seal } = this.#options
    const said = this.#outbox.take()
    const message = said === undefined ? undefined : seal.seal(author, said)
    if (message === undefined) return
    this.#pacer.sent(nowMs(), this.#paceMs())
    gossip.publish(description.topic, message).catch((error: unknown) => log(`could not publish: ${String(error)}`))
    if (!this.#outbox.isEmpty) this.#sendSoon()
  }

  #paceMs(): number {
    return paceMs(this.#drawers.count(this.#options.nowMs()) + (this.#outbox.isDrawing ? 1 : 0))
  }
}
