import { runBytes, type Run } from '../feed/run.ts'

/** What may wait of one author, and of all together. */
const RUNS_PER_AUTHOR = 64
const BYTES_PER_AUTHOR = 512 * 1024
const BYTES_IN_ALL = 8 * 1024 * 1024

/** Runs that came before those they follow on. */
export class ParkedRuns {
  readonly #owner: string
  #runs: readonly Run[] = []

  /** @param owner the room's */
  constructor(owner: string) {
    this.#owner = owner
  }

  hasAnyOf(author: string): boolean {
    return this.#runs.some(run => run.author === author)
  }

  /**
   * These runs with all that wait, in the order to take them in: the owner's first, since they say which entries of others
   * do without their content; each author's by number.
   */
  with(runs: readonly Run[]): Run[] {
    const byAuthor = Map.groupBy([...this.#runs, ...runs], run => run.author)
    const authors = [...byAuthor.keys()].sort((a, b) => Number(b === this.#owner) - Number(a === this.#owner))
    return authors.flatMap(author => byAuthor.get(author)!.sort((a, b) => a.from - b.from))
  }

  /** From now on these wait, as many as there is room for, each author's first ones first. */
  park(runs: readonly Run[]): void {
    const taken = new Map<string, { runs: number; bytes: number }>()
    let inAll = 0
    this.#runs = runs.filter(run => {
      const of = taken.get(run.author) ?? { runs: 0, bytes: 0 }
      const bytes = runBytes(run)
      if (of.runs >= RUNS_PER_AUTHOR || of.bytes + bytes > BYTES_PER_AUTHOR || inAll + bytes > BYTES_IN_ALL)
        return false
      taken.set(run.author, { runs: of.runs + 1, bytes: of.bytes + bytes })
      inAll += bytes
      return true
    })
  }
}
