/**
 * What a canvas must show, from nothing but what its authors were told: which of their operations were acknowledged.
 * Knows nothing of feeds or networks. Where an answer never came (the peer was killed), or depends on what had reached an
 * author at that moment, it allows both; everything else it demands.
 */

/** `unknown`: whoever asked for it was killed before the answer, so it may have happened or not. */
type Outcome = 'asked' | 'done' | 'undone' | 'unknown'

export interface Operation {
  readonly author: string
  readonly kind: 'add' | 'remove' | 'clear'
  /** When it was asked for and when its outcome was known, by the oracle's own count. */
  readonly askedAt: number
  settledAt: number
  outcome: Outcome
  /** It has been undone, or redone, at some time. */
  reversed: boolean
  /** The line that was added; unknown until it is acknowledged. */
  line?: string
  /** Lines that its author saw just before it removed them. A clear also removes what reached its author since. */
  readonly seen: ReadonlySet<string>
  /** Those of them that it removes whatever else happened at the same time. */
  readonly removes: Set<string>
}

/** One author's operations that undo and redo reach, as far as that is certain. */
interface Past {
  readonly done: Operation[]
  readonly undone: Operation[]
}

export class Oracle {
  readonly #operations: Operation[] = []
  readonly #adds = new Map<string, Operation>()
  readonly #pasts = new Map<string, Past>()
  #now = 0

  /** Operations that were acknowledged, undo and redo not counted. */
  get acknowledged(): number {
    return this.#operations.filter(({ outcome }) => outcome === 'done' || outcome === 'undone').length
  }

  /** An author asks for something. @param seen what it removes, or for a clear all that its author saw just before */
  asks(author: string, kind: Operation['kind'], seen: Iterable<string> = []): Operation {
    const operation: Operation = {
      author,
      kind,
      askedAt: ++this.#now,
      settledAt: Infinity,
      outcome: 'asked',
      reversed: false,
      seen: new Set(seen),
      removes: new Set(),
    }
    this.#operations.push(operation)
    return operation
  }

  /** The answer has come. */
  done(operation: Operation, line?: string): void {
    this.#settle(operation, 'done')
    const past = this.#past(operation.author)
    if (line !== undefined) {
      operation.line = line
      this.#adds.set(line, operation)
    } else {
      const visible = Array.from(operation.seen).filter(id => this.#wasVisible(id, operation))
      // Removing only what others have removed meanwhile is no operation, and then undo reaches further back.
      if (visible.length === 0) return forget(past)
      for (const id of operation.kind === 'clear' ? operation.seen : visible) operation.removes.add(id)
    }
    past.done.push(operation)
    past.undone.length = 0
  }

  /** The author was killed before the answer. What undo would reach then is uncertain, too. */
  lost(operation: Operation): void {
    this.#settle(operation, 'unknown')
    forget(this.#past(operation.author))
  }

  /** What undo, or redo, by this author takes back for certain. */
  next(author: string, which: 'undo' | 'redo'): Operation | undefined {
    return (which === 'undo' ? this.#past(author).done : this.#past(author).undone).at(-1)
  }

  /** The author asks for an undo or redo of {@link next}. Call what is given with whether the answer has come. */
  reverses(author: string, which: 'undo' | 'redo'): (answered: boolean) => void {
    const past = this.#past(author)
    const [from, to] = which === 'undo' ? [past.done, past.undone] : [past.undone, past.done]
    const operation = from.pop()
    if (operation === undefined) throw new RangeError(`It is not known what ${which} by ${author} would reach.`)
    operation.outcome = 'unknown'
    operation.reversed = true
    return answered => {
      if (!answered) return forget(past)
      operation.outcome = which === 'undo' ? 'undone' : 'done'
      to.push(operation)
    }
  }

  /** What is wrong with a canvas that has everything, a sentence each. @param shown ids and authors of its lines */
  faults(shown: readonly { id: string; author: string }[]): string[] {
    const ids = new Set(shown.map(({ id }) => id))
    const faults: string[] = []
    for (const [id, add] of this.#adds) {
      const { author } = add
      const due = this.#due(id, add)
      if (due === 'shown' && !ids.has(id)) faults.push(`The line ${id} of ${author} was acknowledged and is missing.`)
      if (due === 'gone' && ids.has(id)) faults.push(`The line ${id} of ${author} was removed and is there.`)
    }
    for (const [author, lines] of Map.groupBy(shown, line => line.author)) {
      const strange = lines.filter(({ id }) => !this.#adds.has(id)).map(({ id }) => id)
      const unanswered = this.#operations.filter(
        ({ author: asker, kind, outcome, line }) =>
          asker === author && kind === 'add' && outcome === 'unknown' && line === undefined,
      )
      if (strange.length > unanswered.length) faults.push(`${author} never asked for all of ${strange.join(', ')}.`)
    }
    return faults
  }

  #due(id: string, add: Operation): 'shown' | 'gone' | 'either' {
    const removals = this.#operations.filter(operation => mayRemove(operation, id, add))
    if (add.outcome === 'undone') return 'gone'
    if (removals.some(({ removes, outcome }) => outcome === 'done' && removes.has(id))) return 'gone'
    return add.outcome === 'done' && removals.every(({ outcome }) => outcome === 'undone') ? 'shown' : 'either'
  }

  /** Whether a line that the author saw was there for certain when the operation took effect a moment later. */
  #wasVisible(id: string, operation: Operation): boolean {
    const add = this.#adds.get(id)
    if (add === undefined || add.reversed) return false
    return this.#operations.every(other => other === operation || !mayRemove(other, id, add))
  }

  #settle(operation: Operation, outcome: Outcome): void {
    operation.outcome = outcome
    operation.settledAt = ++this.#now
  }

  #past(author: string): Past {
    const past = this.#pasts.get(author) ?? { done: [], undone: [] }
    this.#pasts.set(author, past)
    return past
  }
}

function mayRemove(operation: Operation, id: string, add: Operation): boolean {
  return operation.seen.has(id) || (operation.kind === 'clear' && add.askedAt < operation.settledAt)
}

function forget(past: Past): void {
  past.done.length = 0
  past.undone.length = 0
}
