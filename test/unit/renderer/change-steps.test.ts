import { describe, expect, it } from 'vitest'
import { inSteps } from '../../../renderer/peer/change-steps.ts'

describe('a change of many items', () => {
  it('is one step as long as it fits one', () => {
    const changes = [
      { ids: ['a', 'b'], set: { locked: true } },
      { ids: ['c'], set: { width: 3, color: '#000000' } },
    ]
    expect(inSteps(changes, 4)).toEqual([changes])
    expect(inSteps([], 4)).toEqual([])
  })

  it('is as many steps as it takes, each field of an item counted once', () => {
    const set = { matrix: [1, 0, 0, 1, 0, 0] as [number, number, number, number, number, number], width: 3 }
    expect(
      inSteps(
        [
          { ids: ['a', 'b', 'c'], set },
          { ids: ['d'], set: { locked: true } },
        ],
        4,
      ),
    ).toEqual([
      [{ ids: ['a', 'b'], set }],
      [
        { ids: ['c'], set },
        { ids: ['d'], set: { locked: true } },
      ],
    ])
    const ids = Array.from({ length: 40_000 }, (_, at) => `${at}`)
    const steps = inSteps([{ ids, set: { locked: true } }])
    expect(steps.map(([change]) => change!.ids.length)).toEqual([12_000, 12_000, 12_000, 4_000])
  })
})
