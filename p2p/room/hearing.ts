import type { Run } from '../feed/run.ts'
import type { CatchUp } from './catch-up.ts'
import type { Intake } from './intake.ts'
import type { Seal } from './lock/seal.ts'
import type { Others } from './others.ts'
import { readRoomMessage, type RoomMessage } from './room-message.ts'
import type { RoomSurroundings } from './room-surroundings.ts'

export interface HearingOptions {
  /** Id of the room. */
  readonly room: string
  readonly surroundings: Pick<RoomSurroundings, 'nowMs' | 'refused' | 'admitsEntries'>
  readonly seal: Pick<Seal, 'open' | 'isIncomplete'>
  readonly others: Pick<Others, 'ended' | 'hear'>
  readonly intake: Pick<Intake, 'isWaitingFor'>
  readonly catchUp: Pick<CatchUp, 'heard' | 'missed'>
  /** Entries of an author have come. */
  readonly receive: (runs: readonly Run[], author: string) => void
  /** An author draws or points. */
  readonly drew: (author: string, message: RoomMessage) => void
}

/** What comes in on a room's topic: opened, read, and given to whom it concerns. */
export class Hearing {
  readonly #options: HearingOptions

  constructor(options: HearingOptions) {
    this.#options = options
  }

  hear(author: string, bytes: Uint8Array): void {
    const message = this.understood(author, () => this.#read(author, bytes))
    if (message?.room !== this.#options.room) return
    this.#hearRuns(author, message)
    this.#hearDrawing(author, message)
    this.#options.catchUp.heard(author, message.digest)
  }

  /** What `read` makes of something an author said, or undefined and the author's fault if that means nothing. */
  understood<T>(author: string, read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      this.#options.surroundings.refused(author, { author, refusal: 'malformed', reason: String(error) })
      return undefined
    }
  }

  /** Undefined if it is sealed under a key that is not here. */
  #read(author: string, bytes: Uint8Array): RoomMessage | undefined {
    const opened = this.#options.seal.open(author, bytes)
    return opened === undefined ? undefined : readRoomMessage(opened)
  }

  #hearRuns(author: string, { runs, ended }: RoomMessage): void {
    const { catchUp, intake, others, receive, room, seal, surroundings } = this.#options
    for (const { stroke, seq } of ended) others.ended(author, stroke, seq)
    const own = runs.filter(run => run.author === author)
    if (own.length < runs.length) {
      // Only the canvas protocol hands on what others have written.
      const refused = { author, refusal: 'forged', reason: 'entries in the name of someone else' } as const
      surroundings.refused(author, refused)
    }
    const entries = own.reduce((sum, run) => sum + run.entries.length, 0)
    if (entries > 0 && surroundings.admitsEntries(author, room, entries)) receive(own, author)
    const isMissing = (): boolean => intake.isWaitingFor(author)
    if (isMissing()) catchUp.missed(author, isMissing)
    if (seal.isIncomplete) catchUp.missed(author, () => seal.isIncomplete)
  }

  #hearDrawing(author: string, message: RoomMessage): void {
    const { drew, others, surroundings } = this.#options
    if (others.hear(author, message, surroundings.nowMs())) drew(author, message)
  }
}
