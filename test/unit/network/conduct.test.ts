import { beforeEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Conduct, DOUBTFUL } from '../../../p2p/network/conduct.ts'

let nowMs: number
let lines: string[]
let shutOut: string[]
let conduct: Conduct

beforeEach(() => {
  nowMs = 0
  lines = []
  shutOut = []
  conduct = new Conduct({ nowMs: () => nowMs, log: line => lines.push(line) })
  conduct.onShutOut(peer => shutOut.push(peer))
})

function refuse(times: number, ...[peer, kind, cost]: [string, Parameters<Conduct['refused']>[1], typeof DOUBTFUL?]) {
  for (let time = 0; time < times; time += 1) conduct.refused(peer, kind, 'a reason', cost)
}

describe('Conduct', () => {
  it('counts what is refused by kind, remembers the last reason, and lists the worst first', () => {
    refuse(2, 'ben', 'malformed')
    refuse(1, 'eve', 'forged')
    refuse(3, 'eve', 'limit')
    conduct.refused('eve', 'flood', 'gossip')
    expect(conduct.judgements()).toEqual([
      {
        peer: 'eve',
        counts: { forged: 1, limit: 3, flood: 1 },
        last: 'sends more than is taken in at once: gossip',
        shutOut: false,
      },
      { peer: 'ben', counts: { malformed: 2 }, last: 'sent what makes no sense: a reason', shutOut: false },
    ])
  })

  it('shuts out at the tenth forgery, says so once, and lets in again after a while', () => {
    refuse(9, 'eve', 'forged')
    expect(conduct.isShutOut('eve')).toBe(false)
    refuse(20, 'eve', 'forged')
    expect(conduct.isShutOut('eve')).toBe(true)
    expect(shutOut).toEqual(['eve'])
    nowMs = LIMITS.shutOutMs
    expect(conduct.isShutOut('eve')).toBe(false)
  })

  it('shuts out twice as long each time, up to a longest time, and forgives who behaves for long', () => {
    const lasts = (): number => {
      refuse(10, 'eve', 'forged')
      const sinceMs = nowMs
      while (conduct.isShutOut('eve')) nowMs += 1_000
      return nowMs - sinceMs
    }
    expect([lasts(), lasts(), lasts()]).toEqual([1, 2, 4].map(times => times * LIMITS.shutOutMs))
    for (let time = 0; time < 5; time += 1) lasts()
    expect(lasts()).toBe(LIMITS.longestShutOutMs)
    nowMs += 24 * 60 * 60_000
    expect(lasts()).toBe(LIMITS.shutOutMs)
  })

  it('lets time heal: a mistake now and then shuts nobody out', () => {
    for (let time = 0; time < 500; time += 1) {
      refuse(1, 'ben', 'malformed')
      nowMs += 11_000
    }
    expect(shutOut).toEqual([])
  })

  it('shuts nobody out for what they wrote out of their role, nor for what may be the fault of others', () => {
    refuse(1_000, 'ben', 'role')
    refuse(1_000, 'chloe', 'forged', DOUBTFUL)
    expect(shutOut).toEqual([])
    expect(conduct.judgements().map(({ counts }) => counts)).toEqual([{ role: 1_000 }, { forged: 1_000 }])
    // But it does not make the rest good.
    refuse(5, 'ben', 'forged')
    expect(shutOut).toEqual(['ben'])
  })

  it('holds no flood against anyone when this computer stood still, but not again and again', () => {
    conduct.stoodStill()
    refuse(5_000, 'ben', 'flood')
    expect(shutOut).toEqual([])
    nowMs = 30_000
    conduct.stoodStill()
    refuse(5_000, 'eve', 'flood')
    expect(shutOut).toEqual(['eve'])
  })

  it('does not let its log be flooded, neither by one peer nor by many', () => {
    refuse(90, 'eve', 'flood')
    expect(lines).toEqual(['eve sends more than is taken in at once: a reason. Refused; the 1. time of this kind.'])
    const essay = 'x'.repeat(1_000_000)
    for (let at = 0; at < 10_000; at += 1) conduct.refused(`peer ${at}`, 'forged', essay)
    expect(lines.length).toBeLessThanOrEqual(1 + 4 * LIMITS.refusalLinesPerSecond)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(400)
  })

  it('remembers a bounded number of peers, and of those that are shut out rather than of others', () => {
    refuse(10, 'eve', 'forged')
    for (let at = 0; at < 2 * LIMITS.peersJudged; at += 1) conduct.refused(`peer ${at}`, 'limit', '')
    expect(conduct.judgements()).toHaveLength(LIMITS.peersJudged)
    expect(conduct.isShutOut('eve')).toBe(true)
  })
})
