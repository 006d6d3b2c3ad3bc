import { describe, expect, it } from 'vitest'
import { mayRestart } from '../../electron/restarts.ts'

describe('a peer process that fell over', () => {
  it('is started again', () => {
    expect(mayRestart([], 5_000)).toBe(true)
    expect(mayRestart([1_000, 2_000], 5_000)).toBe(true)
  })

  it('is given up after the fourth fall within a minute', () => {
    expect(mayRestart([1_000, 2_000, 3_000], 60_999)).toBe(false)
  })

  it('is started again however often it fell long ago', () => {
    expect(mayRestart([1_000, 2_000, 3_000], 61_000)).toBe(true)
  })
})
