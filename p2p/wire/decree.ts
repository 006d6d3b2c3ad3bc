import { LIMITS } from '../canvas/limits.ts'
import type { AssignableRole, Change } from '../canvas/operation.ts'
import type { SeqRanges } from '../canvas/seq-ranges.ts'
import { authorOfKey, keyOfAuthor } from './author.ts'
import type { PruneData, RuleData } from './chalkboard.gen.js'
import { decodeVector, encodeVector } from './vector.ts'

/** What a room's owner lays down: rules, and which entries are dropped. */
type Rule = Extract<Change, { kind: 'rule' }>
type Prune = Extract<Change, { kind: 'prune' }>

const ROLES: readonly AssignableRole[] = ['editor', 'viewer', 'banned']
export const KEY_CHECK_BYTES = 32

export function encodeRule({ author, role, seen, keyCheck }: Rule): RuleData {
  return {
    ...(author === undefined ? {} : { author: keyOfAuthor(author) }),
    role: ROLES.indexOf(role) + 1,
    seen: encodeVector(seen),
    ...(keyCheck === undefined ? {} : { keyCheck }),
  }
}

/** @throws RangeError if it is not a rule within LIMITS */
export function decodeRule(data: RuleData): Rule {
  const role = ROLES[data.role - 1]
  if (role === undefined) throw new RangeError(`A role this version does not know, ${data.role}.`)
  const keyCheck = data.keyCheck?.slice()
  if (keyCheck !== undefined && keyCheck.length !== KEY_CHECK_BYTES) throw new RangeError('A key check awry.')
  const author = data.author === undefined ? undefined : authorOfKey(data.author)
  return { kind: 'rule', author, role, seen: decodeVector(data.seen), keyCheck }
}

export function encodePrune({ entries }: Prune): PruneData {
  const authors = Array.from(entries, ([author, ranges]) => ({
    author: keyOfAuthor(author),
    ranges: encodeRanges(ranges),
  }))
  return { authors }
}

function encodeRanges(ranges: SeqRanges): number[] {
  const gapsAndLengths: number[] = []
  let before = 0
  for (const [first, last] of ranges) {
    gapsAndLengths.push(first - before, last - first)
    before = last
  }
  return gapsAndLengths
}

/** @throws RangeError if it is not a pruning within LIMITS */
export function decodePrune({ authors }: PruneData): Prune {
  if (authors.length > LIMITS.authorsPerRoom) throw new RangeError(`A pruning of ${authors.length} authors.`)
  const stretches = authors.reduce((sum, { ranges }) => sum + ranges.length / 2, 0)
  if (stretches > LIMITS.prunedRangesPerEntry) throw new RangeError(`A pruning of ${stretches} stretches.`)
  const entries = new Map<string, SeqRanges>()
  for (const { author, ranges } of authors) entries.set(authorOfKey(author), decodeRanges(ranges))
  return { kind: 'prune', entries }
}

function decodeRanges(gapsAndLengths: readonly number[]): SeqRanges {
  const ranges: [number, number][] = []
  let last = 0
  for (let at = 0; at + 1 < gapsAndLengths.length; at += 2) {
    const gap = gapsAndLengths[at]!
    const first = last + gap
    last = first + gapsAndLengths[at + 1]!
    // Two stretches never touch, so a gap is at least 2, and 1 before the first.
    if (gap < (at === 0 ? 1 : 2) || last > LIMITS.entriesPerFeed) throw new RangeError('A pruning awry.')
    ranges.push([first, last])
  }
  if (ranges.length === 0 || gapsAndLengths.length % 2 === 1) throw new RangeError('A pruning awry.')
  return ranges
}
