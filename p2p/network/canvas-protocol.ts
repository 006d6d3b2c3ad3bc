/**
 * "This room, and my version vector, please" -> a total, then every entry the asker lacks, in chunks. What both sides of
 * it know; canvas-serving.ts answers, canvas-fetching.ts asks, and pin-talk.ts is how someone with a PIN gets a room's keys.
 */
import type { VersionVector } from '../canvas/version-vector.ts'
import type { Head } from '../feed/feeds.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Run } from '../feed/run.ts'
import type { CanvasRefusalData, SealedData } from '../wire/chalkboard.gen.js'

export const CANVAS_PROTOCOL = '/chalkboard/canvas/1.0.0'

export interface CanvasRequest {
  /** 32 hex characters. */
  readonly room: string
  /** Empty if `sealed` says it. */
  readonly have: VersionVector
  /** Of a room with a PIN: the question, sealed under its key (p2p/room/lock/room-lock.ts). */
  readonly sealed?: SealedData | undefined
}

export interface CanvasTotal {
  readonly description: RoomDescription
  readonly entries: number
  readonly bytes: number
  /** Where the asker's own feed stands at who answers. */
  readonly yours?: Head | undefined
  /** Of a room with a PIN: keys that the asker lacks, sealed. */
  readonly keys?: SealedData | undefined
}

/** What a peer that holds the room answers with. */
export interface CanvasAnswer extends CanvasTotal {
  /** In an order in which each can be checked when it comes. Read lazily, as the asker takes them. */
  readonly runs: Iterable<Run>
}

export const REFUSALS = {
  notHere: 1,
  busy: 2,
  notUnderstood: 3,
  /** Only for who has the room's key. */
  locked: 4,
  /** The room's owner has removed the asker. */
  removed: 5,
  wrongPin: 6,
  /** Too many wrong PINs. */
  wait: 7,
} as const
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS]

export interface CanvasRefusal {
  readonly reason: Refusal
  /** When to try again, at the earliest. */
  readonly waitMs?: number
}

export function writeRefusal({ reason, waitMs = 0 }: CanvasRefusal): CanvasRefusalData {
  return { reason, waitSeconds: Math.ceil(waitMs / 1000) }
}

/** The other side said no. Asking again at once does not help, unless it was busy. */
export class CanvasRefused extends Error {
  override readonly name = 'CanvasRefused'
  /** One of REFUSALS, or what a later version says. */
  readonly reason: number
  readonly waitMs: number

  constructor(reason: number, waitMs = 0) {
    super(`The other computer refused (reason ${reason}).`)
    this.reason = reason
    this.waitMs = waitMs
  }
}

/** The other side could not be reached, broke off, or went quiet. Asking again may help. */
export class CanvasBrokenOff extends Error {
  override readonly name = 'CanvasBrokenOff'
}

/** What the other side says makes no sense. */
export class CanvasNonsense extends Error {
  override readonly name = 'CanvasNonsense'
}
