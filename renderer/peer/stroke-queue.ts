import { ApiError } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import { backoffMs, type Clock } from './clock.ts'

export const FIRST_RETRY_MS = 500
export const LONGEST_RETRY_MS = 10_000

export interface DrawnStroke {
  readonly stroke: number
  readonly pencil: Pencil
  readonly points: readonly Point[]
  /** Its place in the draw order; that of new items if there is none. */
  readonly order?: string | undefined
}

/** What a person should know about strokes on the screen that are not on the disk. */
export interface Unsaved {
  /** Strokes that keep being tried, once a first attempt has failed; 0 while all goes well. */
  readonly waiting: number
  readonly cause: 'disk' | 'unreachable' | null
  /** Strokes the peer said no to, and its sentence. They wait for the person to try again. */
  readonly refused: number
  readonly refusal: string | null
}

export const ALL_SAVED: Unsaved = { waiting: 0, cause: null, refused: 0, refusal: null }

interface QueuedStroke extends DrawnStroke {
  /** Sent, but the answer was lost: the peer may have it. */
  uncertain: boolean
  done(id: string | null): void
}

/** Saves strokes one after the other in the order drawn, and gives up none but those that this person may not draw. */
export class StrokeQueue {
  readonly #save: (stroke: DrawnStroke) => Promise<string>
  readonly #clock: Clock
  readonly #report: (unsaved: Unsaved) => void
  #waiting: QueuedStroke[] = []
  #refused: QueuedStroke[] = []
  #refusal: string | null = null
  #cause: 'disk' | 'unreachable' | null = null
  #failures = 0
  #saving: QueuedStroke | null = null
  #paused = false
  #closed = false
  #cancelRetry: (() => void) | null = null
  #drained: (() => void)[] = []

  constructor(
    save: (stroke: DrawnStroke) => Promise<string>,
    clock: Clock,
    report: (unsaved: Unsaved) => void = () => undefined,
  ) {
    this.#save = save
    this.#clock = clock
    this.#report = report
  }

  /** Resolves with the line's id when the peer has it, however long that takes; or with null if it is not allowed. */
  add(stroke: DrawnStroke): Promise<string | null> {
    return new Promise(done => {
      this.#waiting.push({ ...stroke, uncertain: false, done })
      this.#tell()
      this.#next()
    })
  }

  /** Strokes wait for something that may take long. Refused ones don't count: clearing a full board may be the way out. */
  get stalled(): boolean {
    return this.#tryingCause() !== null
  }

  get unsaved(): number {
    return this.#waiting.length + this.#refused.length
  }

  /** Resolves when nothing waits any more; refused strokes do not count. */
  drained(): Promise<void> {
    return this.#waiting.length === 0 ? Promise.resolve() : new Promise(resolve => this.#drained.push(resolve))
  }

  /** The stroke that was on its way when the peer was lost, so that the peer may have it already. */
  get uncertain(): DrawnStroke | null {
    return this.#waiting.find(stroke => stroke.uncertain && stroke !== this.#saving) ?? null
  }

  /** The peer turned out to have the {@link uncertain} stroke, as the line with this id. */
  found(id: string): void {
    const stroke = this.#waiting.find(stroke => stroke.uncertain && stroke !== this.#saving)
    if (stroke !== undefined) this.#settled(stroke, id)
  }

  /** Stops sending until {@link resume}: the peer is not there. */
  pause(): void {
    this.#paused = true
    this.#stopRetry()
    this.#tell()
  }

  /** Goes on at once, whatever wait was left. */
  resume(): void {
    this.#paused = false
    this.#failures = 0
    this.#stopRetry()
    this.#tell()
    this.#next()
  }

  /** Puts refused strokes back in line, before those drawn after them. */
  tryRefusedAgain(): void {
    this.#waiting = [...this.#refused, ...this.#waiting]
    this.#refused = []
    this.#refusal = null
    this.#tell()
    this.#next()
  }

  /** Stops for good. */
  close(): void {
    this.#closed = true
    this.#stopRetry()
  }

  #next(): void {
    const stroke = this.#waiting[0]
    const busy = this.#saving !== null || this.#cancelRetry !== null
    if (stroke === undefined || busy || this.#paused || this.#closed) return
    this.#saving = stroke
    this.#save(stroke).then(
      id => {
        this.#saving = null
        this.#settled(stroke, id)
        this.#next()
      },
      (error: unknown) => {
        this.#saving = null
        this.#failed(stroke, error)
      },
    )
  }

  #settled(stroke: QueuedStroke, id: string | null): void {
    this.#waiting = this.#waiting.filter(other => other !== stroke)
    this.#failures = 0
    this.#cause = null
    stroke.done(id)
    this.#tell()
  }

  #failed(stroke: QueuedStroke, error: unknown): void {
    const kind = error instanceof ApiError ? error.kind : 'internal'
    if (kind === 'disk' || kind === 'unreachable') {
      stroke.uncertain = kind === 'unreachable'
      this.#cause = kind
      this.#retryLater()
      this.#tell()
      return
    }
    if (kind === 'forbidden') {
      // Trying again would not help, and the rule itself is told to the person where it holds.
      this.#settled(stroke, null)
      this.#next()
      return
    }
    this.#waiting = this.#waiting.filter(other => other !== stroke)
    this.#refused.push(stroke)
    this.#refusal = error instanceof Error ? error.message : String(error)
    this.#tell()
    this.#next()
  }

  #retryLater(): void {
    if (this.#paused || this.#closed) return
    this.#cancelRetry = this.#clock.after(backoffMs(this.#failures++, FIRST_RETRY_MS, LONGEST_RETRY_MS), () => {
      this.#cancelRetry = null
      this.#next()
    })
  }

  #stopRetry(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = null
  }

  #tryingCause(): 'disk' | 'unreachable' | null {
    if (this.#waiting.length === 0) return null
    return this.#paused ? 'unreachable' : this.#cause
  }

  #tell(): void {
    if (this.#waiting.length === 0) for (const resolve of this.#drained.splice(0)) resolve()
    const cause = this.#tryingCause()
    this.#report({
      waiting: cause === null ? 0 : this.#waiting.length,
      cause,
      refused: this.#refused.length,
      refusal: this.#refusal,
    })
  }
}
