import { authorOfKey, keyOfAuthor } from '../wire/author.ts'
import type { RunData } from '../wire/chalkboard.gen.js'

/** Consecutive entries of one author from number `from` on, and the author's signature of the head they lead to. */
export interface Run {
  readonly author: string
  readonly from: number
  readonly entries: readonly Uint8Array[]
  readonly signature: Uint8Array
}

/** @throws RangeError if the author is none; the rest is checked by {@link Feeds.verify} */
export function readRun({ author, from, entries, signature }: RunData): Run {
  return { author: authorOfKey(author), from, entries, signature }
}

export function writeRun({ author, from, entries, signature }: Run): RunData {
  return { author: keyOfAuthor(author), from, entries: [...entries], signature }
}
