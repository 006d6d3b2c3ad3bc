import { say } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Head } from '../feed/feeds.ts'
import { runBytes, type Run } from '../feed/run.ts'
import type { CanvasTotal } from '../network/canvas-protocol.ts'
import { seqOf, type VersionVector } from '../canvas/version-vector.ts'
import type { SealedData } from '../wire/chalkboard.gen.js'
import { CatchUp } from './catch-up.ts'
import type { Ledger } from './ledger.ts'
import type { RoomLock, RoomLockOptions } from './lock/room-lock.ts'
import { NO_SEAL } from './lock/seal.ts'
import { RoomError } from './room-error.ts'
import type { RoomListener, RoomSurroundings } from './room-surroundings.ts'
import { Room } from './room.ts'

/** Everything past `vector` of a room; of one with a PIN, the question is sealed (p2p/room/lock). */
export interface CanvasQuestion {
  readonly description: RoomDescription
  readonly vector: VersionVector
  readonly sealed?: SealedData | undefined
}

/** Asks a peer for what a ledger lacks. Rejects if the peer is gone, refuses or stalls, or `signal` aborts. */
export type FetchCanvas = (
  peer: string,
  asked: CanvasQuestion,
  receive: { total(total: CanvasTotal): void; runs(runs: Run[]): void },
  signal: AbortSignal,
) => Promise<void>

export interface KeptRoomOptions {
  readonly surroundings: RoomSurroundings
  readonly fetch: FetchCanvas
  /** Makes the lock of a room with a PIN. */
  readonly lock?: (links: Pick<RoomLockOptions, 'laterChecks' | 'missing'>) => RoomLock
  /** The owner has laid something down while nobody here has the room open. */
  readonly rulesChanged: () => void
}

/**
 * One room on this computer, open or not. Whatever arrives for it, whoever asked for it and when, goes to the canvas if
 * the room is open at that moment, and to the ledger in any case.
 */
export class KeptRoom {
  readonly ledger: Ledger
  /** Of a room with a PIN. */
  readonly lock: RoomLock | undefined
  readonly #options: KeptRoomOptions
  readonly #catchUp: CatchUp
  readonly #ended = new AbortController()
  #room: Room | undefined
  /** What somebody who opens the room waits for. */
  #awaited: Promise<void> | undefined
  /** Whether someone was found to hold as much of this author's own feed, and the same. */
  #isOwnFeedConfirmed = false

