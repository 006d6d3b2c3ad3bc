import { LIMITS } from '../canvas/limits.ts'

export interface WantedBlobsOptions {
  readonly isOpen: (room: string) => boolean
  /** PeerIds of those who may have a room's pictures, the likely ones first. */
  readonly holders: (room: string) => readonly string[]
  /** Whether this one may be asked once more now, so that it does not take it for a flood. */
  readonly mayAsk: (peer: string) => boolean
  /** Whether anybody may be asked once more now for what nobody had: that may be missing for good. */
  readonly mayAskAgain: () => boolean
  /** Asks one of them. Settles when that is over, however it ended. */
  readonly ask: (peer: string, want: Want) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
}

/** A picture that a room shows and that is not here. */
export interface Want {
  readonly room: string
  readonly sha256: string
  /** Whoever put it there had it. */
  readonly author: string | undefined
}

interface Wanted extends Want {
  /** Who has been asked in this round. */
  readonly asked: Set<string>
  /** Who has come, and has not been asked since. */
  readonly comers: Set<string>
  isUnderWay: boolean
  /** Everybody has been asked in this round. */
  isOver: boolean
  /** Rounds in which nobody had it. */
  inVain: number
  /** Between its last two rounds. */
  pauseMs: number
  /** Until its next round. */
  waitMs: number
}

const FIRST_PAUSE = { isOver: false, pauseMs: LIMITS.blobAskAgainMs, waitMs: LIMITS.blobAskAgainMs }

/**
 * The pictures that are missing here, and whom to ask for them: the members of the room, one after another. What nobody has
 * is asked for again when someone comes, and now and then. An entry can name a thousand pictures that there are not, so what
 * is newly missing comes first, nobody is asked faster than they allow, and what nobody had is asked for no more often than
 * costs little. Whoever comes is asked for all of it at once.
 */
export class WantedBlobs {
  readonly #options: WantedBlobsOptions
  readonly #wanted = new Map<string, Wanted>()
  readonly #asking = new Set<string>()
  #again: NodeJS.Timeout | undefined
  #stopped = false

  constructor(options: WantedBlobsOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#wanted.size
  }

