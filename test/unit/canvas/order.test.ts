import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOfInteger, isOrder, orderBetween, ordersBetween } from '../../../p2p/canvas/order.ts'

const keys = fc.stringMatching(/^[0-9A-Za-z]{1,20}$/)

describe('an order between two others', () => {
  it('sorts between them', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        fc.pre(one !== other)
        const [below, above] = one < other ? [one, other] : [other, one]
        const between = orderBetween(below, above)
        // Only zeros can stand so close that nothing fits in between.
        if (between === undefined) expect(above).toMatch(new RegExp(`^${below}0$`))
        else expect([below < between, between < above, isOrder(between)]).toEqual([true, true, true])
      }),
    )
  })

  it('lies above or below a single one', () => {
    fc.assert(
      fc.property(keys, key => {
        expect(orderBetween(key, undefined)! > key).toBe(true)
        const below = orderBetween(undefined, key)
        if (below === undefined) expect(key).toBe('0')
        else expect([below < key, isOrder(below)]).toEqual([true, true])
      }),
    )
  })

  it('leaves room for what is drawn later', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), time => {
        const front = orderBetween(indexOfInteger(time), undefined)!
        expect(front <= indexOfInteger(time + 1)).toBe(true)
      }),
    )
  })

  it('can be found again and again in the same gap', () => {
    let below = indexOfInteger(5)
    const above = indexOfInteger(6)
    for (let count = 0; count < 300; count += 1) {
      const between = orderBetween(below, above)!
      expect([below < between, between < above]).toEqual([true, true])
      below = between
    }
  })

  it('can be had for many at once, none much longer than for one', () => {
    const some = fc.integer({ min: 1, max: 5_000 })
    fc.assert(
      fc.property(keys, keys, some, (one, other, count) => {
        const [below, above] = one < other ? [one, other] : [other, one]
        for (const [low, high] of [
          [below, above],
          [below, undefined],
          [undefined, above],
        ] as const) {
          const orders = ordersBetween(low, high, count)
          if (orders === undefined) continue
          expect(orders).toHaveLength(count)
          expect([low ?? '', ...orders]).toEqual([...new Set([low ?? '', ...orders])].sort())
          expect(high === undefined || orders.at(-1)! < high).toBe(true)
          expect(orders.every(order => isOrder(order))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
    const [first, last] = ['a5', indexOfInteger(6)]
    expect(ordersBetween(first, last, 20_000)!.at(-1)!.length).toBeLessThan(10)
    expect(ordersBetween(first, first, 2)).toBeUndefined()
  })

  it('is none if the two are the same, stand the wrong way round, or the key would be too long', () => {
    expect(orderBetween('a5', 'a5')).toBeUndefined()
    expect(orderBetween('a6', 'a5')).toBeUndefined()
    expect(orderBetween('z'.repeat(64), undefined)).toBeUndefined()
  })
})