  constructor(ledger: Ledger, options: KeptRoomOptions) {
    this.ledger = ledger
    this.#options = options
    const { author } = options.surroundings.signer
    // A room's owner alone prunes it, and so knows what.
    if (author !== ledger.description.owner) ledger.spared = author
    this.#catchUp = new CatchUp({
      // A digest says how far each feed goes, not what is in it: two histories of one's own may look alike.
      mayLack: digest => ledger.mayLack(digest) || !this.#isOwnFeedConfirmed,
      ask: peer => this.#fetchAfterOthers(peer),
      answered: digest => ledger.noteAnswered(digest),
      random: () => options.surroundings.random(),
    })
    this.lock = options.lock?.({
      laterChecks: () => ledger.charter.keyChecks,
      missing: (author, stillMissing) => this.#catchUp.missed(author, stillMissing),
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
    this.#room = new Room(this.ledger, this.#options.surroundings, listener, this.#catchUp, this.lock ?? NO_SEAL)
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
  fetchFrom(peer: string, progress: (received: number, total: number) => void = () => undefined): Promise<void> {
    const fetching = this.#fetch(peer, progress)
    this.#awaited = fetching
    return fetching
  }

  async #fetch(peer: string, progress: (received: number, total: number) => void): Promise<void> {
    this.#ended.signal.throwIfAborted()
    let told: CanvasTotal | undefined
    let received = 0
    const receive = {
      total: (total: CanvasTotal): void => {
        told = total
        this.#takeKeys(peer, total.keys)
      },
      runs: (runs: Run[]): void => {
        this.#receive(runs, peer)
        received += runs.reduce((sum, run) => sum + runBytes(run), 0)
        progress(Math.min(received, told?.bytes ?? 0), told?.bytes ?? 0)
      },
    }
    const own = seqOf(this.ledger.vector, this.#options.surroundings.signer.author)
    this.ledger.answerBegan()
    try {
      await this.#options.fetch(peer, this.#question(peer, this.ledger.vector), receive, this.#ended.signal)
    } finally {
      this.ledger.answerEnded()
      if (this.#room === undefined) this.ledger.save()
    }
    await this.#mendOwnFeed(peer, told?.yours)
    if (own <= (told?.yours?.seq ?? own)) this.#confirmOwnFeed()
  }

  #confirmOwnFeed(): void {
    if (this.#isOwnFeedConfirmed) return
    this.#isOwnFeedConfirmed = true
    this.ledger.spared = undefined
    this.#room?.dropSoon()
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
    const others = new Map([...this.ledger.vector].filter(([author]) => author !== signer.author))
    const collect = {
      total: () => undefined,
      runs: (some: Run[]) => void runs.push(...some.filter(run => run.author === signer.author)),
    }
    await this.#options.fetch(peer, this.#question(peer, others), collect, this.#ended.signal)
    this.#ended.signal.throwIfAborted()
    if (!this.ledger.mendOwnFeed(signer, runs)) return
    this.#options.surroundings.log(`${this.description.name}: took over this author's own entries from ${peer}.`)
    this.#room?.reload()
  }

  /**
   * Takes in runs that did not come from a peer, some at a time. They go to disk all at once at the end.
   *
   * @returns how many entries are new
   * @throws the disk's error
   */
  async takeIn(runs: readonly Run[]): Promise<number> {
    let added = 0
    this.ledger.answerBegan()
    for (const run of runs) {
      const { entries, refused } = this.ledger.receive([run])
      added += entries.length
      for (const { author, reason } of refused) {
        this.#options.surroundings.log(`${this.description.name}: not taken in from ${author}: ${reason}.`)
      }
      await new Promise(resolve => setImmediate(resolve))
    }
    this.ledger.answerEnded()
    this.ledger.save()
    if (added > 0) this.#room?.reload()
    return added
  }

  /** Puts everything on disk and checks it, before it is handed on. */
  settle(): void {
    const { surroundings } = this.#options
    try {
      this.ledger.save()
      this.ledger.ensureSound(damage => surroundings.onDamage(damage))
    } catch (error) {
      // A full disk is no reason not to hand on what is there.
      surroundings.onDisk(error)
    }
  }

  /** Ends all that is under way. What arrives later has no effect. */
  end(): void {
    this.#ended.abort()
    this.#catchUp.stop()
    this.close()
    this.ledger.close()
  }

  #question(peer: string, vector: VersionVector): CanvasQuestion {
    const { description, lock } = this
    if (lock === undefined) return { description, vector }
    const sealed = lock.ask(peer, vector)
    if (sealed === undefined)
      throw new RoomError('locked', say`“${description.name}” needs a PIN. Join it with the PIN.`)
    return { description, vector, sealed }
  }

  #takeKeys(peer: string, keys: SealedData | undefined): void {
    try {
      if (keys !== undefined) this.lock?.take(peer, keys)
    } catch (error) {
      // They are in use all the same, and asked for again after the next start.
      this.#options.surroundings.onDisk(error)
    }
  }

  /** Two answers at once bring everything twice, and somebody waits for the first. */
  async #fetchAfterOthers(peer: string): Promise<void> {
    await this.#awaited?.catch(() => undefined)
    await this.#fetch(peer, () => undefined)
  }

  #receive(runs: readonly Run[], peer: string): void {
    if (this.#room !== undefined) return this.#room.receive(runs, peer)
    const { entries, refused } = this.ledger.receive(runs)
    for (const one of refused) if (one.refusal !== 'gap') this.#options.surroundings.refused(peer, one)
    if (entries.some(entry => this.ledger.charter.concerns(entry))) this.#options.rulesChanged()
  }
}
