import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Change } from '../../../p2p/canvas/operation.ts'
import { keyOfAuthor } from '../../../p2p/wire/author.ts'
import { PruneData, RuleData } from '../../../p2p/wire/chalkboard.gen.js'
import { decodePrune, decodeRule, encodePrune, encodeRule, KEY_CHECK_BYTES } from '../../../p2p/wire/decree.ts'
import { decodeEntry, encodeEntry } from '../../../p2p/wire/entry.ts'
import { signerNumber } from '../feed/keys.ts'

const ann = (await signerNumber(1)).author
const ben = (await signerNumber(2)).author

function overTheWire(change: Change): Change {
  return decodeEntry(encodeEntry({ lamport: 1, time: 0, operation: [change] }), ann, 1).operation[0]!
}

describe('a rule', () => {
  it('comes back from its bytes, for one or for everyone, whatever the role', () => {
    const seen = new Map([[ann, 3], [ben, LIMITS.entriesPerFeed]]) // prettier-ignore
    for (const role of ['editor', 'viewer', 'banned'] as const) {
      for (const author of [ben, undefined]) {
        for (const keyCheck of [undefined, new Uint8Array(KEY_CHECK_BYTES).fill(7)]) {
          const rule = { kind: 'rule', author, role, seen, keyCheck } as const
          expect(overTheWire(rule)).toEqual(rule)
        }
      }
    }
  })

  it('is refused with a role nobody knows, an author that is none, or a key check of another length', () => {
    const good = RuleData.decode(
      RuleData.encode(encodeRule({ kind: 'rule', author: ben, role: 'viewer', seen: new Map(), keyCheck: undefined })),
    )
    expect(decodeRule(good).role).toBe('viewer')
    for (const role of [0, 4, 2 ** 31]) expect(() => decodeRule({ ...good, role })).toThrow('role')
    expect(() => decodeRule({ ...good, author: new Uint8Array(31) })).toThrow('32 bytes')
    for (const length of [0, KEY_CHECK_BYTES - 1, KEY_CHECK_BYTES + 1]) {
      expect(() => decodeRule({ ...good, keyCheck: new Uint8Array(length) })).toThrow('key check')
    }
  })

  it('stands alone in its entry, like a pruning', () => {
    const rule: Change = { kind: 'rule', author: ben, role: 'viewer', seen: new Map(), keyCheck: undefined }
    const prune: Change = { kind: 'prune', entries: new Map([[ben, [[1, 2]]]]) }
    for (const decree of [rule, prune]) {
      const bytes = encodeEntry({ lamport: 1, time: 0, operation: [{ kind: 'clear', seen: new Map() }, decree] })
      expect(() => decodeEntry(bytes, ann, 1)).toThrow('with others')
    }
  })
})

describe('a pruning', () => {
  it('comes back from its bytes with the stretches of every author', () => {
    const prune: Change = {
      kind: 'prune',
      entries: new Map([
        [ann, [[1, 1], [3, 900], [902, 902], [LIMITS.entriesPerFeed, LIMITS.entriesPerFeed]]], // prettier-ignore
        [ben, [[2, 70_000]]],
      ]),
    }
    expect(overTheWire(prune)).toEqual(prune)
    const bytes = PruneData.encode(encodePrune(prune))
    expect(decodePrune(PruneData.decode(bytes))).toEqual(prune)
  })

  it('is refused with stretches that touch, overlap, begin at 0, are none or half a stretch, or pass the last number', () => {
    const authors = (ranges: number[]): PruneData => ({ authors: [{ author: keyOfAuthor(ben), ranges }] })
    const asRanges = (ranges: number[]): unknown => decodePrune(authors(ranges)).entries.get(ben)
    expect(asRanges([1, 2, 2, 0])).toEqual([[1, 3], [5, 5]]) // prettier-ignore
    expect(asRanges([LIMITS.entriesPerFeed, 0])).toEqual([[LIMITS.entriesPerFeed, LIMITS.entriesPerFeed]])
    for (const awry of [
      [0, 2],
      [1, 2, 0, 1],
      [1, 2, 1, 1],
      [],
      [1],
      [1, 2, 2],
      [LIMITS.entriesPerFeed + 1, 0],
      [1, LIMITS.entriesPerFeed],
    ]) {
      expect(() => asRanges(awry), JSON.stringify(awry)).toThrow('awry')
    }
  })

  it('is refused with more authors than a room may have', () => {
    const one = { author: keyOfAuthor(ben), ranges: [1, 0] }
    const authors = Array.from({ length: LIMITS.authorsPerRoom + 1 }, () => one)
    expect(() => decodePrune({ authors })).toThrow('authors')
    expect(decodePrune({ authors: authors.slice(1) }).entries.size).toBe(1)
  })

  it('is refused with more stretches than its owner would write, of one author or of several', () => {
    const stretches = (author: string, count: number): PruneData['authors'][number] => ({
      author: keyOfAuthor(author),
      ranges: Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? 2 : 0)),
    })
    const most = LIMITS.prunedRangesPerEntry
    expect(decodePrune({ authors: [stretches(ben, most)] }).entries.get(ben)).toHaveLength(most)
    expect(() => decodePrune({ authors: [stretches(ben, most + 1)] })).toThrow('stretches')
    expect(() => decodePrune({ authors: [stretches(ann, 1), stretches(ben, most)] })).toThrow('stretches')
  })
})
