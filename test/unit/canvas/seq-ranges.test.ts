import { describe, expect, it } from 'vitest'
import { covers, includes, toRanges, union, type SeqRanges } from '../../../p2p/canvas/seq-ranges.ts'
import { chosenSeed, Random } from '../../support/random.ts'

function members(ranges: SeqRanges): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
}

describe('stretches of numbers', () => {
  it('join what touches and part what does not', () => {
    expect(toRanges([1, 2, 3, 5, 9, 10])).toEqual([[1, 3], [5, 5], [9, 10]]) // prettier-ignore
    expect(toRanges([])).toEqual([])
    expect(union([[1, 2], [8, 9]], [[3, 4], [6, 6]])).toEqual([[1, 4], [6, 6], [8, 9]]) // prettier-ignore
  })

  it('keep the end of the longer one where one lies within another', () => {
    expect(union([[1, 10]], [[3, 4]])).toEqual([[1, 10]])
    expect(union([[3, 4]], [[1, 10]])).toEqual([[1, 10]])
  })

  it('do as sets of numbers do, whatever numbers they are', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 300; seed += 1) {
      const random = new Random(seed)
      const numbers = (): number[] =>
        [...new Set(Array.from({ length: random.below(15) }, () => 1 + random.below(30)))].sort((a, b) => a - b)
      const [one, other] = [numbers(), numbers()]
      expect(members(toRanges(one)), `seed ${seed}`).toEqual(one)
      const both = [...new Set([...one, ...other])].sort((a, b) => a - b)
      // Also that they neither touch nor overlap: as made from scratch.
      expect(union(toRanges(one), toRanges(other)), `seed ${seed}`).toEqual(toRanges(both))
      for (let seq = 0; seq <= 32; seq += 1) {
        expect(includes(toRanges(one), seq), `seed ${seed}, ${seq}`).toBe(one.includes(seq))
        for (let last = seq; last <= 32; last += 1) {
          const all = members([[seq, last]]).every(member => one.includes(member))
          expect(covers(toRanges(one), [seq, last]), `seed ${seed}, ${seq} to ${last}`).toBe(all)
        }
      }
    }
  })
})
