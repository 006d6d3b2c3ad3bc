import { afterAnswer, answerAtMs, type AnswerPace, fullPace, readyAtMs } from './answer-pace.ts'
import { isOnLink, type LanInterface } from './lan-interface.ts'
import type { MdnsSocket, OpenMdnsSocket } from './mdns-socket.ts'
import { afterQuestion, burst, BURST_LASTS_MS, type QuestionSchedule } from './question-schedule.ts'
import { announcement, asksForUs, goodbye, type Heard, KNOWN_ANSWERS, question, readResponse } from './records.ts'
import type { Timers } from './timers.ts'

export interface InterfaceSessionInit {
  readonly lan: LanInterface
  /** This peer's service name. */
  readonly name: string
  readonly openSocket: OpenMdnsSocket
  readonly timers: Timers
  /** 0 <= n < 1 */
  readonly random: () => number
  /** What to announce here now: multiaddrs. */
  readonly addresses: () => string[]
  /** How many peers have lately been seen. */
  readonly others: () => number
  readonly onResponse: (heard: Heard) => void
  /** Called at most once, after which the session is closed. */
  readonly onBroken: (error: Error) => void
}

/** Asking and answering on one interface, from the opening of its socket until it is closed or breaks. */
export class InterfaceSession {
  readonly lan: LanInterface
  readonly #init: InterfaceSessionInit
  readonly #socket: MdnsSocket
  #schedule: QuestionSchedule
  #pace: AnswerPace
  #state: 'opening' | 'open' | 'leaving' | 'closed' = 'opening'
  /** Who has announced itself since the burst began, and need not answer when the question is repeated. */
  readonly #known = new Set<string>()
  #burstEndsMs = 0
  #cancelQuestion: (() => void) | undefined
  #cancelAnswer: (() => void) | undefined

  /** @throws Error if the system refuses to make a socket */
  constructor(init: InterfaceSessionInit) {
    this.#init = init
    this.lan = init.lan
    this.#schedule = burst(init.timers.now(), init.random)
    this.#pace = fullPace(init.timers.now())
    // Linux hands each socket the multicast packets of every interface some socket has joined, so a packet belongs to
    // this session only if its sender is on this subnet.
    this.#socket = init.openSocket(init.lan.address, {
      ready: () => {
        if (this.#state !== 'opening') return
        this.#state = 'open'
        this.ask()
      },
      query: (packet, fromIp) => {
        if (isOnLink(this.lan, fromIp) && asksForUs(packet, init.name)) this.#answer()
      },
      response: (packet, fromIp) => {
        const heard = isOnLink(this.lan, fromIp) ? readResponse(packet) : undefined
        if (heard === undefined || heard.name === init.name) return
        if (heard.kind === 'announcement') this.#noteKnown(heard.name)
        init.onResponse(heard)
      },
      broken: error => {
        if (this.#state === 'closed') return
        this.close()
        init.onBroken(error)
      },
    })
  }

  /** Announces this peer and asks for others: now, and again in the next second. */
  ask(): void {
    if (this.#state !== 'open') return
    const { timers, random } = this.#init
    this.#schedule = burst(timers.now(), random)
    this.#known.clear()
    this.#burstEndsMs = timers.now() + BURST_LASTS_MS
    this.announce()
    this.#question()
  }

  /** Announces this peer as soon as its pace allows. */
  announce(): void {
    if (this.#state !== 'open') return
    this.#announceAt(readyAtMs(this.#pace, this.#init.timers.now()))
  }

  /** Resolves when the goodbye is sent, or could not be. From now on nothing else is said here. */
  async sayGoodbye(): Promise<void> {
    if (this.#state !== 'open') return
    this.#state = 'leaving'
    this.#cancelQuestion?.()
    this.#cancelAnswer?.()
    await this.#socket.respond(goodbye(this.#init.name))
  }

  close(): void {
    this.#state = 'closed'
    this.#cancelQuestion?.()
    this.#cancelAnswer?.()
    this.#socket.close()
  }

  /**
   * The last question of a burst and each later one go with an announcement. So everyone who hears this peer hears of
   * it at least once a minute, even where packets get through in one direction only; and a newcomer is found by others
   * without being asked.
   */
  #question(): void {
    if (this.#schedule.length === 1) this.announce()
    this.#socket.query(question(this.#init.name, this.#isBurst() ? [...this.#known] : []))
    this.#questionIsOut()
  }

  #noteKnown(name: string): void {
    if (this.#isBurst() && this.#known.size < KNOWN_ANSWERS) this.#known.add(name)
  }

  /** Later everybody is to answer, so that everybody is heard of again. */
  #isBurst(): boolean {
    return this.#init.timers.now() < this.#burstEndsMs
  }

  #answer(): void {
    if (this.#state !== 'open') return
    const { timers, others, random } = this.#init
    this.#questionIsOut()
    this.#announceAt(answerAtMs(this.#pace, timers.now(), others(), random))
  }

  #questionIsOut(): void {
    const { timers, random } = this.#init
    const nowMs = timers.now()
    this.#schedule = afterQuestion(this.#schedule, nowMs, random)
    this.#cancelQuestion?.()
    this.#cancelQuestion = timers.after(Math.max(0, this.#schedule[0] - nowMs), () => this.#question())
  }

  /** One announcement answers all questions that come in until it is sent. */
  #announceAt(atMs: number): void {
    if (this.#cancelAnswer !== undefined) return
    const delayMs = atMs - this.#init.timers.now()
    if (delayMs <= 0) this.#sendAnnouncement()
    else this.#cancelAnswer = this.#init.timers.after(delayMs, () => this.#sendAnnouncement())
  }

  #sendAnnouncement(): void {
    this.#cancelAnswer = undefined
    const addresses = this.#init.addresses()
    if (addresses.length === 0) return
    this.#pace = afterAnswer(this.#pace, this.#init.timers.now())
    void this.#socket.respond(announcement(this.#init.name, addresses))
  }
}
