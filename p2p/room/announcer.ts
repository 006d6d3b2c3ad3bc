import { CLIENT_TOPIC, encodeAnnouncement, type Announcement } from '../network/announcement.ts'
import type { Gossip } from '../network/gossip.ts'
import { crowding } from './pace.ts'

/** How often a peer says that it is there, on average. Who is silent for three times as long is forgotten. */
export const ANNOUNCE_EVERY_MS = 2_500

/** As {@link ANNOUNCE_EVERY_MS}, for so many neighbours: everyone hears everyone, so a large class says it more rarely. */
export function announceEveryMs(neighbours: number): number {
  return ANNOUNCE_EVERY_MS * crowding(neighbours)
}

/** How soon a newcomer is told who is here, on average, and the least pause between two such answers, a neighbour. */
const GREETING_MS = 60
const GREETING_PAUSE_MS = 40

/** Says on the /client topic what this peer holds: every few seconds, and soon after a change. */
export class Announcer {
  readonly #gossip: Pick<Gossip, 'publish'>
  readonly #describe: () => Announcement | undefined
  readonly #random: () => number
  #timer: NodeJS.Timeout | undefined
  #dueMs = Infinity
  #saidMs = -Infinity
  #stopped = false

  /** @param describe what to announce, made anew each time; undefined to stay silent */
  constructor(gossip: Pick<Gossip, 'publish'>, describe: () => Announcement | undefined, random: () => number) {
    this.#gossip = gossip
    this.#describe = describe
    this.#random = random
  }

  /** Announces within `delayMs` milliseconds, and from then on every few seconds. */
  soon(delayMs: number): void {
    const dueMs = performance.now() + delayMs
    if (this.#stopped || dueMs >= this.#dueMs) return
    this.#dueMs = dueMs
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#dueMs = Infinity
      this.#saidMs = performance.now()
      const announcement = this.#describe()
      void this.#say(announcement)
      this.soon(announceEveryMs(announcement?.neighbours.length ?? 0) * (0.75 + this.#random() / 2))
    }, delayMs)
  }

  /**
   * A newcomer has heard nothing yet. When a class arrives at once, everyone would answer everyone: with more neighbours,
   * answers are rarer and serve several newcomers.
   */
  greet(neighbours: number): void {
    const pauseMs = this.#saidMs + GREETING_PAUSE_MS * neighbours - performance.now()
    this.soon(Math.max(GREETING_MS * (0.5 + this.#random()), pauseMs))
  }

  /** Says goodbye. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    const last = this.#describe()
    if (last !== undefined) await this.#say({ ...last, rooms: [], leaving: true })
  }

  /** An announcement that does not get out is not missed: the next one says the same. */
  async #say(announcement: Announcement | undefined): Promise<void> {
    if (announcement === undefined) return
    await this.#gossip.publish(CLIENT_TOPIC, encodeAnnouncement(announcement)).catch(() => undefined)
  }
}
