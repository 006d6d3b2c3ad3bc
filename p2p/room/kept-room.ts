import type { RoomDescription } from '../feed/room-description.ts'
import type { Run } from '../feed/run.ts'
import type { CanvasTotal } from '../network/canvas-protocol.ts'
import { CatchUp } from './catch-up.ts'
import type { Ledger } from './ledger.ts'
import { Room, type RoomListener, type RoomSurroundings } from './room.ts'

/** Asks a peer for what a ledger lacks. Rejects if the peer is gone, refuses or stalls, or `signal` aborts. */
export type FetchCanvas = (
  peer: string,
  ledger: Ledger,
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
    let total = 0
    let received = 0
    const receive = {
      total: ({ bytes }: CanvasTotal): void => void (total = bytes),
      runs: (runs: Run[]): void => {
        this.#receive(runs)
        received += runs.reduce((sum, run) => sum + run.entries.reduce((bytes, entry) => bytes + entry.length, 0), 0)
        progress(Math.min(received, total), total)
      },
    }
    await this.#options.fetch(peer, this.ledger, receive, this.#ended.signal)
    if (this.#room === undefined) this.ledger.save()
  }

  /** Ends all that is under way. What arrives later has no effect. */
  end(): void {
    this.#ended.abort()
    this.#catchUp.stop()
    this.close()
    this.ledger.close()
  }

  #receive(runs: readonly Run[]): void {
    if (this.#room === undefined) this.ledger.receive(runs)
    else this.#room.receive(runs)
  }
}
