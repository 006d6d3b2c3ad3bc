import { Charter } from '../canvas/charter.ts'
import { say, type Sentence } from '../canvas/sentence.ts'
import { Feeds, type Refusal } from '../feed/feeds.ts'
import { roomIdBytes, type RoomDescription } from '../feed/room-description.ts'
import type { Run } from '../feed/run.ts'

export const AT_BEGINNING = say`at its beginning`

/** Checks the runs of a file one after another, and says in words where it stands and what is wrong. */
export class RunChecker {
  readonly #owner: string
  readonly #feeds: Feeds
  readonly #nameOf: (author: string) => string
  readonly #lasts = new Map<string, number>()
  #runs = 0
  #entries = 0
  #place: Sentence = AT_BEGINNING

  constructor({ id, owner }: RoomDescription, nameOf: (author: string) => string) {
    this.#owner = owner
    this.#nameOf = nameOf
    this.#feeds = new Feeds(roomIdBytes(id), [], new Charter(owner))
  }

  get runs(): number {
    return this.#runs
  }

  get entries(): number {
    return this.#entries
  }

  /** Up to where the file is good: “after entry 12 by Anna”. */
  get place(): Sentence {
    return this.#place
  }

  /** @returns what is wrong with the run, or undefined */
  check(run: Run): Sentence | undefined {
    const { author, from, entries } = run
    const name = this.#nameOf(author)
    const last = from + entries.length - 1
    const what =
      entries.length === 1
        ? say`what stands as entry ${last} by ${name}`
        : say`what stands as entries ${from} to ${last} by ${name}`
    const due = (this.#lasts.get(author) ?? 0) + 1
    if (from !== due) return say`${what} comes where entry ${due} should`
    if (author === this.#owner && this.#lasts.size > Number(this.#lasts.has(author))) {
      return say`${what} should come first, since the room is theirs`
    }
    const verdict = this.#feeds.verify(run)
    if (!verdict.ok) return say`${what} ${FAULTS[verdict.refusal]}`
    for (const checked of verdict.runs) this.#feeds.advance(checked)
    this.#lasts.set(author, last)
    this.#runs += 1
    this.#entries += entries.length
    this.#place = say`after entry ${last} by ${name}`
    return undefined
  }

  /** All runs have come. @returns what is wrong with them together, or undefined */
  checkEnd(): Sentence | undefined {
    const last = this.#lasts.get(this.#owner) ?? 0
    const { seq } = this.#feeds.head(this.#owner)
    if (seq === last) return undefined
    return say`what stands past entry ${seq} by ${this.#nameOf(this.#owner)} lacks its content`
  }
}

const FAULTS: Record<Refusal, Sentence> = {
  gap: say`does not follow on what came before`,
  forged: say`is not what its author signed`,
  malformed: say`makes no sense`,
  limit: say`is too much or too large`,
  withheld: say`lacks its content`,
  role: say`is by someone who was not allowed to draw`,
}