  /** What is missing with this SHA-256 in whatever rooms. */
  of(sha256: string): Want[] {
    return [...this.#wanted.values()].filter(want => want.sha256 === sha256)
  }

  /** Where too many are missing, one gives way that somebody was asked for in vain. @returns false if none could */
  add(want: Want): boolean {
    const key = keyOf(want)
    if (this.#stopped || this.#wanted.has(key)) return true
    if (this.#wanted.size >= LIMITS.blobsWanted && !this.#giveOneUp()) return false
    const nobodyYet = { asked: new Set<string>(), comers: new Set<string>(), isUnderWay: false, inVain: 0 }
    this.#wanted.set(key, { ...want, ...nobodyYet, ...FIRST_PAUSE })
    // What is shown at once is asked for once all of it is known.
    setImmediate(() => this.#ask())
    return true
  }

  /** It is here now, or is no longer wanted. */
  delete(want: Omit<Want, 'author'>): void {
    this.#wanted.delete(keyOf(want))
  }

  /** Somebody has come to a room. */
  came(peer: string): void {
    if (this.#wanted.size === 0) return
    for (const wanted of this.#wanted.values()) {
      wanted.asked.delete(peer)
      wanted.comers.add(peer)
      Object.assign(wanted, FIRST_PAUSE)
    }
    this.#ask()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#again)
    this.#wanted.clear()
  }

  #giveOneUp(): boolean {
    for (const [key, { asked, inVain, isUnderWay }] of this.#wanted) {
      if (!isUnderWay && inVain + asked.size > 0) return this.#wanted.delete(key)
    }
    return false
  }

  /** Asks for as many as may be asked for at once. What nobody is left to be asked for comes again later. */
  #ask(): void {
    if (this.#stopped) return
    const { mayAsk, mayAskAgain } = this.#options
    const anybody = (wanted: Wanted) => this.#whomToAsk(wanted)
    this.#askForThose(({ inVain }) => inVain === 0, anybody, mayAsk)
    this.#askForThose(
      ({ comers }) => comers.size > 0,
      wanted => this.#comerToAsk(wanted),
      mayAsk,
    )
    this.#askForThose(
      ({ inVain }) => inVain > 0,
      anybody,
      peer => mayAskAgain() && mayAsk(peer),
    )
    if (this.#asking.size === 0 && this.#wanted.size > 0) this.#askAgainLater()
  }

  #askForThose(
    areTheirs: (wanted: Wanted) => boolean,
    whomToAsk: (wanted: Wanted) => string | undefined,
    mayAsk: (peer: string) => boolean,
  ): void {
    for (const [key, wanted] of this.#wanted) {
      if (this.#asking.size >= LIMITS.blobsFetchedAtOnce) return
      if (wanted.isUnderWay || wanted.isOver || !areTheirs(wanted)) continue
      if (!this.#options.isOpen(wanted.room)) {
        this.#wanted.delete(key)
        continue
      }
      const peer = whomToAsk(wanted)
      if (peer === undefined) continue
      if (!mayAsk(peer)) return
      // Those behind it come before it is asked for again.
      this.#wanted.delete(key)
      this.#wanted.set(key, wanted)
      void this.#askFor(wanted, peer)
    }
  }

  #whomToAsk(wanted: Wanted): string | undefined {
    const { room, author, asked } = wanted
    const holders = this.#options.holders(room)
    // Who has gone and comes back is asked again.
    for (const peer of asked) if (!holders.includes(peer)) asked.delete(peer)
    const unasked = holders.filter(peer => !asked.has(peer))
    wanted.isOver = unasked.length === 0
    const left = unasked.filter(peer => !this.#asking.has(peer))
    if (author !== undefined && left.includes(author)) return author
    // Not all the same one: it would be busy.
    return left[Math.floor(this.#options.random() * left.length)]
  }

  /** Whoever is still there of those who have come. */
  #comerToAsk({ room, comers }: Wanted): string | undefined {
    const free = [...comers].filter(peer => !this.#asking.has(peer))
    if (free.length === 0) return undefined
    const holders = this.#options.holders(room)
    for (const peer of free) if (!holders.includes(peer)) comers.delete(peer)
    return free.find(peer => comers.has(peer))
  }

  async #askFor(wanted: Wanted, peer: string): Promise<void> {
    wanted.isUnderWay = true
    wanted.asked.add(peer)
    wanted.comers.delete(peer)
    this.#asking.add(peer)
    await this.#options.ask(peer, wanted)
    wanted.isUnderWay = false
    this.#asking.delete(peer)
    this.#ask()
  }

  #askAgainLater(): void {
    clearTimeout(this.#again)
    const waitMs = Math.min(...Array.from(this.#wanted.values(), soonest))
    const again = (): void => {
      for (const wanted of this.#wanted.values()) if (wanted.isOver) pass(wanted, waitMs)
      this.#ask()
    }
    this.#again = setTimeout(again, waitMs * (0.75 + this.#options.random() / 2)).unref()
  }
}

/** Whoever may not be asked yet may be in a moment. */
function soonest({ isOver, waitMs }: Wanted): number {
  return isOver ? waitMs : LIMITS.blobAskAgainMs
}

/** Time passes for one that nobody had. Each round comes later than the one before it. */
function pass(wanted: Wanted, ms: number): void {
  wanted.waitMs -= ms
  if (wanted.waitMs > 0) return
  wanted.asked.clear()
  wanted.isOver = false
  wanted.inVain += 1
  wanted.pauseMs = Math.min(2 * wanted.pauseMs, LIMITS.blobLongestPauseMs)
  wanted.waitMs = wanted.pauseMs
}

function keyOf({ room, sha256 }: Omit<Want, 'author'>): string {
  return `${room} ${sha256}`
}
