import type { RoomDescription } from '../feed/room-description.ts'
import type { Head } from '../feed/feeds.ts'
import { runBytes, type Run } from '../feed/run.ts'
import type { CanvasTotal } from '../network/canvas-protocol.ts'
import { CatchUp } from './catch-up.ts'
import type { Ledger } from './ledger.ts'
import { Room, type RoomListener, type RoomSurroundings } from './room.ts'

/** Asks a peer for what a ledger lacks. Rejects if the peer is gone, refuses or stalls, or `signal` aborts. */
export type FetchCanvas = (
  peer: string,
  asked: Pick<Ledger, 'description' | 'vector'>,
  receive: { total(total: CanvasTotal): void; runs(runs: Run[]): void },
  signal: AbortSignal,
) => Promise<void>

export interface KeptRoomOptions {
  readonly surroundings: RoomSurroundings
  readonly fetch: FetchCanvas
}

/**
 * One room on this computer, open or not. Whatever arrives for it, whoever asked for it and when, goes to the canvas if
 * the room is open at that moment, and to the ledger in any case.
 */
export class KeptRoom {
  readonly ledger: Ledger
  readonly #options: KeptRoomOptions
  readonly #catchUp: CatchUp
  readonly #ended = new AbortController()
  #room: Room | undefined

  constructor(ledger: Ledger, options: KeptRoomOptions) {
    this.ledger = ledger
    this.#options = options
    this.#catchUp = new CatchUp({
      mayLack: digest => ledger.mayLack(digest),
      ask: peer => this.fetchFrom(peer),
      answered: digest => ledger.noteAnswered(digest),
      random: () => options.surroundings.random(),
    })
  }

  get description(): RoomDescription {
    return this.ledger.description
  }

  /** Undefined while nobody here has it open. */
  get room(): Room | undefined {
    return this.#room
  }

  open(listener: RoomListener): Room {
    this.#room = new Room(this.ledger, this.#options.surroundings, listener, this.#catchUp)
    this.#room.open()
    return this.#room
  }

  /** The room stays up to date meanwhile, so that it can be handed on, and opened without a network. */
  close(): void {
    this.#room?.close()
    this.#room = undefined
  }

  /** A peer has shown the digest of its version vector. */
  heardDigest(peer: string, digest: Uint8Array): void {
    this.#catchUp.heard(peer, digest)
  }

  /**
   * Takes everything that is missing here from a peer.
   *
   * @param progress bytes so far and in all
   */
  async fetchFrom(peer: string, progress: (received: number, total: number) => void = () => undefined): Promise<void> {
    this.#ended.signal.throwIfAborted()
    let told: CanvasTotal | undefined
    let received = 0
    const receive = {
      total: (total: CanvasTotal): void => void (told = total),
      runs: (runs: Run[]): void => {
        this.#receive(runs, peer)
        received += runs.reduce((sum, run) => sum + runBytes(run), 0)
        progress(Math.min(received, told?.bytes ?? 0), told?.bytes ?? 0)
      },
    }
    try {
      await this.#options.fetch(peer, this.ledger, receive, this.#ended.signal)
    } finally {
      this.ledger.answerEnded()
      if (this.#room === undefined) this.ledger.save()
    }
    await this.#mendOwnFeed(peer, told?.yours)
  }

  /**
   * Another computer holds more of this author's own feed than fits what is here, or something else: this computer's
   * data was put back to an earlier day. Takes over what the others hold, and writes anew what was done here since.
   */
  async #mendOwnFeed(peer: string, theirs: Head | undefined): Promise<void> {
    const { signer } = this.#options.surroundings
    if (theirs === undefined || theirs.seq === 0) return
    if (this.ledger.head(signer.author).seq >= theirs.seq && this.ledger.agreesWith(signer.author, theirs)) return
    const runs: Run[] = []
    const asked = {
      description: this.description,
      vector: new Map([...this.ledger.vector].filter(([author]) => author !== signer.author)),
    }
    const collect = {
      total: () => undefined,
      runs: (some: Run[]) => void runs.push(...some.filter(run => run.author === signer.author)),
    }
    await this.#options.fetch(peer, asked, collect, this.#ended.signal)
    this.#ended.signal.throwIfAborted()
    if (!this.ledger.mendOwnFeed(signer, runs)) return
    this.#options.surroundings.log(`${this.description.name}: took over this author's own entries from ${peer}.`)
    this.#room?.reload()
  }

  /** Ends all that is under way. What arrives later has no effect. */
  end(): void {
    this.#ended.abort()
    this.#catchUp.stop()
    this.close()
    this.ledger.close()
  }

  #receive(runs: readonly Run[], peer: string): void {
    if (this.#room !== undefined) return this.#room.receive(runs, peer)
    for (const refused of this.ledger.receive(runs).refused) {
      if (refused.refusal !== 'gap') this.#options.surroundings.refused(peer, refused)
    }
  }
}
