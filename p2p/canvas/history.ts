import type { Entry } from './operation.ts'

/** What one author can undo and redo, read from that author's own entries alone. Feed it them in order of seq. */
export class History {
  readonly #undo: number[] = []
  readonly #redo: number[] = []

  /** The seq of the entry that undo would take back, if any. */
  get nextUndo(): number | undefined {
    return this.#undo.at(-1)
  }

  /** The seq of the entry that redo would bring back, if any. */
  get nextRedo(): number | undefined {
    return this.#redo.at(-1)
  }

  record(entry: Entry): void {
    const change = entry.operation[0]
    if (change?.kind === 'undo') {
      move(change.seq, this.#undo, this.#redo)
    } else if (change?.kind === 'redo') {
      move(change.seq, this.#redo, this.#undo)
    } else if (change?.kind !== 'rule' && change?.kind !== 'prune') {
      this.#undo.push(entry.seq)
      this.#redo.length = 0
    }
  }

  /** Entries that have no effect for good can be neither undone nor redone. */
  forget(isDropped: (seq: number) => boolean): void {
    for (const seqs of [this.#undo, this.#redo]) {
      const kept = seqs.filter(seq => !isDropped(seq))
      if (kept.length < seqs.length) seqs.splice(0, seqs.length, ...kept)
    }
  }
}

function move(seq: number, from: number[], to: number[]): void {
  const at = from.lastIndexOf(seq)
  if (at === -1) return
  from.splice(at, 1)
  to.push(seq)
}
