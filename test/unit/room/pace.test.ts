import { describe, expect, it } from 'vitest'
import { Drawers, Pacer, paceMs } from '../../../p2p/room/pace.ts'

describe('the pace of a room', () => {
  it('keeps the room near 150 messages a second, between 8 and 60 a person', () => {
    expect(1000 / paceMs(0)).toBeCloseTo(60)
    expect(1000 / paceMs(1)).toBeCloseTo(60)
    expect(1000 / paceMs(5)).toBeCloseTo(30)
    expect(1000 / paceMs(15)).toBeCloseTo(10)
    expect(1000 / paceMs(40)).toBeCloseTo(8)
  })

  it('lets the first words out at once and holds the rate from then on', () => {
    const pacer = new Pacer()
    const intervalMs = 100
    let nowMs = 5_000
    let sent = 0
    for (const end = nowMs + 10_000; nowMs < end; nowMs += 1) {
      if (pacer.waitMs(nowMs, intervalMs) > 0) continue
      pacer.sent(nowMs, intervalMs)
      sent += 1
    }
    expect(sent).toBeGreaterThanOrEqual(100)
    expect(sent).toBeLessThanOrEqual(102)
  })

  it('counts those who drew within the last second', () => {
    const drawers = new Drawers()
    drawers.heard('ann', 0)
    drawers.heard('ben', 900)
    expect(drawers.count(950)).toBe(2)
    expect(drawers.count(1_100)).toBe(1)
    expect(drawers.count(2_000)).toBe(0)
  })
})
